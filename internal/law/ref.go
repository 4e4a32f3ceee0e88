package law

import (
	"strings"

	"annex/internal/locale"
)

// Ref is a provision of an act, as bare numbers. A Ref with an act alone means
// the act.
type Ref struct {
	Act       string // key: "gdpr"
	Recital   string // "26"; then the rest is empty
	Article   string // "28", "6a" in acts that have been amended
	Paragraph string // "3"
	Point     string // "a"; "8" where an article has numbered points and no paragraphs
	Subpoint  string // "a" under a numbered point
}

// Problem says why a path names no provision; the zero Problem is none.
type Problem struct {
	Message string   // "article 32(1) has no point (e)": lower case, no full stop
	Hint    string   // what there is instead: "Article 32(1) has points (a) to (d)"
	Word    string   // the unknown key, where one is unknown
	Near    []string // the keys it may have meant
}

// None tells whether there is no problem.
func (p Problem) None() bool { return p.Message == "" }

// String gives the path: "gdpr/28/3/a".
func (r Ref) String() string {
	if r.Recital != "" {
		return r.Act + "/recital/" + r.Recital
	}
	s := r.Act
	for _, part := range []string{r.Article, r.Paragraph, r.Point, r.Subpoint} {
		if part != "" {
			s += "/" + part
		}
	}
	return s
}

// Numbers gives the numbers of the path in order, for comparing with the text of
// a link: "28", "3", "a".
func (r Ref) Numbers() []string {
	var numbers []string
	for _, part := range []string{r.Recital, r.Article, r.Paragraph, r.Point, r.Subpoint} {
		if part != "" {
			numbers = append(numbers, part)
		}
	}
	return numbers
}

// Cite names the provision in a language: "Art. 28 Abs. 3 lit. a DSGVO".
func (r Ref) Cite(l *locale.Language) string { return l.CiteLaw(locale.Provision(r)) }

// Parse reads the path behind "law:". A path that names nothing is given back
// as far as it could be read, with the problem.
func Parse(path string) (Ref, Problem) {
	parts := strings.Split(path, "/")
	r := Ref{Act: parts[0]}
	a, known := findAct(r.Act)
	if !known {
		return r, Problem{Message: "no law " + quote(r.Act) + " is known", Hint: "known are " + strings.Join(Keys(), ", "), Word: r.Act, Near: Keys()}
	}
	parts = parts[1:]
	if p := wellFormed(parts); !p.None() {
		return r, p
	}
	if len(parts) > 0 && parts[0] == "recital" {
		return parseRecital(a, r, parts[1:])
	}
	return parseArticle(a, r, parts)
}

func quote(s string) string { return "\"" + s + "\"" }

// wellFormed tells whether every part is a number or letters, small and short.
func wellFormed(parts []string) Problem {
	for _, part := range parts {
		if part == "" || len(part) > 9 || strings.Trim(part, "abcdefghijklmnopqrstuvwxyz0123456789.") != "" {
			return Problem{Message: "a law path has numbers and small letters between its strokes, not " + quote(part), Hint: "write it like law:gdpr/28/3/a"}
		}
	}
	if len(parts) > 4 {
		return Problem{Message: "a law path has at most four numbers", Hint: "write it like law:gdpr/28/3/a"}
	}
	return Problem{}
}

func parseRecital(a act, r Ref, parts []string) (Ref, Problem) {
	if len(parts) != 1 {
		return r, Problem{Message: "a recital has one number", Hint: "write it like law:gdpr/recital/26"}
	}
	r.Recital = parts[0]
	n, ok := number(r.Recital)
	if !ok || n == 0 || a.recitals > 0 && n > a.recitals {
		return r, Problem{Message: a.key + " has no recital " + quote(r.Recital), Hint: recitalHint(a)}
	}
	return r, Problem{}
}

// parseArticle sorts the numbers into paragraph, point and sub-point. Only in
// the GDPR is it known that some articles have points and no paragraphs; in
// other acts a letter in the second place is taken for a point.
func parseArticle(a act, r Ref, parts []string) (Ref, Problem) {
	slots := []*string{&r.Article, &r.Paragraph, &r.Point, &r.Subpoint}
	pointsFirst := len(parts) > 1 && (isLetter(parts[1]) || a.key == "gdpr" && parts[0] == "4")
	for i, part := range parts {
		if i > 0 && pointsFirst {
			i++
		}
		if i >= len(slots) {
			return r, Problem{Message: "points of points of points are not known here", Hint: "cite the provision above it"}
		}
		*slots[i] = part
	}
	if p := exists(a, r); !p.None() {
		return r, p
	}
	return r, Problem{}
}

func isLetter(s string) bool { return s != "" && s[0] >= 'a' && s[0] <= 'z' }

// number reads a whole number without leading zero.
func number(s string) (int, bool) {
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' || i == 0 && s[i] == '0' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, s != ""
}

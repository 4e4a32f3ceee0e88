package locale

import "strings"

// Provision is a place in a law, as bare numbers. What is empty is not cited; a
// Provision with nothing but an act names the act.
type Provision struct {
	Act       string // key of the act: "gdpr"
	Recital   string // "26"; then the other numbers are empty
	Article   string // "28"
	Paragraph string // "3"
	Point     string // "a"; "8" where an article has numbered points and no paragraphs
	Subpoint  string // "a" under a numbered point
}

// lawForms are how a language cites a law, compiled.
type lawForms struct {
	article, paragraph, point, letter, number, numberLetter, recital template
	elsewhere                                                        template // a place of an act that has no articles
	clauseWord                                                       string
	section                                                          bool // "§ 26 Abs. 1", German only
	names                                                            map[string]actName
	letters                                                          string // the alphabet of points, where it is not Latin
}

// actName is the name of an act standing alone, and as it is joined to a place:
// "RGPD" and "du RGPD".
type actName struct{ alone, joined string }

func lawFormsOf(base string) lawForms {
	if base == "no" {
		base = "nb"
	}
	texts, ok := lawTexts[base]
	if !ok {
		base, texts = "en", lawTexts["en"]
	}
	places := strings.NewReplacer("{act}", "{1}", "{a}", "{2}", "{p}", "{3}", "{l}", "{4}", "{s}", "{5}", "{r}", "{6}")
	cut := func(text string) template { return compile(places.Replace(text)) }
	return lawForms{
		article: cut(texts.article), paragraph: cut(texts.paragraph), point: cut(texts.point), letter: cut(texts.letter),
		number: cut(texts.number), numberLetter: cut(texts.numberLetter), recital: cut(texts.recital),
		elsewhere: cut(texts.elsewhere), clauseWord: texts.clause, section: base == "de",
		names: actNames(base), letters: pointLetters[base],
	}
}

// CiteLaw names a provision as contracts of the language do: "Article 28(3)(a)
// GDPR", "Art. 28 Abs. 3 lit. a DSGVO".
func (l *Language) CiteLaw(p Provision) string {
	f := l.law
	name, ok := f.names[p.Act]
	if !ok {
		name = actName{p.Act, p.Act}
	}
	if p.Article == "" && p.Recital == "" {
		return name.alone
	}
	values := []string{name.joined, p.Article, p.Paragraph, f.letterOf(p.Point), f.letterOf(p.Subpoint), p.Recital}
	switch unit := actUnits[p.Act]; {
	case p.Recital != "":
		return f.recital.numbered(values)
	case unit != "":
		values[1] = f.place(unit, p)
		return f.elsewhere.numbered(values)
	case p.Paragraph != "" && p.Point != "":
		return f.point.numbered(values)
	case p.Paragraph != "":
		return f.paragraph.numbered(values)
	case p.Subpoint != "":
		return f.numberLetter.numbered(values)
	case p.Point != "" && p.Point[0] <= '9':
		return f.number.numbered(values)
	case p.Point != "":
		return f.letter.numbered(values)
	}
	return f.article.numbered(values)
}

// letterOf maps a Latin point to the alphabet of the language by its position:
// point (f) is στ in Greek.
func (f *lawForms) letterOf(point string) string {
	if f.letters == "" || len(point) != 1 || point[0] < 'a' || point[0] > 'z' {
		return point
	}
	letters := strings.Fields(f.letters)
	if i := int(point[0] - 'a'); i < len(letters) {
		return letters[i]
	}
	return point
}

// actUnits are the acts whose first level is not an article.
var actUnits = map[string]string{"bdsg": "section", "scc": "clause", "controller-processor-clauses": "clause"}

// place writes a section or clause: "§ 26 Abs. 1", "Clause 9(a)".
func (f *lawForms) place(unit string, p Provision) string {
	if unit == "section" && f.section {
		return "§ " + p.Article + prefixed(" Abs. ", p.Paragraph) + prefixed(" Nr. ", p.Point) + prefixed(" lit. ", p.Subpoint)
	}
	word := "§"
	if unit == "clause" {
		word = f.clauseWord
	}
	s := word + " " + p.Article
	for _, n := range []string{p.Paragraph, p.Point, p.Subpoint} {
		if n != "" {
			s += "(" + n + ")"
		}
	}
	return s
}

func prefixed(word, number string) string {
	if number == "" {
		return ""
	}
	return word + number
}

// pointLetters are the letters of points where a language translates them.
var pointLetters = map[string]string{
	"bg": "а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ",
	"el": "α β γ δ ε στ ζ η θ ι ια ιβ ιγ ιδ ιε ιστ ιζ ιη ιθ κ κα κβ κγ κδ κε κστ",
}

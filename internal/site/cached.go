package site

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annex/internal/locale"
	"annex/internal/markdown"
)

// A cached citation is link text that is a label and a number and nothing else:
// "Clause 4(1)(b)", "4(1)(b)", "klauzuli 13". Its numbers are held against the
// computed ones; its words never are, because languages inflect.

// token is one word or number of a cached citation, with its bytes in the text.
type token struct {
	text       string // lower case
	number     bool
	start, end int
}

// cached reads the text of a link as a citation and reports one whose numbers
// are not those of its target.
func (r *reference) cached(t *Target, numbers []string, computed string) {
	start, end, words, ok := r.linkText()
	if !ok {
		return
	}
	tokens, ok := citation(r.lang, words)
	if !ok {
		return
	}
	t.Citation = true
	var typed []token
	for _, k := range tokens {
		if k.number {
			typed = append(typed, k)
		}
	}
	if sameNumbers(typed, numbers) || r.relativeTo(tokens, typed, numbers) {
		return
	}
	right := computed
	if !tokens[0].number && len(typed) == len(numbers) {
		right = exchange(words, typed, numbers)
	} else if tokens[0].number {
		right = bare(computed, numbers)
	}
	r.list.Add("ref-stale", r.doc.Span(start, end), "this says %q, and the reference leads to %s", words, computed).
		In(r.doc.ID(r.link.Block)).
		Hint("write %q, or leave the text empty: [](%s)", right, r.link.Dest).
		Replace(r.doc.Span(start, end), right)
}

// linkText gives the source of a link's text where it is plain words.
func (r *reference) linkText() (start, end int32, words string, ok bool) {
	in := &r.doc.Inlines[r.link.Inline]
	first := r.link.Inline + 1
	if first >= in.Next {
		return 0, 0, "", false
	}
	var b strings.Builder
	for i := first; i < in.Next; i++ {
		if r.doc.Inlines[i].Kind != markdown.Text {
			return 0, 0, "", false
		}
		b.WriteString(r.doc.InlineText(&r.doc.Inlines[i]))
	}
	return r.doc.Inlines[first].Start, r.doc.Inlines[in.Next-1].End, b.String(), true
}

// citation cuts a text into the words and numbers of a citation. It is none
// where a word is neither a label of the language nor a number.
func citation(lang *locale.Language, s string) ([]token, bool) {
	var tokens []token
	numbers := 0
	for i := 0; i < len(s); {
		c, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case c >= '0' && c <= '9':
			end := i
			for end < len(s) && s[end] >= '0' && s[end] <= '9' {
				end++
			}
			tokens = append(tokens, token{s[i:end], true, i, end})
			numbers++
			i = end
		case unicode.IsLetter(c):
			end := wordEnd(s, i)
			k := token{strings.ToLower(s[i:end]), false, i, end}
			switch {
			case counterWord(k.text) && (bracketed(s, i, end) || len(tokens) > 0 && !lang.IsCitationWord(k.text)):
				k.number = true
				numbers++
			case lang.IsCitationWord(s[i:end]):
			default:
				return nil, false
			}
			tokens = append(tokens, k)
			i = end
		case c == '§' || unicode.IsSpace(c) || strings.ContainsRune(".,()°º", c):
			i += n
		default:
			return nil, false
		}
	}
	return tokens, numbers > 0
}

func wordEnd(s string, i int) int {
	for i < len(s) {
		c, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(c) {
			break
		}
		i += n
	}
	return i
}

// bracketed tells whether a word stands in brackets or before a closing one, as
// counters do: (a), b).
func bracketed(s string, start, end int) bool {
	return end < len(s) && s[end] == ')' || start > 0 && s[start-1] == '.'
}

// counterWord tells whether a word may be a counter: one letter, a doubled
// letter, or a small roman numeral.
func counterWord(w string) bool {
	switch {
	case len(w) == 1:
		return w[0] >= 'a' && w[0] <= 'z'
	case len(w) == 2 && w[0] == w[1]:
		return true
	}
	return len(w) <= 5 && strings.Trim(w, "ivx") == ""
}

func sameNumbers(typed []token, numbers []string) bool {
	return slices.EqualFunc(typed, numbers, func(t token, n string) bool { return t.text == strings.ToLower(n) })
}

// relativeTo accepts a citation of the last part only ("Absatz 2" inside the
// clause) where its label is not that of a whole clause.
func (r *reference) relativeTo(tokens, typed []token, numbers []string) bool {
	if tokens[0].number || len(typed) >= len(numbers) {
		return false
	}
	top, _, _ := strings.Cut(r.page.Scheme.cite(r.lang, Clauses, []int32{1}), " ")
	if strings.EqualFold(strings.TrimFunc(top, unicode.IsSpace), tokens[0].text) {
		return false
	}
	return sameNumbers(typed, numbers[len(numbers)-len(typed):])
}

// exchange puts the right numbers in the place of the typed ones.
func exchange(words string, typed []token, numbers []string) string {
	var b strings.Builder
	at := 0
	for i, t := range typed {
		b.WriteString(words[at:t.start])
		b.WriteString(numbers[i])
		at = t.end
	}
	b.WriteString(words[at:])
	return b.String()
}

// bare gives a citation without its label: "4.1(b)" of "Clause 4.1(b)".
func bare(citation string, numbers []string) string {
	if i := strings.Index(citation, numbers[0]); i > 0 {
		return citation[i:]
	}
	return citation
}

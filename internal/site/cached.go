package site

import (
	"slices"
	"strings"

	"annex/internal/markdown"
)

// A cached citation is link text that is a label and a number and nothing else:
// "Clause 4(1)(b)", "4(1)(b)", "klauzuli 13". Its numbers are held against the
// computed ones; its words never are, because languages inflect.

// cited is what a cached citation is held against.
type cited struct {
	scheme  *Scheme
	numbers []string // of each level, as citations write them: "4", "1", "b"
	words   string   // the whole citation
}

// cached reads the text of a link as a citation and reports one whose numbers
// are not those of its target.
func (r *reference) cached(t *Target, want cited) {
	l, ok := r.linkText()
	if !ok {
		return
	}
	if tokens, ok := citation(l.words, r.lang.IsCitationWord); ok {
		r.compare(t, l, tokens, want)
	}
}

// cachedAround reads the text of a link to a block without a number. Such a block
// is cited by the clause around it. Where there is none, a citation cannot be
// right, unless the heading says the same words: then they are its title. A single
// number without a label may count anything here.
func (r *reference) cachedAround(t *Target, target *Page, block int32) {
	l, ok := r.linkText()
	if !ok {
		return
	}
	tokens, ok := citation(l.words, r.lang.IsCitationWord)
	if !ok || len(tokens) < 2 {
		return
	}
	if of := target.numberedAround(block); of != nil {
		r.compare(t, l, tokens, cited{target.Scheme, target.numbers(of), target.Scheme.cite(r.lang, of.Series, target.Path(of))})
		return
	}
	if target.Doc.Blocks[block].Kind == markdown.Heading && strings.Contains(strings.ToLower(target.titleWords(block)), strings.ToLower(l.words)) {
		return
	}
	r.list.Add("ref-stale", r.doc.Span(l.start, l.end), "this says %q, and what it leads to has no number", l.words).
		In(clauseOf(r.doc, r.link.Block)).
		Hint("write words, or leave the text empty: [](%s)", r.link.Dest)
}

// compare reports a citation whose numbers are not those wanted.
func (r *reference) compare(t *Target, l linkText, tokens []token, want cited) {
	t.Citation = true
	typed := numbersOf(tokens)
	if sameNumbers(typed, want.numbers) || r.isRelative(tokens, typed, want) {
		return
	}
	right := want.words
	if sameKinds(typed, want.numbers) {
		right = exchange(l.words, typed, want.numbers)
	}
	r.stale(l, want.words, right)
}

// stale reports a cached citation, with the words that are right.
func (r *reference) stale(l linkText, computed, right string) {
	span := r.doc.Span(l.start, l.end)
	d := r.list.Add("ref-stale", span, "this says %q, and the reference leads to %s", l.words, computed).
		In(clauseOf(r.doc, r.link.Block)).
		Hint("write %q, or leave the text empty: [](%s)", right, r.link.Dest)
	if l.whole {
		d.Replace(span, right)
	}
}

// linkText is the text of a link where it is plain words.
type linkText struct {
	words      string
	start, end int32
	whole      bool // nothing but words stands between start and end
}

// linkText gathers the words of a link; emphasis does not matter, anything else
// makes it no citation. A line end is a blank.
func (r *reference) linkText() (linkText, bool) {
	in := &r.doc.Inlines[r.link.Inline]
	l := linkText{start: -1, whole: true}
	for i := r.link.Inline + 1; i < in.Next; i++ {
		piece := &r.doc.Inlines[i]
		switch piece.Kind {
		case markdown.Text:
			if l.start < 0 {
				l.start, l.words = piece.Start, r.doc.InlineText(piece)
			} else {
				l.whole = l.whole && piece.Start == l.end
				l.words += r.doc.InlineText(piece)
			}
			l.end = piece.End
		case markdown.SoftBreak:
			l.words += " "
			if i+1 < in.Next {
				l.end = r.doc.Inlines[i+1].Start // with the marks that begin its line
			}
		case markdown.Emphasis, markdown.Strong:
			l.whole = l.whole && l.start < 0
		default:
			return l, false
		}
	}
	return l, l.start >= 0
}

func sameNumbers(typed []token, numbers []string) bool {
	return slices.EqualFunc(typed, numbers, func(t token, n string) bool { return t.text == strings.ToLower(n) })
}

// sameKinds tells whether typed numbers can be exchanged for others one by one:
// digits for digits, letters for letters.
func sameKinds(typed []token, numbers []string) bool {
	return slices.EqualFunc(typed, numbers, func(t token, n string) bool { return isDigit(t.text[0]) == isDigit(n[0]) })
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// isRelative accepts a citation of the last part only, as it is seen from its
// own clause: "Absatz 2", "point (b)", "(b)". Its label must not be that of a
// whole clause.
func (r *reference) isRelative(tokens, typed []token, want cited) bool {
	if len(typed) >= len(want.numbers) || !sameNumbers(typed, want.numbers[len(want.numbers)-len(typed):]) {
		return false
	}
	at := slices.IndexFunc(tokens, func(t token) bool { return !t.number })
	if at < 0 {
		return tokens[0].bracketed
	}
	label := tokens[at].text
	return !strings.HasPrefix(label, "§") && !slices.ContainsFunc(topLabels(r.lang, want.scheme.Name), func(top string) bool {
		return sameWord(top, label)
	})
}

// sameWord tells whether two words are likely forms of one: they share their
// beginning.
func sameWord(a, b string) bool {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n >= 4 || n == len(a) && n == len(b)
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

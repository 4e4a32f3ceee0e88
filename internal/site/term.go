package site

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annex/internal/content"
	"annex/internal/diag"
	"annex/internal/markdown"
)

// terms finds the uses of defined terms. A term holds in its document, the
// annexes of an agreement included; the first use in each clause is linked.
// Only declared forms are looked for: plurals are never guessed.
func terms(r *resolver) {
	glossaries := map[*Page]*glossary{}
	for _, p := range r.pages {
		if p.Agreement != nil || glossaries[p] != nil {
			continue
		}
		if g := r.glossary(p); g != nil {
			glossaries[p] = g
		}
	}
	r.eachPage(func(p *Page, _ *diag.List) {
		owner := p
		if p.Agreement != nil {
			owner = p.Agreement
		}
		if g := glossaries[owner]; g != nil {
			g.mark(p)
		}
	})
}

// glossary is the terms of one document with the phrases that stand for them.
type glossary struct {
	phrases map[string][]phrase // by first word; the longest phrase first
	loose   []phrase            // phrases of scripts that do not part words by blanks
}

// phrase is one form of a term; an excepted phrase has no term.
type phrase struct {
	text string
	term *Term
}

// glossary collects the definitions of a document; nil if it has none.
func (r *resolver) glossary(p *Page) *glossary {
	g := &glossary{phrases: map[string][]phrase{}}
	defined := map[string]*Term{}
	any := false
	for _, q := range append([]*Page{p}, p.Annexes...) {
		for i := range q.Doc.Terms {
			d := &q.Doc.Terms[i]
			t := &Term{ID: strings.TrimPrefix(d.ID, "t-"), Text: d.Text, Page: q, Block: d.Block}
			any = true
			if first := defined[d.Text]; first != nil {
				r.redefined(p, q, d, first)
				continue
			}
			defined[d.Text] = t
			g.add(t, q.Edition.termWords(t.ID))
		}
	}
	if !any {
		return nil
	}
	for _, list := range g.phrases {
		longestFirst(list)
	}
	longestFirst(g.loose)
	return g
}

func (r *resolver) redefined(p, q *Page, d *markdown.Definition, first *Term) {
	if p.Fallback || q.Fallback || p.variant {
		return
	}
	var at *markdown.Definition
	for i := range first.Page.Doc.Terms {
		if first.Page.Doc.Terms[i].Block == first.Block && first.Page.Doc.Terms[i].Text == first.Text {
			at = &first.Page.Doc.Terms[i]
		}
	}
	r.list.Add("term-redefined", q.Doc.Span(d.Start, d.End), "term %q is defined twice", d.Text).
		Relate(first.Page.Doc.Span(at.Start, at.End), "it is defined here").
		Hint("define it once, and use it without {#…} elsewhere")
}

// termWords gives [terms.ID] of the edition's language.toml, nil if there is none.
func (e *Edition) termWords(id string) *content.TermWords {
	if e.Words == nil {
		return nil
	}
	for i := range e.Words.Terms {
		if e.Words.Terms[i].ID == id {
			return &e.Words.Terms[i]
		}
	}
	return nil
}

func (g *glossary) add(t *Term, words *content.TermWords) {
	g.phrase(t.Text, t)
	if words == nil {
		return
	}
	for _, f := range words.Forms {
		g.phrase(f, t)
	}
	for _, e := range words.Except {
		g.phrase(e, nil)
	}
}

func (g *glossary) phrase(text string, t *Term) {
	if !worthLinking(text) {
		return
	}
	if unspaced(text) {
		g.loose = append(g.loose, phrase{text, t})
		return
	}
	first := text[:termWordEnd(text, 0)]
	g.phrases[first] = append(g.phrases[first], phrase{text, t})
}

// worthLinking refuses forms that would link every article: fewer than three
// letters, unless all are capitals. Ideographs say more in less room.
func worthLinking(s string) bool {
	n := utf8.RuneCountInString(s)
	return n >= 3 || n >= 2 && (strings.ToUpper(s) == s)
}

func unspaced(s string) bool {
	for _, c := range s {
		if unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Khmer, unicode.Lao, unicode.Myanmar) {
			return true
		}
	}
	return false
}

// longestFirst orders phrases so that the longest wins, an exception before a
// form of the same length.
func longestFirst(list []phrase) {
	slices.SortStableFunc(list, func(a, b phrase) int {
		return cmp.Or(cmp.Compare(len(b.text), len(a.text)), cmp.Compare(a.text, b.text), boolOrder(a.term != nil, b.term != nil))
	})
}

func boolOrder(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// mark finds the uses on a page: not in headings, links, code, quotations,
// definitions, nor in the block that defines the term.
func (g *glossary) mark(p *Page) {
	linked := map[*Term]bool{}
	for b := int32(0); b < int32(len(p.Doc.Blocks)); b++ {
		block := &p.Doc.Blocks[b]
		switch block.Kind {
		case markdown.Heading:
			if block.Level == 2 {
				clear(linked) // a new clause begins
			}
			continue
		case markdown.Quote:
			b = block.Next - 1
			continue
		case markdown.Paragraph, markdown.Cell, markdown.Item:
			g.markInlines(p, b, linked)
		}
	}
}

func (g *glossary) markInlines(p *Page, b int32, linked map[*Term]bool) {
	block := &p.Doc.Blocks[b]
	for i := block.From; i < block.To; {
		in := &p.Doc.Inlines[i]
		switch in.Kind {
		case markdown.Anchor, markdown.Image, markdown.Term:
			i = in.Next
			continue
		case markdown.Text:
			g.markText(p, b, i, linked)
		}
		i++
	}
}

func (g *glossary) markText(p *Page, b, inline int32, linked map[*Term]bool) {
	text := p.Doc.InlineText(&p.Doc.Inlines[inline])
	use := func(start, end int, t *Term) {
		if t == nil || linked[t] || t.Page.ID == p.ID && t.Block == b {
			return
		}
		linked[t] = true
		p.Uses = append(p.Uses, TermUse{Inline: inline, Start: int32(start), End: int32(end), Term: t})
	}
	for i := 0; i < len(text); {
		c, n := utf8.DecodeRuneInString(text[i:])
		if len(g.loose) > 0 && unicode.IsLetter(c) && unspaced(string(c)) {
			if ph, ok := match(g.loose, text, i, false); ok {
				use(i, i+len(ph.text), ph.term)
				i += len(ph.text)
				continue
			}
			i += n
			continue
		}
		if !wordRune(c) {
			i += n
			continue
		}
		end := termWordEnd(text, i)
		if ph, ok := match(g.phrases[text[i:end]], text, i, true); ok {
			use(i, i+len(ph.text), ph.term)
			i += len(ph.text)
			continue
		}
		i = end
	}
}

// match gives the longest phrase that stands at a place as whole words.
func match(list []phrase, text string, at int, whole bool) (phrase, bool) {
	for _, ph := range list {
		if !strings.HasPrefix(text[at:], ph.text) {
			continue
		}
		if next, _ := utf8.DecodeRuneInString(text[at+len(ph.text):]); whole && wordRune(next) {
			continue
		}
		return ph, true
	}
	return phrase{}, false
}

// wordRune tells what belongs to a word: the hyphen too, so that no term is
// linked inside a compound.
func wordRune(c rune) bool {
	return c == '-' || c == '‑' || c != utf8.RuneError && (unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.Is(unicode.Mn, c))
}

func termWordEnd(s string, i int) int {
	for i < len(s) {
		c, n := utf8.DecodeRuneInString(s[i:])
		if !wordRune(c) || unicode.IsLetter(c) && unspaced(string(c)) {
			break
		}
		i += n
	}
	return i
}

package site

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"annex/internal/content"
	"annex/internal/diag"
	"annex/internal/markdown"
)

// glossary is the terms of one document with the phrases that stand for them.
type glossary struct {
	phrases map[string][]phrase // by first word; the longest phrase first
	loose   []phrase            // phrases of scripts that do not part words by blanks
	first   [256]bool           // bytes with which a phrase begins
}

// phrase is one form of a term; an excepted phrase has no term.
type phrase struct {
	text string
	term *Term
}

// glossary collects the definitions of a document; nil if it has none.
func (r *resolver) glossary(p *Page, list *diag.List) *glossary {
	g := &glossary{phrases: map[string][]phrase{}}
	defined := map[string]*Term{}
	parts := append([]*Page{p}, p.Annexes...)
	for _, q := range parts {
		for i := range q.Doc.Terms {
			d := &q.Doc.Terms[i]
			if first := defined[d.Text]; first != nil {
				redefined(q, d, first, list)
				continue
			}
			t := &Term{ID: strings.TrimPrefix(d.ID, "t-"), Text: d.Text, Page: q, Block: d.Block}
			defined[d.Text] = t
			g.add(t.Text, t)
			// The words of a text stand in its own language's folder.
			g.declared(t, r.site.Edition(q.Lang.Tag()).Words, parts)
		}
	}
	if len(defined) == 0 {
		return nil
	}
	for _, list := range g.phrases {
		longestFirst(list)
	}
	longestFirst(g.loose)
	return g
}

// redefined reports a term that is defined twice. Where an annex is shown in
// another language the finding is that of the language it is written in.
func redefined(q *Page, d *markdown.Definition, first *Term, list *diag.List) {
	if q.Fallback {
		return
	}
	f := list.Add("term-redefined", q.Doc.Span(d.Start, d.End), "term %q is defined twice", d.Text).In(clauseOf(q.Doc, d.Block)).
		Hint("define it once, and use it without {#…} elsewhere")
	terms := first.Page.Doc.Terms
	at := slices.IndexFunc(terms, func(o markdown.Definition) bool { return o.Block == first.Block && o.Text == first.Text })
	f.Relate(first.Page.Doc.Span(terms[at].Start, terms[at].End), "it is defined here")
}

// declared adds what language.toml says about a term: its forms and exceptions,
// and those of its aliases that the document does not define.
func (g *glossary) declared(t *Term, file *content.LanguageFile, parts []*Page) {
	if file == nil {
		return
	}
	for i := range file.Terms {
		w := &file.Terms[i]
		alias := w.AliasOf == t.ID && !slices.ContainsFunc(parts, func(q *Page) bool { return q.definition("t-"+w.ID) != nil })
		if w.ID != t.ID && !alias {
			continue
		}
		for _, f := range w.Forms {
			g.add(f, t)
		}
		for _, e := range w.Except {
			g.add(e, nil)
		}
	}
}

func (g *glossary) add(text string, t *Term) {
	if t != nil && !worthLinking(text) {
		return
	}
	g.first[text[0]] = true
	if strings.ContainsFunc(text, unspaced) {
		g.loose = append(g.loose, phrase{text, t})
		return
	}
	first := text[:wordEnd(text, 0)]
	g.phrases[first] = append(g.phrases[first], phrase{text, t})
}

// worthLinking refuses forms that would link every article: fewer than three
// letters, unless all are capitals. Ideographs say more in less room.
func worthLinking(s string) bool {
	n := utf8.RuneCountInString(s)
	return n >= 3 || n == 2 && strings.ToUpper(s) == s
}

// longestFirst orders phrases so that the longest wins, and an exception before a
// form of the same words.
func longestFirst(list []phrase) {
	slices.SortStableFunc(list, func(a, b phrase) int {
		return cmp.Or(cmp.Compare(len(b.text), len(a.text)), strings.Compare(a.text, b.text), exceptFirst(a, b))
	})
}

func exceptFirst(a, b phrase) int {
	switch {
	case a.term == nil && b.term != nil:
		return -1
	case a.term != nil && b.term == nil:
		return 1
	}
	return 0
}

// checkAliases reports words for an alias of a term that the language neither
// defines nor has words for.
func (r *resolver) checkAliases(e *Edition) {
	if e.Words == nil {
		return
	}
	for i := range e.Words.Terms {
		w := &e.Words.Terms[i]
		if w.AliasOf == "" {
			continue
		}
		if ids := e.termIDs(); !slices.Contains(ids, w.AliasOf) {
			r.list.Add("value-invalid", w.Span, "%q is an alias of %q, which is no term", w.ID, w.AliasOf).
				DidYouMean(w.AliasOf, ids).Hint("alias_of is the id of a definition without \"t-\"")
		}
	}
}

// termIDs gives the ids of all terms that the texts of a language define.
func (e *Edition) termIDs() []string {
	var ids []string
	for _, p := range e.Pages {
		for i := range p.Doc.Terms {
			if !p.Fallback {
				ids = append(ids, strings.TrimPrefix(p.Doc.Terms[i].ID, "t-"))
			}
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

package site

import (
	"annex/internal/diag"
	"annex/internal/markdown"
)

// anchor sees that every id stands once in a document, its annexes included, and
// that what is numbered has one where readers need it.
func anchor(r *resolver) {
	r.eachPage(func(p *Page, list *diag.List) {
		p.uniqueIDs(list)
		if r.needsIDs(p) {
			p.missingIDs(list)
		}
	})
}

// uniqueIDs checks a page, and against it the annexes printed inside it.
func (p *Page) uniqueIDs(list *diag.List) {
	p.idsApart(p, list)
	for i, a := range p.Annexes {
		if a.Fallback {
			continue
		}
		a.idsApart(p, list)
		for _, b := range p.Annexes[:i] {
			a.idsApart(b, list)
		}
	}
}

// idsApart reports ids of a text that another part of the agreement has, or that
// the text itself has before. Repetitions within an annex are its own page's
// findings.
func (p *Page) idsApart(other *Page, list *diag.List) {
	for i := range eachID(p.Doc) {
		if first := other.lookup(idOf(p.Doc, i)); first >= 0 && (other != p || first != i) {
			duplicateID(list, p, i, other, first)
		}
	}
}

func duplicateID(list *diag.List, p *Page, id int32, firstPage *Page, first int32) {
	name := idOf(p.Doc, id)
	list.Add("id-duplicate", idSpan(p.Doc, id), "id %q stands twice in this document", name).In(name).
		Relate(idSpan(firstPage.Doc, first), "the first one is here")
}

// needsIDs tells whether the units of a page must have ids: those of agreements
// on a site in several languages, which share them.
func (r *resolver) needsIDs(p *Page) bool {
	return len(r.site.Editions) > 1 && (p.Facts.Kind == "agreement" || p.Facts.Kind == "annex")
}

func (p *Page) missingIDs(list *diag.List) {
	for i := range p.Units {
		u := &p.Units[i]
		if u.depth == 0 || p.WordID(u) != "" {
			continue
		}
		block := &p.Doc.Blocks[u.Block]
		span := p.Doc.Span(block.Start, min(block.End, endOfLine(p.Doc, block.Start)))
		list.Add("id-missing", span, "%s has no id", p.Citation(u)).In(clauseOf(p.Doc, u.Block)).
			Hint("write {#…} at the end of %s; all languages share it", endOf(block.Kind))
	}
}

func endOf(k markdown.Kind) string {
	if k == markdown.Heading {
		return "the heading"
	}
	return "its first paragraph"
}

// endOfLine gives the end of the line that a byte stands in.
func endOfLine(d *markdown.Document, at int32) int32 {
	for int(at) < len(d.File.Text) && d.File.Text[at] != '\n' && d.File.Text[at] != '\r' {
		at++
	}
	return at
}

package site

import (
	"annex/internal/diag"
	"annex/internal/markdown"
	"annex/internal/text"
)

// anchor sees that every id stands once in a document, its annexes included, and
// that what is numbered has one where readers need it.
func anchor(r *resolver) {
	for _, p := range r.pages {
		if p.Fallback || p.variant {
			continue
		}
		r.uniqueIDs(p)
		if r.needsIDs(p) {
			r.missingIDs(p)
		}
	}
}

// uniqueIDs checks a page, and against it the annexes printed inside it.
func (r *resolver) uniqueIDs(p *Page) {
	seen := make(map[string]text.Span, len(p.Doc.Marks)+len(p.Doc.Terms))
	r.ids(p, seen, true)
	for _, a := range p.Annexes {
		if !a.Fallback {
			r.ids(a, seen, false)
		}
	}
}

// ids adds the ids of a page. Repetitions within an annex alone are its own
// page's findings.
func (r *resolver) ids(p *Page, seen map[string]text.Span, own bool) {
	add := func(id string, span text.Span) {
		first, known := seen[id]
		if !known {
			seen[id] = span
			return
		}
		if own || first.File != span.File {
			r.list.Add("id-duplicate", span, "id %q stands twice in this document", id).In(id).Relate(first, "the first one is here")
		}
	}
	for i := range p.Doc.Marks {
		if m := &p.Doc.Marks[i]; m.ID != "" {
			add(m.ID, p.Doc.Span(m.IDStart, m.IDStart+int32(len(m.ID))))
		}
	}
	for i := range p.Doc.Terms {
		t := &p.Doc.Terms[i]
		add(t.ID, p.Doc.Span(t.Start, t.End))
	}
}

// needsIDs tells whether the units of a page must have ids: those of agreements
// on a site in several languages, which share them.
func (r *resolver) needsIDs(p *Page) bool {
	return len(r.site.Editions) > 1 && (p.Facts.Kind == "agreement" || p.Facts.Kind == "annex")
}

func (r *resolver) missingIDs(p *Page) {
	for i := range p.Units {
		u := &p.Units[i]
		block := &p.Doc.Blocks[u.Block]
		if u.depth == 0 || p.WordID(u) != "" {
			continue
		}
		span := p.Doc.Span(block.Start, min(block.End, endOfLine(p.Doc, block.Start)))
		r.list.Add("id-missing", span, "%s has no id", p.Citation(u)).
			Hint("write {#…} at the end of its first paragraph; all languages share it")
	}
}

// endOfLine gives the end of the line that a byte stands in.
func endOfLine(d *markdown.Document, at int32) int32 {
	for int(at) < len(d.File.Text) && d.File.Text[at] != '\n' && d.File.Text[at] != '\r' {
		at++
	}
	return at
}

var _ diag.List

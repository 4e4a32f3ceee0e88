package site

import (
	"slices"

	"annex/internal/content"
)

// coverage sees that every clause which is said to meet an item of the law stands
// in the document, or in one of its annexes. Whether items are left out is a
// matter of the rules.
func coverage(r *resolver) {
	for _, d := range r.byID {
		var ids []string
		for _, p := range r.pages {
			if p.ID == d.ID && !p.Fallback {
				ids = append(ids, p.partIDs()...)
			}
		}
		if len(ids) == 0 {
			continue // there is no text to look in, which has been said
		}
		for i := range d.Coverage {
			r.checkCoverage(d, &d.Coverage[i], ids)
		}
	}
}

// partIDs gives the ids of a document and its annexes.
func (p *Page) partIDs() []string {
	ids := slices.Clone(p.idList())
	for _, a := range p.Annexes {
		ids = append(ids, a.idList()...)
	}
	return ids
}

func (r *resolver) checkCoverage(d *content.Document, c *content.Coverage, ids []string) {
	if c.None || c.Clause.Text == "" || slices.Contains(ids, c.Clause.Text) {
		return
	}
	r.list.Add("ref-unknown", c.Clause.Span, "no clause %q in %q", c.Clause.Text, d.ID).DidYouMean(c.Clause.Text, ids)
}

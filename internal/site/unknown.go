package site

import (
	"maps"
	"net/url"
	"slices"

	"annex/internal/diag"
)

// unknown reports a link that leads nowhere.
func (r *reference) unknown(format string, args ...any) *diag.Diagnostic {
	d := r.list.Add("ref-unknown", r.destSpan(), format, args...)
	if b := r.doc.ID(r.link.Block); b != "" {
		d.In(b)
	}
	return d
}

// unknownUnit reports an id that the page does not have.
func (r *reference) unknownUnit(target *Page, id string) {
	var ids []string
	for i := range target.Doc.Marks {
		if m := target.Doc.Marks[i].ID; m != "" {
			ids = append(ids, m)
		}
	}
	for i := range target.Doc.Terms {
		ids = append(ids, target.Doc.Terms[i].ID)
	}
	if target == r.page {
		d := r.unknown("no clause %q in this document", id).DidYouMean(id, ids)
		r.elsewhereInAgreement(d, id)
		return
	}
	r.unknown("no clause %q in %q", id, target.ID).DidYouMean(id, ids)
}

// elsewhereInAgreement names the part of the agreement that has the id: a
// fragment alone means this file only.
func (r *reference) elsewhereInAgreement(d *diag.Diagnostic, id string) {
	host := r.page.host()
	if host == nil {
		return
	}
	for _, q := range append([]*Page{host}, host.Annexes...) {
		if q != r.page && q.Find(id) != nil {
			d.Hint("it stands in another file; write %s.md#%s", q.ID, id)
		}
	}
}

// unknownPage reports a page that no language has.
func (r *reference) unknownPage(lang, id, file string) {
	var ids []string
	for _, p := range r.page.Edition.Pages {
		ids = append(ids, p.ID)
	}
	if r.site.Edition(lang) == nil {
		r.unknown("no page %q: %q is not a language of the site", file, lang)
		return
	}
	d := r.unknown("no page %q", file)
	if near := diag.Near(id, ids); near != "" {
		d.Hint("did you mean %q?", near+".md")
	}
}

// numbers gives the counters of a unit as its citation writes them.
func (p *Page) numbers(u *Unit) []string {
	levels := p.Scheme.seriesLevels(u.Series)
	path := p.Path(u)
	out := make([]string, len(path))
	for i, n := range path {
		out[i] = count(n, levels[i].style)
	}
	return out
}

// record gives the anchor and name of a record in a register that the page
// shows; "" if it shows none of that id.
func (p *Page) record(id string) (anchor, name string) {
	for _, v := range p.Views {
		if v == nil {
			continue
		}
		for i := range v.Rows {
			if row := &v.Rows[i]; row.Record.ID == id {
				return row.Anchor, row.Title
			}
		}
	}
	return "", ""
}

func sortedKeys(m map[string]bool) []string { return slices.Sorted(maps.Keys(m)) }

// escapePath writes a file's path as a URL path.
func escapePath(name string) string { return (&url.URL{Path: name}).EscapedPath() }

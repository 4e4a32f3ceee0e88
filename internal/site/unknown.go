package site

import (
	"maps"
	"path"
	"slices"

	"annex/internal/diag"
)

// unknown reports a link that leads nowhere.
func (r *reference) unknown(format string, args ...any) *diag.Diagnostic {
	return r.list.Add("ref-unknown", r.destSpan(), format, args...).In(clauseOf(r.doc, r.link.Block))
}

// nearLimit is how many findings of a page carry a suggestion. To compare every
// wrong id with every right one would take the square of their number.
const nearLimit = 200

// near adds the nearest candidate as a hint.
func (r *reference) near(d *diag.Diagnostic, word string, candidates func() []string) *diag.Diagnostic {
	if len(*r.list) > nearLimit {
		return d
	}
	return d.DidYouMean(word, candidates())
}

// missing reports a link to a file that the site does not have.
func (r *reference) missing(format string, args ...any) *diag.Diagnostic {
	return r.list.Add("asset-missing", r.destSpan(), format, args...).In(clauseOf(r.doc, r.link.Block))
}

// unknownUnit reports an id that the page does not have.
func (r *reference) unknownUnit(target *Page, id string) {
	if target != r.page {
		r.near(r.unknown("no clause %q in %q", id, target.ID), id, target.idList)
		return
	}
	d := r.near(r.unknown("no clause %q in this document", id), id, target.idList)
	// A fragment alone means this file only.
	if host := r.page.host(); host != nil {
		for _, q := range append([]*Page{host}, host.Annexes...) {
			if q != r.page && q.lookup(id) >= 0 {
				d.Hint("it stands in another file; write %s.md#%s", q.ID, id)
			}
		}
	}
}

// unknownRecord reports a link in a register's words to no record of it.
func (r *reference) unknownRecord(id string) {
	ids := make([]string, len(r.register.Records))
	for i, rec := range r.register.Records {
		ids[i] = rec.ID
	}
	d := r.unknown("no record %q of %s on a page", id, r.register.Schema.Name).DidYouMean(id, ids)
	if slices.Contains(ids, id) {
		d.Hint("show the register on a page: {{table:%s}} in %s.md", r.register.Schema.Name, r.register.Schema.Name)
	}
}

// unknownPage reports a page that no language has.
func (r *reference) unknownPage(folder, id, file string) {
	if r.site.Edition(folder) == nil {
		r.unknown("no page %q: %q is not a language of the site", file, folder)
		return
	}
	d := r.unknown("no page %q", file)
	if r.drafts[id] {
		d.Hint("it is a draft; take draft out of its front matter when it is finished")
		return
	}
	if len(*r.list) > nearLimit {
		return
	}
	if near := diag.Near(id, r.pageIDs()); near != "" && near != id {
		d.Hint("did you mean %q?", near+".md")
	}
}

// unknownFile reports a relative link to something that is no page.
func (r *reference) unknownFile(folder, id, file string) {
	d := r.unknown("no page or file %q", file)
	if e := r.site.Edition(folder); e != nil && e.Page(id) != nil {
		d.Hint("write %s.md", path.Clean(file))
		return
	}
	d.Hint("link to a page by its file, such as dpa.md, or to a file under static/")
}

func (r *reference) pageIDs() []string {
	ids := make([]string, len(r.page.Edition.Pages))
	for i, p := range r.page.Edition.Pages {
		ids[i] = p.ID
	}
	return ids
}

// record gives the anchor and name of a record in a register that the page
// shows; "" if it shows none of that id.
func (p *Page) record(id string) (anchor, name string) {
	for _, v := range p.Views {
		if v == nil {
			continue
		}
		for i := range v.Rows {
			if row := &v.Rows[i]; row.Record.ID == id && row.Anchor != "" {
				return row.Anchor, row.Title
			}
		}
	}
	return "", ""
}

func sortedKeys(m map[string]bool) []string { return slices.Sorted(maps.Keys(m)) }

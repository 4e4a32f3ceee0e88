package site

import (
	"maps"
	"slices"

	"annex/internal/content"
	"annex/internal/diag"
)

// sortedDocuments gives the documents in the order of their ids.
func (r *resolver) sortedDocuments() []*content.Document {
	if r.byID == nil {
		for _, id := range slices.Sorted(maps.Keys(r.documents)) {
			r.byID = append(r.byID, r.documents[id])
		}
	}
	return r.byID
}

// documents gives every page the facts of its document, its numbering scheme and
// its state, and every agreement its annexes.
func documents(r *resolver) {
	r.checkDocuments()
	listed := map[string][]*content.Document{} // annex id -> the documents that list it
	for _, d := range r.sortedDocuments() {
		for _, a := range d.Annexes {
			listed[a.Text] = append(listed[a.Text], d)
		}
	}
	for _, p := range r.pages {
		p.Facts = r.documents[p.ID]
		if p.Facts == nil {
			p.Facts = &content.Document{ID: p.ID, Kind: "page"}
		}
		p.Version, p.State = inForce(p.Facts.Versions, r.site.Today)
		p.Changed = changed(p, r)
		p.Scheme = r.scheme(p.Facts, p)
	}
	for _, p := range slices.Clone(r.pages) {
		r.attachAnnexes(p, listed)
	}
}

// attachAnnexes gives an agreement its annexes. An annex that only this
// agreement lists is the page itself; one of several agreements is a page of its
// own inside each.
func (r *resolver) attachAnnexes(p *Page, listed map[string][]*content.Document) {
	p.infile = countInFileAnnexes(p)
	for i, a := range p.Facts.Annexes {
		page := p.Edition.Page(a.Text)
		if page == nil || page == p {
			continue
		}
		if len(listed[a.Text]) > 1 {
			variant := *page
			variant.variant = true
			page = &variant
			r.pages = append(r.pages, page)
		}
		page.Agreement, page.Annex = p, p.infile+i+1
		page.Scheme = r.scheme(p.Facts, page)
		if page.Facts.Kind != "annex" {
			f := *page.Facts
			f.Kind = "annex"
			page.Facts = &f
		}
		page.Version, page.State, page.Changed = p.Version, p.State, p.Changed
		p.Annexes = append(p.Annexes, page)
	}
}

// scheme gives the numbering scheme of a page's text.
func (r *resolver) scheme(d *content.Document, p *Page) *Scheme {
	name := d.Numbering[p.Lang.Tag()]
	if name == "" {
		name = d.Numbering[""]
	}
	if s := r.schemes[name]; s != nil {
		return s
	}
	return r.schemes["none"]
}

// checkDocuments holds the facts of documents against each other and the site.
func (r *resolver) checkDocuments() {
	var ids, tags, schemes, files []string
	for _, p := range r.pages {
		ids = append(ids, p.ID)
	}
	for _, e := range r.site.Editions {
		tags = append(tags, e.Lang.Tag())
	}
	schemes = slices.Sorted(maps.Keys(r.schemes))
	for _, d := range r.sortedDocuments() {
		r.checkAnnexes(d, ids)
		for _, lang := range slices.Sorted(maps.Keys(d.Numbering)) {
			span := d.Spans["numbering"]
			if lang != "" {
				span = d.Spans["numbering."+lang]
			}
			if lang != "" && !slices.Contains(tags, lang) {
				r.list.Add("value-invalid", span, "numbering for %q, which is not a language of the site", lang).DidYouMean(lang, tags)
			}
			if name := d.Numbering[lang]; r.schemes[name] == nil {
				r.list.Add("value-invalid", span, "no numbering scheme %q", name).DidYouMean(name, schemes).
					Hint("the schemes are %s; declare your own under [schemes.%s] in site.toml", join(schemes), name)
			}
		}
		if d.Binding != "" && d.Binding != "all" && !slices.Contains(tags, d.Binding) {
			r.list.Add("value-invalid", d.Spans["binding"], "binding language %q is not a language of the site", d.Binding).DidYouMean(d.Binding, tags)
		}
		for _, c := range d.Products {
			if !slices.Contains(r.in.Config.Products, c) {
				r.list.Add("value-invalid", d.Spans["products"], "no product %q in site.toml", c).DidYouMean(c, r.in.Config.Products)
			}
		}
		if len(files) == 0 && !slices.Contains(ids, d.ID) && d.File != nil {
			r.list.Add("value-invalid", d.File.Span(0, 0), "no page %q in any language", d.ID).DidYouMean(d.ID, ids).
				Hint("write content/%s/%s.md", r.in.Config.Default, d.ID)
		}
	}
}

func (r *resolver) checkAnnexes(d *content.Document, ids []string) {
	for i, a := range d.Annexes {
		switch {
		case a.Text == d.ID:
			r.list.Add("annex-missing", a.Span, "document %q lists itself as an annex", d.ID)
		case slices.ContainsFunc(d.Annexes[:i], func(b content.Located) bool { return a.Text == b.Text }):
			r.list.Add("annex-missing", a.Span, "annex %q is listed twice", a.Text)
		case !slices.Contains(ids, a.Text):
			r.list.Add("annex-missing", a.Span, "annex %q has no document", a.Text).DidYouMean(a.Text, ids).
				Hint("write content/%s/%s.md", r.in.Config.Default, a.Text)
		}
	}
}

func join(words []string) string {
	out := ""
	for i, w := range words {
		if i > 0 {
			out += ", "
		}
		out += w
	}
	return out
}

var _ diag.List

package site

import (
	"maps"
	"slices"
	"strings"

	"annex/internal/content"
)

// documents gives every page the facts of its document, its numbering scheme and
// its state, and every agreement its annexes.
func documents(r *resolver) {
	listed := map[string][]*content.Document{} // annex id -> the documents that list it
	for _, d := range r.byID {
		for _, a := range d.Annexes {
			listed[a.Text] = append(listed[a.Text], d)
		}
	}
	for _, p := range r.pages {
		p.Facts = r.factsOf(p.ID, listed[p.ID])
		p.Version, p.State = newest(p.Facts.Versions, r.site.Today)
		p.Changed = changed(p)
		p.Scheme = r.scheme(p.Facts, p)
	}
	for _, p := range slices.Clone(r.pages) {
		r.attachAnnexes(p, listed)
	}
	r.checkDocuments()
}

// factsOf gives the facts of a page. One without facts is a plain page. A listed
// annex is an annex whatever its own facts say, and numbered as the agreement
// that lists it; one of several agreements as the first of them.
func (r *resolver) factsOf(id string, listedBy []*content.Document) *content.Document {
	own := r.documents[id]
	if own == nil {
		own = &content.Document{ID: id, Kind: "page"}
	}
	if len(listedBy) == 0 {
		return own
	}
	annex := *own
	annex.Kind = "annex"
	annex.Numbering = listedBy[0].Numbering
	return &annex
}

// attachAnnexes gives an agreement its annexes. An annex that only this
// agreement lists is the page itself; one of several agreements is a page of its
// own inside each.
func (r *resolver) attachAnnexes(p *Page, listed map[string][]*content.Document) {
	if len(p.Facts.Annexes) == 0 {
		return
	}
	infile := countInFileAnnexes(p)
	for i, a := range p.Facts.Annexes {
		page := p.Edition.Page(a.Text)
		if page == nil {
			r.lacksAnnex(p, a)
			continue
		}
		if page == p {
			continue
		}
		if len(listed[a.Text]) > 1 {
			variant := *page
			variant.variant = true
			page = &variant
			r.pages = append(r.pages, page)
		}
		page.Agreement, page.Annex = p, infile+i+1
		page.Scheme = p.Scheme // one letter for all parts, also where a text is shown in another language
		page.Version, page.State, page.Changed = p.Version, p.State, p.Changed
		p.Annexes = append(p.Annexes, page)
	}
}

// lacksAnnex reports an agreement that would be published without one of its
// annexes because the annex is not translated and missing = "omit".
func (r *resolver) lacksAnnex(p *Page, a content.Located) {
	if p.Fallback || r.drafts[a.Text] || !r.anyPage(a.Text) {
		return // checkAnnexes says what is wrong
	}
	r.list.Add("annex-missing", a.Span, "annex %q has no text in %s, and the agreement has", a.Text, p.Edition.Lang.Name()).
		Hint("write content/%s/%s.md, or set missing = \"notice\" in site.toml", p.Edition.folder, a.Text)
}

// anyPage tells whether some edition has a page of the id.
func (r *resolver) anyPage(id string) bool {
	return slices.ContainsFunc(r.site.Editions, func(e *Edition) bool { return e.Page(id) != nil })
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
	var ids, tags []string
	for _, p := range r.pages {
		ids = append(ids, p.ID)
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)
	for _, e := range r.site.Editions {
		tags = append(tags, e.folder)
	}
	for _, d := range r.byID {
		r.checkAnnexes(d, ids)
		r.checkNumbering(d)
		if d.Binding != "" && d.Binding != "all" && !slices.Contains(tags, d.Binding) {
			r.list.Add("value-invalid", d.Spans["binding"], "binding language %q is not a language of the site", d.Binding).DidYouMean(d.Binding, tags)
		}
		for _, p := range d.Products {
			if !slices.Contains(r.in.Config.Products, p) {
				r.list.Add("value-invalid", d.Spans["products."+p], "no product %q in site.toml", p).DidYouMean(p, r.in.Config.Products)
			}
		}
		r.checkVersions(d)
		if _, found := slices.BinarySearch(ids, d.ID); !found && !r.drafts[d.ID] {
			r.list.Add("value-invalid", d.File.Span(0, 0), "no page %q in any language", d.ID).DidYouMean(d.ID, ids).
				Hint("write content/%s/%s.md", r.in.Config.Default, d.ID)
		}
	}
}

// checkNumbering reports schemes that do not exist. That the languages of a
// table are those of the site has been seen to.
func (r *resolver) checkNumbering(d *content.Document) {
	for _, lang := range slices.Sorted(maps.Keys(d.Numbering)) {
		name := d.Numbering[lang]
		if r.schemes[name] != nil {
			continue
		}
		span := d.Spans["numbering"]
		if lang != "" {
			span = d.Spans["numbering."+lang]
		}
		names := slices.Sorted(maps.Keys(r.schemes))
		r.list.Add("value-invalid", span, "no numbering scheme %q", name).DidYouMean(name, names).
			Hint("the schemes are %s; declare your own under [schemes.%s] in site.toml", strings.Join(names, ", "), name)
	}
}

func (r *resolver) checkAnnexes(d *content.Document, ids []string) {
	for _, a := range d.Annexes {
		if _, found := slices.BinarySearch(ids, a.Text); found {
			continue
		}
		f := r.list.Add("annex-missing", a.Span, "annex %q has no document", a.Text)
		if r.drafts[a.Text] {
			f.Hint("it is a draft; take draft out of its front matter when it is finished")
			continue
		}
		f.DidYouMean(a.Text, ids).Hint("write content/%s/%s.md", r.in.Config.Default, a.Text)
	}
}

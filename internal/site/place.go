package site

import (
	"slices"
	"strings"

	"annex/internal/content"
)

// place gives every edition its pages: the texts of its folder, and for every
// text that only another language has, a fall-back page or nothing.
func place(r *resolver) {
	for _, e := range r.site.Editions {
		for _, t := range r.texts[e.Lang.Tag()] {
			e.add(&Page{ID: t.ID, Edition: e, Source: t, Doc: t.Text, Lang: e.Lang})
		}
	}
	if r.in.Config.Missing != "omit" {
		r.fallbacks()
	}
	for _, e := range r.site.Editions {
		slices.SortFunc(e.Pages, func(a, b *Page) int { return strings.Compare(a.ID, b.ID) })
		r.pages = append(r.pages, e.Pages...)
		e.Home = e.Page(home)
	}
}

func (e *Edition) add(p *Page) {
	if e.byID[p.ID] == nil {
		e.byID[p.ID] = p
		e.Pages = append(e.Pages, p)
	}
}

// fallbacks adds a page for every text that an edition lacks. The text is that
// of the binding language, else of the default one, else of the first that has it.
func (r *resolver) fallbacks() {
	real := make([][]*Page, len(r.site.Editions))
	for i, e := range r.site.Editions {
		real[i] = slices.Clone(e.Pages)
	}
	for _, e := range r.site.Editions {
		for i := range r.site.Editions {
			for _, p := range real[i] {
				if e.byID[p.ID] == nil {
					o := r.original(p.ID)
					e.add(&Page{ID: p.ID, Edition: e, Source: o.Source, Doc: o.Doc, Lang: o.Lang, Fallback: true, Original: o})
				}
			}
		}
	}
}

// original gives the page whose text stands in where a translation is missing.
func (r *resolver) original(id string) *Page {
	wanted := []string{r.in.Config.Default}
	if d := r.governing(id); d != nil && d.Binding != "" && d.Binding != "all" {
		wanted = []string{d.Binding, r.in.Config.Default}
	}
	for _, tag := range wanted {
		if e := r.site.Edition(tag); e != nil {
			if p := e.byID[id]; p != nil && !p.Fallback {
				return p
			}
		}
	}
	for _, e := range r.site.Editions {
		if p := e.byID[id]; p != nil && !p.Fallback {
			return p
		}
	}
	return nil
}

// governing gives the document facts that rule a page: its own, or those of the
// agreement that lists it as an annex.
func (r *resolver) governing(id string) *content.Document {
	for _, d := range r.sortedDocuments() {
		for _, a := range d.Annexes {
			if a.Text == id {
				return d
			}
		}
	}
	return r.documents[id]
}

// Edition gives the edition in the language with the tag, nil if there is none.
func (s *Site) Edition(tag string) *Edition {
	for _, e := range s.Editions {
		if e.Lang.Tag() == tag {
			return e
		}
	}
	return nil
}

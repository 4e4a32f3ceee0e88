package site

import (
	"slices"
	"strings"

	"annex/internal/config"
	"annex/internal/content"
)

// place gives every edition its pages: the texts of its folder, and for every
// text that only another language has, a fall-back page or nothing.
func place(r *resolver) {
	for _, e := range r.site.Editions {
		for _, it := range r.texts[e.folder] {
			if first := e.byID[it.ID]; first != nil {
				r.list.Add("value-invalid", it.File.Span(0, 0), "page %q has two files", it.ID).
					Relate(first.Doc.Span(0, 0), "this one is taken").Hint("keep one of them")
				continue
			}
			e.add(&Page{ID: it.ID, Edition: e, Source: it.Page, Doc: it.Page.Text, Lang: e.Lang, ids: newIDTable(it.Page.Text)})
		}
	}
	if r.in.Config.Missing != config.MissingOmit {
		r.fallbacks()
	}
	for _, e := range r.site.Editions {
		slices.SortFunc(e.Pages, func(a, b *Page) int { return strings.Compare(a.ID, b.ID) })
		r.pages = append(r.pages, e.Pages...)
		e.Home = e.Page(home)
	}
}

func (e *Edition) add(p *Page) {
	e.byID[p.ID] = p
	e.Pages = append(e.Pages, p)
}

// fallbacks adds a page for every text that an edition lacks and the binding or
// the default language has. A text that only a translator's folder holds makes no
// pages elsewhere: a language folder reaches no further than its own addresses.
func (r *resolver) fallbacks() {
	missing := make([][]*Page, len(r.site.Editions)) // by edition: a page that it lacks, in some language
	for i, e := range r.site.Editions {
		for _, other := range r.site.Editions {
			for _, p := range other.Pages {
				if e.byID[p.ID] == nil {
					missing[i] = append(missing[i], p)
				}
			}
		}
	}
	for i, e := range r.site.Editions {
		for _, p := range missing[i] {
			if e.byID[p.ID] == nil {
				o := r.original(p.ID)
				if o == nil {
					continue
				}
				e.add(&Page{ID: p.ID, Edition: e, Source: o.Source, Doc: o.Doc, Lang: o.Lang, ids: o.ids, Fallback: true, Original: o})
			}
		}
	}
}

// original gives the page whose text stands in where a translation is missing:
// that of the binding language, else of the default one; nil where neither has it.
func (r *resolver) original(id string) *Page {
	wanted := []string{r.in.Config.Default}
	if d := r.governing(id); d != nil && d.Binding != "" && d.Binding != "all" {
		wanted = []string{d.Binding, r.in.Config.Default}
	}
	for _, tag := range wanted {
		if e := r.site.Edition(tag); e != nil {
			if q := e.byID[id]; q != nil && !q.Fallback {
				return q
			}
		}
	}
	return nil
}

// governing gives the document facts that rule a page: those of the agreement
// that lists it as an annex, or its own.
func (r *resolver) governing(id string) *content.Document {
	for _, d := range r.byID {
		for _, a := range d.Annexes {
			if a.Text == id {
				return d
			}
		}
	}
	return r.documents[id]
}

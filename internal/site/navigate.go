package site

import (
	"cmp"
	"path"
	"slices"
	"strings"
)

// The main navigation stands on every page, so it is short: it holds mainLimit
// pages where none asks for a place in it, and never more than askedLimit. The
// start page lists all.
const (
	mainLimit  = 8
	askedLimit = 24
)

// navigate puts pages into their folders and folders into the menus.
func navigate(r *resolver) {
	for _, e := range r.site.Editions {
		for _, p := range e.Pages {
			p.Section = e.section(p)
		}
		byFolder := map[*Page][]*Page{}
		for _, p := range e.Pages {
			if p.Section != nil {
				byFolder[p.Section] = append(byFolder[p.Section], p)
			}
		}
		for section, pages := range byFolder {
			e.order(pages)
			section.Children = pages
			chain(pages)
		}
		e.Main = e.main()
	}
	for _, p := range r.pages {
		if p.variant {
			own := p.Edition.Page(p.ID)
			p.Section, p.Children, p.Previous, p.Following = own.Section, own.Children, own.Previous, own.Following
		}
	}
}

// section gives the index page above a page: that of its folder, whose id is the
// folder's, or of the nearest folder above that has one; nil for the start page.
func (e *Edition) section(p *Page) *Page {
	if p.ID == home {
		return nil
	}
	for dir := parent(p.ID); dir != ""; dir = parent(dir) {
		if s := e.byID[dir]; s != nil {
			return s
		}
	}
	return e.Home
}

func parent(dir string) string {
	if dir = path.Dir(dir); dir == "." {
		return ""
	}
	return dir
}

// order sorts pages as menus show them: by "nav", those without one last, then
// by title in the language's order, then by id.
func (e *Edition) order(pages []*Page) {
	keys := make(map[*Page]string, len(pages))
	for _, p := range pages {
		keys[p] = e.Lang.SortKey(p.Title)
	}
	slices.SortFunc(pages, func(a, b *Page) int {
		return cmp.Or(cmp.Compare(navOrder(a), navOrder(b)), strings.Compare(keys[a], keys[b]), strings.Compare(a.ID, b.ID))
	})
}

func navOrder(p *Page) int {
	if p.Source.Nav > 0 {
		return p.Source.Nav
	}
	return 1 << 30
}

// chain links the pages of a folder in reading order.
func chain(pages []*Page) {
	for i, p := range pages {
		if i > 0 {
			p.Previous = pages[i-1]
		}
		if i+1 < len(pages) {
			p.Following = pages[i+1]
		}
	}
}

// main gives the main navigation: the top pages that ask for a place with "nav",
// else the first ones.
func (e *Edition) main() []*Page {
	if e.Home == nil {
		return nil
	}
	top, asked := e.Home.Children, 0 // those that ask come first
	for asked < len(top) && top[asked].Source.Nav > 0 {
		asked++
	}
	if asked > 0 {
		return top[:min(askedLimit, asked)]
	}
	return top[:min(mainLimit, len(top))]
}

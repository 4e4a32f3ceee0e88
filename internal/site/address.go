package site

import (
	"path"
	"slices"
	"strings"

	"annex/internal/content"
)

// address gives every page its URL and its file. A page lies at
// /<language>/<folders>/<name>/; a slug takes the place of a page's own name, and
// of its folder's name where the page is the folder's index.
func address(r *resolver) {
	for _, e := range r.site.Editions {
		seen := make(map[string]*Page, len(e.Pages))
		for _, p := range e.Pages {
			segments := "/" + e.Lang.Tag() + "/" + e.segments(p.ID)
			p.URL = r.in.Config.BasePath + segments
			p.File = strings.TrimPrefix(segments, "/") + "index.html"
			r.checkAddress(p, seen)
		}
	}
	for _, p := range r.pages {
		if p.variant {
			own := p.Edition.Page(p.ID)
			p.URL, p.File = own.URL, own.File
		}
	}
}

// checkAddress reports a page at an address that another page, or the tool
// itself, has.
func (r *resolver) checkAddress(p *Page, seen map[string]*Page) {
	if slug := p.Source.Slug; !p.Fallback && slug.Text != "" && p.Edition.segments(p.ID) == slug.Text+"/" && slices.Contains(content.ReservedPages, slug.Text) {
		r.list.Add("value-invalid", slug.Span, "slug %q is reserved", slug.Text).Hint("the tool writes a page of that name; choose another slug")
	}
	other := seen[p.URL]
	if other == nil {
		seen[p.URL] = p
		return
	}
	if p.Fallback { // its text belongs to another language, and so does the mistake not
		p, other = other, p
	}
	span := p.Source.Slug.Span
	if span.IsZero() {
		span = p.Doc.Span(0, 0)
	}
	r.list.Add("value-invalid", span, "page %q has the same address as page %q: %s", p.ID, other.ID, p.URL).
		Relate(other.Doc.Span(0, 0), "page %q is here", other.ID).
		Hint("give one of them another slug")
}

// segments gives the part of a page's path after the language, with a slash at
// its end: "guide/writing/"; "" for the start page.
func (e *Edition) segments(id string) string {
	if id == home {
		return ""
	}
	dir, name := path.Split(id)
	return e.folderPath(strings.TrimSuffix(dir, "/")) + e.slug(id, name) + "/"
}

// home is the id of the start page.
const home = "index"

// folderPath gives the path of a folder: that of its index page, whose id is the
// folder's, or its own name.
func (e *Edition) folderPath(dir string) string {
	if dir == "" {
		return ""
	}
	parent, name := path.Split(dir)
	return e.folderPath(strings.TrimSuffix(parent, "/")) + e.slug(dir, name) + "/"
}

// slug gives a page's own name in the address. The slug of a fall-back's text
// belongs to another language and is not used.
func (e *Edition) slug(id, name string) string {
	if p := e.byID[id]; p != nil && !p.Fallback && p.Source.Slug.Text != "" {
		return p.Source.Slug.Text
	}
	return name
}

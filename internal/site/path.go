package site

import (
	"net/url"
	"path"
	"slices"
	"strings"

	"annex/internal/markdown"
)

// relative resolves a path that works on a Git host: from the file's own folder.
func (r *reference) relative(dest string) Target {
	file, fragment, _ := strings.Cut(dest, "#")
	full := resolvePath(r.doc.File.Path, file)
	if rest, ok := strings.CutPrefix(full, "static/"); ok {
		return r.static(rest, fragment)
	}
	rest, inContent := strings.CutPrefix(full, "content/")
	id, isPage := strings.CutSuffix(rest, ".md")
	folder, id, _ := strings.Cut(id, "/")
	switch {
	case inContent && isPage:
		if t, ok := r.toPage(folder, pageID(id), fragment); ok {
			return t
		}
		r.unknownPage(folder, pageID(id), file)
		return Target{}
	case inContent && r.isFolder(folder, id):
		t, _ := r.toPage(folder, pageID(id), fragment)
		return t
	}
	r.unknownFile(folder, id, file)
	return Target{}
}

// resolvePath gives the path that a relative one means, seen from a file.
func resolvePath(from, dest string) string {
	dir := from[:strings.LastIndexByte(from, '/')+1]
	if strings.Contains(dest, "%") {
		if plain, err := url.PathUnescape(dest); err == nil {
			dest = plain
		}
	}
	if !strings.Contains(dest, "/") && dest != "." && dest != ".." && dest != "" {
		return dir + dest
	}
	return path.Clean(dir + dest)
}

// isFolder tells whether a path is a folder with a page of its own, which a Git
// host shows too: "guide/" for guide/index.md.
func (r *reference) isFolder(folder, id string) bool {
	e := r.site.Edition(folder)
	if e == nil {
		return false
	}
	p := e.Page(pageID(id))
	return p != nil && strings.HasSuffix(p.Doc.File.Path, "/"+home+".md")
}

// pageID gives the id of the page that a file or folder holds: the index of a
// folder bears the folder's id, that of a language is the start page.
func pageID(path string) string {
	if path == "" {
		return home
	}
	if dir, ok := strings.CutSuffix(path, "/"+home); ok {
		return dir
	}
	return path
}

// toPage finds a page. A link within the language lands in the reader's
// edition; one into another language's folder leads there.
func (r *reference) toPage(folder, id, fragment string) (Target, bool) {
	target := r.find(folder, id)
	if target == nil {
		return Target{}, false
	}
	if fragment != "" {
		return r.unit(target, fragment), true
	}
	t := Target{Kind: ToPage, Page: target}
	inside := target.Annex > 0 && r.page.sameDocument(target)
	switch {
	case r.link.Empty && inside:
		t.Text, t.Citation = r.lang.Cite("annex", target.letter()), true
	case r.link.Empty:
		t.Text = target.Title
	case inside:
		r.cached(&t, cited{target.Scheme, target.letter(), r.lang.Cite("annex", target.letter())})
	}
	return t, true
}

// find gives the page with the id for a link into a language folder, nil if
// there is none.
func (r *reference) find(folder, id string) *Page {
	edition := r.page.Edition
	if folder != folderOf(r.doc) {
		if edition = r.site.Edition(folder); edition == nil {
			return nil
		}
	}
	target := edition.Page(id)
	if target == nil {
		target = r.elsewhere(id)
	}
	if target == nil {
		return nil
	}
	// An annex that stands in several agreements has a page inside each.
	if host := r.page.host(); host != nil {
		for _, a := range host.Annexes {
			if a.ID == id && a.Edition == target.Edition {
				return a
			}
		}
	}
	return target
}

// elsewhere finds a page that the reader's edition does not have (missing =
// "omit") in the default language or the first that has it.
func (r *reference) elsewhere(id string) *Page {
	if e := r.site.Edition(r.in.Config.Default); e != nil && e.Page(id) != nil {
		return e.Page(id)
	}
	for _, e := range r.site.Editions {
		if p := e.Page(id); p != nil {
			return p
		}
	}
	return nil
}

// folderOf gives the language folder of a document's file.
func folderOf(d *markdown.Document) string {
	folder, _, _ := strings.Cut(strings.TrimPrefix(d.File.Path, "content/"), "/")
	return folder
}

// host gives the agreement that a page belongs to, or is; nil for other pages.
func (p *Page) host() *Page {
	if p.Agreement != nil {
		return p.Agreement
	}
	if len(p.Annexes) > 0 {
		return p
	}
	return nil
}

// sameDocument tells whether two pages are parts of one agreement.
func (p *Page) sameDocument(q *Page) bool {
	return p == q || p.host() != nil && p.host() == q.host()
}

// letter gives the letter or number of a listed annex, as citations write it.
func (p *Page) letter() []string {
	return p.Scheme.counters(nil, AnnexSeries, []int32{int32(p.Annex)})
}

// file resolves a link to a file under static/, written as its address.
func (r *reference) file(dest string) Target {
	name, fragment, _ := strings.Cut(dest, "#")
	if plain, err := url.PathUnescape(name); err == nil {
		name = plain
	}
	return r.static(name, fragment)
}

func (r *reference) static(name, fragment string) Target {
	if !r.in.Static[name] {
		d := r.missing("no file static/%s", name).DidYouMean(name, sortedKeys(r.in.Static))
		if p := r.pageAt("/" + name); p != nil {
			d.Hint("link to a page by its file, such as %s.md", path.Base(p.ID))
		}
		return Target{}
	}
	address := r.in.Config.BasePath + "/" + escapePath(name)
	if fragment != "" {
		address += "#" + fragment
	}
	return r.worded(Target{Kind: ToFile, URL: address}, path.Base(name))
}

// pageAt gives the page at an address, nil if there is none.
func (r *reference) pageAt(address string) *Page {
	address = strings.TrimSuffix(address, "/") + "/"
	for _, e := range r.site.Editions {
		i := slices.IndexFunc(e.Pages, func(p *Page) bool {
			return p.URL == address || p.URL == r.in.Config.BasePath+address
		})
		if i >= 0 {
			return e.Pages[i]
		}
	}
	return nil
}

// image resolves the source of an image: a file of the site.
func (r *reference) image(dest string) Target {
	if strings.HasPrefix(dest, "/") {
		return r.file(dest[1:])
	}
	if rest, ok := strings.CutPrefix(resolvePath(r.doc.File.Path, dest), "static/"); ok && destScheme(dest) == "" {
		return r.static(rest, "")
	}
	r.missing("image %q is no file of the site", dest).
		Hint("put it under static/ and link it as /%s", path.Base(dest))
	return Target{}
}

func escapePath(name string) string { return (&url.URL{Path: name}).EscapedPath() }

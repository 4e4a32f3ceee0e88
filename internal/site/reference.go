package site

import (
	"path"
	"strings"

	"annex/internal/diag"
	"annex/internal/law"
	"annex/internal/locale"
	"annex/internal/markdown"
	"annex/internal/text"
)

// references finds what every link leads to, writes the citations of empty
// links, and holds cached citations against the computed ones.
func references(r *resolver) {
	r.eachPage(func(p *Page, list *diag.List) {
		if len(p.Doc.Links) == 0 {
			return
		}
		p.Targets = make([]Target, len(p.Doc.Links))
		for i := range p.Doc.Links {
			l := reference{resolver: r, page: p, doc: p.Doc, lang: p.Lang, link: &p.Doc.Links[i], list: list}
			p.Targets[i] = l.resolve()
		}
	})
}

// reference is one link being resolved: of a page, or of Markdown in the words
// of a register, which has a document but no units of its own.
type reference struct {
	*resolver
	page *Page // the page it stands on, or on whose behalf it is read
	doc  *markdown.Document
	lang *locale.Language
	link *markdown.Link
	list *diag.List
}

func (r *reference) resolve() Target {
	dest := r.link.Dest
	image := r.doc.Inlines[r.link.Inline].Kind == markdown.Image
	switch scheme := destScheme(dest); {
	case image:
		return r.image(dest)
	case scheme == "law":
		return r.law(strings.TrimPrefix(dest, "law:"))
	case scheme == "http" || scheme == "https" || scheme == "mailto" || scheme == "tel":
		t := Target{Kind: ToWeb, URL: dest}
		if r.link.Empty {
			t.Text = strings.TrimPrefix(strings.TrimPrefix(dest, "mailto:"), "tel:")
		}
		return t
	case scheme != "":
		return Target{} // url-unsafe has been said by the parser
	case dest == "" || dest == "#":
		r.unknown("a link without a destination")
		return Target{}
	case dest[0] == '#':
		return r.unit(r.page, dest[1:])
	case dest[0] == '/':
		return r.file(strings.TrimPrefix(dest, "/"), dest)
	}
	return r.relative(dest)
}

// destScheme gives the scheme of a destination in lower case, "" if it has none.
func destScheme(dest string) string {
	for i := range len(dest) {
		switch c := dest[i]; {
		case c == ':':
			return strings.ToLower(dest[:i])
		case c == '/' || c == '#' || c == '?' || c == '.':
			return ""
		}
	}
	return ""
}

// relative resolves a path that works on a Git host: from the file's own folder.
func (r *reference) relative(dest string) Target {
	file, fragment, _ := strings.Cut(dest, "#")
	full := path.Clean(path.Join(path.Dir(r.doc.File.Path), file))
	if rest, ok := strings.CutPrefix(full, "static/"); ok {
		return r.file(rest, dest)
	}
	id, isPage := strings.CutSuffix(full, ".md")
	if rest, ok := strings.CutPrefix(id, "content/"); ok && isPage {
		lang, id, _ := strings.Cut(rest, "/")
		id = pageID(id)
		if t, ok := r.toPage(lang, id, fragment); ok {
			return t
		}
		r.unknownPage(lang, id, file)
		return Target{}
	}
	d := r.unknown("no page or file %q", file)
	if !isPage {
		d.Hint("link to a page by its file, such as dpa.md, or to a file under static/")
	}
	return Target{}
}

// pageID gives the id of the page that a file holds: the index of a folder bears
// the folder's id.
func pageID(path string) string {
	if dir, ok := strings.CutSuffix(path, "/"+home); ok {
		return dir
	}
	return path
}

// toPage finds a page. A link within the language lands in the reader's
// edition; one into another language's folder leads there.
func (r *reference) toPage(lang, id, fragment string) (Target, bool) {
	edition := r.page.Edition
	if lang != folderOf(r.doc) {
		if edition = r.site.Edition(lang); edition == nil {
			return Target{}, false
		}
	}
	target := edition.Page(id)
	if target == nil {
		if target = r.elsewhere(id); target == nil {
			return Target{}, false
		}
	}
	// An annex that stands in several agreements has a page inside each.
	if host := r.page.host(); host != nil {
		for _, a := range host.Annexes {
			if a.ID == id && a.Edition == target.Edition {
				target = a
			}
		}
	}
	if fragment != "" {
		return r.unit(target, fragment), true
	}
	t := Target{Kind: ToPage, Page: target}
	if r.link.Empty {
		t.Text = r.pageWords(target)
		t.Citation = r.page.sameDocument(target) && target.Annex > 0
	} else if r.page.sameDocument(target) && target.Annex > 0 {
		r.cached(&t, annexPath(target), r.pageWords(target))
	}
	return t, true
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
	lang, _, _ := strings.Cut(strings.TrimPrefix(d.File.Path, "content/"), "/")
	return lang
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

func annexPath(p *Page) []string { return []string{count(int32(p.Annex), p.Scheme.annex)} }

// pageWords gives the words of an empty link to a page: "Annex A" inside its
// agreement, elsewhere the title.
func (r *reference) pageWords(target *Page) string {
	if target.Annex > 0 && r.page.sameDocument(target) {
		return r.lang.Cite("annex", annexPath(target))
	}
	return target.Title
}

// unit resolves a reference to an id of a page.
func (r *reference) unit(target *Page, id string) Target {
	if u := target.Find(id); u != nil {
		return r.toUnit(target, u, id)
	}
	for i := range target.Doc.Terms {
		if t := &target.Doc.Terms[i]; t.ID == id {
			return r.worded(Target{Kind: ToPage, Page: target, Fragment: id}, t.Text)
		}
	}
	if anchor, name := target.record(id); anchor != "" {
		return r.worded(Target{Kind: ToPage, Page: target, Fragment: anchor}, name)
	}
	r.unknownUnit(target, id)
	return Target{}
}

func (r *reference) worded(t Target, words string) Target {
	if r.link.Empty {
		t.Text = words
	}
	return t
}

func (r *reference) toUnit(target *Page, u *Unit, id string) Target {
	t := Target{Kind: ToPage, Page: target, Fragment: id}
	words := target.CitationIn(r.lang, u)
	if !r.page.sameDocument(target) {
		words = r.foreign(target, u)
	}
	if r.link.Empty {
		t.Text, t.Citation = words, true
	} else if u.depth > 0 {
		r.cached(&t, target.numbers(u), target.CitationIn(r.lang, u))
	}
	return t
}

// foreign gives the words for a unit of another document: "Clause 13 of ‹title›",
// or the nearest title where there are no numbers.
func (r *reference) foreign(target *Page, u *Unit) string {
	words := target.CitationIn(r.lang, u)
	if u.depth == 0 {
		return words
	}
	title := target.Title
	if target.Agreement != nil {
		title = target.Agreement.Title
	}
	return r.lang.CiteIn(words, title)
}

// file resolves a link to a file under static/.
func (r *reference) file(name, dest string) Target {
	name, fragment, _ := strings.Cut(name, "#")
	if !r.in.Static[name] {
		r.list.Add("asset-missing", r.span(), "no file static/%s", name).DidYouMean(name, sortedKeys(r.in.Static))
		return Target{}
	}
	url := r.in.Config.BasePath + "/" + escapePath(name)
	if fragment != "" {
		url += "#" + fragment
	}
	return r.worded(Target{Kind: ToFile, URL: url}, path.Base(name))
}

// image resolves the source of an image: a file of the site.
func (r *reference) image(dest string) Target {
	if strings.HasPrefix(dest, "/") {
		return r.file(strings.TrimPrefix(dest, "/"), dest)
	}
	full := path.Clean(path.Join(path.Dir(r.doc.File.Path), dest))
	if rest, ok := strings.CutPrefix(full, "static/"); ok {
		return r.file(rest, dest)
	}
	if destScheme(dest) == "" {
		r.list.Add("asset-missing", r.span(), "image %q is no file of the site", dest).
			Hint("put it under static/ and link it as /%s", path.Base(dest))
	}
	return Target{}
}

// law resolves a reference to a provision.
func (r *reference) law(key string) Target {
	ref, problem := law.Parse(key)
	if problem.Message != "" {
		d := r.list.Add("law-unknown", r.destSpan(), "%s", problem.Message).In(r.doc.ID(r.link.Block)).DidYouMean(problem.Word, problem.Near)
		if problem.Hint != "" {
			d.Hint("%s", problem.Hint)
		}
	}
	if ref.Act == "" {
		return Target{}
	}
	t := Target{Kind: ToLaw, URL: ref.URL(r.page.Edition.Lang.Tag())}
	if r.link.Empty {
		t.Text, t.Citation = ref.Cite(r.lang), true
	}
	return t
}

// span gives the place of the whole link.
func (r *reference) span() text.Span { return r.doc.Span(r.link.Start, r.link.End) }

// destSpan gives the place of its destination, or of the link where a link
// definition elsewhere holds it.
func (r *reference) destSpan() text.Span {
	if r.link.DestEnd > r.link.DestStart {
		return r.doc.Span(r.link.DestStart, r.link.DestEnd)
	}
	return r.span()
}

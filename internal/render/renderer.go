package render

import (
	"bytes"
	"html/template"
	"sync"

	"annex/internal/diag"
	"annex/internal/markdown"
	"annex/internal/site"
)

// Renderer makes the pages of one site. It may be used by many goroutines.
type Renderer struct {
	theme    *Theme
	site     *site.Site
	asset    func(name string) (url, sum string)
	origin   string
	editions map[*site.Edition]*edition
	all      []*Edition
	bodies   sync.Pool // of *bytes.Buffer
}

// New prepares what does not change from page to page. assets gives the URL of a
// file of static/ and, of a script or style sheet, the sum of its final bytes as
// the attribute integrity has it ("sha256-…"); "" for other files.
func New(t *Theme, s *site.Site, assets func(name string) (url, sum string)) *Renderer {
	r := &Renderer{theme: t, site: s, asset: assets, origin: origin(s), editions: map[*site.Edition]*edition{}}
	r.bodies.New = func() any { return new(bytes.Buffer) }
	for _, e := range s.Editions {
		r.editions[e] = newEdition(r, e)
		r.all = append(r.all, r.editions[e].view)
	}
	return r
}

// Page writes a whole finished page and tells how many bytes of it are its text
// with the registers in it, without what the layout adds. The finding, if there
// is one, is about a layout; pages that share the layout give the same finding.
func (r *Renderer) Page(b *bytes.Buffer, p *site.Page) (body int, fault *diag.Diagnostic) {
	e := r.editions[p.Edition]
	if e.fault != nil {
		return 0, e.fault
	}
	v := r.view(e, p)
	return len(v.Body), r.execute(b, v.Kind, v.ID, v)
}

func (r *Renderer) view(e *edition, p *site.Page) *View {
	v := &View{
		Edition: e.view, Kind: kind(p), ID: p.ID,
		Title: p.Title, TitleID: titleID(p), HeadTitle: headTitle(p.Title, e.view.SiteName), Description: p.Summary,
		NoIndex: r.site.Config.NoIndex,

		HeadLinks: r.headLinks(p), MainMenu: e.mainMenu(p), Languages: r.languages(e, p),
		Breadcrumb: e.breadcrumb(p), SectionMenu: e.sectionMenu(p), Contents: e.contents(p),
		Notices: e.notices(p), Status: e.status(p), Body: r.body(p), Pager: e.pager(p), Footer: e.footer,

		Editions: r.all, Sign: r.signature(p), children: p.Children,
	}
	if p.Lang != p.Edition.Lang {
		v.TextLang, v.TextDir = p.Lang.Tag(), p.Lang.Dir()
	}
	return v
}

func (r *Renderer) body(p *site.Page) template.HTML {
	b := r.bodies.Get().(*bytes.Buffer)
	b.Reset()
	document(b, p)
	html := template.HTML(b.String())
	r.bodies.Put(b)
	return html
}

// kind gives the kind of a page for its layout.
func kind(p *site.Page) string {
	switch {
	case p == p.Edition.Home:
		return "home"
	case p.Agreement != nil:
		return "annex"
	case p.Facts != nil && p.Facts.Kind != "" && p.Facts.Kind != pageName:
		return p.Facts.Kind
	case len(p.Children) > 0:
		return "section"
	}
	return pageName
}

// titleID gives the id of the heading that is the page's title, "" without one.
func titleID(p *site.Page) string {
	if p.Source == nil || p.Source.Title.Text != "" {
		return ""
	}
	for i := range p.Doc.Children(-1) {
		if k := &p.Doc.Blocks[i]; k.Kind == markdown.Heading && k.Level == 1 {
			return p.Doc.ID(i)
		}
	}
	return ""
}

func headTitle(title, site string) string {
	if title == "" || title == site {
		return site
	}
	return title + " · " + site
}

// Chooser writes "/", the choice of languages: it works without script and is
// the page for all languages that the site does not have.
func (r *Renderer) Chooser(b *bytes.Buffer) *diag.Diagnostic {
	v := r.bare("chooser", r.standard())
	v.Title = r.site.Config.Name
	v.HeadTitle = v.Title
	v.HeadLinks = r.startLinks(r.chooserURL())
	return r.execute(b, v.Kind, "", v)
}

// NotFound writes /404.html, which a host shows under any address.
func (r *Renderer) NotFound(b *bytes.Buffer) *diag.Diagnostic {
	v := r.bare("404", r.standard())
	v.Title = v.words("page_not_found")
	v.HeadTitle = headTitle(v.Title, v.SiteName)
	v.NoIndex = true
	return r.execute(b, v.Kind, "", v)
}

// Start writes the start page of a language that has no index.md: the name of
// the site and all pages at the top. Its file is the edition's folder.
func (r *Renderer) Start(b *bytes.Buffer, e *site.Edition) *diag.Diagnostic {
	v := r.bare("home", e)
	v.Title, v.HeadTitle = e.Name, e.Name
	v.children = topPages(e)
	v.HeadLinks, v.Languages = r.startLinks(v.HomeURL), r.startPages(e)
	return r.execute(b, v.Kind, "index", v)
}

// standard gives the default language.
func (r *Renderer) standard() *site.Edition {
	if e := r.site.Edition(r.site.Config.Default); e != nil {
		return e
	}
	return r.site.Editions[0]
}

// bare gives a view without a page.
func (r *Renderer) bare(kind string, e *site.Edition) *View {
	s, ed := r.site, r.editions[e]
	return &View{
		Edition: ed.view, Kind: kind, MainMenu: template.HTML(ed.main.html), Footer: ed.footer,
		NoIndex: s.Config.NoIndex, Editions: r.all,
	}
}

// startLinks gives the addresses of the chooser, or of a start page without a
// text of its own: that one and all start pages.
func (r *Renderer) startLinks(canonical string) template.HTML {
	var b bytes.Buffer
	r.headLink(&b, `canonical"`, canonical)
	r.startAlternates(&b)
	return template.HTML(b.String())
}

// execute runs a page's layout. After a failure the buffer holds nothing of the
// page.
func (r *Renderer) execute(b *bytes.Buffer, kind, id string, v *View) *diag.Diagnostic {
	l := r.theme.find(kind, id)
	if l == nil {
		return nil // Load has said why
	}
	start := b.Len()
	if err := l.run.ExecuteTemplate(b, baseName, v); err != nil {
		b.Truncate(start)
		return r.explain(l, baseName, v, err)
	}
	return l.lacking(b.Bytes()[start:], v.Body)
}

// explain makes a finding of a failed execution. The layout as written fails in
// the same way, at the place the author knows.
func (r *Renderer) explain(l *layout, name string, v any, err error) *diag.Diagnostic {
	var scratch bytes.Buffer
	if again := l.plain.ExecuteTemplate(&scratch, name, v); again != nil {
		err = again
	}
	d := r.theme.fault(err, name)
	return &d
}

package render

import (
	"bytes"
	"cmp"
	"html/template"
	"strings"

	"annex/internal/diag"
	"annex/internal/site"
)

// edition is what is made once per language and spliced into every page of it.
type edition struct {
	view     *Edition
	footer   template.HTML
	fault    *diag.Diagnostic // of footer.html
	main     menu
	sections map[*site.Page]menu // by index page
}

func newEdition(r *Renderer, e *site.Edition) *edition {
	c := r.site.Config
	v := &Edition{
		Lang: e.Lang.Tag(), Dir: e.Lang.Dir(), LanguageName: e.Lang.Name(), SiteName: e.Name,
		HomeURL: r.homeURL(e), Organisation: r.organisation(), FooterLinks: r.footerLinks(e),
		language: e.Lang,
	}
	v.Stylesheet, v.StylesheetSum = r.asset("site.css")
	v.Script, v.ScriptSum = r.asset("switch.js")
	v.Icon, _ = r.asset(cmp.Or(c.Theme.Favicon, "favicon.svg"))
	if c.Theme.Logo != "" {
		v.Logo, _ = r.asset(c.Theme.Logo)
	}
	out := &edition{view: v, main: newMenu(mainPages(e)), sections: map[*site.Page]menu{}}
	for _, p := range e.Pages {
		if p != e.Home && len(p.Children) > 0 {
			out.sections[p] = newMenu(p.Children)
		}
	}
	out.footer, out.fault = r.footer(v)
	return out
}

// menuLimit is how many pages the main navigation holds without an index.md:
// then nothing else has chosen them.
const menuLimit = 8

// mainPages gives the pages of the main navigation.
func mainPages(e *site.Edition) []*site.Page {
	if e.Home != nil || len(e.Main) > 0 {
		return e.Main
	}
	top := topPages(e)
	return top[:min(menuLimit, len(top))]
}

// topPages gives the pages in no folder, where no index.md stands above them.
func topPages(e *site.Edition) []*site.Page {
	var top []*site.Page
	for _, p := range e.Pages {
		if p.Section == nil {
			top = append(top, p)
		}
	}
	return top
}

func (r *Renderer) homeURL(e *site.Edition) string {
	if e.Home != nil {
		return e.Home.URL
	}
	return r.site.Config.BasePath + "/" + e.Lang.Tag() + "/"
}

func (r *Renderer) organisation() Organisation {
	o := &r.site.Config.Organisation
	out := Organisation{Name: o.Name, LegalName: o.LegalName, Address: o.Address, Contact: o.Contact, ContactURL: o.Contact}
	if out.LegalName == "" {
		out.LegalName = o.Name
	}
	if strings.Contains(o.Contact, "@") && !strings.Contains(o.Contact, ":") {
		out.ContactURL = "mailto:" + o.Contact
	}
	return out
}

// footerLinks labels the links of the footer. One that names a page of the site
// leads there in the language, and is left out where the language has no such page.
func (r *Renderer) footerLinks(e *site.Edition) []Link {
	var links []Link
	for _, l := range r.site.Config.Footer {
		link := Link{Title: e.Lang.Label("footer", l.ID), URL: l.URL}
		if p := e.Page(l.URL); p != nil {
			link.URL = p.URL
			if link.Title == l.ID {
				link.Title = p.Title
			}
		}
		if l.IsPage() && link.URL == l.URL {
			continue
		}
		links = append(links, link)
	}
	return links
}

// footer executes footer.html, which sees the edition only.
func (r *Renderer) footer(v *Edition) (template.HTML, *diag.Diagnostic) {
	l := r.theme.pages[pageName]
	if l == nil || l.run.Lookup(footerName) == nil {
		return "", nil
	}
	var b bytes.Buffer
	if err := l.run.ExecuteTemplate(&b, footerName, v); err != nil {
		return "", r.explain(l, footerName, v, err)
	}
	return template.HTML(b.String()), nil
}

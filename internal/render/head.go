package render

import (
	"bytes"
	"html/template"
	"strings"

	"annex/internal/site"
)

// origin gives scheme and host of the site: what stands before a page's URL,
// which holds the base path already.
func origin(s *site.Site) string { return strings.TrimSuffix(s.Config.BaseURL, s.Config.BasePath) }

// headLinks gives a page's addresses for machines. A fall-back names the
// original as canonical and claims no language: search engines would take it
// for a copy.
func (r *Renderer) headLinks(p *site.Page) template.HTML {
	var b bytes.Buffer
	canonical := p
	if p.Fallback && p.Original != nil {
		canonical = p.Original
	}
	r.headLink(&b, `canonical"`, canonical.URL)
	if !p.Fallback {
		r.alternates(&b, p)
	}
	b.WriteString(`<link rel="alternate" type="text/markdown" href="`)
	writeURL(&b, canonical.URL+"index.md")
	b.WriteString(`">`)
	return template.HTML(b.String())
}

func (r *Renderer) headLink(b *bytes.Buffer, rel, url string) {
	b.WriteString(`<link rel="`)
	b.WriteString(rel)
	b.WriteString(` href="`)
	writeURL(b, r.origin)
	writeURL(b, url)
	b.WriteString(`">`)
}

// alternates writes hreflang links: mutual, absolute, the page itself included,
// and only to texts in their own language. The chooser stands for all start
// pages; elsewhere the default language does.
func (r *Renderer) alternates(b *bytes.Buffer, p *site.Page) {
	if p == p.Edition.Home {
		r.startAlternates(b)
		return
	}
	var standard *site.Page
	real := 0
	for i := range p.Alternates {
		if a := &p.Alternates[i]; a.Real {
			real++
			if standard == nil || a.Edition.Lang.Tag() == r.site.Config.Default {
				standard = a.Page
			}
		}
	}
	if real < 2 {
		return
	}
	for i := range p.Alternates {
		if a := &p.Alternates[i]; a.Real {
			r.alternateLink(b, a.Edition.Lang.Tag(), a.Page.URL)
		}
	}
	r.alternateLink(b, "x-default", standard.URL)
}

// startAlternates writes the start page of every language, with the chooser for
// all other languages.
func (r *Renderer) startAlternates(b *bytes.Buffer) {
	for _, e := range r.site.Editions {
		if e.Home == nil || !e.Home.Fallback {
			r.alternateLink(b, e.Lang.Tag(), r.homeURL(e))
		}
	}
	r.alternateLink(b, "x-default", r.chooserURL())
}

func (r *Renderer) alternateLink(b *bytes.Buffer, lang, url string) {
	r.headLink(b, `alternate" hreflang="`+lang+`"`, url)
}

func (r *Renderer) chooserURL() string { return r.site.Config.BasePath + "/" }

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
	var fallback *site.Page
	real := 0
	for i := range p.Alternates {
		if a := &p.Alternates[i]; a.Real {
			real++
			if fallback == nil || a.Edition.Lang.Tag() == r.site.Config.Default {
				fallback = a.Page
			}
		}
	}
	home := p == p.Edition.Home
	if real < 2 && !home {
		return
	}
	for i := range p.Alternates {
		if a := &p.Alternates[i]; a.Real {
			r.headLink(b, `alternate" hreflang="`+a.Edition.Lang.Tag()+`"`, a.Page.URL)
		}
	}
	url := r.chooserURL()
	if !home {
		url = fallback.URL
	}
	r.headLink(b, `alternate" hreflang="x-default"`, url)
}

func (r *Renderer) chooserURL() string { return r.site.Config.BasePath + "/" }

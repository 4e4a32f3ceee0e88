package render

import (
	"bytes"
	"html/template"
	"strings"

	"annex/internal/site"
)

// languages gives the page in every language of the site by the languages' own
// names. A language without the text says so instead of leading nowhere.
func (r *Renderer) languages(e *edition, p *site.Page) template.HTML {
	if len(p.Alternates) < 2 {
		return ""
	}
	var b bytes.Buffer
	b.WriteString("<ul>")
	for i := range p.Alternates {
		r.alternate(&b, e, p, &p.Alternates[i])
	}
	b.WriteString("</ul>")
	return template.HTML(b.String())
}

func (r *Renderer) alternate(b *bytes.Buffer, e *edition, p *site.Page, a *site.Alternate) {
	url := r.homeURL(a.Edition)
	if a.Page != nil {
		url = a.Page.URL
	}
	b.WriteString("<li>")
	languageLink(b, a.Edition, url, a.Edition == p.Edition)
	if !a.Real {
		_, rest, _ := strings.Cut(e.view.words("language_not_translated", "name", placeholder), placeholder)
		b.WriteString("<small")
		borrowed(b, e.view.language, "language_not_translated")
		b.WriteByte('>')
		writeText(b, rest)
		b.WriteString("</small>")
	}
	b.WriteString("</li>")
}

// languageLink writes a link by the language's own name.
func languageLink(b *bytes.Buffer, e *site.Edition, url string, current bool) {
	b.WriteString(`<a href="`)
	writeURL(b, url)
	b.WriteByte('"')
	writeAttribute(b, "lang", e.Lang.Tag())
	writeAttribute(b, "hreflang", e.Lang.Tag())
	if current {
		b.WriteString(` aria-current="true"`)
	}
	b.WriteByte('>')
	writeText(b, e.Lang.Name())
	b.WriteString("</a>")
}

// startPages gives the start pages of all languages.
func (r *Renderer) startPages(current *site.Edition) template.HTML {
	if len(r.site.Editions) < 2 {
		return ""
	}
	var b bytes.Buffer
	b.WriteString("<ul>")
	for _, e := range r.site.Editions {
		b.WriteString("<li>")
		languageLink(&b, e, r.homeURL(e), e == current)
		b.WriteString("</li>")
	}
	b.WriteString("</ul>")
	return template.HTML(b.String())
}

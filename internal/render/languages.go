package render

import (
	"bytes"
	"html/template"
	"strings"

	"annex/internal/site"
)

// languages gives the page in every language of the site by the languages' own
// names. A language without the text says so instead of leading nowhere.
func (e *edition) languages(p *site.Page) template.HTML {
	if len(p.Alternates) < 2 {
		return ""
	}
	var b bytes.Buffer
	b.WriteString("<ul>")
	for i := range p.Alternates {
		e.alternate(&b, p, &p.Alternates[i])
	}
	b.WriteString("</ul>")
	return template.HTML(b.String())
}

func (e *edition) alternate(b *bytes.Buffer, p *site.Page, a *site.Alternate) {
	url, current := "", a.Edition == p.Edition
	switch {
	case a.Page != nil:
		url = a.Page.URL
	case a.Edition.Home != nil:
		url = a.Edition.Home.URL
	default:
		return
	}
	tag := a.Edition.Lang.Tag()
	b.WriteString(`<li><a href="`)
	writeURL(b, url)
	b.WriteByte('"')
	writeAttribute(b, "lang", tag)
	writeAttribute(b, "hreflang", tag)
	if current {
		b.WriteString(` aria-current="true"`)
	}
	b.WriteByte('>')
	writeText(b, a.Edition.Lang.Name())
	b.WriteString("</a>")
	if !a.Real {
		_, rest, _ := strings.Cut(e.view.T("language_not_translated", "name", placeholder), placeholder)
		b.WriteString("<small>")
		writeText(b, rest)
		b.WriteString("</small>")
	}
	b.WriteString("</li>")
}

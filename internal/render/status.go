package render

import (
	"bytes"
	"html/template"
	"strings"

	"annex/internal/locale"
	"annex/internal/site"
)

// placeholder stands in a sentence where an element goes: no text of a language
// holds it.
const placeholder = "\x00"

// status gives the facts at the head of a document: version and dates, or the
// agreement an annex belongs to.
func (e *edition) status(p *site.Page) template.HTML {
	var b bytes.Buffer
	b.WriteString(`<ul class="status">`)
	empty := b.Len()
	switch {
	case p.Agreement != nil:
		b.WriteString("<li>")
		writeText(&b, unbroken(p.AnnexNumber()))
		b.WriteString(": ")
		b.WriteString(`<a href="`)
		writeURL(&b, p.Agreement.URL+"#"+annexAnchor(p))
		b.WriteString(`">`)
		writeText(&b, p.Agreement.Title)
		b.WriteString("</a>")
		b.WriteString("</li>")
	case p.Version != nil:
		e.version(&b, p)
	}
	if b.Len() == empty {
		return ""
	}
	b.WriteString("</ul>")
	return template.HTML(b.String())
}

func (e *edition) version(b *bytes.Buffer, p *site.Page) {
	v := p.Version
	b.WriteString("<li>")
	writeText(b, e.view.T("version", "number", v.Number))
	b.WriteString("</li>")
	e.dated(b, sinceWords(p), v.Effective)
	if v.EffectiveExisting != v.Effective {
		e.dated(b, "existing_customers_from", v.EffectiveExisting)
	}
	e.dated(b, publishedWords(p), v.Published)
	if p.Facts.Binding == "all" && len(p.Alternates) > 1 {
		b.WriteString("<li>")
		writeText(b, e.view.T("binding_all_notice"))
		b.WriteString("</li>")
	}
}

// sinceWords names the string that says from when a version holds.
func sinceWords(p *site.Page) string {
	if p.State == site.Announced {
		return "in_force_from"
	}
	return "in_force_since"
}

// publishedWords names the string that says when a version was published. An
// agreement is concluded in a version; readers of a notice look for its last change.
func publishedWords(p *site.Page) string {
	if p.Facts.Kind == "agreement" {
		return "published_on"
	}
	return "last_changed"
}

// dated writes a phrase with a date that machines can read.
func (e *edition) dated(b *bytes.Buffer, id string, d locale.Date) {
	if d.IsZero() {
		return
	}
	before, after, _ := strings.Cut(e.view.T(id, "date", placeholder), placeholder)
	b.WriteString("<li>")
	writeText(b, before)
	b.WriteString(`<time datetime="`)
	b.WriteString(d.String())
	b.WriteString(`">`)
	writeText(b, e.view.language.Date(d))
	b.WriteString("</time>")
	writeText(b, after)
	b.WriteString("</li>")
}

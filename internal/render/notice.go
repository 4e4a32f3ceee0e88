package render

import (
	"bytes"
	"html/template"
	"strings"

	"annex/internal/site"
)

// notices gives what a reader must know before the text, in the reader's
// language.
func (e *edition) notices(p *site.Page) template.HTML {
	var b bytes.Buffer
	if p.Fallback && p.Original != nil {
		e.notice(&b, e.view.T("translation_missing_notice", "language", e.view.language.NameOf(e.view.Lang), "source", placeholder), p.Original)
	} else if q := bindingText(p); q != nil {
		e.notice(&b, e.view.T("binding_language_notice", "language", placeholder), q)
	}
	if p.State == site.Announced && p.Version != nil {
		b.WriteString(`<p class="notice">`)
		writeText(&b, e.view.T("announced_notice", "date", e.view.language.Date(p.Version.Effective)))
		b.WriteString("</p>")
	}
	return template.HTML(b.String())
}

// notice writes a sentence about another language, whose name in the reader's
// language is a link to the text in it.
func (e *edition) notice(b *bytes.Buffer, sentence string, in *site.Page) {
	before, after, _ := strings.Cut(sentence, placeholder)
	b.WriteString(`<p class="notice">`)
	writeText(b, before)
	b.WriteString(`<a href="`)
	writeURL(b, in.URL)
	b.WriteString(`"`)
	writeAttribute(b, "hreflang", in.Lang.Tag())
	b.WriteByte('>')
	writeText(b, e.view.language.NameOf(in.Lang.Tag()))
	b.WriteString("</a>")
	writeText(b, after)
	b.WriteString("</p>")
}

// bindingText gives the page whose text binds in place of p's, nil where p's own
// does.
func bindingText(p *site.Page) *site.Page {
	facts := p.Facts
	if p.Agreement != nil {
		facts = p.Agreement.Facts
	}
	if facts == nil || facts.Binding == "" || facts.Binding == "all" || facts.Binding == p.Lang.Tag() {
		return nil
	}
	for i := range p.Alternates {
		if a := &p.Alternates[i]; a.Real && a.Edition.Lang.Tag() == facts.Binding {
			return a.Page
		}
	}
	return nil
}

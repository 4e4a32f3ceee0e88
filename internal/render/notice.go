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
		e.notice(&b, p.Original, "translation_missing_notice", "language", e.view.language.Speaking("translation_missing_notice").NameOf(e.view.Lang), "source", placeholder)
	} else if q := bindingText(p); q != nil {
		e.notice(&b, q, "binding_language_notice", "language", placeholder)
	}
	if announced(p) {
		b.WriteString(`<p class="notice"`)
		borrowed(&b, e.view.language, "announced_notice")
		b.WriteByte('>')
		writeText(&b, e.view.words("announced_notice", "date", e.view.language.Speaking("announced_notice").Date(p.Version.Effective)))
		b.WriteString("</p>")
	}
	return template.HTML(b.String())
}

// notice writes a sentence about another language, whose name in the reader's
// language is a link to the text in it.
func (e *edition) notice(b *bytes.Buffer, in *site.Page, id string, args ...string) {
	before, after, _ := strings.Cut(e.view.words(id, args...), placeholder)
	b.WriteString(`<p class="notice"`)
	borrowed(b, e.view.language, id)
	b.WriteByte('>')
	writeText(b, before)
	b.WriteString(`<a href="`)
	writeURL(b, in.URL)
	b.WriteString(`"`)
	writeAttribute(b, "hreflang", in.Lang.Tag())
	b.WriteByte('>')
	writeText(b, e.view.language.Speaking(id).NameOf(in.Lang.Tag()))
	b.WriteString("</a>")
	writeText(b, after)
	b.WriteString("</p>")
}

// announced tells whether a page shows a version that is not in force yet.
func announced(p *site.Page) bool { return p.State == site.Announced && p.Version != nil }

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

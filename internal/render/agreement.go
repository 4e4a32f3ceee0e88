package render

import (
	"bytes"
	"html/template"
	"strings"

	"annex/internal/locale"
	"annex/internal/site"
)

// document writes the text of a page, and after it the annexes of an agreement,
// each on a sheet of its own in print.
func document(b *bytes.Buffer, p *site.Page) {
	var printed []*site.Register
	w := newWriter(b, p, p, &printed)
	w.blocks(-1)
	for _, a := range p.Annexes {
		annex(b, a, p, &printed)
	}
}

func annex(b *bytes.Buffer, a, host *site.Page, printed *[]*site.Register) {
	b.WriteString(`<section class="annex"`)
	if a.Lang != host.Lang {
		writeAttribute(b, "lang", a.Lang.Tag())
		writeAttribute(b, "dir", a.Lang.Dir())
	}
	b.WriteString("><h2")
	anchor := a.AnnexAnchor()
	writeAttribute(b, "id", anchor)
	b.WriteByte('>')
	if number := a.AnnexNumber(); number != "" {
		b.WriteString(`<a class="n" id="`)
		b.WriteString(a.AnnexPosition())
		b.WriteString(`" href="#`)
		writeURL(b, anchor)
		b.WriteString(`">`)
		writeText(b, unbroken(number))
		b.WriteString("</a> ")
	}
	writeText(b, a.Title)
	b.WriteString("</h2>")
	w := newWriter(b, a, host, printed)
	w.blocks(-1)
	b.WriteString("</section>")
}

// signature says how an agreement is concluded and gives the places to sign
// below it. One concluded by a click, or that is not to be signed, has no places.
func (r *Renderer) signature(p *site.Page) *Signature {
	if p.Facts == nil || p.Facts.Kind != "agreement" {
		return nil
	}
	s := &Signature{Words: p.Signing}
	if p.Facts.Signing != "click" && p.Facts.Signing != "none" {
		var us bytes.Buffer
		writeText(&us, r.organisation().LegalName)
		s.Parties = []Party{signedFor(p.Edition.Lang, `<span class="blank"></span>`), signedFor(p.Edition.Lang, us.String())}
	}
	if s.Words == "" && s.Parties == nil {
		return nil
	}
	return s
}

func signedFor(lang *locale.Language, party string) Party {
	before, after, _ := strings.Cut(lang.String("signed_for", "party", placeholder), placeholder)
	var b bytes.Buffer
	writeText(&b, before)
	b.WriteString(party)
	writeText(&b, after)
	if lang.Borrowed("signed_for") {
		return Party{For: template.HTML(`<span lang="en" dir="ltr">` + b.String() + "</span>")}
	}
	return Party{For: template.HTML(b.String())}
}

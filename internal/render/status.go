package render

import (
	"bytes"
	"html/template"
	"slices"
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
		writeURL(&b, p.Agreement.URL+"#"+p.AnnexAnchor())
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
	for _, f := range versionFacts(p) {
		b.WriteString("<li")
		borrowed(b, e.view.language, f.id)
		b.WriteByte('>')
		e.fact(b, f)
		b.WriteString("</li>")
	}
}

// fact is an interface string about a version, with its number or date where
// the string has a place for one.
type fact struct {
	id     string
	number string
	date   locale.Date
}

// versionFacts gives what is said of the version of a page, in order.
func versionFacts(p *site.Page) []fact {
	v := p.Version
	facts := []fact{{id: "version", number: v.Number}, {id: sinceWords(p), date: v.Effective}}
	if v.EffectiveExisting != v.Effective {
		facts = append(facts, fact{id: "existing_customers_from", date: v.EffectiveExisting})
	}
	facts = append(facts, fact{id: publishedWords(p), date: v.Published})
	if p.Facts.Binding == "all" && len(p.Alternates) > 1 {
		facts = append(facts, fact{id: "binding_all_notice"})
	}
	return slices.DeleteFunc(facts, func(f fact) bool {
		return f.number == "" && f.date.IsZero() && f.id != "binding_all_notice"
	})
}

// Said gives the words at the head of a page, as plain text in the reader's
// language: the facts of its version, then what one must know before the text.
func Said(p *site.Page) (facts, notices []string) {
	lang := p.Edition.Lang
	if p.Version != nil && p.Agreement == nil {
		for _, f := range versionFacts(p) {
			facts = append(facts, lang.String(f.id, "number", f.number, "date", lang.Speaking(f.id).Date(f.date)))
		}
	}
	if q := bindingText(p); q != nil {
		notices = append(notices, lang.String("binding_language_notice", "language", lang.Speaking("binding_language_notice").NameOf(q.Lang.Tag())))
	}
	if announced(p) {
		notices = append(notices, lang.String("announced_notice", "date", lang.Speaking("announced_notice").Date(p.Version.Effective)))
	}
	return facts, notices
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

// fact writes a phrase; a date in it can be read by machines too.
func (e *edition) fact(b *bytes.Buffer, f fact) {
	if f.date.IsZero() {
		writeText(b, e.view.words(f.id, "number", f.number))
		return
	}
	before, after, _ := strings.Cut(e.view.words(f.id, "date", placeholder), placeholder)
	writeText(b, before)
	b.WriteString(`<time datetime="`)
	b.WriteString(f.date.String())
	b.WriteString(`">`)
	writeText(b, e.view.language.Speaking(f.id).Date(f.date))
	b.WriteString("</time>")
	writeText(b, after)
}

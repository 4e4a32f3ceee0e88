package config

import (
	"slices"
	"strings"

	"annex/internal/locale"
	"annex/internal/source"
	"annex/internal/text"
)

// rootFolders are folders of the published site that no language may take.
var rootFolders = []string{"assets", "schema"}

// languages reads [[languages]] and default_language. A site that declares none
// has its default language only; a site with one language has it as default.
func (p *parser) languages() {
	for _, r := range p.root.Subs("languages") {
		p.language(r)
	}
	tag, span, ok := p.line(p.root, "default_language")
	switch {
	case ok && len(p.Languages) == 0:
		p.addLanguage(tag, "", span)
	case ok && !slices.Contains(p.Tags(), tag):
		p.bad(span, "default_language %q is not declared", tag).
			DidYouMean(tag, p.Tags()).Hint("declare it under [[languages]]")
	case !ok && len(p.Languages) != 1 && !has(p.root, "default_language"):
		p.missing(p.start(), "default_language", `default_language = "en"`)
	}
	if len(p.Languages) == 0 {
		p.Languages = []Language{{Tag: "en", Name: locale.OwnName("en"), Span: p.start()}}
	}
	if !slices.Contains(p.Tags(), tag) {
		tag = p.Languages[0].Tag
	}
	p.Default = tag
}

// language reads one [[languages]] table.
func (p *parser) language(r *source.Reader) {
	tag, span, ok := p.required(r, r.Table.Span, "tag", `tag = "en"`)
	name, _, _ := p.line(r, "name")
	r.Done()
	if !ok { // its folder is no mistake too
		tag, span, ok = r.Table.Meant("tag")
		ok = ok && locale.WellFormed(tag)
	}
	if ok {
		p.addLanguage(tag, name, span)
	}
}

// addLanguage adds a language if its tag is well-formed and new. Tags name
// folders, so two that differ in case only would fall together on some systems.
func (p *parser) addLanguage(tag, name string, span text.Span) {
	switch {
	case !locale.WellFormed(tag):
		p.bad(span, "language tag %q is not well-formed", tag).Hint(`write a BCP 47 tag, such as "en" or "pt-BR"`)
		return
	case slices.Contains(rootFolders, strings.ToLower(tag)):
		p.bad(span, "language tag %q is the name of a folder that the tool writes", tag)
		return
	}
	for _, l := range p.Languages {
		if strings.EqualFold(l.Tag, tag) {
			p.bad(span, "language %q is declared twice", tag).Relate(l.Span, "first declared here")
			return
		}
	}
	if name == "" {
		name = locale.OwnName(tag)
	}
	p.Languages = append(p.Languages, Language{Tag: tag, Name: name, Span: span})
}

// sideBySide reads the pairs of languages that are also shown beside each other.
func (p *parser) sideBySide() {
	v := p.root.Value("side_by_side")
	if v == nil {
		return
	}
	if v.Kind != source.List {
		p.bad(v.Span, "side_by_side is not a list of pairs").Hint(`write side_by_side = [["en", "de"]]`)
		return
	}
	for _, pair := range v.List {
		p.pair(pair)
	}
}

func (p *parser) pair(v *source.Value) {
	if v.Kind != source.List || len(v.List) != 2 || v.List[0].Kind != source.String || v.List[1].Kind != source.String {
		p.bad(v.Span, "side_by_side asks for pairs of two languages").Hint(`write ["en", "de"]`)
		return
	}
	a, b := v.List[0], v.List[1]
	if !p.declared(a.Text, a.Span) || !p.declared(b.Text, b.Span) {
		return
	}
	pair := [2]string{a.Text, b.Text}
	switch {
	case a.Text == b.Text:
		p.bad(v.Span, "side_by_side pairs %q with itself", a.Text)
	case slices.Contains(p.SideBySide, pair):
		p.bad(v.Span, "the pair %q and %q stands twice in side_by_side", a.Text, b.Text)
	default:
		p.SideBySide = append(p.SideBySide, pair)
	}
}

// declared reports a language that the site does not have.
func (p *parser) declared(tag string, span text.Span) bool {
	if slices.Contains(p.Tags(), tag) {
		return true
	}
	p.bad(span, "language %q is not declared", tag).DidYouMean(tag, p.Tags()).Hint("declare it under [[languages]]")
	return false
}

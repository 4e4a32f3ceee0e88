package config

import (
	"slices"
	"strings"

	"annex/internal/source"
	"annex/internal/text"
)

// builtinSchemes are the numbering schemes that need no declaration.
var builtinSchemes = []string{"clauses", "paragraphs", "danish", "articles", "none"}

// counterStyles are the ways to write a counter.
var counterStyles = []string{"decimal", "alpha", "ALPHA", "roman", "ROMAN", "double"}

// maxLevels is the deepest numbering, that of the deepest list (model depth 32
// is a limit of parsing; nobody cites beyond eight).
const maxLevels = 8

// schemes reads [schemes.NAME]: levels = [{ style = "decimal", show = "{1}." }, …].
func (p *parser) schemes() {
	r := p.root.Sub("schemes")
	if r == nil {
		return
	}
	for _, e := range r.Table.Entries {
		if scheme := r.Sub(e.Key); scheme != nil {
			p.scheme(e.Key, e.KeySpan, scheme)
		}
	}
}

func (p *parser) scheme(name string, span text.Span, r *source.Reader) {
	if slices.Contains(builtinSchemes, name) {
		p.bad(span, "scheme %q is built in", name).Hint("give the own scheme another name")
		return
	}
	levels := r.Subs("levels")
	if v := r.Table.Get("levels"); v == nil || v.Kind == source.List && len(v.List) == 0 {
		p.missing(span, "levels", `levels = [{ style = "decimal", show = "{1}." }]`)
	}
	r.Done()
	if !p.id("scheme", name, span) {
		return
	}
	if len(levels) > maxLevels {
		p.bad(levels[maxLevels].Table.Span, "scheme %q has %d levels, more than %d", name, len(levels), maxLevels)
		levels = levels[:maxLevels]
	}
	scheme := Scheme{Name: name, Span: span}
	for i, level := range levels {
		scheme.Levels = append(scheme.Levels, p.schemeLevel(i+1, level))
	}
	if len(scheme.Levels) > 0 {
		p.Schemes = append(p.Schemes, scheme)
	}
}

func (p *parser) schemeLevel(depth int, r *source.Reader) Level {
	level := Level{Style: "decimal", Show: "{" + string(rune('0'+depth)) + "}."}
	if style, ok := p.oneOf(r, "style", counterStyles); ok {
		level.Style = style
	}
	if show, span, ok := p.required(r, r.Table.Span, "show", `show = "{1}."`); ok && p.template("show", show, span, depth) {
		level.Show = show
	}
	if cite := r.Sub("cite"); cite != nil {
		level.Cite = p.cite(cite, depth)
	}
	r.Done()
	return level
}

// cite reads the citation of a depth in the languages of the site.
func (p *parser) cite(r *source.Reader, depth int) map[string]string {
	cite := map[string]string{}
	for _, e := range r.Table.Entries {
		value, span, ok := r.Text(e.Key)
		if ok && p.declared(e.Key, e.KeySpan) && p.template("cite", value, span, depth) {
			cite[e.Key] = value
		}
	}
	return cite
}

// template checks the braces of a form: {n} is the counter of level n, which
// must be this level or one above it, and this level's own must be there.
func (p *parser) template(key, form string, span text.Span, depth int) bool {
	rest, own := form, false
	for {
		open := strings.IndexAny(rest, "{}")
		if open < 0 {
			break
		}
		if rest[open] == '}' || len(rest) < open+3 || rest[open+2] != '}' {
			p.bad(span, "%s %q has a brace that is no counter", key, form).Hint("write {1} for the counter of the first level")
			return false
		}
		n := int(rest[open+1] - '0')
		if n < 1 || n > depth {
			p.bad(span, "%s %q asks for level %q at level %d", key, form, rest[open+1:open+2], depth)
			return false
		}
		own = own || n == depth
		rest = rest[open+3:]
	}
	if !own {
		p.bad(span, "%s %q lacks {%d}, the counter of its own level", key, form, depth)
	}
	return own
}

package config

import (
	"slices"

	"annex/internal/diag"
	"annex/internal/source"
	"annex/internal/text"
)

// Parse reads site.toml. The Config is usable even when the list is not empty:
// wrong values are left at their defaults.
func Parse(f *text.File) (*Config, diag.List) {
	table, list := source.Parse(f, 0, len(f.Text))
	p := &parser{
		Config: &Config{File: f, Unread: list.Worst() == diag.Error && len(table.Entries) == 0, Missing: MissingNotice, Regimes: []string{"eu"}},
		root:   &source.Reader{Table: table, List: &list, KeyRule: "key-unknown", ValueRule: "value-invalid"},
		broken: list.Worst() == diag.Error,
	}
	for _, read := range []func(){
		p.identity, p.languages, p.address, p.scope, p.sideBySide, p.organisation, p.securityTxt,
		p.calendar, p.theme, p.footer, p.redirects, p.checks, p.waivers, p.schemes, p.deploy, p.headers,
	} {
		read()
	}
	p.root.Done()
	return p.Config, list.Capped()
}

// parser fills a Config key by key. broken says that the file could not be read
// to its end: what is missing may then stand behind the break.
type parser struct {
	*Config
	root   *source.Reader
	broken bool
}

func (p *parser) bad(span text.Span, format string, args ...any) *diag.Diagnostic {
	return p.root.List.Add("value-invalid", span, format, args...)
}

// missing reports a key that a table must have; at is the table, or the whole
// file's beginning.
func (p *parser) missing(at text.Span, key, example string) {
	if !p.broken {
		p.bad(at, "%q is missing", key).Hint("add %s", example)
	}
}

func (p *parser) start() text.Span { return p.File.Span(0, 0) }

// has tells whether a table sets a key at all, of whatever kind.
func has(r *source.Reader, key string) bool { return r.Table.Get(key) != nil }

// line reads a text that may not be empty and stands on one line.
func (p *parser) line(r *source.Reader, key string) (string, text.Span, bool) {
	value, span, ok := r.Text(key)
	if !ok {
		return "", span, false
	}
	if why := notALine(value); why != "" {
		p.bad(span, "%q %s", key, why)
		return "", span, false
	}
	return value, span, true
}

// required is line for a key that must be there.
func (p *parser) required(r *source.Reader, at text.Span, key, example string) (string, text.Span, bool) {
	if r.Value(key) == nil { // asked for, so that a misspelt key finds it
		p.missing(at, key, example)
		return "", at, false
	}
	return p.line(r, key)
}

// oneOf reads a text that is one of a few words.
func (p *parser) oneOf(r *source.Reader, key string, words []string) (string, bool) {
	value, span, ok := r.Text(key)
	if !ok {
		return "", false
	}
	return value, p.among(key, value, span, words)
}

// among reports a word that is none of those allowed.
func (p *parser) among(key, value string, span text.Span, words []string) bool {
	if slices.Contains(words, value) {
		return true
	}
	p.bad(span, "%s %q is none of %s", key, value, join(words)).DidYouMean(value, words)
	return false
}

// identity reads what the site is called and how it is published.
func (p *parser) identity() {
	p.Name, _, _ = p.required(p.root, p.start(), "name", `name = "…", the title of the site`)
	if word, ok := p.oneOf(p.root, "missing", []string{"notice", "omit", "error"}); ok {
		p.Missing = Missing(word)
	}
	p.NoIndex, _, _ = p.root.Bool("noindex")
}

// scope reads whose rules apply and what is sold.
func (p *parser) scope() {
	if regimes, spans, ok := p.root.Texts("regimes"); ok {
		p.Regimes = p.unique("regimes", regimes, spans, func(value string, span text.Span) bool {
			return p.among("regime", value, span, []string{"eu", "uk", "ch"})
		})
	}
	if products, spans, ok := p.root.Texts("products"); ok {
		p.Products = p.unique("products", products, spans, func(value string, span text.Span) bool {
			return p.id("product", value, span)
		})
	}
}

// unique keeps the good values of a list and reports what stands in it twice.
func (p *parser) unique(key string, values []string, spans []text.Span, good func(string, text.Span) bool) []string {
	kept := make([]string, 0, len(values))
	for i, value := range values {
		switch {
		case slices.Contains(values[:i], value):
			p.bad(spans[i], "%q stands twice in %s", value, key)
		case good(value, spans[i]):
			kept = append(kept, value)
		}
	}
	return kept
}

// id reports a name that cannot be an id.
func (p *parser) id(what, value string, span text.Span) bool {
	if source.IsID(value) {
		return true
	}
	p.bad(span, "%s id %q is not of the form [a-z][a-z0-9-]*", what, value)
	return false
}

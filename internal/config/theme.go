package config

import (
	"strings"

	"annex/internal/source"
	"annex/internal/text"
)

// The measure of running text, in characters a line. WCAG 2.2, 1.4.8 advises at
// most 80; beyond 90 the eye loses the next line, below 40 it stumbles.
const (
	minMeasure = 40
	maxMeasure = 90
)

// theme reads [theme].
func (p *parser) theme() {
	r := p.root.Sub("theme")
	if r == nil {
		return
	}
	p.Theme.Spans = map[string]text.Span{}
	p.colour(r, "accent", &p.Theme.Accent)
	p.colour(r, "accent_dark", &p.Theme.AccentDark)
	p.static(r, "logo", &p.Theme.Logo)
	p.static(r, "favicon", &p.Theme.Favicon)
	p.measure(r)
	r.Done()
}

func (p *parser) colour(r *source.Reader, key string, to *string) {
	value, span, ok := r.Text(key)
	if !ok {
		return
	}
	if !isHex(value) {
		p.bad(span, "%s %q is no hexadecimal colour", key, value).Hint(`write it as "#1f6feb"`)
		return
	}
	*to, p.Theme.Spans[key] = strings.ToLower(value), span
}

// isHex tells whether a text is #rgb or #rrggbb.
func isHex(s string) bool {
	return (len(s) == 4 || len(s) == 7) && s[0] == '#' && strings.Trim(s[1:], "0123456789abcdefABCDEF") == ""
}

// static reads a path under static/, with or without that folder's name.
func (p *parser) static(r *source.Reader, key string, to *string) {
	value, span, ok := r.Text(key)
	if !ok {
		return
	}
	path, ok := source.StaticPath(value)
	if !ok {
		p.bad(span, "%s %q is no path under static/", key, value).Hint(`write it as "img/logo.svg", a file in static/img`)
		return
	}
	*to, p.Theme.Spans[key] = path, span
}

func (p *parser) measure(r *source.Reader) {
	n, span, ok := r.Int("measure")
	if !ok {
		return
	}
	if n < minMeasure || n > maxMeasure {
		p.bad(span, "measure %d is not between %d and %d characters", n, minMeasure, maxMeasure)
		return
	}
	p.Theme.Measure, p.Theme.Spans["measure"] = int(n), span
}

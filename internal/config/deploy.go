package config

import (
	"annex/internal/source"
	"annex/internal/text"
)

// deploy reads [deploy.NAME]. What the keys mean is the business of the target;
// here they are texts with their places.
func (p *parser) deploy() {
	r := p.root.Sub("deploy")
	if r == nil {
		return
	}
	for _, e := range r.Table.Entries {
		target := r.Sub(e.Key)
		if target != nil && p.id("deploy target", e.Key, e.KeySpan) {
			p.Deploy = append(p.Deploy, Target{Name: e.Key, Keys: p.targetKeys(target), Span: e.KeySpan})
		}
	}
}

func (p *parser) targetKeys(r *source.Reader) []KeyValue {
	var keys []KeyValue
	for _, e := range r.Table.Entries {
		value, ok := plainValue(e.Value)
		if !ok {
			p.bad(e.Value.Span, "%q of a deploy target is no text, number or truth value", e.Key)
			continue
		}
		keys = append(keys, KeyValue{e.Key, value, e.Value.Span})
	}
	return keys
}

func plainValue(v *source.Value) (string, bool) {
	switch v.Kind {
	case source.String, source.Integer:
		return v.Text, true
	case source.Boolean:
		if v.Bool {
			return "true", true
		}
		return "false", true
	}
	return "", false
}

// headers reads [headers], the opt-ins of Strict-Transport-Security.
func (p *parser) headers() {
	r := p.root.Sub("headers")
	if r == nil {
		return
	}
	var span text.Span
	p.HSTS.IncludeSubdomains, _, _ = r.Bool("include_subdomains")
	p.HSTS.Preload, span, _ = r.Bool("preload")
	r.Done()
	if p.HSTS.Preload && !p.HSTS.IncludeSubdomains {
		p.bad(span, "preload without include_subdomains is refused by the lists of browsers").Hint("add include_subdomains = true, or take preload out")
		p.HSTS.Preload = false
	}
}

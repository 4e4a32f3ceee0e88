package config

import (
	"annex/internal/diag"
	"annex/internal/source"
	"annex/internal/text"
)

// checks reads [checks]: rule = "error" | "warning" | "hint" | "off".
func (p *parser) checks() {
	r := p.root.Sub("checks")
	if r == nil {
		return
	}
	p.Levels = map[string]diag.Severity{}
	for _, e := range r.Table.Entries {
		level, span, ok := r.Text(e.Key)
		rule := p.rule(e.Key, e.KeySpan, "key-unknown")
		if rule != nil && ok {
			p.level(rule, level, span)
		}
	}
}

// rule finds a rule by its id and reports one that does not exist.
func (p *parser) rule(id string, span text.Span, finding string) *diag.Rule {
	rule := diag.Find(id)
	if rule == nil {
		p.root.List.Add(finding, span, "no rule %q", id).DidYouMean(id, ruleIDs())
	}
	return rule
}

func ruleIDs() []string {
	ids := make([]string, len(diag.Rules))
	for i := range diag.Rules {
		ids[i] = diag.Rules[i].ID
	}
	return ids
}

// level sets the level of a rule. What keeps the output safe and whole may be
// raised but not lowered.
func (p *parser) level(rule *diag.Rule, word string, span text.Span) {
	level, ok := diag.ParseSeverity(word)
	switch {
	case !ok:
		words := []string{"error", "warning", "hint", "off"}
		p.bad(span, "level %q is none of %s", word, join(words)).DidYouMean(word, words)
	case rule.Fixed && level < rule.Level:
		p.bad(span, "the level of %q may not be lowered to %q", rule.ID, word).Hint("take the line out and mend what the rule finds")
	default:
		p.Levels[rule.ID] = level
	}
}

// waivers reads [[waivers]]: a rule, where it is excused, why, and until when.
func (p *parser) waivers() {
	for _, r := range p.root.Subs("waivers") {
		p.waiver(r)
	}
}

func (p *parser) waiver(r *source.Reader) {
	at := r.Table.Span
	id, idSpan, okRule := p.required(r, at, "rule", `rule = "…", the id of the rule`)
	place, _, okAt := p.required(r, at, "at", `at = "dpa#audit": a clause, a file or a record`)
	reason, _, okReason := p.required(r, at, "reason", `reason = "…": why this is fine for now`)
	if !has(r, "until") {
		p.missing(at, "until", "until = 2027-06-30, the day it ends")
	}
	until, okUntil := p.date(r, "until")
	r.Done()
	if !okRule {
		return
	}
	rule := p.rule(id, idSpan, "value-invalid")
	if rule != nil && rule.Fixed {
		p.bad(idSpan, "findings of %q may not be waived", id).Hint("mend what the rule finds")
		return
	}
	if rule != nil && okAt && okReason && okUntil {
		p.Waivers = append(p.Waivers, Waiver{Rule: id, At: place, Reason: reason, Until: until, Span: at})
	}
}

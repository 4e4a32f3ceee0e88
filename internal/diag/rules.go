package diag

// Rule is the public face of a rule: its id, which never changes, and the level
// it has unless site.toml says otherwise. Why it exists, and its examples, stand
// in package check.
type Rule struct {
	ID    string
	Level Severity
	Fixed bool // the level may not be lowered: structure, characters, limits, site
}

// Rules lists every rule, in the order of the manual.
var Rules = []Rule{
	{"id-duplicate", Error, true},
	{"id-format", Error, true},
	{"id-stray", Error, true},
	{"id-missing", Warning, false},
	{"ref-unknown", Error, true},
	{"ref-stale", Error, true},
	{"list-split", Error, true},
	{"list-date", Error, true},
	{"number-typed", Error, true},
	{"html-raw", Error, true},
	{"url-unsafe", Error, true},
	{"character-unsafe", Error, true},
	{"term-redefined", Error, false},
	{"fact-unknown", Error, false},
	{"law-unknown", Error, false},
	{"record-field", Error, false},
	{"record-key", Error, false},
	{"record-value", Error, false},
	{"record-words", Error, false},
	{"record-duplicate", Warning, false},
	{"record-dates", Error, false},
	{"version-missing", Error, false},
	{"version-order", Error, false},
	{"annex-missing", Error, false},
	{"translation-missing", Warning, false},
	{"key-unknown", Error, true},
	{"value-invalid", Error, true},
	{"limit-exceeded", Error, true},
	{"minify-differs", Warning, false},
	{"link-broken", Error, true},
	{"asset-missing", Error, true},
	{"third-party", Error, true},
	{"security-txt", Error, true},
	{"waiver-unused", Warning, false},
	{"waiver-expired", Error, false},
}

var byID = func() map[string]*Rule {
	m := make(map[string]*Rule, len(Rules))
	for i := range Rules {
		m[Rules[i].ID] = &Rules[i]
	}
	return m
}()

// Find gives the rule with the id, nil if there is none.
func Find(id string) *Rule { return byID[id] }

// Level gives the default level of a rule. A rule without an entry in Rules is
// a mistake of ours, found by the first test that meets it.
func Level(id string) Severity {
	r := byID[id]
	if r == nil {
		panic("diag: no rule " + id)
	}
	return r.Level
}

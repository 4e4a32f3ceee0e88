package law

import (
	"slices"

	"annex/internal/locale"
)

// Item is one thing a document has to say.
type Item struct {
	Key         string // "gdpr/28/3/a"; keys of the opening words are ours: "gdpr/28/3/duration"
	Label       string // id of its short name: locale.Label("coverage", Label)
	Conditional bool   // does not always apply; then the reason is published
}

// Profile is the list of items for one kind of document.
type Profile struct {
	Name  string      // the provision: "gdpr/28/3"
	AsOf  locale.Date // when the list was compared with the official text
	Items []Item
}

// profiles by provision, in order. Coverage is declared by the author and checked
// for presence, never for sufficiency.
var profiles = []Profile{
	{Name: "gdpr/13", AsOf: AsOf(), Items: []Item{
		{"gdpr/13/1/a", "controller", false},
		{"gdpr/13/1/b", "officer", true},
		{"gdpr/13/1/c", "purposes", false},
		{"gdpr/13/1/d", "interests", true},
		{"gdpr/13/1/e", "recipients", true},
		{"gdpr/13/1/f", "transfers", true},
		{"gdpr/13/2/a", "storage", false},
		{"gdpr/13/2/b", "rights", false},
		{"gdpr/13/2/c", "withdrawal", true},
		{"gdpr/13/2/d", "complaint", false},
		{"gdpr/13/2/e", "obligation", false},
		{"gdpr/13/2/f", "automated", true},
	}},
	{Name: "gdpr/14", AsOf: AsOf(), Items: []Item{
		{"gdpr/14/1/a", "controller", false},
		{"gdpr/14/1/b", "officer", true},
		{"gdpr/14/1/c", "purposes", false},
		{"gdpr/14/1/d", "categories", false},
		{"gdpr/14/1/e", "recipients", true},
		{"gdpr/14/1/f", "transfers", true},
		{"gdpr/14/2/a", "storage", false},
		{"gdpr/14/2/b", "interests", true},
		{"gdpr/14/2/c", "rights", false},
		{"gdpr/14/2/d", "withdrawal", true},
		{"gdpr/14/2/e", "complaint", false},
		{"gdpr/14/2/f", "source", false},
		{"gdpr/14/2/g", "automated", true},
	}},
	{Name: "gdpr/28/3", AsOf: AsOf(), Items: []Item{
		{"gdpr/28/3/subject-matter", "subject-matter", false},
		{"gdpr/28/3/duration", "duration", false},
		{"gdpr/28/3/nature", "nature", false},
		{"gdpr/28/3/purpose", "purpose", false},
		{"gdpr/28/3/data", "data", false},
		{"gdpr/28/3/subjects", "subjects", false},
		{"gdpr/28/3/controller", "controller-rights", false},
		{"gdpr/28/3/a", "instructions", false},
		{"gdpr/28/3/b", "confidentiality", false},
		{"gdpr/28/3/c", "security", false},
		{"gdpr/28/3/d", "sub-processors", false},
		{"gdpr/28/3/e", "requests", false},
		{"gdpr/28/3/f", "assistance", false},
		{"gdpr/28/3/g", "deletion", false},
		{"gdpr/28/3/h", "audits", false},
		{"gdpr/28/3/infringing", "infringing", false},
	}},
	{Name: "gdpr/30/2", AsOf: AsOf(), Items: []Item{
		{"gdpr/30/2/a", "names", false},
		{"gdpr/30/2/b", "processing", false},
		{"gdpr/30/2/c", "transfers", true},
		{"gdpr/30/2/d", "measures", true},
	}},
	{Name: "gdpr/32/1", AsOf: AsOf(), Items: []Item{
		{"gdpr/32/1/a", "encryption", true},
		{"gdpr/32/1/b", "resilience", true},
		{"gdpr/32/1/c", "restoration", true},
		{"gdpr/32/1/d", "testing", true},
	}},
}

// Profiles gives all coverage profiles in the order of the Regulation. The
// slice is the caller's, its items are not to be written.
func Profiles() []Profile { return slices.Clone(profiles) }

// FindProfile gives the profile of a provision: "gdpr/28/3".
func FindProfile(name string) (Profile, bool) {
	i := slices.IndexFunc(profiles, func(p Profile) bool { return p.Name == name })
	if i < 0 {
		return Profile{}, false
	}
	return profiles[i], true
}

// CoverageItem tells whether a key of [coverage] is an item of a profile.
func CoverageItem(key string) bool {
	for _, p := range profiles {
		if slices.ContainsFunc(p.Items, func(i Item) bool { return i.Key == key }) {
			return true
		}
	}
	return false
}

// CoverageKeys gives the keys of all items, for suggestions.
func CoverageKeys() []string {
	var keys []string
	for _, p := range profiles {
		for _, i := range p.Items {
			keys = append(keys, i.Key)
		}
	}
	return keys
}

package law

import (
	"slices"

	"annex/internal/locale"
)

// Mechanism is a basis for a transfer under one regime.
type Mechanism struct {
	Key   string      // "adequacy-dpf"
	From  locale.Date // first day it could be used; zero = as long as the regime
	Until locale.Date // last day; zero = without end
}

// mechanisms by regime, in the order of the law. "code-of-conduct" to
// "derogation" are Articles 46 and 49 of the GDPR; the UK and Swiss lists hold
// what was read, and no rule may call another value an error.
var mechanisms = map[string][]Mechanism{
	"eu": {
		{Key: "adequacy"}, {Key: "adequacy-dpf", From: on(2023, 7, 10)}, {Key: "scc"}, {Key: "bcr"}, {Key: "code-of-conduct"},
		{Key: "certification"}, {Key: "ad-hoc-clauses"}, {Key: "derogation"},
	},
	"uk": {
		{Key: "adequacy"}, {Key: "uk-bridge", From: on(2023, 10, 12)}, {Key: "uk-idta", From: on(2022, 3, 21)},
		{Key: "uk-addendum", From: on(2022, 3, 21)}, {Key: "bcr"},
	},
	"ch": {
		{Key: "adequacy"}, {Key: "ch-dpf", From: on(2024, 9, 15)}, {Key: "ch-scc", From: on(2021, 8, 27)}, {Key: "bcr"},
	},
}

// MechanismsOf gives the keys of a regime's mechanisms in the order of the law.
func MechanismsOf(regime string) []string {
	list := mechanisms[regime]
	keys := make([]string, len(list))
	for i, m := range list {
		keys[i] = m.Key
	}
	return keys
}

// Mechanisms gives the keys of all mechanisms of all regimes, each once.
func Mechanisms() []string {
	var keys []string
	for _, regime := range Regimes() {
		for _, key := range MechanismsOf(regime) {
			if !slices.Contains(keys, key) {
				keys = append(keys, key)
			}
		}
	}
	return keys
}

// FindMechanism gives a mechanism of a regime with the days it could be used.
func FindMechanism(regime, key string) (Mechanism, bool) {
	list := mechanisms[regime]
	i := slices.IndexFunc(list, func(m Mechanism) bool { return m.Key == key })
	if i < 0 {
		return Mechanism{}, false
	}
	return list[i], true
}

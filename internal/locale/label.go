package locale

import (
	"slices"
	"strings"
)

// Label gives the name of an enumeration's value or of a vocabulary id:
// Label("category", "hosting"). The site's own labels win; without any the id
// is given back.
func (l *Language) Label(group, id string) string {
	if label, ok := l.labels[group][id]; ok {
		return label
	}
	if m, ok := l.strings[labelString(group, id)]; ok {
		return m[other].named(nil)
	}
	return id
}

// HasLabel tells whether there is a label, so that a vocabulary id without one
// can be reported.
func (l *Language) HasLabel(group, id string) bool {
	if _, ok := l.labels[group][id]; ok {
		return true
	}
	return l.Has(labelString(group, id))
}

// labelString gives the id of the interface string behind a label.
func labelString(group, id string) string {
	return "label_" + strings.ReplaceAll(group, "-", "_") + "_" + strings.ReplaceAll(id, "-", "_")
}

// BuiltinLabels gives the ids that have a label of ours, by group, both with "-"
// for what stands between words.
func (l *Language) BuiltinLabels() map[string][]string {
	all := map[string][]string{}
	for name := range l.strings {
		if rest, ok := strings.CutPrefix(name, "label_"); ok {
			group, id, _ := strings.Cut(rest, "_") // no group of ours has two words
			all[group] = append(all[group], strings.ReplaceAll(id, "_", "-"))
		}
	}
	for _, ids := range all {
		slices.Sort(ids)
	}
	return all
}

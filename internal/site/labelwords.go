package site

import (
	"maps"
	"slices"
	"strings"

	"annex/internal/content"
)

// labelWords sees that the labels of language.toml name something: a link of the
// footer, a product, an id of the vocabulary, or a value of the registers.
func labelWords(r *resolver) {
	var known map[string][]string
	for _, e := range r.site.Editions {
		if e.Words == nil || len(e.Words.Labels) == 0 {
			continue
		}
		if known == nil {
			known = r.labelGroups(e)
		}
		r.judgeLabels(e.Words.Labels, known)
	}
}

// judgeLabels reports each unknown group once, and each unknown id.
func (r *resolver) judgeLabels(labels []content.KeyText, known map[string][]string) {
	told := map[string]bool{}
	for _, k := range labels {
		group, id := splitLabel(k.Key)
		ids, ok := known[group]
		switch {
		case ok && slices.Contains(ids, id):
		case ok && group == "footer":
			r.list.Add("key-unknown", k.Span, "no link of the footer is called %q", id).DidYouMean(id, ids).
				Hint("the links stand in site.toml under [footer]")
		case ok:
			r.list.Add("key-unknown", k.Span, "no %q in the labels of %s", id, group).DidYouMean(id, ids)
		case !told[group]:
			told[group] = true
			groups := slices.Sorted(maps.Keys(known))
			r.list.Add("key-unknown", k.Span, "no group %q of labels", group).DidYouMean(group, groups)
		}
	}
}

// labelGroups gives every id that can have a label, by group.
func (r *resolver) labelGroups(e *Edition) map[string][]string {
	known := e.Lang.BuiltinLabels()
	for _, s := range content.Schemas {
		enumerated(known, strings.TrimSuffix(s.Name, "s"), s.Fields)
	}
	known["data"], known["subjects"] = r.vocabularyIDs("data"), r.vocabularyIDs("subjects")
	known["products"], known["product"] = r.in.Config.Products, r.in.Config.Products
	known["footer"] = nil
	for i := range r.in.Config.Footer {
		known["footer"] = append(known["footer"], r.in.Config.Footer[i].ID)
	}
	return known
}

// enumerated adds the values of a register's fields: pages and data files ask for
// their labels under the name of the field. kind and access mean another thing in
// each register, whose name can stand before theirs or in their place.
func enumerated(known map[string][]string, register string, fields []content.Field) {
	for i := range fields {
		f := &fields[i]
		enumerated(known, register, f.Of)
		if f.Kind != content.EnumField && f.Kind != content.IntField {
			continue
		}
		groups := []string{f.Key}
		switch f.Key {
		case "kind", "access":
			groups = []string{register + "-" + f.Key, register, f.Key}
		case "modules":
			groups = []string{"module"}
		}
		for _, g := range groups {
			known[g] = append(known[g], groupValues(f)...)
		}
	}
}

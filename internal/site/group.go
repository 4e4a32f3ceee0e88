package site

import (
	"slices"

	"annex/internal/content"
)

// groupings are the taxonomies by which a register can be printed.
var groupings = map[string][]string{
	"measures":       {"art32", "bdsg8", "scc2", "kind"},
	"sub-processors": {"entity", "category"},
	"certificates":   {"kind"},
	"processing":     {},
}

// group is the records under one heading of a grouped view.
type group struct {
	title   string
	records []*Record
}

// groups parts records by the values of a field, in the order of the field's
// own list; a record with several values stands in each of their groups. Groups
// without records are not printed.
func (v *viewer) groups(records []*Record) []group {
	field := v.reg.Schema.Field(v.group)
	if v.group == "" || field == nil {
		return []group{{records: records}}
	}
	var out []group
	for _, value := range groupValues(field, records) {
		g := group{title: v.lang.Label(labelGroup(v.reg.Schema.Name, v.group), value)}
		for _, rec := range records {
			if rec.Text(v.group) == value || slices.Contains(rec.Texts(v.group), value) {
				g.records = append(g.records, rec)
			}
		}
		if len(g.records) > 0 {
			out = append(out, g)
		}
	}
	return out
}

// groupValues gives the values of a field in order: those of an enumeration, or
// those that records hold (the numbered items of SCC Annex II).
func groupValues(field *content.Field, records []*Record) []string {
	if len(field.Enum) > 0 {
		return field.Enum
	}
	var values []string
	for n := field.Min; n <= field.Max && field.Kind == content.IntField; n++ {
		values = append(values, count(int32(n), decimal))
	}
	return values
}

// labelGroup names the group of labels of a field: kinds mean another thing in
// each register.
func labelGroup(register, field string) string {
	if field == "kind" {
		return map[string]string{"measures": "measure", "certificates": "certificate", "changes": "change"}[register]
	}
	return field
}

package site

import (
	"slices"
	"strconv"

	"annex/internal/content"
)

// groupings are the taxonomies by which a register can be printed.
var groupings = map[string][]string{
	"measures":       {"art32", "bdsg8", "scc2", "kind"},
	"sub-processors": {"entity", "category"},
	"certificates":   {"kind"},
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
	for _, rec := range records {
		if len(groupKeys(rec, field)) == 0 {
			v.groupless(rec)
		}
	}
	var out []group
	for _, value := range groupValues(field) {
		g := group{title: v.lang.Label(labelGroup(v.reg.Schema.Name, v.group), value)}
		for _, rec := range records {
			if slices.Contains(groupKeys(rec, field), value) {
				g.records = append(g.records, rec)
			}
		}
		if len(g.records) > 0 {
			out = append(out, g)
		}
	}
	return out
}

// groupless reports a record that no group would show.
func (v *viewer) groupless(rec *Record) {
	v.list.Add("record-field", rec.Span, "%s has no %q, by which a table is grouped", rec.ID, v.group).In(rec.ID).
		Relate(v.page.Doc.Span(v.directive.Start, v.directive.End), "the table")
}

// groupKeys gives the groups of a record.
func groupKeys(rec *Record, field *content.Field) []string {
	if !field.Many {
		if text := rec.Text(field.Key); text != "" {
			return []string{text}
		}
		return nil
	}
	keys := rec.Texts(field.Key)
	if field.Kind == content.IntField {
		for i, v := range rec.List(field.Key) {
			keys[i] = strconv.FormatInt(v.Int, 10)
		}
	}
	return keys
}

// groupValues gives the values of a field in order: those of an enumeration, or
// the numbers (of the items of SCC Annex II).
func groupValues(field *content.Field) []string {
	if field.Kind != content.IntField {
		return field.Enum
	}
	var values []string
	for n := field.Min; n <= field.Max; n++ {
		values = append(values, strconv.FormatInt(n, 10))
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

package site

import (
	"slices"

	"annex/internal/content"
	"annex/internal/locale"
	"annex/internal/markdown"
)

// filters are the keys of a directive and the field each one looks at. "group"
// orders the rows and filters nothing.
var filters = []struct {
	key   string
	match func(*Record, string) bool
}{
	{"status", func(rec *Record, value string) bool { return rec.Status == value }},
	{"product", anyOrListed("products")},
	{"edition", anyOrListed("editions")},
	{"region", anyOrListed("regions")},
	{"country", func(rec *Record, value string) bool {
		return rec.Text("country") == value || slices.ContainsFunc(rec.List("locations"), func(l content.Value) bool { return l.Fields.Text("country") == value })
	}},
	{"category", func(rec *Record, value string) bool { return rec.Text("category") == value }},
	{"entity", func(rec *Record, value string) bool { return rec.Text("entity") == value }},
	{"role", func(rec *Record, value string) bool { return rec.Text("role") == value }},
	{"kind", func(rec *Record, value string) bool { return rec.Text("kind") == value }},
	{"group", nil},
}

// anyOrListed matches a record whose list holds the value, or which has no list
// and so holds for all.
func anyOrListed(key string) func(*Record, string) bool {
	return func(rec *Record, value string) bool {
		list := rec.Texts(key)
		return len(list) == 0 || slices.Contains(list, value)
	}
}

// filter gives the records that a directive asks for. Without a status it shows
// what concerns a reader today: announced, active and leaving.
func (v *viewer) filter() []*Record {
	records := slices.Clone(v.reg.Records)
	var byStatus, byRole bool
	for i := range v.directive.Filters {
		f := &v.directive.Filters[i]
		at := slices.IndexFunc(filters, func(k struct {
			key   string
			match func(*Record, string) bool
		}) bool {
			return k.key == f.Key
		})
		if at < 0 {
			v.unknownFilter(f)
			continue
		}
		v.checkFilterValue(f)
		byStatus = byStatus || f.Key == "status"
		byRole = byRole || f.Key == "role"
		if f.Key == "group" {
			v.group = f.Value
			continue
		}
		records = slices.DeleteFunc(records, func(rec *Record) bool { return !filters[at].match(rec, f.Value) })
	}
	return slices.DeleteFunc(records, func(rec *Record) bool {
		return !byStatus && !current(rec.Status) || !byRole && !v.concerns(rec) || v.page.Facts.Kind == "annex" && rec.Status == "planned"
	})
}

// current tells whether a state is shown without being asked for.
func current(status string) bool {
	return status != "removed" && status != "withdrawn" && status != "expired"
}

// concerns tells whether a record belongs on this page: independent controllers
// are no sub-processors, and a document of one role shows the processing it does
// in that role.
func (v *viewer) concerns(rec *Record) bool {
	role := rec.Text("role")
	switch v.reg.Schema.Name {
	case "sub-processors":
		return role == "" || role == "processor"
	case "processing":
		own := v.page.Facts.Role
		if v.page.Agreement != nil {
			own = v.page.Agreement.Facts.Role
		}
		return own == "" || own == role
	}
	return true
}

func (v *viewer) unknownFilter(f *markdown.Filter) {
	var keys []string
	for _, k := range filters {
		keys = append(keys, k.key)
	}
	v.list.Add("key-unknown", v.page.Doc.Span(f.Start, f.End), "no filter %q", f.Key).DidYouMean(f.Key, keys).
		Hint("the filters are %s", join(keys))
}

// checkFilterValue reports a value that no record could have.
func (v *viewer) checkFilterValue(f *markdown.Filter) {
	allowed := v.filterValues(f.Key)
	if f.Key == "country" && !locale.ValidCountry(f.Value) {
		v.list.Add("value-invalid", v.page.Doc.Span(f.Start, f.End), "%q is no country code", f.Value).
			Hint("use two capital letters of ISO 3166-1, such as DE")
		return
	}
	if allowed != nil && !slices.Contains(allowed, f.Value) {
		v.list.Add("value-invalid", v.page.Doc.Span(f.Start, f.End), "no %s %q", f.Key, f.Value).DidYouMean(f.Value, allowed).
			Hint("the values are %s", join(allowed))
	}
}

// filterValues gives what a filter may ask for; nil where anything may be asked.
func (v *viewer) filterValues(key string) []string {
	switch key {
	case "product":
		return v.in.Config.Products
	case "status":
		switch v.reg.Schema.Name {
		case "sub-processors":
			return []string{"announced", "active", "leaving", "removed"}
		case "certificates":
			return []string{"planned", "valid", "expiring", "expired", "withdrawn"}
		case "measures":
			return []string{"in-place", "partial", "planned"}
		}
	case "group":
		return groupings[v.reg.Schema.Name]
	}
	if f := v.reg.Schema.Field(key); f != nil && f.Kind == content.EnumField {
		return f.Enum
	}
	return nil
}

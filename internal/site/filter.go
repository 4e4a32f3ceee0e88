package site

import (
	"slices"
	"strings"

	"annex/internal/content"
	"annex/internal/diag"
	"annex/internal/locale"
	"annex/internal/markdown"
)

// filter is a key of a directive, and the field of a record it looks at.
type filter struct {
	key   string
	field string // "" for the computed status
	match func(*Record, string) bool
}

// filters are the keys of a directive. "group" orders the rows and filters
// nothing.
var filters = []filter{
	{"status", "", func(rec *Record, value string) bool { return rec.Status == value }},
	{"product", "products", anyOrListed("products")},
	{"edition", "editions", anyOrListed("editions")},
	{"region", "regions", anyOrListed("regions")},
	{"country", "country", func(rec *Record, value string) bool {
		return rec.Text("country") == value || slices.ContainsFunc(rec.List("locations"), func(l content.Value) bool { return l.Fields.Text("country") == value })
	}},
	{"category", "category", exactly("category")},
	{"entity", "entity", exactly("entity")},
	{"role", "role", exactly("role")},
	{"kind", "kind", exactly("kind")},
}

// exactly matches a record whose field has the value.
func exactly(key string) func(*Record, string) bool {
	return func(rec *Record, value string) bool { return rec.Text(key) == value }
}

// anyOrListed matches a record whose list holds the value, or which has no list
// and so holds for all.
func anyOrListed(key string) func(*Record, string) bool {
	return func(rec *Record, value string) bool {
		list := rec.Texts(key)
		return len(list) == 0 || slices.Contains(list, value)
	}
}

// statuses are the states of the records of each register.
var statuses = map[string][]string{
	"sub-processors": {"announced", "active", "leaving", "removed"},
	"certificates":   {"planned", "valid", "expiring", "expired", "withdrawn"},
	"measures":       {"in-place", "partial", "planned"},
}

// fits tells whether records of a register have what the filter looks at.
func (f *filter) fits(s *content.Schema) bool {
	if f.field == "" {
		return statuses[s.Name] != nil
	}
	return s.Field(f.field) != nil
}

// filter gives the records that a directive asks for. Without a status it shows
// what concerns a reader today: announced, active and leaving.
func (v *viewer) filter() []*Record {
	records := slices.Clone(v.reg.Records)
	asked := map[string]bool{}
	for i := range v.directive.Filters {
		f := &v.directive.Filters[i]
		if f.Key == "group" && len(groupings[v.reg.Schema.Name]) > 0 {
			if v.oneOf(f, groupings[v.reg.Schema.Name]) {
				v.group = f.Value
			}
			continue
		}
		at := slices.IndexFunc(filters, func(k filter) bool { return k.key == f.Key && k.fits(v.reg.Schema) })
		if at < 0 {
			v.unknownFilter(f)
			continue
		}
		v.checkFilterValue(f)
		asked[f.Key] = true
		records = slices.DeleteFunc(records, func(rec *Record) bool { return !filters[at].match(rec, f.Value) })
	}
	return slices.DeleteFunc(records, func(rec *Record) bool {
		return !asked["status"] && !v.current(rec) || !asked["role"] && !v.concerns(rec) || !v.mayShow(rec)
	})
}

// current tells whether a record is shown without being asked for: not what is
// over, nor processing that has not begun.
func (v *viewer) current(rec *Record) bool {
	since, until := rec.Date("since"), rec.Date("until")
	if v.reg.Schema.Name == "processing" && (since.Compare(v.site.Today) > 0 || !until.IsZero() && until.Compare(v.site.Today) < 0) {
		return false
	}
	return rec.Status != "removed" && rec.Status != "withdrawn" && rec.Status != "expired"
}

// mayShow tells whether a record may stand on this page: what is planned is never
// promised in an annex, and some measures are told to parties alone.
func (v *viewer) mayShow(rec *Record) bool {
	if v.page.Facts.Kind == "annex" {
		return rec.Status != "planned"
	}
	return rec.Text("visibility") != "annex" || v.page.Facts.Kind == "agreement"
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
	for i := range filters {
		if filters[i].fits(v.reg.Schema) {
			keys = append(keys, filters[i].key)
		}
	}
	if len(groupings[v.reg.Schema.Name]) > 0 {
		keys = append(keys, "group")
	}
	v.wrong("key-unknown", f, "%s has no filter %q", v.reg.Schema.Name, f.Key).DidYouMean(f.Key, keys).
		Hint("the filters are %s", strings.Join(keys, ", "))
}

func (v *viewer) wrong(rule string, f *markdown.Filter, format string, args ...any) *diag.Diagnostic {
	return v.list.Add(rule, v.page.Doc.Span(f.Start, f.End), format, args...).In(clauseOf(v.page.Doc, v.directive.Block))
}

// checkFilterValue reports a value that no record could have.
func (v *viewer) checkFilterValue(f *markdown.Filter) {
	field := v.reg.Schema.Field(f.Key)
	switch {
	case f.Key == "country":
		if !locale.ValidCountry(f.Value) {
			v.wrong("value-invalid", f, "%q is no country code", f.Value).Hint("use two capital letters of ISO 3166-1, such as DE")
		}
	case f.Key == "product":
		v.oneOf(f, v.in.Config.Products)
	case f.Key == "status":
		v.oneOf(f, statuses[v.reg.Schema.Name])
	case field != nil && field.Kind == content.EnumField:
		v.oneOf(f, field.Enum)
	}
}

// oneOf reports a value that is none of those allowed.
func (v *viewer) oneOf(f *markdown.Filter, allowed []string) bool {
	if slices.Contains(allowed, f.Value) {
		return true
	}
	d := v.wrong("value-invalid", f, "no %s %q", f.Key, f.Value).DidYouMean(f.Value, allowed)
	if len(allowed) > 0 {
		d.Hint("the values are %s", strings.Join(allowed, ", "))
	}
	return false
}

package content

import (
	"slices"
	"strings"

	"annex/internal/locale"
	"annex/internal/source"
)

// value reads the value of a field. ok is false where nothing of it can be used.
func (r *recordReader) value(f *Field, v *source.Value, within string) (Value, bool) {
	if !f.Many {
		return r.single(f, v)
	}
	if v.Kind != source.List {
		r.reader().Unfit(f.Key, v, "a list of "+f.Kind.plural())
		return Value{}, false
	}
	list := make([]Value, 0, len(v.List))
	var seen seen
	for _, element := range v.List {
		one, ok := r.single(f, element)
		switch {
		case !ok:
		case f.Kind != TableField && seen.before(element.Text):
			r.bad(one.Span, "%s stands twice in %q", one.Span.Text(), f.Key)
		default:
			list = append(list, one)
		}
	}
	return Value{List: list, Span: v.Span}, true
}

func (r *recordReader) reader() *source.Reader {
	return &source.Reader{List: r.list, KeyRule: "record-key", ValueRule: "record-value", Clause: r.id}
}

// plural names the elements of a list, in the words of findings.
func (k FieldKind) plural() string {
	switch k {
	case TableField:
		return "tables"
	case IntField:
		return "whole numbers"
	case DateField:
		return "dates"
	}
	return "texts"
}

// single reads one value of the field's kind.
func (r *recordReader) single(f *Field, v *source.Value) (Value, bool) {
	if kind, wanted := f.Kind.wanted(); v.Kind != kind {
		r.reader().Unfit(f.Key, v, wanted)
		return Value{}, false
	}
	value := Value{Span: v.Span}
	switch f.Kind {
	case BoolField:
		value.Bool = v.Bool
	case DateField:
		return r.date(f, v)
	case IntField:
		return r.number(f, v)
	case TableField:
		value.Fields = r.fields(f.Of, v.Table, v.Span, f.Key)
	default:
		return r.word(f, v)
	}
	return value, true
}

func (r *recordReader) date(f *Field, v *source.Value) (Value, bool) {
	day, ok := locale.ParseDate(v.Text)
	if !ok {
		r.bad(v.Span, "%s %q is no day of the calendar", f.Key, v.Text)
	}
	return Value{Date: day, Span: v.Span}, ok
}

func (r *recordReader) number(f *Field, v *source.Value) (Value, bool) {
	if f.Max > 0 && (v.Int < f.Min || v.Int > f.Max) {
		r.bad(v.Span, "%s %d is not between %d and %d", f.Key, v.Int, f.Min, f.Max)
		return Value{}, false
	}
	return Value{Int: v.Int, Span: v.Span}, true
}

// word reads a text of one of the kinds that are texts in TOML.
func (r *recordReader) word(f *Field, v *source.Value) (Value, bool) {
	value := Value{Text: v.Text, Span: v.Span}
	if f.Kind == PathField {
		value.Text, _ = source.StaticPath(v.Text)
	}
	problem, hint := f.judge(v.Text)
	if problem == "" {
		return value, true
	}
	d := r.bad(v.Span, "%s %q %s", f.Key, v.Text, problem)
	if f.Kind == EnumField && len(v.Text) > 2 { // any letter is near to any other
		d.DidYouMean(v.Text, f.Enum)
	}
	if hint != "" {
		d.Hint("%s", hint)
	}
	return Value{}, false
}

// judge says what is wrong with a text for the field, in words that follow it.
func (f *Field) judge(s string) (problem, hint string) {
	switch f.Kind {
	case EnumField:
		if !slices.Contains(f.Enum, s) {
			return "is none of " + joined(f.Enum), ""
		}
	case CountryField:
		if !locale.ValidCountry(s) {
			return "is no country code of ISO 3166-1 alpha-2", countryHint(s)
		}
	case URLField:
		return source.NotHTTPS(s), ""
	case EmailField:
		if !source.IsEmail(s) {
			return "is no e-mail address", ""
		}
	case IDField, VocabularyField:
		if !source.IsID(s) && !slices.Contains(f.Enum, s) {
			return "is no id of the form [a-z][a-z0-9-]*", ""
		}
	case PathField:
		if _, ok := source.StaticPath(s); !ok {
			return "is no path under static/", `write it as "pdf/certificate.pdf", a file in static/pdf`
		}
	case FactField:
		if !isFactKey(s) {
			return "is no name of a fact", `write it as "retention.backup"`
		}
	}
	if strings.TrimSpace(s) == "" {
		return "is empty", ""
	}
	return "", ""
}

// countryHint helps with what people write for a country.
func countryHint(s string) string {
	upper := strings.ToUpper(s)
	switch {
	case upper == "UK":
		return `the United Kingdom is "GB"`
	case upper == "EL":
		return `Greece is "GR"`
	case upper == "EU" || upper == "EEA":
		return "name a country, not the union"
	case upper != s && locale.ValidCountry(upper):
		return `write it as "` + upper + `"`
	}
	return `write two capital letters, such as "DE"`
}

package source

import (
	"slices"
	"strconv"

	"annex/internal/diag"
	"annex/internal/text"
)

// Reader takes typed values out of a table and reports wrong kinds and, with
// Done, the keys that nobody asked for. KeyRule and ValueRule are the rules its
// findings belong to ("key-unknown" and "value-invalid", or "record-key" and
// "record-value").
type Reader struct {
	Table     *Table
	List      *diag.List
	KeyRule   string
	ValueRule string
	Clause    string // record id for the findings
	asked     []string
}

// What the kinds are called when they were expected.
const (
	wantText   = "a text in quotes"
	wantBool   = "true or false"
	wantInt    = "a whole number"
	wantDate   = "a date, such as 2026-03-24"
	wantTexts  = "a list of texts"
	wantTable  = "a table"
	wantTables = "a list of tables"
)

// Text gives the text of a key; ok is false where it is missing or no text.
func (r *Reader) Text(key string) (value string, span text.Span, ok bool) {
	v := r.kind(key, String, wantText)
	if v == nil {
		return "", text.Span{}, false
	}
	return v.Text, v.Span, true
}

// Bool gives a truth value.
func (r *Reader) Bool(key string) (value bool, span text.Span, ok bool) {
	v := r.kind(key, Boolean, wantBool)
	if v == nil {
		return false, text.Span{}, false
	}
	return v.Bool, v.Span, true
}

// Int gives a whole number.
func (r *Reader) Int(key string) (value int64, span text.Span, ok bool) {
	v := r.kind(key, Integer, wantInt)
	if v == nil {
		return 0, text.Span{}, false
	}
	return v.Int, v.Span, true
}

// Date gives a local date as "2026-03-24".
func (r *Reader) Date(key string) (value string, span text.Span, ok bool) {
	v := r.kind(key, Date, wantDate)
	if v == nil {
		return "", text.Span{}, false
	}
	return v.Text, v.Span, true
}

// Texts gives a list of texts with their places. What is no text in the list is
// reported and left out.
func (r *Reader) Texts(key string) (values []string, spans []text.Span, ok bool) {
	v := r.kind(key, List, wantTexts)
	if v == nil {
		return nil, nil, false
	}
	for _, e := range v.List {
		if e.Kind != String {
			r.Unfit(key, e, wantTexts)
			continue
		}
		values = append(values, e.Text)
		spans = append(spans, e.Span)
	}
	return values, spans, true
}

// Sub gives the table of a key as a Reader of the same rules; nil if missing.
func (r *Reader) Sub(key string) *Reader {
	v := r.kind(key, TableValue, wantTable)
	if v == nil {
		return nil
	}
	return r.Of(v.Table)
}

// Subs gives the tables of an array of tables; nil if missing.
func (r *Reader) Subs(key string) []*Reader {
	v := r.kind(key, List, wantTables)
	if v == nil {
		return nil
	}
	subs := make([]*Reader, 0, len(v.List))
	for _, e := range v.List {
		if e.Kind != TableValue {
			r.Unfit(key, e, wantTables)
			continue
		}
		subs = append(subs, r.Of(e.Table))
	}
	return subs
}

// Of gives a Reader of the same rules for another table.
func (r *Reader) Of(t *Table) *Reader {
	return &Reader{Table: t, List: r.List, KeyRule: r.KeyRule, ValueRule: r.ValueRule, Clause: r.Clause}
}

// Value gives a value as it stands, marking its key as asked for; nil if missing.
func (r *Reader) Value(key string) *Value {
	r.asked = append(r.asked, key)
	return r.Table.Get(key)
}

// Done reports every key that was not asked for, with the nearest known one.
// also names further keys that are allowed.
func (r *Reader) Done(also ...string) {
	if r.Table == nil {
		return
	}
	for _, e := range r.Table.Entries {
		if slices.Contains(r.asked, e.Key) || slices.Contains(also, e.Key) {
			continue
		}
		r.List.Add(r.KeyRule, e.KeySpan, "unknown key %q", shown(e.Key)).In(r.Clause).
			DidYouMean(shown(e.Key), r.free(also))
	}
}

// free gives the known keys that the table does not have yet.
func (r *Reader) free(also []string) []string {
	return slices.DeleteFunc(slices.Concat(r.asked, also), func(key string) bool { return r.Table.Get(key) != nil })
}

// Wrong reports a value under ValueRule.
func (r *Reader) Wrong(span text.Span, format string, args ...any) *diag.Diagnostic {
	return r.List.Add(r.ValueRule, span, format, args...).In(r.Clause)
}

// Missing reports, at the table, that a key it needs is not there.
func (r *Reader) Missing(key, format string, args ...any) *diag.Diagnostic {
	r.asked = append(r.asked, key)
	return r.Wrong(r.Table.Span, format, args...)
}

// Unfit reports a value that is not of the kind wanted: "a text in quotes".
func (r *Reader) Unfit(key string, v *Value, wanted string) *diag.Diagnostic {
	d := r.Wrong(v.Span, "%q takes %s, not %s", key, wanted, v.named())
	switch {
	case v.Kind == String && wanted != wantText && wanted != wantTexts && bareFits(v.Text, wanted):
		d.Hint("remove the quotes: %s", v.Text)
	case v.Kind == TableValue && wanted == wantTables:
		d.Hint("write its header in two pairs of brackets: [[%s]]", key)
	case v.Kind == String && wanted == wantTexts:
		d.Hint("put it in square brackets: [%q]", shown(v.Text))
	case (v.Kind == Integer || v.Kind == Float || v.Kind == Date) && (wanted == wantText || wanted == wantTexts):
		d.Hint("put it in quotes: %q", v.Text)
	}
	return d
}

// bareFits tells whether a text would be of the kind wanted without its quotes.
func bareFits(s, wanted string) bool {
	f := text.New(".toml", s)
	sc := newScanner(f, 0, len(s))
	v := sc.value(0, "")
	if v == nil || sc.pos != len(s) {
		return false
	}
	switch wanted {
	case wantDate:
		return v.Kind == Date
	case wantInt:
		return v.Kind == Integer
	case wantBool:
		return v.Kind == Boolean
	}
	return false
}

// kind gives the value of a key if it is of the kind.
func (r *Reader) kind(key string, kind ValueKind, wanted string) *Value {
	v := r.Value(key)
	if v == nil {
		return nil
	}
	if v.Kind != kind {
		r.Unfit(key, v, wanted)
		return nil
	}
	return v
}

// named says what a value is, for messages.
func (v *Value) named() string {
	switch v.Kind {
	case String:
		return "the text " + strconv.Quote(shown(v.Text))
	case Integer, Float:
		return "the number " + shown(v.Text)
	case Date:
		return "the date " + v.Text
	case Boolean:
		return strconv.FormatBool(v.Bool)
	case List:
		return "a list"
	case TableValue:
		return "a table"
	}
	return "the time " + shown(v.Text)
}

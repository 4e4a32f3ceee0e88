package content

import (
	"strings"

	"annex/internal/diag"
	"annex/internal/source"
	"annex/internal/text"
)

// readRegister reads content/<register>.toml: one table per record.
func readRegister(item *Item, _ []string) diag.List {
	table, list := source.Parse(item.File, 0, len(item.File.Text))
	register := &Register{Schema: FindSchema(item.ID), File: item.File}
	broken := list.Worst() == diag.Error
	if table != nil {
		register.Records = make([]Record, 0, len(table.Entries))
		register.index = make(map[string]int, len(table.Entries))
		for i := range table.Entries {
			e := &table.Entries[i]
			if !recordTable(e, register.Schema, &list) {
				continue
			}
			r := &recordReader{list: &list, schema: register.Schema, id: e.Key, broken: broken}
			register.index[e.Key] = len(register.Records)
			register.Records = append(register.Records, r.record(e))
		}
	}
	item.Register = register
	return list
}

// recordTable tells whether an entry at the top of a register is a record.
func recordTable(e *source.Entry, schema *Schema, list *diag.List) bool {
	switch {
	case e.Value.Kind != source.TableValue:
		list.Add("record-key", e.KeySpan, "%q stands outside of a record", e.Key).
			Hint("write each record of %s under its id in brackets, such as [id]", schema.Name)
	case !source.IsID(e.Key):
		list.Add("id-format", e.KeySpan, "record id %q is not of the form [a-z][a-z0-9-]*", e.Key)
	case isPosition(e.Key):
		list.Add("id-format", e.KeySpan, `record id %q has the form of a position, "c-" and a digit`, e.Key)
	default:
		return true
	}
	return false
}

// recordReader reads one record by its schema.
type recordReader struct {
	list   *diag.List
	schema *Schema
	id     string
	broken bool // the file could not be read to its end: what is missing may follow
}

func (r *recordReader) add(rule string, span text.Span, format string, args ...any) *diag.Diagnostic {
	return r.list.Add(rule, span, format, args...).In(r.id)
}

func (r *recordReader) bad(span text.Span, format string, args ...any) *diag.Diagnostic {
	return r.add("record-value", span, format, args...)
}

// record reads the facts of a record.
func (r *recordReader) record(e *source.Entry) Record {
	fields := r.fields(r.schema.Fields, e.Value.Table, e.KeySpan, "")
	record := Record{ID: e.Key, Span: e.KeySpan, Schema: r.schema, Fields: fields}
	if r.schema.check != nil {
		r.schema.check(&recordCheck{Record: &record, reader: r})
	}
	return record
}

// fields reads a table by its field list. within is the name that leads to the
// table, "" for the record itself; at is where a missing field is reported.
func (r *recordReader) fields(fields []Field, t *source.Table, at text.Span, within string) Fields {
	for i := range t.Entries {
		r.known(fields, &t.Entries[i], within)
	}
	set := make(Fields, 0, len(t.Entries))
	for i := range fields {
		f := &fields[i]
		v := t.Get(f.Key)
		if v == nil || f.Words || f.Need == Computed {
			continue
		}
		if value, ok := r.value(f, v, within); ok {
			set = append(set, FieldValue{f, value})
		}
	}
	if !r.broken {
		r.complete(fields, set, t, at, within)
	}
	return set
}

// known reports a key that is no fact of the table.
func (r *recordReader) known(fields []Field, e *source.Entry, within string) {
	f := findField(fields, e.Key)
	switch {
	case f == nil:
		r.add("record-key", e.KeySpan, "unknown key %q in %s", e.Key, r.place(within)).DidYouMean(e.Key, factKeys(fields))
	case f.Words:
		r.add("record-key", e.KeySpan, "%q is words, not a fact", e.Key).
			Hint("move it to content/<language>/%s.toml, under [%s]", r.schema.Name, r.id)
	case f.Need == Computed:
		r.add("record-key", e.KeySpan, "%q is computed, not written", e.Key).Hint("take it out")
	}
}

// place names a table in messages.
func (r *recordReader) place(within string) string {
	if within == "" {
		return r.schema.Name
	}
	return within
}

func factKeys(fields []Field) []string {
	var keys []string
	for i := range fields {
		if !fields[i].Words && fields[i].Need != Computed {
			keys = append(keys, fields[i].Key)
		}
	}
	return keys
}

// complete reports the fields that the table must have and has not, and lists
// that must hold something and are empty. A field whose value is wrong is there:
// it has its finding.
func (r *recordReader) complete(fields []Field, set Fields, t *source.Table, at text.Span, within string) {
	for i := range fields {
		f := &fields[i]
		if f.Words {
			continue
		}
		v := t.Get(f.Key)
		switch {
		case v != nil:
			if v.Kind == source.List && len(v.List) == 0 && f.asks(set) {
				r.add("record-field", v.Span, "%q of %s is empty", f.Key, r.whole(within))
			}
		case f.asks(set):
			d := r.add("record-field", at, "%s has no %q", r.whole(within), f.Key)
			if f.Because != "" {
				d.Hint("add it: %s", f.Because)
			}
		case f.Need == Wanted:
			r.add("record-field", at, "%s has no %q", r.whole(within), f.Key).At(diag.Warning)
		}
	}
}

// whole names the record, or the table in it, in messages.
func (r *recordReader) whole(within string) string {
	if within == "" {
		return r.id
	}
	return strings.TrimSuffix(within, "s") + " of " + r.id
}

// recordCheck judges what a field list cannot say about a record.
type recordCheck struct {
	*Record
	reader *recordReader
}

// before reports two dates in the wrong order; a date that lies before several
// others has one finding.
func (c *recordCheck) before(first, second string) {
	a, b := c.Get(first), c.Get(second)
	if a.Date.IsZero() || b.Date.IsZero() || !b.Date.Before(a.Date) {
		return
	}
	list := *c.reader.list
	for i := len(list) - 1; i >= 0 && list[i].Clause == c.ID; i-- {
		if list[i].Rule == "record-dates" && list[i].Span == b.Span {
			list[i].Relate(a.Span, "%s %s", first, a.Date)
			return
		}
	}
	c.reader.add("record-dates", b.Span, "%s %s lies before %s %s", second, b.Date, first, a.Date).
		Relate(a.Span, "%s %s", first, a.Date)
}

// notSelf reports a record that names itself.
func (c *recordCheck) notSelf(key string) {
	if v := c.Get(key); v.Text == c.ID {
		c.reader.bad(v.Span, "%s names its own record %q", key, c.ID)
	}
}

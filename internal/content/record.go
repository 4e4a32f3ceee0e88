package content

import "annex/internal/locale"

// Fields are the fields that are set, in the order of the schema.
type Fields []FieldValue

// Get gives the value of a field, the zero Value if it is not set.
func (l Fields) Get(key string) Value {
	for i := range l {
		if l[i].Field.Key == key {
			return l[i].Value
		}
	}
	return Value{}
}

// Has tells whether a field is set.
func (l Fields) Has(key string) bool {
	for i := range l {
		if l[i].Field.Key == key {
			return true
		}
	}
	return false
}

// Text gives the text of a field, "" if it is not set.
func (l Fields) Text(key string) string { return l.Get(key).Text }

// Contains tells whether a list of texts holds one of them.
func (l Fields) Contains(key, text string) bool {
	for _, v := range l.Get(key).List {
		if v.Text == text {
			return true
		}
	}
	return false
}

// Get gives the value of a field, the zero Value if it is not set.
func (r *Record) Get(key string) Value { return r.Fields.Get(key) }

// Has tells whether a field is set.
func (r *Record) Has(key string) bool { return r.Fields.Has(key) }

// Text gives the text of a field; where it is not set, the default of the
// schema, or "".
func (r *Record) Text(key string) string {
	if r.Fields.Has(key) {
		return r.Fields.Text(key)
	}
	if r.Schema != nil {
		if f := r.Schema.Field(key); f != nil {
			return f.Default
		}
	}
	return ""
}

// Date gives the date of a field, the zero Date if it is not set.
func (r *Record) Date(key string) locale.Date { return r.Fields.Get(key).Date }

// Bool gives the truth value of a field, false if it is not set.
func (r *Record) Bool(key string) bool { return r.Fields.Get(key).Bool }

// List gives the values of a list, nil if it is not set.
func (r *Record) List(key string) []Value { return r.Fields.Get(key).List }

// Texts gives the texts of a list.
func (r *Record) Texts(key string) []string {
	list := r.List(key)
	texts := make([]string, len(list))
	for i := range list {
		texts[i] = list[i].Text
	}
	return texts
}

// Field gives a value of a table, the zero Value if it is not set.
func (v Value) Field(key string) Value { return v.Fields.Get(key) }

// IsZero tells whether the value is not set.
func (v Value) IsZero() bool { return v.Span.IsZero() }

// Record gives the record with the id, nil if there is none.
func (r *Register) Record(id string) *Record {
	if i, ok := r.index[id]; ok {
		return &r.Records[i]
	}
	return nil
}

// Entry gives the words of a record, nil if there are none.
func (w *Words) Entry(id string) *WordEntry {
	if i, ok := w.index[id]; ok {
		return &w.Entries[i]
	}
	return nil
}

// Word gives the word of a key, nil if there is none.
func (e *WordEntry) Word(key string) *Word {
	if e == nil {
		return nil
	}
	for i := range e.Words {
		if e.Words[i].Key == key {
			return &e.Words[i]
		}
	}
	return nil
}

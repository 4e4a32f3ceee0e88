package source

import "annex/internal/text"

// ValueKind says what a TOML value is.
type ValueKind uint8

const (
	String ValueKind = iota + 1
	Integer
	Float
	Boolean
	Date // a local date; times of day are KindOther
	List
	TableValue
	Other // date-times and times, which nothing in a site takes
)

// Table is a TOML table with the place of everything in it, in the order of the
// file.
type Table struct {
	Span    text.Span // its header, or the braces of an inline table; the start of the text for the outermost one
	Entries []Entry
	Unread  []Entry // what could not be read, which has its finding: keys (dotted ones joined) and as texts what was meant

	made  origin
	index map[string]int // of Entries, once there are many
}

// Entry is one key of a table.
type Entry struct {
	Key     string
	KeySpan text.Span
	Value   *Value
}

// Value is one TOML value.
type Value struct {
	Kind  ValueKind
	Span  text.Span
	Text  string // String: decoded; Date: "2026-03-24"; Integer, Float: as decimal digits
	Int   int64
	Bool  bool
	List  []*Value // List; an array of tables too
	Table *Table

	headed bool // a List made by [[headers]], which takes further ones
}

// origin says how a table came to be, on which hangs who may add to it.
type origin uint8

const (
	byHeader origin = iota // [table], and the outermost table
	byChild                // named on the way to [table.child] only: may still get its header
	byDots                 // named in a dotted key: a.b = 1
	byBraces               // { … }: closed
)

// many is the number of entries from which a table keeps an index.
const many = 16

// Get gives the value of a key, nil if it is not there.
func (t *Table) Get(key string) *Value {
	if e := t.Entry(key); e != nil {
		return e.Value
	}
	return nil
}

// Meant gives what a text without quotes was meant to be; ok is false where the
// key has none such.
func (t *Table) Meant(key string) (value string, span text.Span, ok bool) {
	for i := range t.Unread {
		if e := &t.Unread[i]; e.Key == key {
			return e.Value.Text, e.Value.Span, true
		}
	}
	return "", text.Span{}, false
}

// Entry gives the entry of a key, nil if it is not there.
func (t *Table) Entry(key string) *Entry {
	if t == nil {
		return nil
	}
	if len(t.index) > 0 {
		if i, ok := t.index[key]; ok {
			return &t.Entries[i]
		}
		return nil
	}
	for i := range t.Entries {
		if t.Entries[i].Key == key {
			return &t.Entries[i]
		}
	}
	return nil
}

// add appends an entry whose key is new.
func (t *Table) add(e Entry) {
	t.Entries = append(t.Entries, e)
	switch n := len(t.Entries); {
	case n == many:
		t.index = make(map[string]int, 2*many)
		for i := range t.Entries {
			t.index[t.Entries[i].Key] = i
		}
	case n > many:
		t.index[e.Key] = n - 1
	}
}

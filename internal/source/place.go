package source

import "annex/internal/text"

// enter opens the table of a header. Where the header clashes with something
// before it, its keys are read into a table that belongs to nobody.
func (s *scanner) enter(parts []part, array bool, span text.Span) {
	t := s.root
	for _, p := range parts[:len(parts)-1] {
		if t = s.through(t, p, span); t == nil {
			s.table = &Table{Span: span}
			return
		}
	}
	last := parts[len(parts)-1]
	if array {
		s.table = s.element(t, last, span)
	} else {
		s.table = s.headed(t, last, span)
	}
	if s.table == nil {
		s.table = &Table{Span: span}
	}
}

// through gives the table of a part that is not the last one of a header.
func (s *scanner) through(t *Table, p part, span text.Span) *Table {
	e := t.Entry(p.name)
	if e == nil {
		return s.grow(t, p, span, byChild)
	}
	switch v := e.Value; {
	case v.Kind == TableValue && v.Table.made != byBraces:
		return v.Table
	case v.Kind == List && v.headed:
		return v.List[len(v.List)-1].Table
	}
	s.clash(p, e)
	return nil
}

// headed gives the table of a [header].
func (s *scanner) headed(t *Table, p part, span text.Span) *Table {
	e := t.Entry(p.name)
	if e == nil {
		return s.grow(t, p, span, byHeader)
	}
	if e.Value.Kind != TableValue || e.Value.Table.made != byChild {
		s.clash(p, e)
		return nil
	}
	e.KeySpan = s.file.Span(p.start, p.end)
	e.Value.Span = span
	e.Value.Table.Span = span
	e.Value.Table.made = byHeader
	return e.Value.Table
}

// element gives a new table of an [[array]].
func (s *scanner) element(t *Table, p part, span text.Span) *Table {
	e := t.Entry(p.name)
	if e == nil {
		t.add(Entry{p.name, s.file.Span(p.start, p.end), &Value{Kind: List, Span: span, headed: true}})
		e = &t.Entries[len(t.Entries)-1]
	}
	if !e.Value.headed {
		s.clash(p, e)
		return nil
	}
	row := &Table{Span: span}
	e.Value.List = append(e.Value.List, &Value{Kind: TableValue, Span: span, Table: row})
	return row
}

// set puts a value under a dotted key of a table.
func (s *scanner) set(t *Table, parts []part, v *Value) {
	for _, p := range parts[:len(parts)-1] {
		e := t.Entry(p.name)
		switch {
		case e == nil:
			t = s.grow(t, p, s.file.Span(p.start, p.end), byDots)
		case e.Value.Kind == TableValue && (e.Value.Table.made == byDots || e.Value.Table.made == byChild):
			t = e.Value.Table
		default:
			s.clash(p, e)
			return
		}
	}
	p := parts[len(parts)-1]
	if e := t.Entry(p.name); e != nil {
		s.clash(p, e)
		return
	}
	t.add(Entry{p.name, s.file.Span(p.start, p.end), v})
}

// grow adds an empty table.
func (s *scanner) grow(t *Table, p part, span text.Span, made origin) *Table {
	inner := &Table{Span: span, made: made}
	t.add(Entry{p.name, s.file.Span(p.start, p.end), &Value{Kind: TableValue, Span: span, Table: inner}})
	return inner
}

func (s *scanner) clash(p part, first *Entry) {
	s.list.Add("value-invalid", s.file.Span(p.start, p.end), "%q is set twice", shown(p.name)).
		Relate(first.KeySpan, "first set here").
		Hint("keep one of the two")
}

package site

import (
	"annex/internal/markdown"
	"annex/internal/text"
)

// idTable finds the ids of a text: an open hash table whose size is a power of
// two. It holds an index above that of a mark from 1, behind the marks that of a
// term; 0 is an empty place. Of two equal ids the first in the text is kept.
//
// It is smaller and sooner made than a map, of which a large site would need one
// for each of its pages.
type idTable []int32

func newIDTable(d *markdown.Document) idTable {
	size := 4
	for size*3 < 4*(len(d.Marks)+len(d.Terms)) {
		size *= 2
	}
	table := make(idTable, size)
	for i := range eachID(d) {
		if at := table.slot(d, idOf(d, i)); table[at] == 0 {
			table[at] = i + 1
		}
	}
	return table
}

// slot gives the place of an id, or the empty place where it would stand.
func (t idTable) slot(d *markdown.Document, id string) int {
	h := uint32(2166136261) // FNV-1a
	for i := range len(id) {
		h = (h ^ uint32(id[i])) * 16777619
	}
	at := int(h) & (len(t) - 1)
	for t[at] != 0 && idOf(d, t[at]-1) != id {
		at = (at + 1) & (len(t) - 1)
	}
	return at
}

// eachID walks the ids of a text in its order.
func eachID(d *markdown.Document) func(yield func(int32) bool) {
	return func(yield func(int32) bool) {
		marks, terms := int32(len(d.Marks)), int32(len(d.Terms))
		for m, t := int32(0), int32(0); m < marks || t < terms; {
			i := marks + t
			if t == terms || m < marks && d.Marks[m].Start < d.Terms[t].Start {
				i = m
				m++
			} else {
				t++
			}
			if idOf(d, i) != "" && !yield(i) {
				return
			}
		}
	}
}

func idOf(d *markdown.Document, i int32) string {
	if int(i) < len(d.Marks) {
		return d.Marks[i].ID
	}
	return d.Terms[int(i)-len(d.Marks)].ID
}

// idSpan gives the place of an id; of a term that of the whole definition.
func idSpan(d *markdown.Document, i int32) text.Span {
	if int(i) < len(d.Marks) {
		m := &d.Marks[i]
		return d.Span(m.IDStart, m.IDStart+int32(len(m.ID)))
	}
	t := &d.Terms[int(i)-len(d.Marks)]
	return d.Span(t.Start, t.End)
}

// lookup finds an id of the page's text: its index in Marks, or behind them in
// Terms; -1 if there is none.
func (p *Page) lookup(id string) int32 {
	if len(p.ids) == 0 {
		return -1
	}
	return p.ids[p.ids.slot(p.Doc, id)] - 1
}

// Find gives the unit with the word id, nil if there is none.
func (p *Page) Find(id string) *Unit {
	i := p.lookup(id)
	if i < 0 || int(i) >= len(p.Doc.Marks) {
		return nil
	}
	return p.Unit(p.Doc.Marks[i].Block)
}

// definition gives the defined term with the id "t-…", nil if there is none.
func (p *Page) definition(id string) *markdown.Definition {
	i := int(p.lookup(id)) - len(p.Doc.Marks)
	if i < 0 {
		return nil
	}
	return &p.Doc.Terms[i]
}

// idList gives all ids of the page's text, for suggestions.
func (p *Page) idList() []string {
	var all []string
	for i := range eachID(p.Doc) {
		all = append(all, idOf(p.Doc, i))
	}
	return all
}

// clauseOf gives the id of the nearest clause, paragraph or point at or above a
// block: its own, that of a block it stands in, or of the heading before.
func clauseOf(d *markdown.Document, block int32) string {
	top := block
	for b := block; b >= 0; b = d.Blocks[b].Parent {
		if id := d.ID(b); id != "" {
			return id
		}
		top = b
	}
	for b := top; b >= 0; b-- {
		if k := &d.Blocks[b]; k.Kind == markdown.Heading && k.Parent < 0 && d.ID(b) != "" {
			return d.ID(b)
		}
	}
	return ""
}

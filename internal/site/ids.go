package site

import (
	"cmp"
	"slices"
	"strings"

	"annex/internal/markdown"
	"annex/internal/text"
)

// idIndex lists the ids of a text in their order, for Find: an index below
// len(Marks) is that of a mark, one from there on that of a term. Two of one id
// keep the order of the text.
func idIndex(d *markdown.Document) []int32 {
	index := make([]int32, 0, len(d.Marks)+len(d.Terms))
	for i := range d.Marks {
		if d.Marks[i].ID != "" {
			index = append(index, int32(i))
		}
	}
	for i := range d.Terms {
		if d.Terms[i].ID != "" {
			index = append(index, int32(len(d.Marks)+i))
		}
	}
	slices.SortFunc(index, func(a, b int32) int {
		return cmp.Or(strings.Compare(idOf(d, a), idOf(d, b)), cmp.Compare(idStart(d, a), idStart(d, b)))
	})
	return index
}

func idOf(d *markdown.Document, i int32) string {
	if int(i) < len(d.Marks) {
		return d.Marks[i].ID
	}
	return d.Terms[int(i)-len(d.Marks)].ID
}

func idStart(d *markdown.Document, i int32) int32 {
	if int(i) < len(d.Marks) {
		return d.Marks[i].IDStart
	}
	return d.Terms[int(i)-len(d.Marks)].Start
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
	at, found := slices.BinarySearchFunc(p.ids, id, func(i int32, id string) int { return strings.Compare(idOf(p.Doc, i), id) })
	if !found {
		return -1
	}
	return p.ids[at]
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
	all := make([]string, len(p.ids))
	for i, at := range p.ids {
		all[i] = idOf(p.Doc, at)
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

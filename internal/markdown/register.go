package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// register converts a paragraph that is {{table:…}} or {{list:…}} and nothing
// else but a mark.
func (c *converter) register(n ast.Node, start int, p place) bool {
	hole, ok := n.FirstChild().(*braceNode)
	if !ok || !hole.hole {
		return false
	}
	key := c.source(hole.start+2, hole.end-2)
	kind, rest, colon := strings.Cut(key, ":")
	mark := c.endMark(n)
	if !colon || kind == "blank" || !alone(hole, mark) {
		return false
	}
	i := c.open(Register, start, p)
	d := Directive{List: kind == "list", Block: i, Start: c.at(hole.start), End: c.at(hole.end)}
	base := hole.end - 2 - len(rest)
	for at, word := range fields(rest) {
		if at == 0 {
			d.Register = word
			continue
		}
		c.filter(&d, word, base+at)
	}
	c.d.Directives = append(c.d.Directives, d)
	c.d.Blocks[i].Extra = int32(len(c.d.Directives) - 1)
	if mark != nil {
		c.bindRegister(mark, i, p)
	}
	c.close(i, c.linesEnd(n))
	return true
}

// alone tells whether nothing stands beside the hole but blanks and the mark.
func alone(hole, mark *braceNode) bool {
	for n := hole.NextSibling(); n != nil; n = n.NextSibling() {
		if m, ok := n.(*braceNode); ok && m == mark {
			continue
		}
		t, ok := n.(*ast.Text)
		if !ok || t.Segment.Len() > 1 || t.Segment.Len() == 1 && mark == nil {
			return false
		}
	}
	return true
}

func (c *converter) bindRegister(m *braceNode, i int32, p place) {
	switch {
	case p.top:
		c.bind(m, i, i)
	case p.first:
		c.bind(m, i, p.parent)
	default:
		c.stray(m)
	}
}

func (c *converter) filter(d *Directive, word string, at int) {
	start, end := c.at(at), c.at(at+len(word))
	key, value, ok := strings.Cut(word, "=")
	if !ok || key == "" || value == "" {
		c.filterFormat(start, end)
		return
	}
	d.Filters = append(d.Filters, Filter{Key: key, Value: value, Start: start, End: end})
}

package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

func (c *converter) table(n *extast.Table, p place) {
	start := n.FirstChild().Pos()
	i := c.open(Table, start, p)
	if prev := c.before(i); prev >= 0 && c.d.Blocks[prev].Flags&Caption != 0 {
		c.d.Blocks[i].Extra = prev
		c.caption(prev, i)
	}
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		_, head := row.(*extast.TableHeader)
		c.row(row, i, head, n.Alignments)
	}
	end := c.lineEnd(start)
	if n.ChildCount() == 1 && end < len(c.src) { // the line of dashes
		end = c.lineEnd(end + 1)
	}
	c.close(i, end)
}

// before gives the block just before block i when it is its sibling, else -1.
func (c *converter) before(i int32) int32 {
	if i > 0 && c.d.Blocks[i-1].Parent == c.d.Blocks[i].Parent {
		return i - 1
	}
	return -1
}

// caption gives the table the classes that the mark of its caption has brought.
func (c *converter) caption(paragraph, table int32) {
	from, to := &c.d.Blocks[paragraph], &c.d.Blocks[table]
	to.Mark, from.Mark = from.Mark, -1
	to.Flags |= from.Flags & allClasses
	from.Flags &^= allClasses
	if to.Mark >= 0 {
		c.d.Marks[to.Mark].Block = table
	}
}

func (c *converter) row(n ast.Node, table int32, head bool, columns []extast.Alignment) {
	i := c.open(Row, n.Pos(), place{parent: table})
	var flags Flags
	if head {
		flags = Head
	}
	c.d.Blocks[i].Flags |= flags
	end := c.lineEnd(n.Pos())
	if !head {
		c.surplus(n.Pos(), end, len(columns))
	}
	column := 0
	for ch := n.FirstChild(); ch != nil; ch = ch.NextSibling() {
		c.cell(ch, i, flags|alignment(columns[column]), end)
		column++
	}
	c.close(i, end)
}

func (c *converter) cell(n ast.Node, row int32, flags Flags, end int) {
	start := end // a cell that fills up a short row
	stop := end
	if n.Lines().Len() > 0 {
		s := n.Lines().At(0)
		start, stop = s.Start, max(s.Start, s.Stop)
	}
	i := c.open(Cell, start, place{parent: row})
	c.d.Blocks[i].Flags |= flags
	c.leaf(n, i, -1)
	c.close(i, stop)
}

// surplus reports the cells of a row that has more than the head: goldmark, like
// GFM, drops them.
func (c *converter) surplus(start, end, columns int) {
	line := strings.TrimRight(c.source(start, end), " \t")
	at := len(line) - len(strings.TrimLeft(line, " \t"))
	if strings.HasPrefix(line[at:], "|") {
		at++
	}
	line = strings.TrimSuffix(line, "|")
	for range columns {
		n := cellEnd(line[min(at, len(line)):])
		if at += n + 1; at >= len(line) {
			return
		}
	}
	if rest := strings.TrimLeft(line[at:], " \t|"); rest != "" {
		at = len(line) - len(rest) // an empty cell loses nothing, one behind it may
	}
	cell := strings.TrimRight(line[at:at+max(1, cellEnd(line[at:]))], " \t")
	c.cellSurplus(c.at(start+at), c.at(start+at+max(1, len(cell))), columns)
}

// cellEnd gives the length of the cell at the start of s: a bar that is not
// escaped ends it, in code too.
func cellEnd(s string) int {
	for i := range len(s) {
		if s[i] == '|' && (i == 0 || s[i-1] != '\\') {
			return i
		}
	}
	return len(s)
}

func alignment(a extast.Alignment) Flags {
	switch a {
	case extast.AlignLeft:
		return AlignLeft
	case extast.AlignCenter:
		return AlignCenter
	case extast.AlignRight:
		return AlignRight
	}
	return 0
}

const captionWord = "table:"

// isCaption tells whether a paragraph is "Table: Title" before a table. Without a
// title it is text.
func (c *converter) isCaption(n ast.Node) bool {
	if _, ok := n.NextSibling().(*extast.Table); !ok {
		return false
	}
	lines := n.Lines()
	words := c.source(lines.At(0).Start, lines.At(lines.Len()-1).Stop)
	if len(words) < len(captionWord) || !strings.EqualFold(words[:len(captionWord)], captionWord) {
		return false
	}
	title := strings.TrimSpace(words[len(captionWord):])
	if m := c.endMark(n); m != nil {
		title = strings.TrimSpace(strings.TrimSuffix(title, c.source(m.start, m.end)))
	}
	return title != ""
}

// cutCaption takes the fixed word off a caption's text.
func (c *converter) cutCaption(i int32) {
	b := &c.d.Blocks[i]
	if b.From == b.To {
		return
	}
	in := &c.d.Inlines[b.From]
	if in.Kind != Text || in.End-in.Start < int32(len(captionWord)) {
		return
	}
	if in.Extra >= 0 {
		c.d.cooked[in.Extra] = strings.TrimLeft(c.d.cooked[in.Extra][len(captionWord):], " \t")
	}
	in.Start += int32(len(captionWord))
	for in.Start < in.End && strings.IndexByte(" \t", c.d.File.Text[in.Start]) >= 0 {
		in.Start++
	}
}

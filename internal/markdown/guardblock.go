package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// blockGuard holds every paragraph to the budgets as soon as its lines are
// known and before its inlines are read. A paragraph over a budget is dropped;
// the document will be empty.
type blockGuard struct{}

func (blockGuard) Transform(node *ast.Paragraph, reader text.Reader, pc parser.Context) {
	n := notesOf(pc)
	if over, ok := weighParagraph(node.Lines(), reader.Source(), n); ok {
		n.over = append(n.over, over)
		node.Parent().RemoveChild(node.Parent(), node)
	}
}

func weighParagraph(lines *text.Segments, src []byte, n *notes) (excess, bool) {
	var t tally
	columns := 0
	for i := range lines.Len() {
		s := lines.At(i)
		line := src[s.Start:s.Stop]
		if width := footnoteMark(line); width > 0 {
			at := s.Start + len(line) - len(bytes.TrimLeft(line, " \t"))
			n.fault(footnote, at, at+width)
		}
		if columns == 0 && i > 0 {
			if columns = delimiterRow(line); columns > maxTable {
				return excess{"columns in a table", s.Start, columns, maxTable}, true
			}
		}
		if columns > 0 { // every row is read on its own
			t = tally{}
			if n.cells += columns; n.cells > maxCells {
				return excess{"table cells in a file, short rows filled up", s.Start, n.cells, maxCells}, true
			}
		}
		if over, ok := t.add(line, s.Start); ok {
			return over, true
		}
	}
	return excess{}, false
}

// footnoteMark gives the width of "[^1]" where a line begins with "[^1]:", else 0.
// Goldmark reads a footnote of one word as the definition of a link, and takes it
// out of the text.
func footnoteMark(line []byte) int {
	line = bytes.TrimLeft(line, " \t")
	if !bytes.HasPrefix(line, []byte("[^")) {
		return 0
	}
	end := bytes.IndexByte(line, ']')
	if end < 3 || !bytes.HasPrefix(line[end:], []byte("]:")) {
		return 0
	}
	return end + 1
}

// delimiterRow gives the number of columns of a table's second row, 0 if the
// line is none.
func delimiterRow(line []byte) int {
	columns, dash, bar := 0, false, false
	for _, b := range line {
		switch b {
		case '-':
			dash = true
		case '|', ':':
			bar = true
			if b == '|' && dash {
				columns++
				dash = false
			}
		case ' ', '\t', '\r', '\n', '\v', '\f':
		default:
			return 0
		}
	}
	if dash {
		columns++
	}
	if !bar {
		return 0
	}
	return columns
}

// tally counts the marks of one block.
type tally struct {
	links, brackets, stars int
	last                   byte
}

func (t *tally) add(line []byte, at int) (excess, bool) {
	for i, b := range line {
		switch b {
		case '(':
			if t.last == ']' {
				t.links++
			}
		case '[':
			t.brackets++
		case '*', '_':
			t.stars++
		}
		t.last = b
		switch {
		case t.links > maxLinks:
			return excess{"links in one block", at + i, t.links, maxLinks}, true
		case t.brackets > maxBrackets:
			return excess{"square brackets in one block", at + i, t.brackets, maxBrackets}, true
		case t.stars > maxStars:
			return excess{"asterisks and underscores in one block", at + i, t.stars, maxStars}, true
		}
	}
	return excess{}, false
}

// count holds one line, which is a block of its own, to the budgets.
func count(line string, at int) (excess, bool) {
	var t tally
	return t.add([]byte(line), at)
}

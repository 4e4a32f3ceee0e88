package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"annex/internal/diag"
)

// converter turns goldmark's tree into a Document. Goldmark's offsets count
// from the start of the body, without the carriage returns of Windows; at moves
// them to the file.
type converter struct {
	d        *Document
	list     diag.List
	src      []byte // the body, its lines ended by "\n"
	returns  []int32
	base     int
	notes    *notes
	lang     string
	depth    int      // containers around the current block
	nesting  int      // inlines around the current inline
	tags     []string // HTML elements of the current block, told and not yet closed
	expanded int      // bytes of link definitions at their places of use
	over     []excess
	counts   []ruleCount
	unheard  diag.Diagnostic
}

func (c *converter) at(offset int) int32 {
	return int32(offset + c.base + returnsBefore(c.returns, offset))
}

// place is where a block stands.
type place struct {
	parent int32
	top    bool // at the top, or straight in a language-only block
	first  bool // first block of a list item
}

func (c *converter) children(n ast.Node, p place) {
	for ch := n.FirstChild(); ch != nil; ch = ch.NextSibling() {
		c.block(ch, p)
		p.first = false
	}
}

func (c *converter) block(n ast.Node, p place) {
	switch n := n.(type) {
	case *ast.Paragraph:
		c.paragraph(n, n.Lines().At(0).Start, p)
	case *ast.TextBlock:
		c.paragraph(n, n.Lines().At(0).Start, p)
	case *ast.Heading:
		c.heading(n, p)
	case *ast.List:
		c.listBlock(n, p)
	case *ast.Blockquote:
		c.quote(n, p)
	case *localNode:
		c.local(n, p)
	case *ast.FencedCodeBlock:
		c.fenced(n, p)
	case *ast.CodeBlock:
		c.indented(n, p)
	case *ast.HTMLBlock:
		c.html(n, p)
	case *ast.ThematicBreak:
		i := c.open(Rule, n.Pos(), p)
		c.close(i, c.lineEnd(n.Pos()))
	case *extast.Table:
		c.table(n, p)
	}
}

// open appends a block; close says where it ends, unless a descendant ends later.
func (c *converter) open(k Kind, start int, p place) int32 {
	at := int32(len(c.d.Inlines))
	c.d.Blocks = append(c.d.Blocks, Block{
		Kind: k, Number: -1, Start: c.at(start), End: c.at(start), Parent: p.parent,
		From: at, To: at, Mark: -1, Extra: -1,
	})
	return int32(len(c.d.Blocks) - 1)
}

func (c *converter) close(i int32, end int) {
	b := &c.d.Blocks[i]
	b.End = max(c.at(end), b.End)
	b.Next = int32(len(c.d.Blocks))
	if b.Parent >= 0 {
		p := &c.d.Blocks[b.Parent]
		p.End = max(p.End, b.End)
	}
}

// deeper enters a container, unless the document is too deep.
func (c *converter) deeper(at int, enter func()) {
	if c.depth++; c.depth > maxDepth {
		c.over = append(c.over, excess{"containers in containers", at, c.depth, maxDepth})
	} else {
		enter()
	}
	c.depth--
}

// lineEnd gives the offset of the end of the line, its line end excluded.
func (c *converter) lineEnd(at int) int {
	if n := bytes.IndexByte(c.src[at:], '\n'); n >= 0 {
		return at + n
	}
	return len(c.src)
}

// linesEnd gives the end of a leaf's last line, its line end excluded.
func (c *converter) linesEnd(n ast.Node) int {
	l := n.Lines()
	s := l.At(l.Len() - 1)
	return s.Start + len(bytes.TrimRight(c.src[s.Start:s.Stop], " \t\r\n"))
}

func (c *converter) paragraph(n ast.Node, start int, p place) {
	if c.register(n, start, p) {
		return
	}
	i := c.open(Paragraph, start, p)
	owner := int32(-1)
	switch {
	case c.isCaption(n):
		c.d.Blocks[i].Flags |= Caption
		owner = i + 1 // the table follows
	case p.top:
		owner = i
	case p.first:
		owner = p.parent
	}
	c.leaf(n, i, owner)
	if c.d.Blocks[i].Flags&Caption != 0 {
		c.cutCaption(i)
	}
	c.close(i, c.linesEnd(n))
}

func (c *converter) heading(n *ast.Heading, p place) {
	start := n.Pos()
	setext := n.Lines().Len() > 0 && n.Lines().At(0).Start == start
	if !setext {
		start = c.back(start, func(b byte) bool { return b == '#' })
	}
	i := c.open(Heading, start, p)
	c.d.Blocks[i].Level = uint8(n.Level)
	c.leaf(n, i, i)
	if !setext {
		c.close(i, c.lineEnd(start))
		return
	}
	c.d.Blocks[i].Flags |= Setext
	end := c.lineEnd(c.linesEnd(n))
	if end < len(c.src) {
		end = c.lineEnd(end + 1)
	}
	c.close(i, end)
}

// back corrects a start that goldmark puts up to three columns too far where a
// tab stands before it.
func (c *converter) back(at int, is func(byte) bool) int {
	for k := 0; k <= 3 && at-k >= 0; k++ {
		if at-k < len(c.src) && is(c.src[at-k]) {
			for at -= k; at > 0 && is(c.src[at-1]); at-- {
			}
			return at
		}
	}
	return at
}

func isMarker(b byte) bool {
	return '0' <= b && b <= '9' || b == '-' || b == '*' || b == '+'
}

func (c *converter) listBlock(n *ast.List, p place) {
	i := c.open(List, c.back(n.Pos(), isMarker), p)
	b := &c.d.Blocks[i]
	if n.IsOrdered() {
		b.Flags |= Ordered
		b.Number = int32(n.Start)
	}
	if n.IsTight {
		b.Flags |= Tight
	}
	if n.Marker == ')' {
		b.Flags |= Paren
	}
	for ch := n.FirstChild(); ch != nil; ch = ch.NextSibling() {
		c.item(ch, i, n.IsOrdered(), ch == n.FirstChild())
	}
	c.close(i, 0)
}

func (c *converter) item(n ast.Node, list int32, ordered, first bool) {
	start := c.back(n.Pos(), isMarker)
	c.deeper(start, func() {
		i := c.open(Item, start, place{parent: list})
		end := start + 1
		if ordered {
			number := 0
			for end = start; end < len(c.src) && '0' <= c.src[end] && c.src[end] <= '9'; end++ {
				number = number*10 + int(c.src[end]-'0')
			}
			end++
			c.d.Blocks[i].Number = int32(number)
		}
		c.children(n, place{parent: i, first: true})
		c.close(i, min(end, len(c.src)))
		if ordered {
			c.dateItem(i, end, first)
		}
	})
}

func (c *converter) local(n *localNode, p place) {
	start := n.Pos()
	c.deeper(start, func() {
		i := c.open(Local, start, p)
		c.children(n, place{parent: i, top: p.top})
		c.close(i, max(n.end, c.lineEnd(start)))
		if n.end < 0 {
			c.localOpen(c.at(start), c.at(c.lineEnd(start)))
		}
	})
}

var noteNames = [...]string{"NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"}

func (c *converter) quote(n *ast.Blockquote, p place) {
	start := c.back(n.Pos(), func(b byte) bool { return b == '>' })
	c.deeper(n.Pos(), func() {
		i := c.open(Quote, start, p)
		flag, line := c.noteKind(n)
		if flag == 0 {
			c.children(n, place{parent: i})
			c.close(i, start+1)
			return
		}
		c.d.Blocks[i].Kind = Note
		c.d.Blocks[i].Flags |= flag
		head := n.FirstChild()
		if lines := head.Lines(); lines.Len() > 1 {
			c.dropLine(head, lines.At(1).Start)
			lines.SetSliced(1, lines.Len())
		} else {
			n.RemoveChild(n, head)
		}
		c.children(n, place{parent: i})
		c.close(i, line)
	})
}

// noteKind recognises the first line [!NOTE] of a quote and gives its end.
func (c *converter) noteKind(n ast.Node) (Flags, int) {
	p, ok := n.FirstChild().(*ast.Paragraph)
	if !ok {
		return 0, 0
	}
	s := p.Lines().At(0)
	line := strings.TrimSpace(string(c.src[s.Start:s.Stop]))
	word, ok := strings.CutPrefix(line, "[!")
	word, closed := strings.CutSuffix(word, "]")
	if !ok || !closed || !letters(word) {
		return 0, 0
	}
	for k, name := range noteNames {
		if strings.EqualFold(name, word) {
			return NoteNote << k, s.Start + len(line)
		}
	}
	c.noteUnknown(c.at(s.Start), c.at(s.Start+len(line)), word)
	return 0, 0
}

func letters(s string) bool {
	for i := range len(s) {
		if b := s[i] | 0x20; b < 'a' || b > 'z' {
			return false
		}
	}
	return s != ""
}

// dropLine removes the inlines before an offset.
func (c *converter) dropLine(n ast.Node, before int) {
	for ch := n.FirstChild(); ch != nil && ch.Pos() < before; {
		next := ch.NextSibling()
		n.RemoveChild(n, ch)
		ch = next
	}
}

package markdown

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
)

// leaf converts the inlines of block i. owner is the block a mark at the end
// belongs to, -1 if a mark may not stand there.
func (c *converter) leaf(n ast.Node, i, owner int32) {
	r := run{c: c, block: i, text: -1, last: -1}
	c.tags = c.tags[:0]
	last := c.endMark(n)
	if last != nil && owner >= 0 && (owner != i || c.d.Blocks[i].Kind == Heading || n.FirstChild() != last) {
		r.mark = last
	}
	if n.FirstChild() != nil {
		r.all(n.FirstChild())
	}
	if r.mark != nil {
		c.trimEnd(r.last)
		c.bind(last, i, owner)
	}
	from, to := c.d.Blocks[i].From, int32(len(c.d.Inlines))
	c.d.Blocks[i].To = to
	c.cook(from, to)
}

// endMark gives the mark that ends a block, nil if none does. The mark of a
// term is the term's.
func (c *converter) endMark(n ast.Node) *braceNode {
	last := n.LastChild()
	for last != nil {
		t, ok := last.(*ast.Text)
		if !ok || t.Segment.Len() > 0 {
			break
		}
		last = last.PreviousSibling()
	}
	m, ok := last.(*braceNode)
	if !ok || m.hole || c.isTermMark(m) {
		return nil
	}
	return m
}

// trimEnd takes the blank or line end before a closing mark away. last is the
// inline before the mark, none of its descendants.
func (c *converter) trimEnd(last int32) {
	if last < 0 || int(last) != len(c.d.Inlines)-1 {
		return
	}
	in := &c.d.Inlines[last]
	if in.Kind == Text {
		src := c.d.Source(in.Start, in.End)
		in.End = in.Start + int32(len(strings.TrimRight(src, " \t")))
	}
	if in.Kind == SoftBreak || in.Kind == HardBreak || in.Start == in.End {
		c.d.Inlines = c.d.Inlines[:last]
	}
}

// cook decodes the texts of a block that differ from their source.
func (c *converter) cook(from, to int32) {
	for i := from; i < to; i++ {
		in := &c.d.Inlines[i]
		if in.Kind != Text || in.Extra >= 0 { // a term's words are decoded already
			continue
		}
		src := c.d.Source(in.Start, in.End)
		if s := c.decoded(src, in.Start, in.End); s != src {
			in.Extra = c.keep(s)
		}
	}
}

func (c *converter) keep(s string) int32 {
	c.d.cooked = append(c.d.cooked, s)
	return int32(len(c.d.cooked) - 1)
}

// run converts a row of siblings.
type run struct {
	c     *converter
	block int32
	mark  *braceNode // the block's closing mark, not part of its text
	text  int32      // index of the Text that the next one may go on with, else -1
	last  int32      // the sibling before, -1 if there is none
	end   int32      // where it ends
}

func (r *run) all(n ast.Node) {
	c := r.c
	if c.nesting++; c.nesting > maxNesting {
		c.over = append(c.over, excess{"inlines in inlines", max(n.Pos(), 0), c.nesting, maxNesting})
	} else {
		for n != nil {
			n = r.one(n)
		}
	}
	c.nesting--
}

// one converts one inline and gives the next one to convert.
func (r *run) one(n ast.Node) ast.Node {
	next := n.NextSibling()
	if t, ok := n.(*ast.Text); ok {
		r.words(t)
		return next
	}
	if m, ok := n.(*braceNode); !ok {
		r.text = -1
	} else if m == r.mark {
		return next
	}
	switch n := n.(type) {
	case *ast.String:
	case *ast.Emphasis:
		return r.emphasis(n, next)
	case *ast.CodeSpan:
		r.codeSpan(n)
	case *ast.Link:
		r.link(n, Anchor, n.Destination, n.Title, n.Reference)
	case *ast.Image:
		r.link(n, Image, n.Destination, n.Title, n.Reference)
	case *ast.AutoLink:
		r.autoLink(n)
	case *ast.RawHTML:
		r.html(n)
	case *braceNode:
		r.brace(n)
	}
	return next
}

// add appends an inline without children.
func (r *run) add(k InlineKind, start, end int, extra int32) int32 {
	c := r.c
	i := int32(len(c.d.Inlines))
	c.d.Inlines = append(c.d.Inlines, Inline{Kind: k, Start: c.at(start), End: c.at(end), Next: i + 1, Extra: extra})
	r.last, r.end = i, c.at(end)
	return i
}

// piece appends text, or lengthens the text it goes on with.
func (r *run) piece(start, end int) {
	c := r.c
	if start >= end {
		return
	}
	if late := int(r.end - c.at(start)); late > 0 {
		// What is left of a run of asterisks after it closed something: goldmark
		// keeps the start of the whole run.
		start, end = start+late, end+late
	}
	if r.text >= 0 && c.d.Inlines[r.text].End == c.at(start) {
		c.d.Inlines[r.text].End = c.at(end)
		r.end = c.at(end)
		return
	}
	r.text = r.add(Text, start, end, -1)
}

func (r *run) words(t *ast.Text) {
	s := t.Segment
	r.piece(s.Start, s.Stop)
	if !t.SoftLineBreak() && !t.HardLineBreak() {
		return
	}
	r.text = -1
	end := r.c.lineEnd(s.Stop)
	if end < len(r.c.src) {
		end++
	}
	switch {
	case t.HardLineBreak():
		r.add(HardBreak, s.Stop, end, -1)
	case !r.c.joined(t):
		r.add(SoftBreak, s.Stop, end, -1)
	}
}

// joined tells whether a line break stands between two wide letters, where
// Chinese and Japanese write no blank.
func (c *converter) joined(t *ast.Text) bool {
	before, _ := utf8.DecodeLastRune(c.src[t.Segment.Start:t.Segment.Stop])
	if t.Segment.Len() == 0 {
		before = c.lastRune(t.PreviousSibling())
	}
	if !wide(before) {
		return false
	}
	var next ast.Node = t
	for next != nil && next.Type() == ast.TypeInline && next.NextSibling() == nil {
		next = next.Parent()
	}
	if next == nil || next.Type() != ast.TypeInline {
		return false
	}
	for next = next.NextSibling(); next.FirstChild() != nil; next = next.FirstChild() {
	}
	after, ok := next.(*ast.Text)
	if !ok {
		return false
	}
	r, _ := utf8.DecodeRune(c.src[after.Segment.Start:after.Segment.Stop])
	return wide(r)
}

func (c *converter) lastRune(n ast.Node) rune {
	for n != nil && n.LastChild() != nil {
		n = n.LastChild()
	}
	if t, ok := n.(*ast.Text); ok {
		r, _ := utf8.DecodeLastRune(c.src[t.Segment.Start:t.Segment.Stop])
		return r
	}
	return utf8.RuneError
}

// wide tells whether a character is an ideograph, kana or their punctuation.
// Hangul is not: Korean puts blanks between words.
func wide(r rune) bool {
	switch {
	case r < 0x2e80:
		return false
	case r <= 0x312f, 0x31a0 <= r && r <= 0x9fff, 0xa000 <= r && r <= 0xa4cf, 0xf900 <= r && r <= 0xfaff,
		0xfe30 <= r && r <= 0xfe4f, 0xff00 <= r && r <= 0xff9f, 0xffe0 <= r && r <= 0xffe6,
		0x1b000 <= r && r <= 0x1b16f, 0x20000 <= r && r <= 0x3ffff:
		return true
	}
	return false
}

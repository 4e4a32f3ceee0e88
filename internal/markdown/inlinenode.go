package markdown

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// parent appends an inline with children; the caller sets its extent.
func (r *run) parent(k InlineKind, n ast.Node, extra int32) int32 {
	c := r.c
	i := r.add(k, max(n.Pos(), 0), max(n.Pos(), 0), extra)
	inner := run{c: c, block: r.block, text: -1, last: -1, end: c.at(max(n.Pos(), 0))}
	if n.FirstChild() != nil {
		inner.all(n.FirstChild())
	}
	c.d.Inlines[i].Next = int32(len(c.d.Inlines))
	r.end = inner.end
	return i
}

func (r *run) extent(i int32, start, end int32) {
	in := &r.c.d.Inlines[i]
	in.Start, in.End = start, end
	r.end = end
}

func (r *run) emphasis(n *ast.Emphasis, next ast.Node) ast.Node {
	kind := Emphasis
	if n.Level == 2 {
		kind = Strong
	}
	i := r.parent(kind, n, -1)
	start, end := r.c.d.Inlines[i].Start, r.end
	if int(i+1) < len(r.c.d.Inlines) { // goldmark's own start is that of the whole run of asterisks
		start = r.c.d.Inlines[i+1].Start - int32(n.Level)
	}
	r.extent(i, start, end+int32(n.Level))
	if m, ok := next.(*braceNode); ok && kind == Strong && r.c.isTermMark(m) && m != r.mark {
		r.term(i, m)
		return m.NextSibling()
	}
	return next
}

func (r *run) codeSpan(n *ast.CodeSpan) {
	s, _ := r.c.notes.spanAt(n.Pos())
	i := r.add(CodeSpan, s.start, s.end, -1)
	r.c.d.Inlines[i].Extra = r.c.keep(r.c.codeSpanText(n))
}

// codeSpanText gives the text of a code span, cut from the file where it stands
// there in one piece.
func (c *converter) codeSpanText(n *ast.CodeSpan) string {
	first, ok := n.FirstChild().(*ast.Text)
	if !ok {
		return ""
	}
	s := first.Segment
	one := c.source(s.Start, max(s.Start, s.Stop))
	if first == n.LastChild() && strings.IndexByte(one, '\n') < 0 {
		return one
	}
	var b strings.Builder
	for ch := n.FirstChild(); ch != nil; ch = ch.NextSibling() {
		s := ch.(*ast.Text).Segment
		line := c.source(s.Start, max(s.Start, s.Stop))
		if cut := strings.TrimRight(line, "\r\n"); cut != line {
			b.WriteString(cut)
			b.WriteByte(' ')
		} else {
			b.WriteString(line)
		}
	}
	return b.String()
}

func (r *run) html(n *ast.RawHTML) {
	c := r.c
	first := n.Segments.At(0)
	last := n.Segments.At(n.Segments.Len() - 1)
	i := r.add(RawHTML, first.Start, last.Stop, -1)
	if n.Segments.Len() > 1 {
		c.d.Inlines[i].Extra = c.keep(string(n.Segments.Value(c.src)))
	}
	r.tag(c.d.Inlines[i].Start, c.d.Inlines[i].End)
}

// tag reports a piece of HTML, an element once: its end is found at its beginning.
func (r *run) tag(start, end int32) {
	c := r.c
	src := c.d.Source(start, end)
	name := tagName(src)
	if strings.HasPrefix(src, "</") {
		if i := slices.Index(c.tags, name); i >= 0 {
			c.tags = slices.Delete(c.tags, i, i+1)
			return
		}
	} else if name != "" && !strings.HasSuffix(src, "/>") {
		c.tags = append(c.tags, name)
	}
	c.rawHTML(start, end)
}

func (r *run) brace(n *braceNode) {
	c := r.c
	if !n.hole {
		c.stray(n)
		r.piece(n.start, n.end)
		return
	}
	key := c.source(n.start+2, n.end-2)
	hole := Hole{Key: key, Block: r.block, Start: c.at(n.start), End: c.at(n.end)}
	head, rest, _ := strings.Cut(key, ":")
	switch head {
	case "blank":
		hole.Key = rest
		c.d.Blanks = append(c.d.Blanks, hole)
		r.add(Blank, n.start, n.end, int32(len(c.d.Blanks)-1))
	case "table", "list":
		if strings.Contains(key, ":") {
			c.registerInline(hole.Start, hole.End)
			r.piece(n.start, n.end)
			return
		}
		fallthrough
	default:
		c.d.Facts = append(c.d.Facts, hole)
		r.add(Fact, n.start, n.end, int32(len(c.d.Facts)-1))
	}
	r.text = -1
}

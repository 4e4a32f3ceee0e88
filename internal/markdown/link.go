package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
)

func (r *run) link(n ast.Node, k InlineKind, dest, title []byte, by *ast.ReferenceLink) {
	c := r.c
	at := int32(len(c.d.Links))
	c.d.Links = append(c.d.Links, Link{Inline: int32(len(c.d.Inlines)), Block: r.block, Empty: n.FirstChild() == nil})
	i := r.parent(k, n, at)
	s, _ := c.notes.spanAt(n.Pos())
	r.extent(i, c.at(s.start), c.at(s.end))
	l := &c.d.Links[at]
	l.Start, l.End = c.at(s.start), c.at(s.end)
	l.DestStart, l.DestEnd = l.End, l.End
	l.Dest = string(dest)
	if start, ok := c.offset(dest); ok {
		l.Dest = c.source(start, start+len(dest))
		if by == nil {
			l.DestStart, l.DestEnd = c.at(start), c.at(start+len(dest))
		}
	}
	src := l.Dest
	l.Dest = decode(src)
	l.Title = c.decoded(c.title(title, l.DestEnd, l.End), l.Start, l.End)
	if by != nil {
		if c.expanded += len(dest) + len(title); c.expanded > maxExpanded {
			c.over = append(c.over, excess{"bytes of link definitions at their places of use", s.start, c.expanded, maxExpanded})
		}
	}
	if by != nil && bytes.HasPrefix(by.Value, []byte("^")) { // a footnote, whose definition has the finding
		l.Dest, l.Unsafe = "", true
		return
	}
	if c.checkURL(l, k == Image); !l.Unsafe {
		c.judgeName(l.Dest, src, l.Start, l.End)
	}
}

// offset finds where a piece of the body lies. A slice of the body keeps the
// body's end as the end of its capacity.
func (c *converter) offset(piece []byte) (int, bool) {
	at := cap(c.src) - cap(piece)
	if len(piece) == 0 || at < 0 || at+len(piece) > len(c.src) || &c.src[at] != &piece[0] {
		return 0, false
	}
	return at, true
}

// title cuts a title out of its link, or copies it from its definition.
func (c *converter) title(title []byte, from, to int32) string {
	if len(title) == 0 {
		return ""
	}
	within := c.d.Source(from, to)
	if at := strings.Index(within, string(title)); at >= 0 {
		return within[at : at+len(title)]
	}
	return strings.ReplaceAll(string(title), "\r\n", "\n")
}

func (r *run) autoLink(n *ast.AutoLink) {
	c := r.c
	start := n.Pos()
	end := start + len(n.Label(c.src)) + 2
	label := c.source(start+1, end-1)
	dest := label
	if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(label), "mailto:") {
		dest = "mailto:" + label
	}
	i := r.add(AutoLink, start, end, int32(len(c.d.Links)))
	c.d.Links = append(c.d.Links, Link{
		Dest: dest, Inline: i, Block: r.block, Start: c.at(start), End: c.at(end),
		DestStart: c.at(start + 1), DestEnd: c.at(end - 1),
	})
	c.checkURL(&c.d.Links[len(c.d.Links)-1], false)
}

// checkURL judges a destination; a bad one does not stay in the model.
func (c *converter) checkURL(l *Link, image bool) {
	why := urlFault(l.Dest, image)
	if why == "" {
		return
	}
	start, end := l.DestStart, l.DestEnd
	if start == end {
		start, end = l.Start, l.End
	}
	c.urlUnsafe(start, end, l.Dest, why)
	l.Dest, l.Unsafe = "", true
}

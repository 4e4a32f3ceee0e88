package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	gmtext "github.com/yuin/goldmark/text"
)

func (c *converter) fenced(n *ast.FencedCodeBlock, p place) {
	start := n.Pos()
	i := c.open(Code, start, p)
	info := ""
	if n.Info != nil {
		s := n.Info.Segment
		info = c.decoded(c.source(s.Start, s.Stop), c.at(s.Start), c.at(s.Stop))
	}
	end := c.lineEnd(start)
	if n.Lines().Len() > 0 {
		end = max(end, c.lineEnd(n.Lines().At(n.Lines().Len()-1).Start))
	}
	c.code(i, info, n.Lines())
	c.close(i, c.fenceEnd(start, end))
}

// fenceEnd gives the end of the closing fence after the last line of code; the
// end of that line where the fence is missing.
func (c *converter) fenceEnd(start, end int) int {
	if end == len(c.src) {
		return end
	}
	from := end + 1
	to := c.lineEnd(from)
	line := c.src[from:to]
	fence := bytes.TrimLeft(line, " \t>")
	lineStart := bytes.LastIndexByte(c.src[:start], '\n') + 1
	if bytes.Count(line[:len(line)-len(fence)], []byte(">")) != bytes.Count(c.src[lineStart:start], []byte(">")) {
		return end
	}
	mark := c.src[start : start+1]
	if len(fence) >= 3 && len(bytes.Trim(fence, string(mark)+" \t")) == 0 && bytes.HasPrefix(fence, bytes.Repeat(mark, 3)) {
		return to
	}
	return end
}

func (c *converter) indented(n *ast.CodeBlock, p place) {
	start := n.Lines().At(0).Start
	i := c.open(Code, start, p)
	c.code(i, "", n.Lines())
	c.close(i, c.linesEnd(n))
}

func (c *converter) html(n *ast.HTMLBlock, p place) {
	start := n.Pos()
	i := c.open(HTML, start, p)
	lines := n.Lines()
	if n.HasClosure() {
		lines.Append(n.ClosureLine)
	}
	c.code(i, "", lines)
	c.close(i, c.linesEnd(n))
	b := &c.d.Blocks[i]
	c.rawHTML(b.Start, b.End)
}

func (c *converter) code(i int32, info string, lines *gmtext.Segments) {
	c.d.codes = append(c.d.codes, code{info, c.lines(lines)})
	c.d.Blocks[i].Extra = int32(len(c.d.codes) - 1)
}

// lines gives the lines as one text, cut from the file where they lie in one
// piece. Every line ends with "\n".
func (c *converter) lines(l *gmtext.Segments) string {
	if l.Len() == 0 {
		return ""
	}
	first, last := l.At(0), l.At(l.Len()-1)
	whole := c.source(first.Start, last.Stop)
	piece := strings.HasSuffix(whole, "\n") && strings.IndexByte(whole, '\r') < 0
	for i := 0; i < l.Len() && piece; i++ {
		s := l.At(i)
		piece = s.Padding == 0 && (i == 0 || s.Start == l.At(i-1).Stop)
	}
	if piece {
		return whole
	}
	var b strings.Builder
	for i := range l.Len() {
		s := l.At(i)
		for range s.Padding {
			b.WriteByte(' ')
		}
		b.WriteString(strings.TrimRight(c.source(s.Start, s.Stop), "\r\n"))
		b.WriteByte('\n')
	}
	return b.String()
}

// source cuts a piece of the body out of the file's text, line ends as they are.
func (c *converter) source(start, end int) string {
	return c.d.File.Text[c.at(start):c.at(end)]
}

package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// braceNode is {#id .class} or {{key}} in goldmark's tree, both braces included.
type braceNode struct {
	ast.BaseInline
	hole       bool
	start, end int
}

var kindBrace = ast.NewNodeKind("Brace")

func (n *braceNode) Kind() ast.NodeKind       { return kindBrace }
func (n *braceNode) Dump(src []byte, lvl int) { ast.DumpHelper(n, src, lvl, nil, nil) }

// braceParser reads marks and holes. Code spans never come here, and an escaped
// brace does not either: \{{ is seen from its second brace only.
type braceParser struct{}

func (braceParser) Trigger() []byte { return []byte{'{'} }

func (braceParser) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, at := block.PeekLine()
	if block.PrecendingCharacter() == '{' || len(line) < 2 {
		return nil
	}
	var n int
	hole := line[1] == '{'
	if hole {
		n = holeLength(line, at.Start, notesOf(pc))
	} else {
		n = markLength(line, at.Start, parent, notesOf(pc))
	}
	if n == 0 {
		return nil
	}
	block.Advance(n)
	return &braceNode{hole: hole, start: at.Start, end: at.Start + n}
}

func holeLength(line []byte, at int, n *notes) int {
	end := bytes.Index(line, []byte("}}"))
	if end < 0 {
		n.fault(holeOpen, at, at+2)
		return 0
	}
	if !isHole(line[2:end]) {
		n.fault(holeUnknown, at, at+end+2)
		return 0
	}
	return end + 2
}

// isHole tells whether the text between double braces is in our grammar.
func isHole(s []byte) bool {
	head, rest, colon := bytes.Cut(s, []byte(":"))
	if !colon {
		return isKey(s)
	}
	switch string(head) {
	case "blank":
		return isID(string(rest))
	case "table", "list":
		name, _, _ := bytes.Cut(rest, []byte(" "))
		return isID(string(name))
	}
	return false
}

// isKey holds a fact's name to "notice.breach.number".
func isKey(s []byte) bool {
	start := true
	for _, b := range s {
		switch {
		case 'a' <= b && b <= 'z' || '0' <= b && b <= '9':
			start = false
		case b == '.' && !start:
			start = true
		case (b == '-' || b == '_') && !start:
		default:
			return false
		}
	}
	return !start
}

// isID holds an id to [a-z][a-z0-9-]*.
func isID(s string) bool {
	for i := range len(s) {
		b := s[i]
		if 'a' <= b && b <= 'z' || i > 0 && ('0' <= b && b <= '9' || b == '-') {
			continue
		}
		return false
	}
	return s != ""
}

func markLength(line []byte, at int, parent ast.Node, n *notes) int {
	end := bytes.IndexByte(line, '}')
	first := bytes.TrimLeft(line[1:], " \t")
	named := bytes.HasPrefix(first, []byte("#"))
	classed := len(first) > 1 && first[0] == '.' && util.IsAlphaNumeric(first[1])
	switch {
	case !named && !classed:
		if end > 0 && foreignAttribute(line[1:end]) && lastInHeading(parent, line[end+1:]) {
			n.fault(attributeForeign, at, at+end+1)
		}
		return 0
	case end < 0:
		if len(first) > 1 && util.IsAlphaNumeric(first[1]) {
			n.fault(markOpen, at, at+2)
		}
		return 0
	}
	return end + 1
}

// foreignAttribute finds what other tools read in braces: {style="…"}, {: #id}.
func foreignAttribute(s []byte) bool {
	return bytes.IndexByte(s, '=') > 0 || len(s) > 0 && s[0] == ':'
}

func lastInHeading(parent ast.Node, rest []byte) bool {
	_, ok := parent.(*ast.Heading)
	return ok && util.IsBlank(rest)
}

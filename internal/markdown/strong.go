package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// strongParser reads "*" and "_" as CommonMark does, save that **…**{#t-…} is
// one unit: beside CJK letters CommonMark would see no bold in 以下**「顧客」**.
type strongParser struct{}

func (strongParser) Trigger() []byte { return []byte{'*', '_'} }

func (strongParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, segment := block.PeekLine()
	d := parser.ScanDelimiter(line, before, 1, delimiters{})
	if d == nil {
		return nil
	}
	if d.Char == '*' && d.OriginalLength == 2 {
		bindTerm(d, line[2:], before, pc)
	}
	d.Segment = segment.WithStop(segment.Start + d.OriginalLength)
	block.Advance(d.OriginalLength)
	pc.PushDelimiter(d)
	return d
}

var termMark = []byte("{#t-")

func bindTerm(d *parser.Delimiter, rest []byte, before rune, pc parser.Context) {
	if bytes.HasPrefix(rest, termMark) && !util.IsSpaceRune(before) {
		d.CanOpen, d.CanClose = false, true
		return
	}
	if d.CanOpen || len(rest) == 0 || util.IsSpace(rest[0]) {
		return
	}
	i := bytes.Index(rest, []byte("**"))
	if i > 0 && bytes.HasPrefix(rest[i+2:], termMark) && !openStrong(pc) {
		d.CanOpen, d.CanClose = true, false
	}
}

// openStrong tells whether a "**" before waits for its end.
func openStrong(pc parser.Context) bool {
	for d := pc.LastDelimiter(); d != nil; d = d.PreviousDelimiter {
		if d.Char == '*' && d.Length >= 2 {
			return d.CanOpen
		}
	}
	return false
}

type delimiters struct{}

func (delimiters) IsDelimiter(b byte) bool { return b == '*' || b == '_' }

func (delimiters) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char
}

func (delimiters) OnMatch(consumes int) ast.Node { return ast.NewEmphasis(consumes) }

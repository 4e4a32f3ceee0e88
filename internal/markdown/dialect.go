package markdown

import (
	"slices"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// dialect is CommonMark with GFM tables and our constructs. It is built once:
// a goldmark parser is safe for concurrent use, all state of one text being in
// its context.
var dialect = newDialect()

func newDialect() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(append(parser.DefaultBlockParsers(),
			util.Prioritized(localParser{}, 650))...),
		parser.WithInlineParsers(
			util.Prioritized(spanned{parser.NewCodeSpanParser()}, 100),
			util.Prioritized(braceParser{}, 150),
			util.Prioritized(linkParser{parser.NewLinkParser()}, 200),
			util.Prioritized(parser.NewAutoLinkParser(), 300),
			util.Prioritized(parser.NewRawHTMLParser(), 400),
			util.Prioritized(strongParser{}, 500)),
		parser.WithParagraphTransformers(
			util.Prioritized(blockGuard{}, 50),
			util.Prioritized(parser.LinkReferenceParagraphTransformer, 100),
			util.Prioritized(extension.NewTableParagraphTransformer(), 200)),
		parser.WithASTTransformers(
			util.Prioritized(extension.NewTableASTTransformer(), 0)),
	)
}

// notes is what our parsers write down while goldmark runs. Offsets count from
// the start of the body.
type notes struct {
	spans  []span
	faults []fault
	over   []excess
	cells  int
}

// span is the extent of an inline whose end goldmark forgets.
type span struct{ start, middle, end int } // middle: the "]" of a link

// fault is a finding made during parsing.
type fault struct {
	start, end int
	kind       faultKind
}

var notesKey = parser.NewContextKey()

func notesOf(pc parser.Context) *notes { return pc.Get(notesKey).(*notes) }

func (n *notes) fault(kind faultKind, start, end int) {
	f := fault{start, end, kind}
	if !slices.Contains(n.faults[max(0, len(n.faults)-4):], f) {
		n.faults = append(n.faults, f)
	}
}

// spanAt finds the extent of the inline that starts at an offset.
func (n *notes) spanAt(start int) (span, bool) {
	i, ok := slices.BinarySearchFunc(n.spans, start, func(s span, at int) int { return s.start - at })
	if !ok {
		return span{}, false
	}
	return n.spans[i], true
}

// parse runs goldmark over a body.
func parse(src []byte) (ast.Node, *notes) {
	n := &notes{}
	pc := parser.NewContext()
	pc.Set(notesKey, n)
	root := dialect.Parse(text.NewReader(src), parser.WithContext(pc))
	slices.SortFunc(n.spans, func(a, b span) int { return a.start - b.start })
	return root, n
}

// spanned notes the extent of what an inline parser of goldmark finds.
type spanned struct{ parser.InlineParser }

func (p spanned) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	_, before := block.PeekLine()
	node := p.InlineParser.Parse(parent, block, pc)
	if node != nil {
		_, after := block.Position()
		n := notesOf(pc)
		n.spans = append(n.spans, span{before.Start, before.Start, after.Start})
	}
	return node
}

// linkParser notes the extent of links and images: the node is made at the "]".
type linkParser struct{ parser.InlineParser }

func (p linkParser) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, before := block.PeekLine()
	node := p.InlineParser.Parse(parent, block, pc)
	if node != nil && line[0] == ']' {
		_, after := block.Position()
		n := notesOf(pc)
		n.spans = append(n.spans, span{node.Pos(), before.Start, after.Start})
	}
	return node
}

func (p linkParser) CloseBlock(parent ast.Node, block text.Reader, pc parser.Context) {
	p.InlineParser.(parser.CloseBlocker).CloseBlock(parent, block, pc)
}

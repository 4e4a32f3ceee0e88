package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// localNode is :::local … ::: in goldmark's tree.
type localNode struct {
	ast.BaseBlock
	end int // end of the closing line, -1 while it is missing
}

var kindLocal = ast.NewNodeKind("Local")

func (n *localNode) Kind() ast.NodeKind       { return kindLocal }
func (n *localNode) Dump(src []byte, lvl int) { ast.DumpHelper(n, src, lvl, nil, nil) }

// localParser reads :::local. Goldmark asks the outermost open block first, so
// a ":::" closes the block even where a list inside it is still open.
type localParser struct{}

func (localParser) Trigger() []byte             { return []byte{':'} }
func (localParser) CanInterruptParagraph() bool { return true }
func (localParser) CanAcceptIndentedLine() bool { return false }

func (localParser) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, at := reader.PeekLine()
	word, ok := colons(line)
	if !ok {
		return nil, parser.NoChildren
	}
	start := at.Start + max(pc.BlockOffset()-at.Padding, 0)
	end := at.Start + len(bytes.TrimRight(line, " \t\r\n")) - at.Padding
	switch {
	case openLocal(pc) != nil && word == "local":
		notesOf(pc).fault(localNested, start, end)
		return nil, parser.NoChildren
	case word == "":
		notesOf(pc).fault(localStray, start, end)
		return nil, parser.NoChildren
	case word != "local":
		notesOf(pc).fault(localUnknown, start, end)
		return nil, parser.NoChildren
	}
	reader.AdvanceToEOL()
	return &localNode{end: -1}, parser.HasChildren
}

func (localParser) Continue(node ast.Node, reader text.Reader, pc parser.Context) parser.State {
	line, at := reader.PeekLine()
	if word, ok := colons(line); !ok || word != "" || inFence(pc) {
		return parser.Continue | parser.HasChildren
	}
	node.(*localNode).end = at.Start + len(bytes.TrimRight(line, " \t\r\n")) - at.Padding
	reader.AdvanceToEOL()
	return parser.Close
}

func (localParser) Close(ast.Node, text.Reader, parser.Context) {}

// colons gives the words after ":::".
func colons(line []byte) (string, bool) {
	width, pos := util.IndentWidth(line, 0)
	if width > 3 || pos >= len(line) {
		return "", false
	}
	word, ok := bytes.CutPrefix(line[pos:], []byte(":::"))
	word = bytes.TrimSpace(word)
	if !ok || bytes.HasPrefix(word, []byte(":")) {
		return "", false
	}
	return string(word), true
}

func openLocal(pc parser.Context) ast.Node {
	for _, b := range pc.OpenedBlocks() {
		if b.Node.Kind() == kindLocal {
			return b.Node
		}
	}
	return nil
}

func inFence(pc parser.Context) bool {
	last := pc.LastOpenedBlock().Node
	return last != nil && last.Kind() == ast.KindFencedCodeBlock
}

package markdown

import (
	"iter"

	"annex/internal/text"
)

// Kind says what a block is.
type Kind uint8

const (
	Paragraph Kind = iota + 1
	Heading        // Level 1 to 6; its text in the inlines
	List           // children are Items; Ordered or not, Tight or not
	Item           // children are blocks; Number holds the typed number of an ordered item
	Quote          // children are blocks
	Note           // > [!NOTE]: children are blocks; Class one of the Note… flags
	Code           // indented or fenced; the text by Document.CodeText, the info string by Document.CodeInfo
	Rule           // thematic break
	Table          // children are Rows, the first one the head; Caption of the paragraph "Table: …" before it
	Row            // children are Cells
	Cell           // its text in the inlines; alignment in Flags
	Local          // :::local … :::, children are blocks
	Register       // {{table:…}} or {{list:…}} alone in a paragraph: see Directive
	HTML           // raw HTML block, kept as text: never printed as HTML, always a finding
)

// Flags are the small facts of a block.
type Flags uint32

const (
	Ordered Flags = 1 << iota // List
	Tight                     // List: no blank lines between items, paragraphs are printed bare
	Head                      // Row and Cell of a table's head
	AlignLeft
	AlignCenter
	AlignRight
	Setext // Heading made by a line of "=" or "-"
	Paren  // List whose marker is "1)"
	// Classes of a mark. Marks take classes everywhere.
	ClassReserved // keeps the number occupied
	ClassTodo     // not finished, never published as done
	ClassAnnex    // Heading: an annex inside the file
	ClassRecitals // Heading: own series, not counted as a clause
	ClassDefinitions
	// Kinds of note box.
	NoteNote
	NoteTip
	NoteImportant
	NoteWarning
	NoteCaution
	Caption // Paragraph "Table: Title {#x}" that names the table after it
)

// Block is one block of a document. Blocks lie in one slice in reading order: a
// block's descendants follow it directly and end before index Next.
type Block struct {
	Kind   Kind
	Level  uint8 // Heading: 1 to 6
	Flags  Flags
	Number int32 // Item of an ordered list: the number as typed; -1 elsewhere, and where list-date found a date. List: where it starts, -1 with a date
	Start  int32 // byte offsets in the file: the block's own source, markers included
	End    int32
	Next   int32 // index of the first block after this one's descendants
	Parent int32 // index of the parent, -1 at the top
	From   int32 // its inlines are Inlines[From:To], nested ones included
	To     int32
	Mark   int32 // index in Marks, -1 if it has none
	Extra  int32 // Register: index in Directives; Code: index in Codes; Table: index of the Caption block or -1; else -1
}

// InlineKind says what an inline is.
type InlineKind uint8

const (
	Text      InlineKind = iota + 1
	SoftBreak            // a line end in the source; a blank in print
	HardBreak
	Emphasis // has children
	Strong   // has children
	CodeSpan // text by Document.InlineText
	Anchor   // a link: has children; Extra is its index in Links
	Image    // children are the alternative text; Extra is its index in Links
	AutoLink // <https://…>: Extra is its index in Links; text by InlineText
	Term     // a definition **“Customer”**{#t-customer}: has children; Extra is its index in Terms
	Fact     // {{notice.breach}}: Extra is its index in Facts
	Blank    // {{blank:customer-name}}: Extra is its index in Blanks
	RawHTML  // kept as text: never printed as HTML, always a finding
)

// Inline is one piece of running text. As with blocks, the descendants of an
// inline follow it directly and end before index Next.
type Inline struct {
	Kind  InlineKind
	Start int32 // byte offsets in the file
	End   int32
	Next  int32
	Extra int32 // see the kinds; for Text, CodeSpan and RawHTML the index in cooked if the text differs from the source, else -1
}

// Mark is what stands in {#id .class}. Its classes are in the block's Flags.
type Mark struct {
	ID         string // "" if the mark holds classes only
	Block      int32  // the block it belongs to
	Start, End int32  // of the whole mark, braces included
	IDStart    int32  // of the id's first letter (the "#" stands before it)
}

// Link is the destination of a link, automatic link or image.
type Link struct {
	Dest       string // as decoded: entities and backslash escapes resolved
	Title      string
	Inline     int32
	Block      int32
	Start, End int32 // of the whole link
	DestStart  int32 // of the destination as written; equal to DestEnd where a link definition elsewhere holds it
	DestEnd    int32
	Empty      bool // no link text: the citation is generated
	Unsafe     bool // refused by url-unsafe, or a footnote: Dest is empty, the words stay
}

// Definition is a defined term: a bold text with {#t-…}.
type Definition struct {
	ID         string // "t-customer"
	Text       string // the words without quotation marks
	Block      int32
	Inline     int32
	Start, End int32 // bold text and mark
}

// Hole is a place that a fact fills, or a blank to be filled in by hand.
type Hole struct {
	Key        string // "notice.breach", "notice.breach.number"; for a blank "customer-name"
	Block      int32
	Start, End int32 // braces included
}

// Directive is a register printed in the text: {{table:sub-processors status=active}}.
type Directive struct {
	List       bool // {{list:…}}
	Register   string
	Filters    []Filter
	Block      int32
	Start, End int32
}

// Filter is one key=value of a directive.
type Filter struct {
	Key, Value string
	Start, End int32
}

// Document is one parsed text. It is never written to after Parse.
type Document struct {
	File       *text.File
	Body       int32 // offset of the first byte after the front matter
	Blocks     []Block
	Inlines    []Inline
	Marks      []Mark
	Links      []Link
	Terms      []Definition
	Facts      []Hole
	Blanks     []Hole
	Directives []Directive

	cooked []string // texts that differ from their source: entities, escapes, code spans
	codes  []code
}

type code struct{ info, text string }

// Source gives the bytes of the file from start to end.
func (d *Document) Source(start, end int32) string { return d.File.Text[start:end] }

// Span gives a span of the document's file.
func (d *Document) Span(start, end int32) text.Span { return d.File.Span(int(start), int(end)) }

// InlineText gives the text of a Text, CodeSpan, AutoLink or RawHTML inline.
func (d *Document) InlineText(in *Inline) string {
	switch in.Kind {
	case AutoLink:
		return d.Source(in.Start+1, in.End-1) // without the angle brackets
	case Text, CodeSpan, RawHTML:
		if in.Extra >= 0 {
			return d.cooked[in.Extra]
		}
		return d.Source(in.Start, in.End)
	}
	return ""
}

// Children gives the indices of the direct children of block b in order; the
// top-level blocks for b = -1.
func (d *Document) Children(b int32) iter.Seq[int32] {
	return func(yield func(int32) bool) {
		i, end := int32(0), int32(len(d.Blocks))
		if b >= 0 {
			i, end = b+1, d.Blocks[b].Next
		}
		for ; i < end; i = d.Blocks[i].Next {
			if !yield(i) {
				return
			}
		}
	}
}

// CodeText gives the text of a Code or HTML block.
func (d *Document) CodeText(b *Block) string { return d.codes[b.Extra].text }

// CodeInfo gives the info string of a Code block, "" if it has none.
func (d *Document) CodeInfo(b *Block) string { return d.codes[b.Extra].info }

// ID gives the id a mark gives to block b, "" if there is none.
func (d *Document) ID(b int32) string {
	if m := d.Blocks[b].Mark; m >= 0 {
		return d.Marks[m].ID
	}
	return ""
}

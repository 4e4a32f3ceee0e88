package markdown

import (
	"strings"
)

// Filler fills the holes of a document that is written out again. Every field
// may be nil: the hole then stays as it was written. The texts given back are
// plain; Write escapes them.
type Filler struct {
	// Link gives words and destination of Links[i]. Words "" keep those of the
	// text; a destination "" leaves the words alone.
	Link func(i int32) (words, dest string)
	// Fact gives the value of Facts[i].
	Fact func(i int32) string
	// Blank gives what stands for Blanks[i].
	Blank func(i int32) string
	// Number gives what stands before the text of a Heading, Item or Paragraph: its
	// number, or a word about its state; "" for nothing. Items with a number
	// become bullets with the number as text, so that no reader counts them again.
	Number func(block int32) string
	// Register gives the rows of Directives[i]: a table's head first; the cells
	// of a list's row are joined to one line.
	Register func(i int32) [][]string
}

// Write writes a document as clean Markdown: no marks, no holes, no HTML, one
// form for each construct. It reads the model and the file's text only.
func Write(b *strings.Builder, d *Document, f Filler) {
	b.Grow(len(d.File.Text) + len(d.File.Text)/8)
	w := writer{b: b, d: d, f: f}
	w.siblings(-1, false)
}

// writer writes blocks. Every line begins with the prefix of the containers
// around it.
type writer struct {
	b      *strings.Builder
	d      *Document
	f      Filler
	prefix string
	begun  bool // something stands on the line besides the prefix
	cell   bool // inside a table cell: "|" is escaped
	line   bool // the block may not be broken into lines
}

// siblings writes the children of a block; tight ones without blank lines.
func (w *writer) siblings(parent int32, tight bool) {
	first := true
	for i := range w.d.Children(parent) {
		bl := &w.d.Blocks[i]
		if bl.Kind == HTML {
			continue
		}
		if !first && (!tight || bl.Kind == Table) {
			w.blank()
		}
		first = false
		w.block(i, bl)
	}
}

// start begins a line with the prefix; the first line of a list item has its
// marker already.
func (w *writer) start() {
	if !w.begun {
		w.b.WriteString(w.prefix)
		w.begun = true
	}
}

func (w *writer) end() {
	w.b.WriteByte('\n')
	w.begun = false
}

func (w *writer) blank() {
	w.b.WriteString(strings.TrimRight(w.prefix, " "))
	w.end()
}

func (w *writer) block(i int32, bl *Block) {
	switch bl.Kind {
	case Paragraph:
		w.paragraph(i, bl)
	case Heading:
		w.heading(i, bl)
	case List:
		w.list(i, bl)
	case Quote, Note:
		w.quote(i, bl)
	case Code:
		w.code(bl)
	case Rule:
		w.start()
		w.b.WriteString("___") // neither a list mark nor an underline
		w.end()
	case Table:
		w.table(i)
	case Local:
		w.siblings(i, false)
	case Register:
		w.register(bl)
	}
}

func (w *writer) paragraph(i int32, bl *Block) {
	if bl.From == bl.To { // a mark was all it held
		if w.begun {
			w.end()
		}
		return
	}
	w.start()
	if n := w.number(i); n != "" {
		w.text(n, !w.begun)
		w.b.WriteByte(' ')
	}
	if bl.Flags&Caption != 0 {
		w.b.WriteString("Table: ")
		w.inlines(bl.From, bl.To, false)
	} else {
		w.inlines(bl.From, bl.To, true)
	}
	w.end()
}

func (w *writer) heading(i int32, bl *Block) {
	w.start()
	w.b.WriteString("######"[:bl.Level])
	if n := w.number(i); n != "" {
		w.b.WriteByte(' ')
		w.text(n, false)
	}
	if bl.From < bl.To {
		w.b.WriteByte(' ')
	}
	w.line = true
	w.inlines(bl.From, bl.To, false)
	w.line = false
	w.end()
}

func (w *writer) number(i int32) string {
	if w.f.Number == nil {
		return ""
	}
	return w.f.Number(i)
}

func (w *writer) list(i int32, bl *Block) {
	first := true
	for item := range w.d.Children(i) {
		if !first && bl.Flags&Tight == 0 {
			w.blank()
		}
		first = false
		w.item(item, bl.Flags)
	}
}

func (w *writer) item(i int32, list Flags) {
	bl := &w.d.Blocks[i]
	w.start()
	number := w.number(i)
	marker := w.marker(bl, list, number != "")
	w.b.WriteString(marker)
	outer := w.prefix
	w.prefix += strings.Repeat(" ", len(marker)+1)
	if number != "" {
		w.b.WriteByte(' ')
		w.text(number, true)
	}
	if bl.Next == i+1 {
		w.end()
	} else {
		w.b.WriteByte(' ')
		w.siblings(i, list&Tight != 0)
	}
	w.prefix = outer
}

// marker gives the mark of an item as it was typed, a bullet for an item that
// brings its number as text.
func (w *writer) marker(bl *Block, list Flags, numbered bool) string {
	switch {
	case list&Ordered == 0:
		return w.d.Source(bl.Start, bl.Start+1)
	case numbered:
		return "-"
	}
	at := bl.Start
	for c := w.d.File.Text[at]; '0' <= c && c <= '9'; c = w.d.File.Text[at] {
		at++
	}
	return w.d.Source(bl.Start, at+1)
}

func (w *writer) quote(i int32, bl *Block) {
	w.start()
	outer := w.prefix
	w.prefix += "> "
	w.b.WriteString("> ")
	for k, name := range noteNames {
		if bl.Flags&(NoteNote<<k) != 0 {
			w.b.WriteString("[!" + name + "]")
			w.end()
		}
	}
	w.siblings(i, false)
	if w.begun {
		w.end()
	}
	w.prefix = outer
}

func (w *writer) code(bl *Block) {
	text := w.d.CodeText(bl)
	info := w.d.CodeInfo(bl)
	mark := "`"
	if strings.Contains(info, "`") {
		mark = "~"
	}
	fence := strings.Repeat(mark, max(3, longest(text, mark[0])+1))
	w.start()
	w.b.WriteString(fence)
	writeEscaped(w.b, info, false)
	w.end()
	for line := range strings.Lines(text) {
		w.start()
		w.b.WriteString(strings.TrimSuffix(line, "\n"))
		w.end()
	}
	w.start()
	w.b.WriteString(fence)
	w.end()
}

// longest gives the length of the longest run of a byte.
func longest(s string, c byte) int {
	most, n := 0, 0
	for i := range len(s) {
		if s[i] == c {
			n++
			most = max(most, n)
		} else {
			n = 0
		}
	}
	return most
}

func (w *writer) table(i int32) {
	w.cell, w.line = true, true
	for row := range w.d.Children(i) {
		w.start()
		for cell := range w.d.Children(row) {
			w.b.WriteString("| ")
			bl := &w.d.Blocks[cell]
			w.inlines(bl.From, bl.To, false)
			w.b.WriteByte(' ')
		}
		w.b.WriteByte('|')
		w.end()
		if w.d.Blocks[row].Flags&Head != 0 {
			w.dashes(row)
		}
	}
	w.cell, w.line = false, false
}

func (w *writer) dashes(head int32) {
	w.start()
	for cell := range w.d.Children(head) {
		switch f := w.d.Blocks[cell].Flags; {
		case f&AlignLeft != 0:
			w.b.WriteString("| :-- ")
		case f&AlignCenter != 0:
			w.b.WriteString("| :-: ")
		case f&AlignRight != 0:
			w.b.WriteString("| --: ")
		default:
			w.b.WriteString("| --- ")
		}
	}
	w.b.WriteByte('|')
	w.end()
}

func (w *writer) register(bl *Block) {
	if w.f.Register == nil {
		dir := &w.d.Directives[bl.Extra]
		w.start()
		w.b.WriteString(w.d.Source(dir.Start, dir.End))
		w.end()
		return
	}
	rows := w.f.Register(bl.Extra)
	if w.d.Directives[bl.Extra].List {
		for _, row := range rows {
			w.start()
			w.b.WriteString("- ")
			w.text(strings.Join(row, ": "), true)
			w.end()
		}
		return
	}
	w.cell = true
	for k, row := range rows {
		w.row(row)
		if k == 0 {
			w.start()
			w.b.WriteString(strings.Repeat("| --- ", len(row)) + "|")
			w.end()
		}
	}
	w.cell = false
}

func (w *writer) row(cells []string) {
	w.start()
	for _, cell := range cells {
		w.b.WriteString("| ")
		w.text(cell, false)
		w.b.WriteByte(' ')
	}
	w.b.WriteByte('|')
	w.end()
}

package markdown

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"annex/internal/diag"
)

var kindNames = [...]string{"", "paragraph", "heading", "list", "item", "quote", "note", "code", "rule",
	"table", "row", "cell", "local", "register", "html"}

// String gives the name a tree shows.
func (k Kind) String() string { return kindNames[k] }

var inlineNames = [...]string{"", "text", "soft break", "hard break", "emphasis", "strong", "code", "link", "image",
	"address", "term", "fact", "blank", "html"}

// String gives the name a tree shows.
func (k InlineKind) String() string { return inlineNames[k] }

// flagNames are the words of flags in a tree, in the order of the flags.
var flagNames = [...]string{"ordered", "tight", "head", "left", "center", "right", "setext", "paren",
	".reserved", ".todo", ".annex", ".recitals", ".definitions",
	"NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION", "caption"}

// Dump writes the document as a tree, one block or inline on a line: what the
// tool has understood. Texts are quoted, invisible characters shown by number.
// number gives the number a block bears in print, "" for none; it may be nil.
func Dump(w io.Writer, d *Document, number func(block int32) string) error {
	var b strings.Builder
	for i := range d.Blocks {
		printed := ""
		if number != nil {
			printed = number(int32(i))
		}
		d.dumpBlock(&b, int32(i), printed)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (d *Document) depth(i int32) int {
	n := 0
	for p := d.Blocks[i].Parent; p >= 0; p = d.Blocks[p].Parent {
		n++
	}
	return n
}

func (d *Document) dumpBlock(b *strings.Builder, i int32, printed string) {
	bl := &d.Blocks[i]
	depth := d.depth(i)
	indent(b, depth)
	b.WriteString(bl.Kind.String())
	if bl.Level > 0 {
		fmt.Fprintf(b, " %d", bl.Level)
	}
	if bl.Number >= 0 {
		fmt.Fprintf(b, " %d", bl.Number)
	}
	if printed != "" {
		b.WriteString(" (" + printed + ")")
	}
	if id := d.ID(i); id != "" {
		b.WriteString(" #" + id)
	}
	for k, name := range flagNames {
		if bl.Flags&(1<<k) != 0 {
			b.WriteString(" " + name)
		}
	}
	d.dumpExtra(b, bl)
	if bl.To == bl.From+1 && d.Inlines[bl.From].Kind == Text {
		b.WriteString(" " + quote(d.InlineText(&d.Inlines[bl.From])) + "\n")
		return
	}
	b.WriteByte('\n')
	d.dumpInlines(b, bl.From, bl.To, depth+1)
}

func (d *Document) dumpExtra(b *strings.Builder, bl *Block) {
	switch bl.Kind {
	case Code, HTML:
		if info := d.CodeInfo(bl); info != "" {
			b.WriteString(" " + info)
		}
		b.WriteString(" " + quote(d.CodeText(bl)))
	case Register:
		dir := &d.Directives[bl.Extra]
		kind := "table"
		if dir.List {
			kind = "list"
		}
		fmt.Fprintf(b, " %s %s", kind, dir.Register)
		for _, f := range dir.Filters {
			fmt.Fprintf(b, " %s=%s", f.Key, f.Value)
		}
	}
}

func (d *Document) dumpInlines(b *strings.Builder, from, to int32, depth int) {
	for i, in := range d.Siblings(from, to) {
		indent(b, depth)
		b.WriteString(in.Kind.String())
		switch in.Kind {
		case Text, CodeSpan, RawHTML:
			b.WriteString(" " + quote(d.InlineText(in)))
		case Anchor, Image, AutoLink:
			l := &d.Links[in.Extra]
			b.WriteString(" " + quote(l.Dest))
			if l.Title != "" {
				b.WriteString(" " + quote(l.Title))
			}
		case Term:
			fmt.Fprintf(b, " #%s %s", d.Terms[in.Extra].ID, quote(d.Terms[in.Extra].Text))
		case Fact:
			b.WriteString(" " + d.Facts[in.Extra].Key)
		case Blank:
			b.WriteString(" " + d.Blanks[in.Extra].Key)
		}
		b.WriteByte('\n')
		d.dumpInlines(b, i+1, in.Next, depth+1)
	}
}

func indent(b *strings.Builder, depth int) {
	for range depth {
		b.WriteString("  ")
	}
}

func quote(s string) string {
	if strings.ContainsAny(s, "\n\t\"\\") {
		return diag.Visible(strconv.Quote(s))
	}
	return `"` + diag.Visible(s) + `"`
}

package site

import (
	"strings"

	"annex/internal/markdown"
)

// Plain gives the words of the inlines from and to without marks: facts filled
// in, references as they are printed.
func (p *Page) Plain(from, to int32) string {
	if to-from == 1 && p.Doc.Inlines[from].Kind == markdown.Text {
		return p.Doc.InlineText(&p.Doc.Inlines[from])
	}
	var b strings.Builder
	p.plain(&b, from, to)
	return b.String()
}

func (p *Page) plain(b *strings.Builder, from, to int32) {
	for i := from; i < to; i++ {
		in := &p.Doc.Inlines[i]
		switch in.Kind {
		case markdown.Text, markdown.CodeSpan, markdown.AutoLink:
			b.WriteString(p.Doc.InlineText(in))
		case markdown.SoftBreak, markdown.HardBreak:
			b.WriteByte(' ')
		case markdown.Fact:
			if int(in.Extra) < len(p.Filled) {
				b.WriteString(p.Filled[in.Extra])
			}
		case markdown.Blank:
			b.WriteString("____")
		case markdown.Anchor:
			if int(in.Extra) < len(p.Targets) {
				b.WriteString(p.Targets[in.Extra].Text)
			}
		}
	}
}

// plainDoc gives the words of a short text out of a words file.
func plainDoc(d *markdown.Document, filled []string) string {
	p := Page{Doc: d, Filled: filled}
	var b strings.Builder
	for i := range d.Blocks {
		block := &d.Blocks[i]
		if block.To > block.From {
			if b.Len() > 0 {
				b.WriteByte(' ')
			}
			p.plain(&b, block.From, block.To)
		}
	}
	return b.String()
}

package site

import (
	"strings"

	"annex/internal/law"
	"annex/internal/markdown"
)

// Plain gives the words of the inlines from and to without marks: facts filled
// in, references as they are printed.
func (p *Page) Plain(from, to int32) string {
	return p.words(from, to, func(link int32) string {
		if int(link) < len(p.Targets) {
			return p.Targets[link].Text
		}
		return ""
	})
}

// titleWords gives the words of a heading while references are still being
// worked out, and always the same after: of the links without words it knows
// laws and the numbers of its own text, which depend on no other page.
func (p *Page) titleWords(block int32) string {
	b := &p.Doc.Blocks[block]
	return strings.TrimSpace(p.words(b.From, b.To, p.ownWords))
}

func (p *Page) ownWords(link int32) string {
	l := &p.Doc.Links[link]
	if !l.Empty {
		return ""
	}
	if key, ok := strings.CutPrefix(l.Dest, "law:"); ok {
		ref, _ := law.Parse(key)
		return ref.Cite(p.Lang)
	}
	if id, ok := strings.CutPrefix(l.Dest, "#"); ok {
		if u := p.Find(id); u != nil && u.Numbered() {
			return p.Citation(u)
		}
	}
	return ""
}

// words gives running text, with the words of empty links from link.
func (p *Page) words(from, to int32, link func(int32) string) string {
	if to-from == 1 && p.Doc.Inlines[from].Kind == markdown.Text {
		return p.Doc.InlineText(&p.Doc.Inlines[from])
	}
	var b strings.Builder
	for i := from; i < to; i++ {
		in := &p.Doc.Inlines[i]
		switch in.Kind {
		case markdown.Text, markdown.CodeSpan, markdown.AutoLink, markdown.RawHTML:
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
			b.WriteString(link(in.Extra))
		}
	}
	return b.String()
}

// plainFragment gives the words of a short text out of a words file, its
// paragraphs in a row.
func plainFragment(f *Fragment) string {
	if f.Doc == nil {
		return f.Plain
	}
	p := Page{Doc: f.Doc, Filled: f.Filled, Targets: f.Targets}
	var b strings.Builder
	for i := range f.Doc.Blocks {
		block := &f.Doc.Blocks[i]
		if block.To > block.From {
			if b.Len() > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(p.Plain(block.From, block.To))
		}
	}
	return b.String()
}

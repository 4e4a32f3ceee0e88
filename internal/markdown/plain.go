package markdown

import (
	"iter"
	"strings"
)

// Plain gives the inlines from index from up to to as running text: line breaks
// are blanks, facts and blanks stay as "{{key}}", pictures are their
// alternative text.
func (d *Document) Plain(from, to int32) string {
	if from+1 == to && d.Inlines[from].Kind == Text {
		return d.InlineText(&d.Inlines[from])
	}
	var b strings.Builder
	for i := from; i < to; i++ {
		switch in := &d.Inlines[i]; in.Kind {
		case Text, CodeSpan, AutoLink, RawHTML:
			b.WriteString(d.InlineText(in))
		case SoftBreak, HardBreak:
			b.WriteByte(' ')
		case Fact, Blank:
			b.WriteString(d.Source(in.Start, in.End))
		}
	}
	return b.String()
}

// Siblings walks the inlines from index from up to to without those nested in
// them. The children of inline i are Siblings(i+1, Inlines[i].Next).
func (d *Document) Siblings(from, to int32) iter.Seq2[int32, *Inline] {
	return func(yield func(int32, *Inline) bool) {
		for i := from; i < to; i = d.Inlines[i].Next {
			if !yield(i, &d.Inlines[i]) {
				return
			}
		}
	}
}

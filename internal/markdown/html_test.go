package markdown

import (
	"html"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/util"
)

// toHTML writes a document as the CommonMark specification prints its examples.
// Nothing of Annex is rendered this way.
func toHTML(d *Document) string {
	w := htmlWriter{d: d, soft: "\n"}
	w.blocks(-1, false)
	return w.String()
}

type htmlWriter struct {
	strings.Builder
	d    *Document
	soft string // what a line end in the source becomes
}

func escape(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;").Replace(s)
}

func (w *htmlWriter) line() {
	if w.Len() > 0 && w.String()[w.Len()-1] != '\n' {
		w.WriteByte('\n')
	}
}

func (w *htmlWriter) blocks(parent int32, tight bool) {
	for i := range w.d.Children(parent) {
		w.block(i, tight)
	}
}

func (w *htmlWriter) block(i int32, tight bool) {
	b := &w.d.Blocks[i]
	switch b.Kind {
	case Paragraph:
		if tight {
			w.inlines(b.From, b.To)
			return
		}
		w.element("p", b)
	case Heading:
		w.element("h"+strconv.Itoa(int(b.Level)), b)
	case List:
		w.list(i, b)
	case Quote, Note:
		w.line()
		w.WriteString("<blockquote>\n")
		w.blocks(i, false)
		w.line()
		w.WriteString("</blockquote>\n")
	case Code:
		w.line()
		w.WriteString("<pre><code")
		if info := w.d.CodeInfo(b); info != "" {
			w.WriteString(` class="language-` + escape(strings.Fields(info)[0]) + `"`)
		}
		w.WriteString(">" + escape(w.d.CodeText(b)) + "</code></pre>\n")
	case HTML:
		w.line()
		w.WriteString(w.d.CodeText(b))
	case Rule:
		w.line()
		w.WriteString("<hr />\n")
	case Table, Row:
		w.line()
		w.WriteString("<" + b.Kind.String() + ">\n")
		w.blocks(i, false)
		w.WriteString("</" + b.Kind.String() + ">\n")
	case Cell:
		w.element("cell", b)
	case Local:
		w.blocks(i, false)
	case Register:
		dir := &w.d.Directives[b.Extra]
		w.WriteString(w.d.Source(dir.Start, dir.End) + "\n")
	}
}

func (w *htmlWriter) element(name string, b *Block) {
	w.line()
	w.WriteString("<" + name + ">")
	w.inlines(b.From, b.To)
	w.WriteString("</" + name + ">\n")
}

func (w *htmlWriter) list(i int32, b *Block) {
	name, start := "ul", ""
	if b.Flags&Ordered != 0 {
		name = "ol"
		if b.Number != 1 {
			start = ` start="` + strconv.Itoa(int(b.Number)) + `"`
		}
	}
	w.line()
	w.WriteString("<" + name + start + ">\n")
	for item := range w.d.Children(i) {
		w.WriteString("<li>")
		if tight := b.Flags&Tight != 0; item+1 < w.d.Blocks[item].Next {
			if !tight || w.d.Blocks[item+1].Kind != Paragraph {
				w.WriteByte('\n')
			}
			w.blocks(item, tight)
		}
		w.WriteString("</li>\n")
	}
	w.WriteString("</" + name + ">\n")
}

func (w *htmlWriter) inlines(from, to int32) {
	for i, in := range w.d.Siblings(from, to) {
		w.inline(i, in)
	}
}

func (w *htmlWriter) inline(i int32, in *Inline) {
	switch in.Kind {
	case Text:
		w.WriteString(escape(w.d.InlineText(in)))
	case RawHTML:
		w.WriteString(w.d.InlineText(in))
	case SoftBreak:
		w.WriteString(w.soft)
	case HardBreak:
		w.WriteString("<br />\n")
	case CodeSpan:
		w.WriteString("<code>" + escape(w.d.InlineText(in)) + "</code>")
	case Emphasis:
		w.wrap("em", "", i, in)
	case Fact, Blank:
		w.WriteString(w.d.Source(in.Start, in.End))
	case Strong, Term:
		w.wrap("strong", "", i, in)
	case Anchor:
		l := &w.d.Links[in.Extra]
		w.wrap("a", ` href="`+href(l.Dest)+`"`+title(l), i, in)
	case AutoLink:
		w.WriteString(`<a href="` + href(w.d.Links[in.Extra].Dest) + `">` + escape(w.d.InlineText(in)) + "</a>")
	case Image:
		l := &w.d.Links[in.Extra]
		w.WriteString(`<img src="` + href(l.Dest) + `" alt="` + escape(w.d.Plain(i+1, in.Next)) + `"` + title(l) + " />")
	}
}

func (w *htmlWriter) wrap(name, attributes string, i int32, in *Inline) {
	w.WriteString("<" + name + attributes + ">")
	w.inlines(i+1, in.Next)
	w.WriteString("</" + name + ">")
}

func title(l *Link) string {
	if l.Title == "" {
		return ""
	}
	return ` title="` + escape(l.Title) + `"`
}

func href(dest string) string {
	return html.EscapeString(html.UnescapeString(string(util.URLEscape([]byte(dest), false))))
}

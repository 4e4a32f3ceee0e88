package render

import (
	"strings"

	"annex/internal/markdown"
	"annex/internal/site"
)

// inlines writes running text.
func (w *writer) inlines(from, to int32) {
	for i := from; i < to; i = w.doc.Inlines[i].Next {
		w.inline(i)
	}
}

func (w *writer) inline(i int32) {
	in := &w.doc.Inlines[i]
	switch in.Kind {
	case markdown.Text:
		w.text(i, w.doc.InlineText(in))
	case markdown.SoftBreak:
		w.b.WriteByte(' ')
	case markdown.HardBreak:
		w.b.WriteString("<br>")
	case markdown.Emphasis:
		w.wrap(i, "em")
	case markdown.Strong:
		w.wrap(i, "strong")
	case markdown.CodeSpan:
		w.b.WriteString("<code>")
		writeText(w.b, w.doc.InlineText(in))
		w.b.WriteString("</code>")
	case markdown.Anchor:
		w.link(i)
	case markdown.AutoLink:
		w.autoLink(in)
	case markdown.Image:
		w.image(i)
	case markdown.Term:
		w.definition(i)
	case markdown.Fact:
		w.fact(in)
	case markdown.Blank:
		w.blank()
	case markdown.RawHTML:
		writeText(w.b, w.doc.InlineText(in))
	}
}

func (w *writer) wrap(i int32, tag string) {
	w.b.WriteByte('<')
	w.b.WriteString(tag)
	w.b.WriteByte('>')
	w.inlines(i+1, w.doc.Inlines[i].Next)
	w.close(tag)
}

// text writes a text, with the uses of terms in it as links to their definitions.
func (w *writer) text(i int32, s string) {
	for len(w.uses) > 0 && w.uses[0].Inline < i {
		w.uses = w.uses[1:] // of a text that is not printed
	}
	at := int32(0)
	for len(w.uses) > 0 && w.uses[0].Inline == i {
		u := &w.uses[0]
		w.uses = w.uses[1:]
		if w.inLink {
			continue
		}
		writeText(w.b, s[at:u.Start])
		w.b.WriteString(`<a class="t" href="`)
		w.address(u.Term.Page, "t-"+u.Term.ID)
		w.b.WriteString(`">`)
		writeText(w.b, s[u.Start:u.End])
		w.b.WriteString("</a>")
		at = u.End
	}
	writeText(w.b, s[at:])
}

func (w *writer) definition(i int32) {
	in := &w.doc.Inlines[i]
	w.b.WriteString("<dfn")
	writeAttribute(w.b, "id", w.doc.Terms[in.Extra].ID)
	w.b.WriteByte('>')
	w.inlines(i+1, in.Next)
	w.b.WriteString("</dfn>")
}

// fact writes a value. One that is not known stays as it was written: a gap
// would not be seen.
func (w *writer) fact(in *markdown.Inline) {
	if int(in.Extra) < len(w.filled) && w.filled[in.Extra] != "" {
		writeText(w.b, w.filled[in.Extra])
		return
	}
	writeText(w.b, w.doc.Source(in.Start, in.End))
}

// blank writes a line to be filled in by hand; whoever cannot see it hears, and
// whoever copies it gets, that there is one.
func (w *writer) blank() {
	w.b.WriteString(`<span class="blank"><span`)
	borrowed(w.b, w.lang, "blank")
	w.b.WriteString(">[")
	writeText(w.b, w.lang.String("blank"))
	w.b.WriteString("]</span></span>")
}

func (w *writer) autoLink(in *markdown.Inline) {
	l := &w.doc.Links[in.Extra]
	open := w.openLink(w.target(in.Extra), "")
	s := w.doc.InlineText(in)
	if len(s) > 1 && s[0] == '<' && s[len(s)-1] == '>' {
		s = s[1 : len(s)-1]
	}
	if s == "" {
		s = l.Dest
	}
	writeText(w.b, s)
	w.closeLink(open)
}

func (w *writer) image(i int32) {
	in := &w.doc.Inlines[i]
	t := w.target(in.Extra)
	w.b.WriteString(`<img src="`)
	writeURL(w.b, t.URL)
	w.b.WriteString(`" alt`)
	if alt := w.plain(i+1, in.Next); alt != "" {
		w.b.WriteString(`="`)
		writeValue(w.b, alt)
		w.b.WriteByte('"')
	}
	if title := w.doc.Links[in.Extra].Title; title != "" {
		writeAttribute(w.b, "title", title)
	}
	w.b.WriteString(` loading="lazy">`)
}

// plain gives running text without its marks, for attributes.
func (w *writer) plain(from, to int32) string {
	var s strings.Builder
	for i := from; i < to; i++ { // descendants lie between: every one in turn
		switch in := &w.doc.Inlines[i]; in.Kind {
		case markdown.Text, markdown.CodeSpan, markdown.RawHTML, markdown.AutoLink:
			s.WriteString(w.doc.InlineText(in))
		case markdown.SoftBreak, markdown.HardBreak:
			s.WriteByte(' ')
		case markdown.Fact:
			if int(in.Extra) < len(w.filled) {
				s.WriteString(w.filled[in.Extra])
			}
		}
	}
	return s.String()
}

// target gives the target of a link; links of unresolved texts lead nowhere.
func (w *writer) target(link int32) *site.Target {
	if int(link) < len(w.targets) {
		return &w.targets[link]
	}
	return &site.Target{}
}

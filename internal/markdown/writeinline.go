package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// inlines writes running text. bol says that it begins a line, where a word
// may be taken for a list mark.
func (w *writer) inlines(from, to int32, bol bool) {
	for i, in := range w.d.Siblings(from, to) {
		bol = w.inline(i, in, bol)
	}
}

// inline writes one inline and tells whether a new line begins after it.
func (w *writer) inline(i int32, in *Inline, bol bool) bool {
	switch in.Kind {
	case Text:
		w.source(w.d.Source(in.Start, in.End), bol)
	case SoftBreak, HardBreak:
		return w.lineBreak(in.Kind == HardBreak)
	case Emphasis:
		w.wrapped(i, in, w.d.Source(in.Start, in.Start+1))
	case Strong:
		w.wrapped(i, in, w.d.Source(in.Start, in.Start+2))
	case Term:
		w.term(i, in)
	case CodeSpan:
		w.codeSpan(in)
	case Anchor, Image:
		w.link(i, in)
	case AutoLink:
		if !w.d.Links[in.Extra].Unsafe {
			w.b.WriteString(w.d.Source(in.Start, in.End))
			break
		}
		w.text(w.d.InlineText(in), bol)
	case Fact:
		w.hole(in, w.f.Fact, bol)
	case Blank:
		w.hole(in, w.f.Blank, bol)
	case RawHTML:
		w.text(w.d.InlineText(in), bol)
	}
	return false
}

// source writes text as it stands in the file, escapes and all.
func (w *writer) source(s string, bol bool) {
	if at := blockStart(s); bol && at >= 0 {
		w.b.WriteString(s[:at])
		w.b.WriteByte('\\')
		s = s[at:]
	}
	w.b.WriteString(s)
}

// text writes plain text so that it is read back as text.
func (w *writer) text(s string, bol bool) {
	if at := blockStart(s); bol && at >= 0 && s[at] != '\\' {
		writeEscaped(w.b, s[:at], w.cell)
		if strings.IndexByte(inlineMarks, s[at]) < 0 {
			w.b.WriteByte('\\')
		}
		s = s[at:]
	}
	writeEscaped(w.b, s, w.cell)
}

const inlineMarks = "\\`*_[]<&{"

// writeEscaped writes text with a backslash before what Markdown would read.
func writeEscaped(b *strings.Builder, s string, cell bool) {
	for {
		i := strings.IndexAny(s, inlineMarks+"|\n")
		if i < 0 {
			b.WriteString(s)
			return
		}
		b.WriteString(s[:i])
		switch c := s[i]; {
		case c == '\n':
			b.WriteByte(' ')
		case c == '|' && !cell:
			b.WriteByte(c)
		default:
			b.WriteByte('\\')
			b.WriteByte(c)
		}
		s = s[i+1:]
	}
}

func (w *writer) lineBreak(hard bool) bool {
	if w.line {
		w.b.WriteByte(' ')
		return false
	}
	text := w.b.String()
	slashes := len(text) - len(strings.TrimRight(text, "\\"))
	if hard || slashes%2 == 1 { // a lone backslash must not become a break
		w.b.WriteByte('\\')
	}
	w.end()
	w.start()
	return true
}

func (w *writer) wrapped(i int32, in *Inline, mark string) {
	w.b.WriteString(mark)
	w.inlines(i+1, in.Next, false)
	w.b.WriteString(mark)
}

// term writes a definition in bold. Where CommonMark would see no bold, between
// CJK letters and quotation marks, the bold goes inside the quotation marks.
func (w *writer) term(i int32, in *Inline) {
	before, _ := utf8.DecodeLastRuneInString(w.d.File.Text[:in.Start])
	after, _ := utf8.DecodeRuneInString(w.d.File.Text[in.End:])
	if in.Next == i+2 && w.d.Inlines[i+1].Kind == Text && (isLetter(before) || isLetter(after)) {
		words := w.d.InlineText(&w.d.Inlines[i+1])
		if inner := w.d.Terms[in.Extra].Text; inner != "" && inner != words {
			at := strings.Index(words, inner)
			w.text(words[:at], false)
			w.b.WriteString("**")
			w.text(inner, false)
			w.b.WriteString("**")
			w.text(words[at+len(inner):], false)
			return
		}
	}
	w.wrapped(i, in, "**")
}

func isLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func (w *writer) codeSpan(in *Inline) {
	src := w.d.Source(in.Start, in.End)
	if strings.IndexByte(src, '\n') < 0 {
		w.b.WriteString(src)
		return
	}
	text := w.d.InlineText(in)
	fence := strings.Repeat("`", longest(text, '`')+1)
	pad := ""
	if text == "" || strings.Trim(text, " ") != "" && (strings.ContainsAny(text[:1]+text[len(text)-1:], "`") || text[0] == ' ' && text[len(text)-1] == ' ') {
		pad = " "
	}
	w.b.WriteString(fence + pad + text + pad + fence)
}

func (w *writer) link(i int32, in *Inline) {
	l := &w.d.Links[in.Extra]
	words, dest := "", l.Dest
	if w.f.Link != nil {
		words, dest = w.f.Link(in.Extra)
	}
	bare := l.Unsafe || dest == "" && w.f.Link != nil
	if in.Kind == Image && !bare {
		w.b.WriteByte('!')
	}
	if !bare {
		w.b.WriteByte('[')
	}
	if words != "" {
		w.text(words, false)
	} else {
		w.inlines(i+1, in.Next, false)
	}
	if !bare {
		w.b.WriteString("](")
		w.dest(dest)
		w.title(l.Title, dest)
		w.b.WriteByte(')')
	}
}

func (w *writer) dest(s string) {
	if s != "" && !strings.ContainsAny(s, " \t\n\\()<>&|*_`[]{") {
		w.b.WriteString(s)
		return
	}
	w.b.WriteByte('<')
	for i := range len(s) {
		if strings.IndexByte("\\<>&|", s[i]) >= 0 {
			w.b.WriteByte('\\')
		}
		w.b.WriteByte(s[i])
	}
	w.b.WriteByte('>')
}

func (w *writer) title(s, dest string) {
	if s == "" {
		return
	}
	w.b.WriteString(` "`)
	for i := range len(s) {
		switch c := s[i]; c {
		case '\n':
			w.lineBreak(false)
			continue
		case '\\', '"', '&', '|':
			w.b.WriteByte('\\')
		}
		w.b.WriteByte(s[i])
	}
	w.b.WriteByte('"')
}

func (w *writer) hole(in *Inline, fill func(int32) string, bol bool) {
	if fill == nil {
		w.b.WriteString(w.d.Source(in.Start, in.End))
		return
	}
	w.text(fill(in.Extra), bol)
}

// blockStart gives the place for a backslash in a text that would begin a block
// at the start of a line, -1 where it would not.
func blockStart(s string) int {
	switch {
	case s == "":
		return -1
	case (s[0] == '|' || s[0] == ':') && delimiterRow([]byte(s)) > 0:
		return 0
	}
	blank := func(i int) bool { return i >= len(s) || s[i] == ' ' || s[i] == '\t' }
	switch c := s[0]; c {
	case '>':
		return 0
	case '#':
		if n := len(s) - len(strings.TrimLeft(s, "#")); n <= 6 && blank(n) {
			return 0
		}
	case '-', '+', '*', '_', '=':
		if c == '-' && delimiterRow([]byte(s)) > 0 {
			return 0
		}
		ruler := strings.Trim(s, string(c)+" \t") == "" && (c == '-' || c == '=' || strings.Count(s, s[:1]) >= 3)
		if ruler || c != '_' && c != '=' && blank(1) {
			return 0
		}
	case '`', '~', ':':
		run := s[:len(s)-len(strings.TrimLeft(s, s[:1]))]
		if len(run) >= 3 && (c != '`' || strings.IndexByte(s[len(run):], '`') < 0) {
			return 0
		}
	case '<':
		if len(s) > 1 && !blank(1) {
			return 0
		}
	default:
		if n := listMark(s); n > 1 {
			return n - 1
		}
	}
	return -1
}

package cli

import (
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"annex/internal/diag"
	"annex/internal/text"
)

// maxShown is how many findings a person is shown; JSON has them all.
const maxShown = 100

// report says findings to a person.
func (a *app) report(list diag.List) {
	if len(list) == 0 {
		return
	}
	var b strings.Builder
	writeText(&b, list, a.errPaint)
	a.say("%s", b.String())
}

// writeText writes findings as a compiler does: place, message, the source line
// with a caret under it, hints and related places. Of very many it writes the
// worst, in the order of the files.
func writeText(w io.Writer, list diag.List, p paint) {
	shown := worst(list, maxShown)
	for i := range shown {
		writeFinding(w, &shown[i], p)
	}
	if left := len(list) - len(shown); left > 0 {
		fmt.Fprintf(w, "… and %s: annex check --format json lists all\n", plural(left, "more finding"))
	}
}

// worst gives the n findings of the highest levels, in their order.
func worst(list diag.List, n int) diag.List {
	if len(list) <= n {
		return list
	}
	var room [diag.Error + 1]int
	for s := diag.Error; s > diag.Off && n > 0; s-- {
		room[s] = min(n, list.Count(s))
		n -= room[s]
	}
	var kept diag.List
	for _, d := range list {
		if room[d.Severity] > 0 {
			room[d.Severity]--
			kept = append(kept, d)
		}
	}
	return kept
}

func writeFinding(w io.Writer, d *diag.Diagnostic, p paint) {
	fmt.Fprintf(w, "%s: %s: %s %s\n", p.bold(place(d.Span)), p.severity(d.Severity), d.Message, p.faint("["+d.Rule+"]"))
	writeFrame(w, d.Span, p)
	for _, h := range d.Hints {
		fmt.Fprintf(w, "  %s %s\n", p.faint("hint:"), h)
	}
	for _, r := range d.Related {
		fmt.Fprintf(w, "  %s: %s\n", place(r.Span), r.Message)
	}
}

// place writes where a span begins: file, line and column.
func place(s text.Span) string {
	if s.File == nil {
		return "site.toml:1:1"
	}
	line, column := s.File.Position(s.Start)
	return fmt.Sprintf("%s:%d:%d", diag.Visible(s.File.Path), line, column)
}

// frameWidth is how many characters of a long line are shown around the caret.
const frameWidth = 100

// writeFrame writes the source line of a span and a caret line under it. Of a
// long line the part around the span is shown.
func writeFrame(w io.Writer, s text.Span, p paint) {
	if s.File == nil || s.File.Text == "" {
		return
	}
	line, column := s.File.Position(s.Start)
	source := s.File.Line(line)
	marked := utf8.RuneCountInString(firstLine(s.Text()))
	runes := []rune(source)
	from := max(0, min(column-1-frameWidth/2, len(runes)-frameWidth))
	to := min(len(runes), from+frameWidth)
	shown, lead := window(runes, from, to)
	gutter := fmt.Sprintf("%5d | ", line)
	fmt.Fprintf(w, "%s%s\n", p.faint(gutter), shown)
	marked = max(1, min(marked, to-(column-1)))
	fmt.Fprintf(w, "%s%s%s\n", strings.Repeat(" ", len(gutter)-2)+p.faint("|")+" ", caretLead(runes, from, column-1, lead), p.bold(strings.Repeat("^", caretWidth(runes, column-1, marked))))
}

func firstLine(s string) string {
	if i := strings.IndexAny(s, "\r\n"); i >= 0 {
		return s[:i]
	}
	return s
}

// window cuts the shown part of a line, with "…" where something is left out.
func window(runes []rune, from, to int) (shown, lead string) {
	shown = diag.Visible(string(runes[from:to]))
	if from > 0 {
		lead = "…"
	}
	if to < len(runes) {
		shown += "…"
	}
	return lead + shown, lead
}

// caretLead gives the blanks before the caret: tabs stay tabs, wide and replaced
// characters take the room they are shown in.
func caretLead(runes []rune, from, column int, lead string) string {
	var b strings.Builder
	b.WriteString(strings.Repeat(" ", utf8.RuneCountInString(lead)))
	for _, r := range runes[from:min(column, len(runes))] {
		if r == '\t' {
			b.WriteByte('\t')
			continue
		}
		b.WriteString(strings.Repeat(" ", shownWidth(r)))
	}
	return b.String()
}

func caretWidth(runes []rune, column, n int) int {
	width := 0
	for i := column; i < column+n && i < len(runes); i++ {
		width += shownWidth(runes[i])
	}
	return max(1, width)
}

// shownWidth gives the cells a character takes in a terminal.
func shownWidth(r rune) int {
	switch {
	case r != '\t' && diag.Invisible(r):
		return utf8.RuneCountInString(diag.Visible(string(r)))
	case unicode.In(r, unicode.Mn, unicode.Me):
		return 0
	case r >= 0x1100 && wide(r):
		return 2
	}
	return 1
}

// wide tells the East Asian wide blocks and emoji, roughly: the caret is a help,
// the column is the truth.
func wide(r rune) bool {
	return r <= 0x115f || r >= 0x2e80 && r <= 0xa4cf || r >= 0xac00 && r <= 0xd7a3 || r >= 0xf900 && r <= 0xfaff ||
		r >= 0xfe30 && r <= 0xfe6f || r >= 0xff00 && r <= 0xff60 || r >= 0xffe0 && r <= 0xffe6 || r >= 0x1f300 && r <= 0x1faff || r >= 0x20000 && r <= 0x3fffd
}

// summary counts findings, worst first: "2 errors, 1 warning".
func summary(list diag.List) string {
	var parts []string
	for _, s := range []diag.Severity{diag.Error, diag.Warning, diag.Hint} {
		if n := list.Count(s); n > 0 {
			parts = append(parts, plural(n, s.String()))
		}
	}
	if len(parts) == 0 {
		return "no findings"
	}
	return strings.Join(parts, ", ")
}

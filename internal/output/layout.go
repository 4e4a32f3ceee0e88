package output

import (
	"strconv"
	"strings"

	"annex/internal/diag"
	"annex/internal/text"

	"golang.org/x/net/html"
)

// LayoutMinifier makes layouts tight for render.Load and remembers which it could
// not. A layout is part of many pages, and minified once.
type LayoutMinifier struct {
	done map[string]tightLayout
	list diag.List
}

type tightLayout struct {
	before, after string
	ok            bool
}

// NewLayoutMinifier makes a minifier for the layouts of one theme.
func NewLayoutMinifier() *LayoutMinifier { return &LayoutMinifier{done: map[string]tightLayout{}} }

// Minify makes a layout tight; false where it must be used as it is. name is
// its path.
func (m *LayoutMinifier) Minify(name, body string) (string, bool) {
	if t, known := m.done[name]; known && t.before == body {
		return t.after, t.ok
	}
	after, ok := MinifyLayout(body)
	m.done[name] = tightLayout{body, after, ok}
	if !ok {
		m.list.Add("minify-differs", text.New(name, body).Span(0, 0), "minifying would change what layout %q says", name).
			Hint("it is used as it is; comments, noscript and template elements are the usual cause")
	}
	return after, ok
}

// Findings gives what is wrong with the layouts seen so far.
func (m *LayoutMinifier) Findings() diag.List { return m.list }

// MinifyLayout makes a layout tight, once per theme instead of once per page.
// Every {{action}} is taken for a word of text or of a tag; the layout with
// these words is minified and compared with itself as it was. It is false where
// minifying would change it, or where an action stands in a way that no word
// could: the layout is then used as it is.
//
// White space that trim markers would remove is removed here, and the markers
// with it.
func MinifyLayout(layout string) (string, bool) {
	parts, ok := cutActions(layout)
	if !ok {
		return "", false
	}
	m := marker{parts: trimmed(parts), word: unusedWord(layout)}
	marked := m.mark()
	minified, err := minifyPage([]byte(marked))
	if err != nil || !sameHTML([]byte(marked), minified) {
		return "", false
	}
	tight, ok := m.restore(string(minified))
	return tight, ok && m.reads(tight)
}

// part is a piece of a layout: text, or an action with its braces.
type part struct {
	text   string
	action bool
}

// cutActions cuts a layout into text and actions; false where one does not end.
// Comments are actions too.
func cutActions(layout string) ([]part, bool) {
	var parts []part
	for {
		start := strings.Index(layout, "{{")
		if start < 0 {
			return append(parts, part{text: layout}), true
		}
		n := actionLength(layout[start:])
		if n < 0 {
			return nil, false
		}
		parts = append(parts, part{text: layout[:start]}, part{text: layout[start : start+n], action: true})
		layout = layout[start+n:]
	}
}

// actionLength measures an action up to its "}}", which may stand inside a
// comment, a string or a character of it without ending it; -1 if there is none.
func actionLength(s string) int {
	if body := strings.TrimLeft(strings.TrimPrefix(s[2:], "-"), " \t\r\n"); strings.HasPrefix(body, "/*") {
		end := strings.Index(s, "*/")
		if end < 0 {
			return -1
		}
		if last := strings.Index(s[end:], "}}"); last >= 0 {
			return end + last + 2
		}
		return -1
	}
	for i := 2; i < len(s); i++ {
		switch c := s[i]; c {
		case '"', '\'':
			for i++; i < len(s) && s[i] != c; i++ {
				if s[i] == '\\' {
					i++
				}
			}
		case '`':
			for i++; i < len(s) && s[i] != '`'; i++ {
			}
		case '}':
			if strings.HasPrefix(s[i:], "}}") {
				return i + 2
			}
		}
	}
	return -1
}

const templateBlanks = " \t\r\n"

// trimmed does what the trim markers "{{- " and " -}}" say, and drops them and
// the comments.
func trimmed(parts []part) []part {
	out := make([]part, 0, len(parts))
	trimNext := false
	for _, p := range parts {
		if !p.action {
			if trimNext {
				p.text = strings.TrimLeft(p.text, templateBlanks)
			}
			trimNext = false
			out = append(out, p)
			continue
		}
		inner := p.text[2 : len(p.text)-2]
		if len(inner) > 1 && inner[0] == '-' && strings.IndexByte(templateBlanks, inner[1]) >= 0 {
			inner = inner[1:]
			before := &out[len(out)-1]
			before.text = strings.TrimRight(before.text, templateBlanks)
		}
		if n := len(inner); n > 1 && inner[n-1] == '-' && strings.IndexByte(templateBlanks, inner[n-2]) >= 0 {
			inner, trimNext = inner[:n-1], true
		}
		inner = strings.Trim(inner, templateBlanks)
		if strings.HasPrefix(inner, "/*") {
			continue
		}
		out = append(out, part{"{{" + inner + "}}", true})
	}
	return out
}

// unusedWord gives the beginning of words that the layout does not contain.
func unusedWord(layout string) string {
	low, word := strings.ToLower(layout), "zq"
	for strings.Contains(low, word) {
		word += "q"
	}
	return word
}

// marker replaces actions by words and back.
type marker struct {
	parts   []part
	word    string
	glued   []bool // by action: a blank was put before its word inside a tag
	actions []string
}

// mark writes the layout with words for actions. Words at both ends keep the
// blanks there from being taken for the edges of a page.
func (m *marker) mark() string {
	var (
		b strings.Builder
		s tagState
	)
	b.WriteString(m.name(0))
	m.actions, m.glued = append(m.actions, ""), append(m.glued, false)
	for _, p := range m.parts {
		if !p.action {
			s.read(p.text)
			b.WriteString(p.text)
			continue
		}
		apart := s.apart(isControl(p.text))
		if apart {
			b.WriteByte(' ')
		}
		b.WriteString(m.name(len(m.actions)))
		s.word(apart)
		m.actions, m.glued = append(m.actions, p.text), append(m.glued, apart)
	}
	b.WriteString(m.name(len(m.actions)))
	return b.String()
}

func (m *marker) name(i int) string { return m.word + strconv.Itoa(i) + "x" }

var controlWords = []string{"if", "else", "end", "range", "with", "define", "block", "template", "break", "continue", "$"}

// isControl tells an action that prints nothing itself, or whole pieces, from
// one that prints a value.
func isControl(action string) bool {
	inner := strings.TrimLeft(action[2:], templateBlanks)
	for _, word := range controlWords {
		if rest, ok := strings.CutPrefix(inner, word); ok {
			if word == "$" {
				return strings.Contains(rest, "=")
			}
			return rest[0] == '}' || strings.IndexByte(templateBlanks, rest[0]) >= 0
		}
	}
	return false
}

// restore puts the actions back; false unless each word is there once, in order.
func (m *marker) restore(minified string) (string, bool) {
	minified = m.tightHead(minified)
	var b strings.Builder
	rest := minified
	for i := 0; i <= len(m.actions); i++ {
		before, after, ok := strings.Cut(rest, m.name(i))
		if !ok || strings.Contains(before, m.word) {
			return "", false
		}
		rest = after
		if i == 0 && before != "" || i == len(m.actions) && after != "" {
			return "", false
		}
		if i < len(m.glued) && m.glued[i] {
			before = strings.TrimSuffix(before, " ")
		}
		b.WriteString(before)
		if i < len(m.actions) {
			b.WriteString(m.actions[i])
		}
	}
	return b.String(), true
}

// reads tells whether a layout is cut into the same actions again: a brace that
// was set apart by a blank must not become part of the action behind it.
func (m *marker) reads(layout string) bool {
	parts, ok := cutActions(layout)
	i := 0
	for _, p := range parts {
		if !p.action {
			continue
		}
		if i++; i >= len(m.actions) || p.text != m.actions[i] {
			return false
		}
	}
	return ok && i == len(m.actions)-1
}

// tightHead drops the blanks of <head>, and of a layout that is a part of it:
// one with elements that show nothing, and else only actions. The minifier keeps
// them, because the word of an action might be text.
func (m *marker) tightHead(s string) string {
	start, end := strings.Index(s, "<head"), strings.Index(s, "</head>")
	if start < 0 || end < start {
		return m.tightMetadata(s)
	}
	return s[:start] + m.tightMetadata(s[start:end]) + s[end:]
}

// tightMetadata drops the blanks of a piece of HTML, unless it holds anything
// else than metadata and actions.
func (m *marker) tightMetadata(s string) string {
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(s))
	inText, any := "", false
	for {
		kind := z.Next()
		raw := string(z.Raw())
		switch kind {
		case html.ErrorToken:
			if !any {
				return s
			}
			return b.String()
		case html.TextToken:
			if inText == "" {
				raw = strings.Join(strings.Fields(raw), "")
				if !m.onlyWords(raw) {
					return s
				}
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			switch string(name) {
			case "title", "script", "style":
				inText = string(name)
			case "meta", "link", "base", "head":
			default:
				return s
			}
			any = true
		case html.EndTagToken:
			inText = ""
		}
		b.WriteString(raw)
	}
}

// onlyWords tells whether a text holds nothing but the words of actions.
func (m *marker) onlyWords(s string) bool {
	for s != "" {
		rest, ok := strings.CutPrefix(s, m.word)
		digits := strings.TrimLeft(rest, "0123456789")
		if !ok || len(digits) == len(rest) || !strings.HasPrefix(digits, "x") {
			return false
		}
		s = digits[1:]
	}
	return true
}

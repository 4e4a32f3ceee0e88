package source

import (
	"strings"
	"unicode"

	"annex/internal/diag"
)

// maxUnread is the number of mistakes after which a file is taken for something
// else than TOML, and reading ends.
const maxUnread = 10

// resume goes on behind a statement that could not be read, so that one mistake
// hides nothing else. from is where the statement begins. Where the mistake
// stands between brackets, only a line at the margin that looks like a statement
// is trusted to be one.
func (s *scanner) resume(from int) {
	if s.mistakes++; s.lost || s.cut || s.mistakes == maxUnread {
		return
	}
	at := s.pos
	if s.brackets > 0 { // the line of the mistake may be the next statement
		at = max(from, strings.LastIndexByte(s.src[:s.pos], '\n'))
	}
	for {
		n := strings.IndexByte(s.src[at:], '\n')
		if n < 0 {
			return
		}
		if at += n + 1; s.brackets == 0 || statement(s.src[at:]) {
			break
		}
	}
	s.pos, s.brackets, s.stopped = at, 0, false
}

// statement tells whether a text begins with a header alone on its line, or with
// a bare key and "=".
func statement(text string) bool {
	line, _, _ := strings.Cut(text, "\n")
	line, _, _ = strings.Cut(line, "#")
	line = strings.TrimRight(line, " \t\r")
	if strings.HasPrefix(line, "[") {
		return strings.HasSuffix(line, "]") && !strings.ContainsAny(strings.Trim(line, "[]"), "[],={}")
	}
	key, _, ok := strings.Cut(line, "=")
	key = strings.TrimRight(key, " \t")
	for i := range len(key) {
		ok = ok && (isBare(key[i]) || key[i] == '.')
	}
	return ok && key != ""
}

// unread keeps the key of a value that could not be read, and as its text what
// was meant.
func (s *scanner) unread(t *Table, parts []part, start int) {
	names := make([]string, len(parts))
	for i, p := range parts {
		names[i] = p.name
	}
	raw := s.loose(start)
	first, last := parts[0], parts[len(parts)-1]
	t.Unread = append(t.Unread, Entry{
		Key: strings.Join(names, "."), KeySpan: s.file.Span(first.start, last.end),
		Value: &Value{Kind: String, Text: strings.Trim(raw, "\"'“”„"), Span: s.file.Span(start, start+len(raw))},
	})
}

// loose is the rest of the line at an offset, without its remark: what somebody
// meant as a text and wrote without quotes.
func (s *scanner) loose(start int) string {
	rest, _, _ := strings.Cut(s.src[start:], "\n")
	rest, _, _ = strings.Cut(rest, " #")
	return strings.TrimRight(rest, " \t\r")
}

// unquoted finds a text without quotes that begins like a number or truth value:
// breach = 48 hours. start is where the value began that was read of it.
func (s *scanner) unquoted(v *Value, start int) bool {
	if s.brackets > 0 || v.Kind == String || v.Kind == List || v.Kind == TableValue {
		return false
	}
	raw := s.loose(start)
	rest := raw[min(s.pos-start, len(raw)):]
	if strings.HasPrefix(strings.TrimLeft(rest, " \t"), "#") || strings.Contains(rest, "=") || !strings.ContainsFunc(rest, meaning) {
		return false
	}
	s.noQuotes(start, raw)
	return true
}

// meaning tells a unit, word or number from mere punctuation.
func meaning(r rune) bool {
	return r == '%' || unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Sc, r)
}

func (s *scanner) noQuotes(start int, raw string) *diag.Diagnostic {
	return s.stop(start, start+len(raw), "the text %q has no quotes", shown(raw)).Hint("write texts in quotes: %q", shown(raw))
}

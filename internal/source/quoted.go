package source

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// text reads a text value in any of its four forms.
func (s *scanner) text() *Value {
	start := s.pos
	var value string
	var ok bool
	switch rest := s.src[s.pos:]; {
	case strings.HasPrefix(rest, `"""`), strings.HasPrefix(rest, `'''`):
		value, ok = s.lines()
	default:
		value, ok = s.line()
	}
	if !ok {
		return nil
	}
	if s.src[start] == '"' && strings.IndexByte(s.src[start:s.pos], '\\') >= 0 {
		s.escaped(value, start)
	}
	return &Value{Kind: String, Span: s.file.Span(start, s.pos), Text: value}
}

// line reads a text of one line, in either kind of quotes.
func (s *scanner) line() (string, bool) {
	start := s.pos
	quote := s.src[start]
	escapes := false
	for i := start + 1; i < len(s.src) && s.src[i] != '\n'; i++ {
		switch {
		case s.src[i] == quote:
			s.pos = i + 1
			if !escapes {
				return s.src[start+1 : i], true
			}
			return s.unescape(start+1, i, false)
		case s.src[i] == '\\' && quote == '"':
			escapes = true
			i++
			if i < len(s.src) && s.src[i] == '\n' {
				i--
			}
		}
	}
	end := start + len(s.restOfLine())
	s.stop(start, end, "the text that begins here does not end on its line").
		Hint("close it with %s, or write longer texts between three quotes", string(quote))
	return "", false
}

// lines reads a text between three quotes, with line breaks.
func (s *scanner) lines() (string, bool) {
	start := s.pos
	quote := s.src[start : start+3]
	from := start + 3
	if strings.HasPrefix(s.src[from:], "\n") {
		from++
	} else if strings.HasPrefix(s.src[from:], "\r\n") {
		from += 2
	}
	escapes := false
	for i := from; i < len(s.src); i++ {
		switch {
		case s.src[i] == '\\' && quote[0] == '"':
			escapes = true
			i++
		case strings.HasPrefix(s.src[i:], quote):
			end := i
			for n := 0; n < 2 && end+3 < len(s.src) && s.src[end+3] == quote[0]; n++ {
				end++ // one or two quotes may be part of the text
			}
			s.pos = end + 3
			if !escapes {
				return s.src[from:end], true
			}
			return s.unescape(from, end, true)
		}
	}
	s.lost = true
	s.stop(start, start+3, "the text that begins here is not closed").Hint("close it with %s", quote)
	return "", false
}

// unescape decodes what stands between two offsets.
func (s *scanner) unescape(from, to int, many bool) (string, bool) {
	var b strings.Builder
	b.Grow(to - from)
	for i := from; i < to; {
		n := strings.IndexByte(s.src[i:to], '\\')
		if n < 0 {
			b.WriteString(s.src[i:to])
			break
		}
		b.WriteString(s.src[i : i+n])
		i += n
		if next, ok := s.foldedLine(i, to); ok && many {
			i = next
			continue
		}
		r, width := escape(s.src[i:to])
		if width == 0 {
			_, size := utf8.DecodeRuneInString(s.src[i+1 : to])
			s.stop(i, i+1+size, "%s is no escape", s.src[i:i+1+size]).
				Hint("write two backslashes for one, or put the text in single quotes")
			return "", false
		}
		b.WriteRune(r)
		i += width
	}
	return b.String(), true
}

// foldedLine tells whether a backslash ends its line, and where the text goes on.
func (s *scanner) foldedLine(i, to int) (next int, ok bool) {
	rest := s.src[i+1 : to]
	blank := rest[:len(rest)-len(strings.TrimLeft(rest, " \t\r\n"))]
	return i + 1 + len(blank), strings.Contains(blank, "\n")
}

// escape decodes one escape; width is 0 where it is none.
func escape(s string) (r rune, width int) {
	if len(s) < 2 {
		return 0, 0
	}
	switch s[1] {
	case 'b':
		return '\b', 2
	case 't':
		return '\t', 2
	case 'n':
		return '\n', 2
	case 'f':
		return '\f', 2
	case 'r':
		return '\r', 2
	case 'e':
		return 0x1b, 2
	case '"', '\\':
		return rune(s[1]), 2
	case 'x':
		return codePoint(s, 2)
	case 'u':
		return codePoint(s, 4)
	case 'U':
		return codePoint(s, 8)
	}
	return 0, 0
}

func codePoint(s string, digits int) (rune, int) {
	if len(s) < 2+digits {
		return 0, 0
	}
	n, err := strconv.ParseUint(s[2:2+digits], 16, 32)
	if err != nil || n > utf8.MaxRune || !utf8.ValidRune(rune(n)) {
		return 0, 0
	}
	return rune(n), 2 + digits
}

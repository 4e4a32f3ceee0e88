package source

import (
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// value reads one value; key is the one it is for, for messages. It gives nil
// where reading has stopped.
func (s *scanner) value(depth int, key string) *Value {
	switch c := s.peek(); {
	case c == '"' || c == '\'':
		return s.text()
	case c == '[':
		return s.array(depth, key)
	case c == '{':
		return s.braces(depth)
	case c >= '0' && c <= '9' || c == '+' || c == '-':
		return s.number()
	}
	return s.bareWord(key)
}

func (s *scanner) array(depth int, key string) *Value {
	start := s.pos
	if depth == maxDepth {
		s.tooDeep(start)
		return nil
	}
	s.pos++
	s.brackets++
	v := &Value{Kind: List}
	for {
		s.blanks()
		if s.peek() == ']' {
			break
		}
		if s.pos == len(s.src) {
			s.stop(start, start+1, "the list that begins here is not closed").Hint("end it with %q", "]")
			return nil
		}
		element := s.value(depth+1, key)
		if element == nil {
			return nil
		}
		v.List = append(v.List, element)
		if !s.separator(start, ']', "list") {
			return nil
		}
	}
	s.pos++
	s.brackets--
	v.Span = s.file.Span(start, s.pos)
	return v
}

// braces reads an inline table.
func (s *scanner) braces(depth int) *Value {
	start := s.pos
	if depth == maxDepth {
		s.tooDeep(start)
		return nil
	}
	s.pos++
	s.brackets++
	t := &Table{made: byBraces}
	for {
		s.blanks()
		if s.peek() == '}' {
			break
		}
		if s.pos == len(s.src) {
			s.stop(start, start+1, "the table that begins here is not closed").Hint("end it with %q", "}")
			return nil
		}
		var buf [maxDepth]part
		s.pair(t, buf[:0], depth+1)
		if s.stopped || !s.separator(start, '}', "table") {
			return nil
		}
	}
	s.pos++
	s.brackets--
	t.Span = s.file.Span(start, s.pos)
	return &Value{Kind: TableValue, Span: t.Span, Table: t}
}

// separator reads the comma behind an element, or sees the end.
func (s *scanner) separator(start int, end byte, what string) bool {
	s.blanks()
	switch c := s.peek(); {
	case c == ',':
		s.pos++
	case c == end:
	case c == 0:
		s.stop(start, start+1, "the %s that begins here is not closed", what).Hint("end it with %q", string(end))
		return false
	default:
		word := s.word()
		s.stop(s.pos, s.pos+len(word), "no comma before %q", shown(word)).
			Hint("put a comma between two entries, or close the %s that begins in line %d", what, s.lineOf(start))
		return false
	}
	return true
}

func (s *scanner) lineOf(offset int) int {
	line, _ := s.file.Position(offset)
	return line
}

// truths are the truth values of other notations.
var truths = map[string]string{"yes": "true", "on": "true", "true": "true", "no": "false", "off": "false", "false": "false"}

// bareWord reads true and false, and says what is wrong with any other word.
func (s *scanner) bareWord(key string) *Value {
	start := s.pos
	word := s.word()
	if word == "true" || word == "false" {
		s.pos += len(word)
		return &Value{Kind: Boolean, Span: s.file.Span(start, s.pos), Bool: word == "true"}
	}
	span := s.file.Span(start, start+len(word))
	switch r, _ := utf8.DecodeRuneInString(word); {
	case word == "nan" || word == "inf":
		return s.noNumber(start, word)
	case word == "" || word == "#" || word == "," || word == "]" || word == "}":
		s.stop(start, start+len(word), "no value for the key %q", shown(key))
	case strings.ContainsRune("“”„«»‘’", r):
		s.stop(start, span.End, "typographic quotes do not mark a text").Hint("write straight quotes: \" or '")
	case unicode.IsLetter(r):
		if s.brackets == 0 {
			word = s.loose(start)
		}
		d := s.noQuotes(start, word)
		if truth, ok := truths[strings.ToLower(word)]; ok {
			d.Hint("for a truth value write %s", truth)
		}
	default:
		s.stop(start, span.End, "%q is no value", shown(word)).Hint("write texts in quotes")
	}
	return nil
}

// number reads whole and decimal numbers, dates and times. They begin alike.
func (s *scanner) number() *Value {
	start := s.pos
	digits := start
	for digits < len(s.src) && s.src[digits] >= '0' && s.src[digits] <= '9' {
		digits++
	}
	if digits > start && digits < len(s.src) && (s.src[digits] == '-' || s.src[digits] == ':') {
		return s.date()
	}
	for s.pos < len(s.src) && (isBare(s.src[s.pos]) || s.src[s.pos] == '.' || s.src[s.pos] == '+') {
		s.pos++
	}
	raw := s.src[start:s.pos]
	switch strings.TrimLeft(raw, "+-") {
	case "nan", "inf":
		s.pos = start
		return s.noNumber(start, raw)
	}
	v := &Value{Span: s.file.Span(start, s.pos), Text: strings.ReplaceAll(strings.TrimPrefix(raw, "+"), "_", "")}
	based := strings.HasPrefix(raw, "0x") || strings.HasPrefix(raw, "0o") || strings.HasPrefix(raw, "0b")
	if !wellFormed(raw, based) {
		return s.badNumber(start, raw, "is no number")
	}
	if !based && strings.ContainsAny(raw, ".eE") {
		v.Kind = Float
		if n, err := strconv.ParseFloat(v.Text, 64); err != nil || n != n {
			return s.badNumber(start, raw, "is no number that can be held")
		}
		return v
	}
	n, err := strconv.ParseInt(raw, 0, 64)
	if err != nil {
		return s.badNumber(start, raw, "is no whole number that can be held")
	}
	v.Kind, v.Int = Integer, n
	if based {
		v.Text = strconv.FormatInt(n, 10)
	}
	return v
}

func (s *scanner) badNumber(start int, raw, what string) *Value {
	s.stop(start, start+len(raw), "%q %s", shown(raw), what).Hint("write texts in quotes, and numbers without blanks or leading zeros")
	return nil
}

// wellFormed holds a number against the grammar of TOML, which is narrower than
// that of strconv: underscores stand between digits, dots too, and nothing
// begins with a needless zero.
func wellFormed(raw string, based bool) bool {
	s := raw
	if based {
		s = raw[2:]
	} else if raw[0] == '+' || raw[0] == '-' {
		s = raw[1:]
	}
	isDigit := func(i int) bool {
		return i >= 0 && i < len(s) && (s[i] >= '0' && s[i] <= '9' ||
			based && (s[i]|0x20 >= 'a' && s[i]|0x20 <= 'f'))
	}
	for i := range len(s) {
		if (s[i] == '_' || s[i] == '.') && !(isDigit(i-1) && isDigit(i+1)) {
			return false
		}
	}
	return isDigit(0) && (based || len(s) < 2 || s[0] != '0' || s[1] == '.' || s[1]|0x20 == 'e')
}

// noNumber refuses nan and inf, which no field can mean.
func (s *scanner) noNumber(start int, raw string) *Value {
	s.pos = start + len(raw)
	s.stop(start, s.pos, "%q is not a number", raw).Hint("write a number in digits")
	return nil
}

// date reads a local date, or a time that is no use to a site.
func (s *scanner) date() *Value {
	start := s.pos
	for s.pos < len(s.src) && strings.IndexByte("0123456789-:.+TtZz ", s.src[s.pos]) >= 0 {
		s.pos++
	}
	raw := strings.TrimRight(s.src[start:s.pos], " ")
	s.pos = start + len(raw)
	v := &Value{Kind: Other, Span: s.file.Span(start, s.pos), Text: raw}
	if len(raw) > len(time.DateOnly) || strings.Contains(raw, ":") {
		if !isTime(raw) {
			s.stop(start, s.pos, "%q is no date", shown(raw)).Hint("write year-month-day: 2026-03-24")
			return nil
		}
		return v
	}
	v.Kind = Date
	if _, err := time.Parse(time.DateOnly, raw); err != nil || len(raw) != len(time.DateOnly) {
		d := s.stop(start, s.pos, "%q is no day of the calendar", shown(raw))
		d.Hint("write year-month-day: 2026-03-24")
		return nil
	}
	return v
}

// isTime tells whether the text is a time or date-time; the decoder looks closer.
func isTime(raw string) bool {
	raw = strings.Map(func(r rune) rune {
		switch r {
		case 't', ' ':
			return 'T'
		case 'z':
			return 'Z'
		}
		return r
	}, raw)
	for _, form := range [...]string{time.RFC3339Nano, "2006-01-02T15:04:05.999999999", "15:04:05.999999999",
		"2006-01-02T15:04Z07:00", "2006-01-02T15:04", "15:04"} {
		if _, err := time.Parse(form, raw); err == nil {
			return true
		}
	}
	return false
}

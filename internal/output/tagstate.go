package output

import "strings"

// tagState follows a layout's text and knows whether the next byte would be part
// of a tag. It is a sieve: what it gets wrong, the comparison of the layout with
// its minified form finds.
type tagState struct {
	in    where
	quote byte
	raw   string // the element whose text is being read: "script" …
	tag   string
	end   bool // an end tag
}

type where uint8

const (
	inText    where = iota
	inTagName       // directly behind its letters
	inName          // directly behind letters of an attribute's name or of a bare value
	inTag           // behind a blank
	inQuotes
	afterQuotes
	inComment
)

func (s *tagState) read(text string) {
	for i := 0; i < len(text); i++ {
		i += s.step(text[i], text[i:])
	}
}

// step reads one byte and gives the number of further bytes it took.
func (s *tagState) step(c byte, rest string) int {
	switch s.in {
	case inText:
		return s.text(c, rest)
	case inComment:
		if strings.HasPrefix(rest, "-->") {
			s.in = inText
			return 2
		}
	case inQuotes:
		if c == s.quote {
			s.in = afterQuotes
		}
	case inTagName:
		switch {
		case isBlank(c) || c == '/':
			s.in = inTag
		case c == '>':
			s.close()
		default:
			s.tag += string(c | 0x20)
		}
	default:
		switch {
		case c == '>':
			s.close()
		case c == '"' || c == '\'':
			s.in, s.quote = inQuotes, c
		case isBlank(c) || c == '/':
			s.in = inTag
		default:
			s.in = inName
		}
	}
	return 0
}

func (s *tagState) text(c byte, rest string) int {
	switch {
	case c != '<' || len(rest) < 2:
	case s.raw != "":
		if len(rest) > 2+len(s.raw) && rest[1] == '/' && strings.EqualFold(rest[2:2+len(s.raw)], s.raw) {
			s.raw, s.tag, s.end, s.in = "", "", true, inTagName
			return 1
		}
	case strings.HasPrefix(rest, "<!--"):
		s.in = inComment
		return 3
	case rest[1] == '/':
		s.tag, s.end, s.in = "", true, inTagName
		return 1
	case isLetter(rest[1]):
		s.tag, s.end, s.in = "", false, inTagName
	}
	return 0
}

func (s *tagState) close() {
	s.in = inText
	if !s.end {
		s.raw = rawEnd([]byte(s.tag))
	}
}

// apart tells whether the word of an action must be set apart from what stands
// before it: behind the name of a start tag and behind a quoted value.
func (s *tagState) apart(control bool) bool {
	return s.in == afterQuotes || s.in == inTagName && control && !s.end
}

// word reads the word that stands for an action.
func (s *tagState) word(apart bool) {
	switch s.in {
	case inTag, inName, afterQuotes:
		s.in = inName
	case inTagName:
		if apart {
			s.in = inName
		}
	}
}

package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annex/internal/diag"
	"annex/internal/text"
)

// scanner reads TOML 1.0, and of 1.1 what the decoder takes (line breaks and a
// last comma in inline tables, \e and \x), once from front to back.
type scanner struct {
	file     *text.File
	src      string // the file up to the end of the TOML: offsets are those of the file
	start    int
	pos      int
	root     *Table
	table    *Table // of the last header
	depth    int    // key parts of the last header
	lang     string
	list     diag.List
	stopped  bool  // by something that cannot be read
	lost     bool  // what follows cannot be told apart from what was stopped at
	brackets int   // open "[" and "{" of the value that is being read
	cut      bool  // src ends before the text does
	mistakes int   // statements that could not be read
	cuts     []int // offsets of headers, a piece apart
	lastCut  int
}

// part is one part of a dotted key.
type part struct {
	name       string
	start, end int
}

func newScanner(f *text.File, start, end int) *scanner {
	end = max(0, min(end, len(f.Text)))
	start = max(0, min(start, end))
	root := &Table{Span: f.Span(start, start)}
	s := &scanner{file: f, src: f.Text[:end], start: start, pos: start, root: root, table: root, lastCut: start, lang: langOf(f.Path)}
	if start == 0 && strings.HasPrefix(s.src, bom) {
		s.pos = len(bom)
	}
	return s
}

// stop reports what cannot be read. It gives the finding for hints; reading ends.
func (s *scanner) stop(start, end int, format string, args ...any) *diag.Diagnostic {
	s.stopped = true
	return s.list.Add("value-invalid", s.file.Span(start, end), format, args...)
}

func (s *scanner) tooDeep(at int) {
	s.stopped, s.lost = true, true
	s.list.Add("limit-exceeded", s.file.Span(at, at+1), "nested deeper than %d levels of keys, lists and tables", maxDepth).
		Hint("give the inner table a header of its own, with fewer names")
}

func (s *scanner) statements() {
	for s.blanks(); !s.stopped && s.pos < len(s.src); s.blanks() {
		from := s.pos
		if s.src[s.pos] == '[' {
			s.header()
		} else {
			s.assignment()
		}
		if !s.stopped {
			s.lineEnd()
		}
		if s.stopped {
			s.resume(from)
		}
	}
	if s.cut && s.stopped && len(s.list) > 1 {
		s.list = s.list[:1] // the rest comes from the cut
	}
}

// header reads [a.b] or [[a.b]].
func (s *scanner) header() {
	start := s.pos
	if start-s.lastCut >= piece {
		s.cuts = append(s.cuts, start)
		s.lastCut = start
	}
	open, close := "[", "]"
	if strings.HasPrefix(s.src[s.pos:], "[[") {
		open, close = "[[", "]]"
	}
	s.pos += len(open)
	s.table, s.depth = &Table{Span: s.file.Span(start, s.pos)}, 0 // of nobody, if the header cannot be read
	var buf [maxDepth]part
	parts := s.key(buf[:0], 0)
	if s.stopped {
		return
	}
	s.spaces()
	if !strings.HasPrefix(s.src[s.pos:], close) {
		s.stop(start, s.pos, "the header %q is not closed", shown(s.src[start:s.pos])).Hint("end it with %q", close)
		return
	}
	s.pos += len(close)
	s.depth = len(parts)
	s.enter(parts, open == "[[", s.file.Span(start, s.pos))
}

// assignment reads key = value.
func (s *scanner) assignment() {
	var buf [maxDepth]part
	s.pair(s.table, buf[:0], s.depth)
}

// pair reads key = value into a table; depth is what leads to the table.
func (s *scanner) pair(t *Table, parts []part, depth int) {
	start := s.pos
	if parts = s.key(parts, depth); s.stopped {
		return
	}
	end := s.pos
	s.spaces()
	if s.peek() != '=' {
		s.noEquals(start, end)
		return
	}
	s.pos++
	s.spaces()
	begin := s.pos
	v := s.value(depth+len(parts), parts[len(parts)-1].name)
	if v == nil || s.unquoted(v, begin) {
		s.unread(t, parts, begin)
		return
	}
	s.set(t, parts, v)
}

// noEquals says what is wrong behind a key.
func (s *scanner) noEquals(start, end int) {
	if r, _ := utf8.DecodeRuneInString(s.src[end:]); s.pos == end && r >= utf8.RuneSelf && unicode.IsLetter(r) {
		s.foreignKey(start, s.src[start:end]+s.word())
		return
	}
	s.stop(start, end, "no %q after the key %q", "=", shown(s.src[start:end]))
}

func (s *scanner) foreignKey(start int, key string) {
	s.stop(start, start+len(key), "the key %q has letters that need quotes", shown(key)).Hint("write the key in quotes")
}

// key reads the parts of a key, with blanks around dots.
func (s *scanner) key(parts []part, depth int) []part {
	for {
		s.spaces()
		if depth+len(parts) == maxDepth {
			s.tooDeep(s.pos)
			return nil
		}
		start := s.pos
		name, ok := s.name()
		if !ok {
			return nil
		}
		if len(name) > maxKey {
			s.stopped, s.lost = true, true
			s.list.Add("key-unknown", s.file.Span(start, s.pos), "key %q has %d bytes, %d are allowed", shown(name), len(name), maxKey)
			return nil
		}
		parts = append(parts, part{name, start, s.pos})
		end := s.pos
		s.spaces()
		if s.peek() != '.' {
			s.pos = end
			return parts
		}
		s.pos++
	}
}

// name reads one part of a key.
func (s *scanner) name() (string, bool) {
	start := s.pos
	switch s.peek() {
	case '"', '\'':
		name, ok := s.line()
		if ok && s.src[start] == '"' && strings.IndexByte(s.src[start:s.pos], '\\') >= 0 {
			s.escaped(name, start)
		}
		return name, ok
	}
	for s.pos < len(s.src) && isBare(s.src[s.pos]) {
		s.pos++
	}
	if s.pos > start {
		return s.src[start:s.pos], true
	}
	s.noName()
	return "", false
}

// noName says what stands where a key should.
func (s *scanner) noName() {
	word := s.word()
	switch r, _ := utf8.DecodeRuneInString(word); {
	case word == "":
		s.stop(s.pos, s.pos, "a key is missing here")
	case unicode.IsLetter(r):
		s.foreignKey(s.pos, word)
	default:
		s.stop(s.pos, s.pos+len(word), "%q stands where a key is expected", shown(word)).
			Hint("write: key = value, and # before a remark")
	}
}

// lineEnd wants nothing more on the line than a remark.
func (s *scanner) lineEnd() {
	s.spaces()
	switch s.peek() {
	case 0, '\n', '\r', '#':
		return
	}
	rest := s.restOfLine()
	s.stop(s.pos, s.pos+len(rest), "%q follows where the line should end", shown(rest)).Hint("begin a new line, or put # before a remark")
}

func (s *scanner) restOfLine() string {
	rest, _, _ := strings.Cut(s.src[s.pos:], "\n")
	return strings.TrimRight(rest, " \t\r")
}

// word is what stands up to the next blank, comma, equals sign or bracket; at
// least one character where there is one on the line.
func (s *scanner) word() string {
	rest := s.restOfLine()
	if i := strings.IndexAny(rest, " \t,=]}#"); i > 0 {
		return rest[:i]
	} else if i == 0 {
		return rest[:1]
	}
	return rest
}

// peek gives the next byte, 0 at the end: no TOML holds a NUL.
func (s *scanner) peek() byte {
	if s.pos < len(s.src) {
		return s.src[s.pos]
	}
	return 0
}

func (s *scanner) spaces() {
	for s.pos < len(s.src) && (s.src[s.pos] == ' ' || s.src[s.pos] == '\t') {
		s.pos++
	}
}

// blanks skips blanks, line ends and remarks.
func (s *scanner) blanks() {
	for s.pos < len(s.src) {
		switch s.src[s.pos] {
		case ' ', '\t', '\n', '\r':
			s.pos++
		case '#':
			n := strings.IndexByte(s.src[s.pos:], '\n')
			if n < 0 {
				s.pos = len(s.src)
				return
			}
			s.pos += n
		default:
			return
		}
	}
}

func isBare(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-'
}

// shown cuts what a message quotes.
func shown(s string) string {
	const most = 40
	n := 0
	for i := range s {
		if n == most {
			return s[:i] + "…"
		}
		n++
	}
	return s
}

package source

import (
	"errors"
	"strings"
	"unicode/utf8"

	"github.com/BurntSushi/toml"

	"annex/internal/diag"
	"annex/internal/text"
)

// Limits of TOML, in bytes but for maxDepth. The decoder is quadratic in the
// length of a key path and in nesting, and its stack cannot be guarded from
// outside (BurntSushi/toml#497): 40 kB of nested inline tables take it 13 s.
const (
	maxTOML        = 2 << 20
	maxFrontMatter = 64 << 10
	maxKey         = 256
	maxDepth       = 10 // key parts + open "[" + open "{" on the way to a value
)

// Parse reads the TOML between two byte offsets of a file (the whole file, or
// its front matter). Limits are checked before the decoder sees the text. What
// cannot be read is a finding, and the table holds what else could be; a key set
// twice is a finding, and the table holds the first.
//
// Our scanner reads everything and knows the place of it; the decoder has the
// last word on what is TOML.
func Parse(f *text.File, start, end int) (*Table, diag.List) {
	s := newScanner(f, start, end)
	if s.sized() && s.encoded() {
		s.statements()
		if !s.stopped && s.list.Count(diag.Error) == 0 {
			s.judge()
		}
	}
	return s.root, s.list.Capped()
}

// sized holds the text against the limit of its place.
func (s *scanner) sized() bool {
	limit, what := maxTOML, "a TOML file"
	if !strings.HasSuffix(s.file.Path, ".toml") {
		limit, what = maxFrontMatter, "front matter"
	}
	n := len(s.src) - s.start
	if n <= limit {
		return true
	}
	s.list.Add("limit-exceeded", s.file.Span(s.start+limit, s.start+limit), "%s of %d bytes, %d are allowed", what, n, limit)
	return false
}

// encoded looks for bytes that no TOML may hold. The rest of the scanner need
// not think of them.
func (s *scanner) encoded() bool {
	src := s.src[s.start:]
	if !utf8.ValidString(src) {
		at := s.start + invalidUTF8(src)
		s.list.Add("character-unsafe", s.file.Span(at, at+1), "byte 0x%02X is not UTF-8", s.src[at]).Hint("save the file as UTF-8")
		return false
	}
	for i := range len(src) {
		c := src[i]
		if c >= 0x20 && c != 0x7f || c == '\t' || c == '\n' || c == '\r' && strings.HasPrefix(src[i+1:], "\n") {
			continue
		}
		s.list.Add("value-invalid", s.file.Span(s.start+i, s.start+i+1), "the control character U+%04X cannot stand in TOML", c).
			Hint("remove it")
		s.src = s.src[:s.start+i]
		s.cut = true
		return true
	}
	return true
}

func invalidUTF8(s string) int {
	for i, r := range s {
		if r == utf8.RuneError {
			if _, n := utf8.DecodeRuneInString(s[i:]); n == 1 {
				return i
			}
		}
	}
	return len(s)
}

// judge lets the decoder say whether the text is TOML. Into a Primitive it
// parses, and does no more.
func (s *scanner) judge() {
	if s.piecewise() {
		return
	}
	src := s.src[s.start:]
	var whole toml.Primitive
	err := decode(src, &whole)
	if err == nil {
		return
	}
	at := s.start
	var where toml.ParseError
	if errors.As(err, &where) {
		at += where.Position.Start
		if strings.HasPrefix(src, bom) {
			at += len(bom) // the decoder counts from behind it
		}
	}
	line, _ := s.file.Position(min(at, len(s.src)))
	from := s.file.Offset(line, 1)
	s.list.Add("value-invalid", s.file.Span(max(from, s.start), min(from+len(s.file.Line(line)), len(s.src))), "this line is not valid TOML")
}

// piece is the size from which a register is handed to the decoder in pieces, in
// bytes: what it notes of every key costs more the more keys it has.
const piece = 32 << 10

// piecewise tells whether the decoder takes the text cut before some headers.
// Clashes between pieces are the scanner's to find. The decoder may refuse a
// piece for want of one before it, so that only a yes counts.
func (s *scanner) piecewise() bool {
	if len(s.cuts) == 0 {
		return false
	}
	from := s.start
	for _, to := range append(s.cuts, len(s.src)) {
		var part toml.Primitive
		if decode(s.src[from:to], &part) != nil {
			return false
		}
		from = to
	}
	return true
}

// decode is toml.Decode. A panic of it is an answer too: the text of a
// translator must not end the program.
func decode(src string, into any) (err error) {
	defer func() {
		if recover() != nil {
			err = errUndecodable
		}
	}()
	_, err = toml.Decode(src, into)
	return err
}

var errUndecodable = errors.New("source: undecodable")

const bom = "\ufeff"

package output

import "bytes"

// tagScanner goes from start tag to start tag of an HTML page, by the tokenizer
// of the HTML standard (13.2.5) as far as tags, comments and raw text go. It
// builds no tree and copies nothing: a page is read in some ten microseconds.
type tagScanner struct {
	rest  []byte
	tag   tag
	attrs attributes
}

// tag is an element that facts look at.
type tag uint8

const (
	tagOther tag = iota
	tagA
	tagArea
	tagBase
	tagForm
	tagFrame // iframe, frame, embed, object
	tagImage // of SVG
	tagImg
	tagInput
	tagLink
	tagMedia // video, audio, track
	tagMeta
	tagPicture // source
	tagScript
	tagStyle
	tagUse
)

// attributes are those of the last tag, as written; nil where it has none.
type attributes struct {
	id, name, href, src, srcset, rel, kind []byte
	poster, data, equiv, content           []byte
	style, handler                         bool
}

// next goes to the next start tag; false at the end.
func (s *tagScanner) next() bool {
	for {
		at := bytes.IndexByte(s.rest, '<')
		if at < 0 || at+1 >= len(s.rest) {
			return false
		}
		s.rest = s.rest[at+1:]
		switch c := s.rest[0]; {
		case isLetter(c):
			return s.start()
		case c == '/':
			if len(s.rest) > 1 && isLetter(s.rest[1]) {
				s.rest = s.rest[1:]
				s.name()
				s.attrs = attributes{}
				s.attributes()
			} else if len(s.rest) > 1 {
				s.skip(1, ">")
			}
		case c == '!':
			s.markup()
		case c == '?':
			s.skip(0, ">")
		}
	}
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func isBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r' }

// skip goes behind the next end mark after from.
func (s *tagScanner) skip(from int, end string) {
	at := bytes.Index(s.rest[from:], []byte(end))
	if at < 0 {
		s.rest = nil
		return
	}
	s.rest = s.rest[from+at+len(end):]
}

// markup skips a comment or declaration, which begins with "!".
func (s *tagScanner) markup() {
	if !bytes.HasPrefix(s.rest, []byte("!--")) {
		s.skip(0, ">")
		return
	}
	body := s.rest[3:]
	switch {
	case bytes.HasPrefix(body, []byte(">")):
		s.rest = body[1:]
		return
	case bytes.HasPrefix(body, []byte("->")):
		s.rest = body[2:]
		return
	}
	for {
		at := bytes.Index(body, []byte("--"))
		if at < 0 {
			s.rest = nil
			return
		}
		body = body[at+2:]
		if bytes.HasPrefix(body, []byte(">")) {
			s.rest = body[1:]
			return
		}
		if bytes.HasPrefix(body, []byte("!>")) {
			s.rest = body[2:]
			return
		}
		if bytes.HasPrefix(body, []byte("-")) { // "--->": the last two count
			body = s.back(body, 1)
		}
	}
}

// back goes n bytes back in the page.
func (s *tagScanner) back(body []byte, n int) []byte { return s.rest[len(s.rest)-len(body)-n:] }

// start reads a start tag and, of an element whose content is text, that text.
func (s *tagScanner) start() bool {
	name := s.name()
	s.tag = tagNamed(name)
	s.attrs = attributes{}
	if !s.attributes() {
		return false
	}
	if end := rawEnd(name); end != "" {
		s.raw(end)
	}
	return true
}

// name takes a tag name off.
func (s *tagScanner) name() []byte {
	for i, c := range s.rest {
		if isBlank(c) || c == '/' || c == '>' {
			name := s.rest[:i]
			s.rest = s.rest[i:]
			return name
		}
	}
	name := s.rest
	s.rest = nil
	return name
}

// attributes reads up to the ">" of a tag; false where the page ends before it.
func (s *tagScanner) attributes() bool {
	b, i := s.rest, 0
	for {
		for i < len(b) && (isBlank(b[i]) || b[i] == '/') {
			i++
		}
		if i >= len(b) {
			s.rest = nil
			return false
		}
		if b[i] == '>' {
			s.rest = b[i+1:]
			return true
		}
		from := i
		for i++; i < len(b) && b[i] != '=' && b[i] != '>' && b[i] != '/' && !isBlank(b[i]); i++ {
		}
		name := b[from:i]
		for i < len(b) && isBlank(b[i]) {
			i++
		}
		var value []byte
		if i < len(b) && b[i] == '=' {
			value, i = attributeValue(b, i+1)
		} else {
			value = b[i:i:i]
		}
		if i >= len(b) {
			s.rest = nil
			return false
		}
		s.attrs.set(name, value)
	}
}

func attributeValue(b []byte, i int) ([]byte, int) {
	for i < len(b) && isBlank(b[i]) {
		i++
	}
	if i >= len(b) {
		return nil, i
	}
	if q := b[i]; q == '"' || q == '\'' {
		n := bytes.IndexByte(b[i+1:], q)
		if n < 0 {
			return nil, len(b)
		}
		return b[i+1 : i+1+n], i + n + 2
	}
	from := i
	for i < len(b) && !isBlank(b[i]) && b[i] != '>' {
		i++
	}
	return b[from:i], i
}

// raw skips text that ends only with the end tag of its element.
func (s *tagScanner) raw(name string) {
	for {
		at := bytes.Index(s.rest, []byte("</"))
		if at < 0 {
			s.rest = nil
			return
		}
		after := s.rest[at+2:]
		if len(after) > len(name) && bytes.EqualFold(after[:len(name)], []byte(name)) {
			if c := after[len(name)]; isBlank(c) || c == '/' || c == '>' {
				s.rest = s.rest[at:]
				return
			}
		}
		s.rest = after
	}
}

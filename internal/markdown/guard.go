package markdown

import (
	"strings"
)

// Budgets of one Markdown file: what a text may cost before goldmark is asked.
// Each answers an input that is small and takes seconds or gigabytes.
const (
	maxFile     = 1 << 20
	maxLine     = 64 << 10
	maxHead     = 32      // ">" and list marks at the head of one line
	maxColumns  = 128     // leading blanks and marks outside fences
	maxOpen     = 2 << 20 // lines times the containers open on them
	maxLinks    = 500     // "](" in one block
	maxBrackets = 2000    // "[" in one block
	maxStars    = 2000    // "*" or "_" in one block
	maxTable    = 64      // columns
	maxCells    = 20000   // table cells of a file, rows filled up
	maxNesting  = 64      // inlines in inlines
	maxDepth    = 32      // containers in containers
	maxExpanded = 1 << 20 // link definitions at their places of use
	maxURL      = 2048
	maxID       = 64
)

// excess is one budget overrun at a byte of the body.
type excess struct {
	what           string
	at             int
	found, allowed int
}

// scan walks the lines of a body and gives the first budget overrun.
func scan(body string) (excess, bool) {
	if len(body) > maxFile {
		return excess{"bytes of Markdown", maxFile, len(body), maxFile}, true
	}
	var s scanner
	for at := 0; at < len(body); {
		n := strings.IndexByte(body[at:], '\n') + 1
		if n == 0 {
			n = len(body) - at
		}
		if over, ok := s.line(body[at:at+n], at); ok {
			return over, true
		}
		at += n
	}
	return excess{}, false
}

// scanner is what the scan remembers from line to line.
type scanner struct {
	fence    byte // character of the open code fence, 0 outside
	width    int
	depth    int // containers that may be open, guessed high
	open     int // sum of depth over all lines
	wasBlank bool
}

func (s *scanner) line(line string, at int) (excess, bool) {
	if len(line) > maxLine {
		return excess{"bytes in a line", at + maxLine, len(line), maxLine}, true
	}
	h := head(line)
	switch {
	case h.marks > maxHead:
		return excess{"list and quote marks at the head of a line", at + h.beyondMarks, h.marks, maxHead}, true
	case h.columns > maxColumns && s.fence == 0 && !h.blank:
		return excess{"columns before the text of a line", at + h.beyondColumns, h.columns, maxColumns}, true
	}
	if over, ok := s.weigh(h, at); ok {
		return over, true
	}
	rest := line[h.end:]
	s.fenced(rest)
	if strings.HasPrefix(rest, "#") {
		return count(rest, at+h.end)
	}
	return excess{}, false
}

// weigh sums the containers that stay open: goldmark remembers each of them for
// each line, blank lines included.
func (s *scanner) weigh(h lineHead, at int) (excess, bool) {
	if own := h.columns/2 + h.marks + 1; own > s.depth || s.wasBlank && !h.blank {
		s.depth = own
	}
	s.wasBlank = h.blank
	s.open += s.depth
	return excess{"open lists and quotes over all lines", at, s.open, maxOpen}, s.open > maxOpen
}

// fenced follows code fences; where it errs, only the column limit is lifted.
func (s *scanner) fenced(rest string) {
	if rest == "" || rest[0] != '`' && rest[0] != '~' {
		return
	}
	n := len(rest) - len(strings.TrimLeft(rest, rest[:1]))
	switch {
	case n < 3:
	case s.fence == 0:
		s.fence, s.width = rest[0], n
	case s.fence == rest[0] && n >= s.width && strings.TrimSpace(rest[n:]) == "":
		s.fence = 0
	}
}

// lineHead is what stands before the text of a line.
type lineHead struct {
	marks, columns             int
	end                        int // offset of the text
	beyondMarks, beyondColumns int // offsets of the first byte over the limit
	blank                      bool
}

func head(line string) (h lineHead) {
	for h.end < len(line) {
		n, mark := 1, true
		switch c := line[h.end]; {
		case c == '\n' || c == '\r':
			h.blank = h.marks == 0
			return h
		case c == ' ' || c == '\t':
			mark = false
		case c == '>':
		default:
			if n = listMark(line[h.end:]); n == 0 {
				return h
			}
		}
		if line[h.end] == '\t' {
			h.columns += 4 - h.columns%4
		} else {
			h.columns += n
		}
		if mark {
			h.marks++
		}
		if h.marks == maxHead+1 && h.beyondMarks == 0 {
			h.beyondMarks = h.end
		}
		if h.columns > maxColumns && h.beyondColumns == 0 {
			h.beyondColumns = h.end
		}
		h.end += n
	}
	h.blank = h.marks == 0
	return h
}

// listMark gives the length of a list marker at the start of s, 0 if none.
func listMark(s string) int {
	n := 0
	for n < len(s) && n < 10 && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	switch {
	case n == 0 && (s[0] == '-' || s[0] == '*' || s[0] == '+'):
		n = 1
	case n > 0 && n < len(s) && (s[n] == '.' || s[n] == ')'):
		n++
	default:
		return 0
	}
	if n == len(s) || s[n] == ' ' || s[n] == '\t' || s[n] == '\r' || s[n] == '\n' {
		return n
	}
	return 0
}

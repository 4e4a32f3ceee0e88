// Package text holds one source file and places in it.
//
// In: a path and the bytes of a file. Out: a File with its sum and line index,
// and Spans that point into it. It must never know where a file came from, what
// kind of file it is, or what is wrong with it.
//
// A File is immutable. Its text is kept as one string, so that every later
// stage can cut pieces out of it without copying.
package text

import (
	"crypto/sha256"
	"encoding/hex"
	"sort"
	"strings"
	"sync"
	"unicode/utf8"
)

// Sum is the SHA-256 of a file's bytes.
type Sum [sha256.Size]byte

// String gives the sum in lower-case hexadecimal.
func (s Sum) String() string { return hex.EncodeToString(s[:]) }

// SumOf hashes text.
func SumOf(text string) Sum { return sha256.Sum256([]byte(text)) }

// File is one source file: its path below the site's root, with "/" on every
// system, and its whole text as read (byte order mark and line ends included).
type File struct {
	Path string
	Text string
	Sum  Sum

	once  sync.Once
	lines []int32 // byte offset of the start of each line
}

// New makes a File and hashes it.
func New(path, text string) *File {
	return &File{Path: path, Text: text, Sum: SumOf(text)}
}

// index finds the line starts once, when somebody asks for a line: most files
// of a healthy site are never asked.
func (f *File) index() []int32 {
	f.once.Do(func() {
		f.lines = append(f.lines, 0)
		for i := 0; ; {
			n := strings.IndexByte(f.Text[i:], '\n')
			if n < 0 {
				return
			}
			i += n + 1
			f.lines = append(f.lines, int32(i))
		}
	})
	return f.lines
}

// Position gives line and column of a byte offset, both from 1. Columns count
// code points. An offset beyond the text is taken for its end, and a byte order
// mark at the start of the file has no width.
func (f *File) Position(offset int) (line, column int) {
	offset = max(0, min(offset, len(f.Text)))
	lines := f.index()
	n := sort.Search(len(lines), func(i int) bool { return int(lines[i]) > offset }) - 1
	head := f.Text[lines[n]:offset]
	if n == 0 {
		head = strings.TrimPrefix(head, "\ufeff")
	}
	return n + 1, utf8.RuneCountInString(head) + 1
}

// Line gives the text of line n (from 1) without its line end; "" if there is
// no such line.
func (f *File) Line(n int) string {
	lines := f.index()
	if n < 1 || n > len(lines) {
		return ""
	}
	end := len(f.Text)
	if n < len(lines) {
		end = int(lines[n])
	}
	line := strings.TrimRight(f.Text[lines[n-1]:end], "\r\n")
	if n == 1 {
		line = strings.TrimPrefix(line, "\ufeff")
	}
	return line
}

// Offset gives the byte offset of a line and column, both from 1; the end of
// the line where the column lies beyond it.
func (f *File) Offset(line, column int) int {
	lines := f.index()
	line = max(1, min(line, len(lines)))
	at := int(lines[line-1])
	if line == 1 && strings.HasPrefix(f.Text, "\ufeff") {
		at += len("\ufeff")
	}
	for ; column > 1 && at < len(f.Text) && f.Text[at] != '\n'; column-- {
		_, n := utf8.DecodeRuneInString(f.Text[at:])
		at += n
	}
	return at
}

// Span gives the bytes from start to end of the file, cut to the file's size.
func (f *File) Span(start, end int) Span {
	start = max(0, min(start, len(f.Text)))
	return Span{File: f, Start: start, End: max(start, min(end, len(f.Text)))}
}

// Span is a piece of a file: byte offsets, the end exclusive.
type Span struct {
	File       *File
	Start, End int
}

// Text gives the bytes of the span.
func (s Span) Text() string {
	if s.File == nil {
		return ""
	}
	return s.File.Text[s.Start:s.End]
}

// IsZero tells whether the span points nowhere.
func (s Span) IsZero() bool { return s.File == nil }

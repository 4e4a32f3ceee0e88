package markdown

import (
	"strings"

	"annex/internal/diag"
	"annex/internal/text"
)

// decoded resolves escapes and references of prose and judges what comes out:
// &#x202E; passes every check of the source.
func (c *converter) decoded(src string, start, end int32) string {
	s := decode(src)
	if s != src && !ascii(s) {
		for d := range text.Dangers(s, text.Prose, c.lang) {
			if !strings.Contains(src, s[d.Start:d.End]) { // else the check of the source has it
				c.character(start, end, d)
			}
		}
	}
	return s
}

// judgeName judges a decoded address, where less may stand than in prose. src
// is the address as written.
func (c *converter) judgeName(s, src string, start, end int32) {
	if ascii(s) {
		return
	}
	for d := range text.Dangers(s, text.Name, c.lang) {
		if !inProse(src, d, c.lang) {
			c.character(start, end, d)
		}
	}
}

// inProse tells whether the check of the source as prose reports a danger too.
func inProse(src string, d text.Danger, lang string) bool {
	for other := range text.Dangers(src, text.Prose, lang) {
		if other.Rune == d.Rune && other.Word == d.Word {
			return true
		}
	}
	return false
}

func (c *converter) character(start, end int32, d text.Danger) {
	f := c.add("character-unsafe", c.d.Span(start, end), "%s", d)
	if !d.Certain {
		f.At(diag.Warning)
	}
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

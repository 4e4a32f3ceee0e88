package markdown

import (
	"annex/internal/diag"
	"annex/internal/text"
)

// decoded resolves escapes and references of prose and judges what comes out:
// &#x202E; passes every check of the source.
func (c *converter) decoded(src string, start, end int32) string {
	s := decode(src)
	if s != src && !ascii(s) {
		for d := range text.Revealed(s, src, text.Prose, c.lang) {
			c.character(start, end, d)
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
	for d := range text.Revealed(s, src, text.Name, c.lang) {
		c.character(start, end, d)
	}
}

func (c *converter) character(start, end int32, d text.Danger) {
	level := diag.Warning
	if d.Certain {
		level = diag.Error
	}
	c.addAt(level, "character-unsafe", c.d.Span(start, end), "%s", d)
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

package diag

import (
	"fmt"
	"strings"
	"unicode"
)

// sprintf formats a message so that nothing in it can hide or reorder what a
// person reads: see Visible.
func sprintf(format string, args []any) string {
	if len(args) == 0 {
		return Visible(format)
	}
	return Visible(fmt.Sprintf(format, args...))
}

// Visible writes control, bidirectional, zero-width and other invisible
// characters as <U+202E>, so that a message or source line cannot drive a
// terminal or mislead a reader (CVE-2021-42574). Tabs stay.
func Visible(s string) string {
	if plain(s) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if r != '\t' && Invisible(r) {
			fmt.Fprintf(&b, "<U+%04X>", r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

func plain(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < 0x20 && c != '\t' || c >= 0x7f {
			return false
		}
	}
	return true
}

// Invisible tells whether a character has no width or form of its own: control
// and format characters, line and paragraph separators, private use,
// noncharacters and the other default-ignorable code points of Unicode 15.
func Invisible(r rune) bool {
	switch {
	case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Zl, unicode.Zp):
		return true
	case unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r), unicode.Is(unicode.Variation_Selector, r):
		return true
	}
	return r == 0x2800 || unicode.Is(unicode.Noncharacter_Code_Point, r)
}

package locale

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// NFC gives the composed form of a text (Unicode Annex 15).
func NFC(s string) string { return norm.NFC.String(s) }

// IsNFC tells whether a text is in composed form.
func IsNFC(s string) bool { return norm.NFC.IsNormalString(s) }

// Fold brings a text into the form in which search compares: compatibility
// decomposition, marks off, small letters, ß as ss, ø as o, æ as ae. The script
// of the search page does the same.
func Fold(s string) string {
	if ascii(s) {
		return strings.ToLower(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range norm.NFKD.String(s) {
		if unicode.Is(unicode.Mn, r) {
			continue
		}
		switch r = unicode.ToLower(r); r {
		case 'ß':
			b.WriteString("ss")
		case 'ø':
			b.WriteByte('o')
		case 'æ':
			b.WriteString("ae")
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

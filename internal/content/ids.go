package content

import (
	"strings"
	"unicode"

	"annex/internal/diag"
	"annex/internal/locale"
	"annex/internal/source"
)

const maxSlug = 100 // bytes of a slug

// isPosition tells whether an id has the form kept for position addresses: "c-7".
func isPosition(s string) bool {
	return len(s) > 2 && s[0] == 'c' && s[1] == '-' && s[2] >= '0' && s[2] <= '9'
}

// isFactKey tells whether a text has the form of fact names: ids joined by ".".
func isFactKey(s string) bool {
	for part := range strings.SplitSeq(s, ".") {
		if !source.IsID(part) {
			return false
		}
	}
	return true
}

// isSlug tells whether a text may be a part of an address: lower-case letters
// and digits of any script and "-". Marks belong to the letters of many scripts.
func isSlug(s string) bool {
	if s == "" || len(s) > maxSlug || strings.Trim(s, "-") != s || !locale.IsNFC(s) {
		return false
	}
	for _, r := range s {
		letter := unicode.IsLetter(r) && !unicode.IsUpper(r) && !unicode.IsTitle(r)
		if !letter && !unicode.In(r, unicode.Nd, unicode.Mn, unicode.Mc) && r != '-' || diag.Invisible(r) {
			return false
		}
	}
	return true
}

// isVersion tells whether a text may name a version, which is a part of its
// address: letters, digits, ".", "_" and "-".
func isVersion(s string) bool {
	if s == "" || len(s) > source.MaxID || strings.Contains(s, "..") || strings.Trim(s, ".-_") != s {
		return false
	}
	for i := range len(s) {
		c := s[i] | 0x20
		if (c < 'a' || c > 'z') && (s[i] < '0' || s[i] > '9') && strings.IndexByte("._-", s[i]) < 0 {
			return false
		}
	}
	return true
}

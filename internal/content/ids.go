package content

import (
	"io/fs"
	"net/url"
	"strings"
	"unicode"

	"annex/internal/diag"
	"annex/internal/locale"
)

const (
	maxID   = 64   // bytes of an id; ids become parts of file names
	maxSlug = 100  // bytes of a slug
	maxURL  = 2048 // bytes of a web address
)

// isID tells whether a text has the form of the ids of blocks and records,
// [a-z][a-z0-9-]*.
func isID(s string) bool {
	return s != "" && len(s) <= maxID && s[0] >= 'a' && s[0] <= 'z' && isPlain(s)
}

// isPlain tells whether a text holds lower-case letters of ASCII, digits and "-" only.
func isPlain(s string) bool {
	for i := range len(s) {
		if c := s[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' {
			return false
		}
	}
	return true
}

// isPosition tells whether an id has the form kept for position addresses: "c-7".
func isPosition(s string) bool {
	return len(s) > 2 && s[0] == 'c' && s[1] == '-' && s[2] >= '0' && s[2] <= '9'
}

// isPageID tells whether a text has the form of page ids: parts that begin with
// a letter or digit, joined by "/".
func isPageID(s string) bool {
	for part := range strings.SplitSeq(s, "/") {
		if part == "" || len(part) > maxID || part[0] == '-' || !isPlain(part) {
			return false
		}
	}
	return true
}

// isFactKey tells whether a text has the form of fact names: ids joined by ".".
func isFactKey(s string) bool {
	for part := range strings.SplitSeq(s, ".") {
		if !isID(part) {
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
	if s == "" || len(s) > maxID || strings.Contains(s, "..") || strings.Trim(s, ".-_") != s {
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

// notHTTPS says why a text is no https address, "" if it is one.
func notHTTPS(raw string) string {
	if len(raw) > maxURL {
		return "is longer than 2048 characters"
	}
	if strings.ContainsFunc(raw, func(r rune) bool { return r <= ' ' || r == '\\' || diag.Invisible(r) }) {
		return "holds blanks, backslashes or invisible characters"
	}
	u, err := url.Parse(raw)
	switch {
	case err != nil:
		return "is no web address"
	case u.Scheme != "https":
		return "does not begin with https://"
	case u.Hostname() == "":
		return "names no host"
	case u.User != nil:
		return "holds a user name"
	}
	return ""
}

// isEmail tells whether a text has the outer form of an e-mail address.
func isEmail(s string) bool {
	name, host, _ := strings.Cut(s, "@")
	return name != "" && strings.Trim(host, ".") == host && strings.Contains(host, ".") && !strings.Contains(host, "@") &&
		!strings.ContainsFunc(s, func(r rune) bool {
			return r <= ' ' || strings.ContainsRune("<>\\\",;?&#%", r) || diag.Invisible(r)
		})
}

// staticPath gives a path under static/ without that folder's name; ok is false
// where it leaves the folder.
func staticPath(s string) (path string, ok bool) {
	path = strings.TrimPrefix(s, "static/")
	return path, fs.ValidPath(path) && path != "." && !strings.Contains(path, `\`)
}

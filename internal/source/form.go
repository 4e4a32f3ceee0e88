package source

import (
	"io/fs"
	"net/url"
	"strconv"
	"strings"

	"annex/internal/diag"
)

// Limits of values, in bytes.
const (
	MaxID  = 64 // ids become parts of file names
	MaxURL = 2048
)

// IsID tells whether a text has the form of ids, [a-z][a-z0-9-]*.
func IsID(s string) bool {
	return s != "" && len(s) <= MaxID && s[0] >= 'a' && s[0] <= 'z' && isPlain(s)
}

// IsPageID tells whether a text has the form of page ids: parts that begin with
// a letter or digit, joined by "/".
func IsPageID(s string) bool {
	for part := range strings.SplitSeq(s, "/") {
		if part == "" || len(part) > MaxID || part[0] == '-' || !isPlain(part) {
			return false
		}
	}
	return true
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

// ParseURL takes an address apart; problem says what is wrong, in words that
// follow the value, and is empty where nothing is.
func ParseURL(raw string) (u *url.URL, problem string) {
	if len(raw) > MaxURL {
		return nil, "is longer than 2048 characters"
	}
	if strings.ContainsFunc(raw, func(r rune) bool { return r <= ' ' || r == '\\' || diag.Invisible(r) }) {
		return nil, "holds blanks, backslashes or invisible characters"
	}
	u, err := url.Parse(raw)
	if err != nil {
		return nil, "is no web address"
	}
	if n, err := strconv.Atoi(u.Port()); u.Port() != "" && (err != nil || n > 65535) {
		return nil, "names a port over 65535"
	}
	return u, ""
}

// NotHTTPS says why a text is no https address, "" if it is one.
func NotHTTPS(raw string) string {
	u, problem := ParseURL(raw)
	switch {
	case problem != "":
		return problem
	case u.Scheme != "https":
		return "does not begin with https://"
	case u.Hostname() == "":
		return "names no host"
	case u.User != nil:
		return "holds a user name"
	}
	return ""
}

// IsEmail tells whether a text has the outer form of an e-mail address.
func IsEmail(s string) bool {
	name, host, _ := strings.Cut(s, "@")
	return name != "" && strings.Trim(host, ".") == host && strings.Contains(host, ".") && !strings.Contains(host, "@") &&
		!strings.ContainsFunc(s, func(r rune) bool {
			return r <= ' ' || strings.ContainsRune("<>\\\",;?&#%", r) || diag.Invisible(r)
		})
}

// StaticPath gives a path under static/ without that folder's name; ok is false
// where it leaves the folder.
func StaticPath(s string) (path string, ok bool) {
	path = strings.TrimPrefix(s, "static/")
	return path, fs.ValidPath(path) && path != "." && !strings.Contains(path, `\`)
}

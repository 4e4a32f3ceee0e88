package markdown

import (
	"net/url"
	"strings"
	"unicode"

	"annex/internal/diag"
)

// urlFault says what is wrong with a decoded destination, "" if nothing is. It
// is a list of what may pass: goldmark's own filter is a list of what may not,
// and lets intent:, blob: and //host through.
func urlFault(dest string, image bool) string {
	if !image && plainPath(dest) {
		return ""
	}
	if len(dest) > maxURL {
		return "is longer than 2048 characters"
	}
	for _, r := range dest {
		switch {
		case unicode.IsSpace(r):
			return "has a blank in it"
		case r < ' ' || r == unicode.ReplacementChar || diag.Invisible(r):
			return "has an invisible character in it"
		case r == '\\':
			return "has a backslash in it"
		}
	}
	if strings.HasPrefix(dest, "//") {
		return "leads to another host without saying how"
	}
	u, err := url.Parse(dest)
	if err != nil {
		return "cannot be read"
	}
	if image && (u.Scheme != "" || u.Path == "") {
		return "is no picture of this site"
	}
	return schemeFault(u)
}

func schemeFault(u *url.URL) string {
	switch u.Scheme {
	case "http", "https":
		if u.Hostname() == "" {
			return "names no host"
		}
	case "mailto", "tel", "law":
		if u.Host != "" {
			return "names a host where none belongs"
		}
	case "":
		if u.Host != "" {
			return "leads to another host without saying how"
		}
	default:
		return "has a scheme that is not allowed"
	}
	if u.User != nil {
		return "carries a user name"
	}
	return ""
}

// plainPath knows most links of a contract at sight: #id, dpa.md#id, law:gdpr/28.
func plainPath(dest string) bool {
	rest := strings.TrimPrefix(dest, "law:")
	if strings.HasPrefix(rest, "//") || len(rest) > maxURL {
		return false
	}
	hash := false
	for i := range len(rest) {
		switch b := rest[i]; {
		case 'a' <= b && b <= 'z', 'A' <= b && b <= 'Z', '0' <= b && b <= '9', b == '-', b == '.', b == '_', b == '/':
		case b == '#' && !hash:
			hash = true
		default:
			return false
		}
	}
	return true
}

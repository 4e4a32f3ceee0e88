package markdown

import (
	"net/url"
	"slices"
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
		return contactFault(u)
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

// contactFault says what is wrong with an address to write to or call. A line
// end in mailto, outside of the body, adds headers to the letter (RFC 6068 §7).
func contactFault(u *url.URL) string {
	to, err := url.PathUnescape(u.Opaque + u.Path)
	if err != nil {
		return "cannot be read"
	}
	switch u.Scheme {
	case "tel":
		if !strings.ContainsAny(to, "0123456789") {
			return "holds no telephone number"
		}
	case "mailto":
		if controls(to) || headers(u.RawQuery) {
			return "has a control character in it"
		}
		for one := range strings.SplitSeq(to, ",") {
			if name, host, _ := strings.Cut(one, "@"); name == "" || host == "" {
				return "holds no e-mail address"
			}
		}
	}
	return ""
}

// headers tells whether the query of a mailto address smuggles in a header. Only
// the body has lines.
func headers(query string) bool {
	fields, err := url.ParseQuery(query)
	for key, values := range fields {
		if controls(key) || !strings.EqualFold(key, "body") && slices.ContainsFunc(values, controls) {
			return true
		}
	}
	return err != nil
}

func controls(s string) bool { return strings.ContainsFunc(s, unicode.IsControl) }

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

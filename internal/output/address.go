package output

import (
	"net/url"
	"path"
	"strings"

	"annex/internal/config"
)

// address is where the site stands: the origin and the path on it.
type address struct {
	origin string // "https://trust.example.com"
	base   string // "/legal", or ""
	secure bool   // https
}

func addressOf(c *config.Config) address {
	return address{
		origin: strings.TrimSuffix(c.BaseURL, c.BasePath),
		base:   c.BasePath,
		secure: strings.HasPrefix(c.BaseURL, "https:"),
	}
}

// absolute gives the whole address of a path on the host, base path included.
func (a address) absolute(urlPath string) string { return a.origin + urlPath }

// of gives the address of an output file: "en/dpa/index.html" is at "…/en/dpa/".
func (a address) of(file string) string { return a.origin + a.pathOf(file) }

// pathOf gives the path on the host of an output file, escaped for use in a URL.
func (a address) pathOf(file string) string {
	p := a.base + "/" + strings.TrimSuffix(file, indexFile)
	return (&url.URL{Path: p}).EscapedPath()
}

// indexFile is the file that a host sends for the address of a folder.
const indexFile = "index.html"

// targetKind says where an address of a page leads.
type targetKind uint8

const (
	inside   targetKind = iota // a file of this site, or none
	beside                     // the same host, outside the base path
	outside                    // another origin
	other                      // mailto:, tel:, javascript: …
	embedded                   // data: and blob:
)

// resolve reads an address as a browser does that shows the file from. For an
// inside address it gives the output file and the fragment without "#"; a path
// that ends in "/" is the folder's index.html. The query never counts.
func (a address) resolve(from, ref string) (kind targetKind, file, fragment string) {
	ref = strings.Trim(ref, " \t\n\f\r")
	ref, fragment, _ = strings.Cut(ref, "#")
	ref, _, _ = strings.Cut(ref, "?")
	kind, rest := a.place(ref)
	if kind != inside {
		return kind, "", ""
	}
	if rest == "" && !strings.HasPrefix(ref, "/") && !strings.Contains(ref, ":") {
		return inside, from, unescape(fragment)
	}
	absolute := rest
	if !strings.HasPrefix(rest, "/") {
		absolute = a.base + "/" + path.Dir(from) + "/" + rest
	}
	kind, file = a.file(unescape(absolute))
	return kind, file, unescape(fragment)
}

// place splits an address into what it belongs to and its path; for an inside
// one the path may be relative to the page.
func (a address) place(ref string) (targetKind, string) {
	if strings.HasPrefix(ref, "//") || strings.HasPrefix(ref, `/\`) {
		scheme, _, _ := strings.Cut(a.origin, "//")
		ref = scheme + "//" + ref[2:]
	}
	scheme := schemeOf(ref)
	switch scheme {
	case "":
		return inside, ref
	case "http", "https":
		if rest, ok := cutOrigin(ref, a.origin); ok {
			return inside, rest
		}
		return outside, ""
	case "data", "blob":
		return embedded, ""
	}
	return other, ""
}

// cutOrigin takes the origin off an address of this host.
func cutOrigin(ref, origin string) (string, bool) {
	if len(ref) < len(origin) || !strings.EqualFold(ref[:len(origin)], origin) {
		return "", false
	}
	switch rest := ref[len(origin):]; {
	case rest == "":
		return "/", true
	case rest[0] == '/':
		return rest, true
	}
	return "", false
}

// schemeOf gives the scheme of an address in lower case, "" for a relative one.
func schemeOf(ref string) string {
	for i := range len(ref) {
		switch c := ref[i]; {
		case c|0x20 >= 'a' && c|0x20 <= 'z':
		case i > 0 && (c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.'):
		case c == ':' && i > 0:
			return strings.ToLower(ref[:i])
		default:
			return ""
		}
	}
	return ""
}

// file turns a path on the host into an output file.
func (a address) file(p string) (targetKind, string) {
	folder := strings.HasSuffix(p, "/") || strings.HasSuffix(p, "/.") || strings.HasSuffix(p, "/..")
	p = path.Clean(p)
	if a.base != "" {
		rest, ok := strings.CutPrefix(p, a.base)
		if !ok || rest != "" && rest[0] != '/' {
			return beside, ""
		}
		p = rest
		folder = folder || p == ""
	}
	p = strings.TrimPrefix(p, "/")
	if p == "" {
		return inside, indexFile
	}
	if folder {
		return inside, p + "/" + indexFile
	}
	return inside, p
}

func unescape(s string) string {
	if !strings.Contains(s, "%") {
		return s
	}
	if u, err := url.PathUnescape(s); err == nil {
		return u
	}
	return s
}

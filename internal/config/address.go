package config

import (
	"strings"

	"annex/internal/source"
)

// address reads base_url.
func (p *parser) address() {
	raw, span, ok := p.required(p.root, p.start(), "base_url", `base_url = "https://trust.example.com"`)
	if !ok {
		return
	}
	base, path, problem := CheckBaseURL(raw)
	if problem != "" {
		p.bad(span, "base_url %q %s", raw, problem).Hint(`write the address of the site, such as "https://trust.example.com"`)
		return
	}
	p.BaseURL, p.BasePath = base, path
}

// CheckBaseURL takes the address of a site apart: without a slash at its end, and
// its path. https is asked for, except on the own machine. problem says what is
// wrong, in words that follow the value; it is empty where nothing is.
func CheckBaseURL(raw string) (base, path, problem string) {
	u, err := source.ParseURL(raw)
	switch {
	case err != "":
		return "", "", err
	case u.Scheme != "https" && (u.Scheme != "http" || !local(u.Hostname())):
		return "", "", "does not begin with https://"
	case u.Hostname() == "":
		return "", "", "names no host"
	case u.User != nil:
		return "", "", "holds a user name"
	case u.RawQuery != "" || u.ForceQuery || strings.Contains(raw, "#"):
		return "", "", "holds a query or fragment"
	}
	path = strings.TrimRight(u.EscapedPath(), "/")
	if path != "" && (!cleanPath(path) || !cleanPath(u.Path)) {
		return "", "", "has a path with empty or dotted parts"
	}
	return u.Scheme + "://" + strings.ToLower(u.Host) + path, path, ""
}

// local tells whether a host is the own machine, where http is enough.
func local(host string) bool { return host == "localhost" || host == "127.0.0.1" || host == "::1" }

// cleanPath tells whether an absolute path has no empty and no dotted parts; a
// slash at its end is fine.
func cleanPath(path string) bool {
	if !strings.HasPrefix(path, "/") {
		return false
	}
	for part := range strings.SplitSeq(strings.TrimSuffix(path[1:], "/"), "/") {
		if part == "." || part == ".." || part == "" && path != "/" {
			return false
		}
	}
	return true
}

package output

import (
	"bytes"
	"net/url"
	"path"
	"strings"

	"annex/internal/config"
	"annex/internal/diag"
)

// Limits of Cloudflare Pages for _redirects: rules without patterns, characters
// a line.
const (
	maxRedirects    = 2000
	maxRedirectLine = 1000
)

// redirectFiles gives _redirects in the form that Cloudflare Pages and Netlify
// read, where site.toml has redirects.
func redirectFiles(j *Job) []File {
	if len(j.Site.Config.Redirects) == 0 {
		return nil
	}
	return []File{{Path: "_redirects", Type: mediaType(".txt"), late: func(b *bytes.Buffer, made *Set) (diag.List, error) {
		return j.redirects(b, made), nil
	}}}
}

// redirects writes each redirect for the path with and without a slash at its
// end: they are one address to people and two to some hosts.
func (j *Job) redirects(b *bytes.Buffer, made *Set) diag.List {
	var list diag.List
	lines := 0
	for i := range j.Site.Config.Redirects {
		r := &j.Site.Config.Redirects[i]
		j.judgeRedirect(&list, r, made)
		to := r.To
		if strings.HasPrefix(to, "/") {
			to = j.host.base + escapeTarget(to)
		}
		for _, from := range bothForms(r.From) {
			line := j.host.base + (&url.URL{Path: from}).EscapedPath() + " " + to + " 301\n"
			if len(line) > maxRedirectLine {
				list.Add("limit-exceeded", r.Span, "redirect from %q takes %d characters, hosts read %d", r.From, len(line), maxRedirectLine)
			}
			b.WriteString(line)
			lines++
		}
	}
	if lines > maxRedirects {
		list.Add("limit-exceeded", j.Site.Config.Redirects[0].Span, "_redirects has %d lines, hosts read %d", lines, maxRedirects)
	}
	return list
}

func bothForms(from string) []string {
	bare := strings.TrimRight(from, "/")
	if bare == "" || path.Ext(bare) != "" {
		return []string{from}
	}
	return []string{bare, bare + "/"}
}

// escapeTarget writes path, query and fragment of an address of this site. Blanks
// would end the line's part.
func escapeTarget(to string) string {
	rest, fragment, _ := strings.Cut(to, "#")
	rest, query, _ := strings.Cut(rest, "?")
	written := (&url.URL{Path: unescape(rest)}).EscapedPath()
	if query != "" {
		written += "?" + strings.Join(strings.Fields(strings.ToValidUTF8(query, "")), "+")
	}
	if fragment != "" {
		written += "#" + (&url.URL{Fragment: unescape(fragment)}).EscapedFragment()
	}
	return written
}

// judgeRedirect reports a redirect that leads nowhere, or that hides behind a
// file of its own name.
func (j *Job) judgeRedirect(list *diag.List, r *config.Redirect, made *Set) {
	for _, from := range bothForms(r.From) {
		if _, file, _ := j.host.resolve(indexFile, j.host.base+from); made.Has(file) {
			list.Add("value-invalid", r.Span, "redirect from %q, which is a page of this site", r.From).
				Hint("take the redirect out: hosts send the page")
			break
		}
	}
	if !strings.HasPrefix(r.To, "/") {
		return
	}
	t := target{url: r.To}
	t.kind, t.file, t.fragment = j.host.resolve(indexFile, j.host.base+r.To)
	switch made.judgeLink(&t) {
	case NoFile:
		list.Add("link-broken", r.Span, "redirect from %q leads to %q, which is not there", r.From, r.To)
	case NoAnchor:
		list.Add("link-broken", r.Span, "redirect from %q leads to %q, whose page has no %q", r.From, r.To, t.fragment)
	}
}

// redirected gives the output paths that redirects stand for, so that links to
// them are not broken.
func redirected(host address, c *config.Config) map[string]bool {
	if len(c.Redirects) == 0 {
		return nil
	}
	paths := map[string]bool{}
	for i := range c.Redirects {
		for _, from := range bothForms(c.Redirects[i].From) {
			_, file, _ := host.resolve(indexFile, host.base+from)
			paths[file] = true
		}
	}
	return paths
}

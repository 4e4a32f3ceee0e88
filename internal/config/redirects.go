package config

import (
	"strings"

	"annex/internal/source"
)

// redirects reads [redirects]: "/old/path" = "/en/dpa/". A path with and without
// a slash at its end is one path, as it is for most hosts.
func (p *parser) redirects() {
	r := p.root.Sub("redirects")
	if r == nil {
		return
	}
	targets := map[string]Redirect{}
	for i := range r.Table.Entries {
		p.redirect(r, &r.Table.Entries[i], targets)
	}
	for _, from := range p.Redirects {
		if loops(from, targets) {
			p.bad(from.Span, "redirect %q leads back to itself", from.From)
		}
	}
}

func (p *parser) redirect(r *source.Reader, e *source.Entry, targets map[string]Redirect) {
	to, toSpan, ok := r.Text(e.Key)
	if problem := notPath(e.Key); problem != "" {
		p.bad(e.KeySpan, "redirect from %q %s", e.Key, problem).Hint(`write the old address as a path, such as "/old/path"`)
		return
	}
	if !ok {
		return
	}
	if problem := notTarget(to); problem != "" {
		p.bad(toSpan, "redirect to %q %s", to, problem).Hint(`write a path such as "/en/dpa/", or an https address`)
		return
	}
	redirect := Redirect{From: e.Key, To: to, Span: e.KeySpan}
	if other, taken := targets[bare(e.Key)]; taken {
		p.bad(e.KeySpan, "redirect from %q stands twice", e.Key).Relate(other.Span, "first here")
		return
	}
	targets[bare(e.Key)] = redirect
	p.Redirects = append(p.Redirects, redirect)
}

// bare gives a path without fragment, query and the slash at its end.
func bare(path string) string {
	path, _, _ = strings.Cut(path, "#")
	path, _, _ = strings.Cut(path, "?")
	return strings.TrimRight(path, "/")
}

// notPath says why a text cannot be redirected from. Blanks would break the
// line formats of hosts, and "*" and ":" are patterns there.
func notPath(path string) string {
	switch {
	case !strings.HasPrefix(path, "/"):
		return `does not begin with "/"`
	case strings.ContainsAny(path, "?#*:"):
		return `holds one of "?", "#", "*" and ":"`
	case bare(path) == "":
		return "is the start page"
	}
	return notClean(path)
}

func notTarget(to string) string {
	if !strings.HasPrefix(to, "/") {
		return notHTTPS(to)
	}
	path, _, _ := strings.Cut(to, "#")
	path, _, _ = strings.Cut(path, "?")
	return notClean(path)
}

func notClean(path string) string {
	if _, problem := parseURL(path); problem != "" {
		return problem
	}
	if !cleanPath(path) {
		return "has empty or dotted parts"
	}
	return ""
}

// loops tells whether following the redirects from one comes back to it.
func loops(from Redirect, targets map[string]Redirect) bool {
	start, at := bare(from.From), bare(from.To)
	for range targets {
		if at == start {
			return true
		}
		next, ok := targets[at]
		if !ok {
			return false
		}
		at = bare(next.To)
	}
	return false
}

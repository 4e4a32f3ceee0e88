package config

import (
	"slices"
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
	p.loops(targets)
}

// loops reports each ring of redirects once, at its first member.
func (p *parser) loops(targets map[string]Redirect) {
	walked := map[string]int{} // by path, the walk that came by
	for i, first := range p.Redirects {
		at := first
		for walked[bare(at.From)] == 0 {
			walked[bare(at.From)] = i + 1
			next, ok := targets[bare(at.To)]
			if !ok {
				break
			}
			at = next
		}
		if next, ok := targets[bare(at.To)]; ok && walked[bare(at.From)] == i+1 {
			p.loop(at, next, targets)
		}
	}
}

func (p *parser) loop(first, next Redirect, targets map[string]Redirect) {
	d := p.bad(first.Span, "redirect %q leads back to itself", first.From)
	for ; next.From != first.From; next = targets[bare(next.To)] {
		d.Relate(next.Span, "by way of %q", next.From)
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

// ownFiles are files that hosts and verify read under their own name.
var ownFiles = []string{"/_headers", "/_redirects", "/manifest.json", "/SHA256SUMS"}

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
	case slices.Contains(ownFiles, bare(path)):
		return "is a file that the tool writes"
	}
	return notClean(path)
}

func notTarget(to string) string {
	if !strings.HasPrefix(to, "/") {
		return source.NotHTTPS(to)
	}
	path, _, _ := strings.Cut(to, "#")
	path, _, _ = strings.Cut(path, "?")
	return notClean(path)
}

func notClean(path string) string {
	u, problem := source.ParseURL(path)
	if problem != "" {
		return problem
	}
	if !cleanPath(path) || !cleanPath(u.Path) {
		return "has empty or dotted parts"
	}
	return ""
}

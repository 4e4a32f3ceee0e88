package output

import (
	"bytes"
	"path"
	"slices"
	"strings"

	"annex/internal/diag"
)

// Header is one line of an HTTP response.
type Header struct{ Name, Value string }

// Headers gives what is sent with every file of the set: scored 130 of 100 points
// by the MDN HTTP Observatory 1.4.8. The policy allows what the pages contain and
// nothing else. preview leaves out what binds a browser to https, which a server
// on the own machine does not speak.
func (s *Set) Headers(j *Job, preview bool) []Header {
	host := addressOf(j.Site.Config)
	https := host.secure && !preview
	headers := []Header{{"Content-Security-Policy", contentPolicy(s.needs(), https)}}
	if https {
		headers = append(headers, Header{"Strict-Transport-Security", hsts(j)})
	}
	headers = append(headers,
		Header{"X-Content-Type-Options", "nosniff"},
		Header{"Referrer-Policy", "no-referrer"},
		Header{"Permissions-Policy", permissions},
		Header{"Cross-Origin-Opener-Policy", "same-origin"},
		Header{"Cross-Origin-Resource-Policy", "same-origin"},
		Header{"X-Frame-Options", "DENY"},
	)
	if j.Site.Config.NoIndex {
		headers = append(headers, Header{"X-Robots-Tag", "noindex"})
	}
	return headers
}

// contentPolicy writes the Content-Security-Policy, level 3. Images are always
// allowed: browsers ask for /favicon.ico unasked.
func contentPolicy(n needs, https bool) string {
	parts := []string{"default-src 'none'"}
	for _, p := range []struct {
		needed bool
		name   string
	}{
		{n&needsStyle != 0, "style-src"},
		{true, "img-src"},
		{n&needsFont != 0, "font-src"},
		{n&needsScript != 0, "script-src"},
		{n&needsMedia != 0, "media-src"},
		{n&needsFrame != 0, "frame-src"},
		{n&needsManifest != 0, "manifest-src"},
	} {
		if p.needed {
			parts = append(parts, p.name+" 'self'")
		}
	}
	parts = append(parts, "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'")
	if https {
		parts = append(parts, "upgrade-insecure-requests")
	}
	return strings.Join(parts, "; ")
}

// hsts gives Strict-Transport-Security, RFC 6797, for two years. Its further
// directives bind the whole domain of the publisher and are opt-ins.
func hsts(j *Job) string {
	value := "max-age=63072000"
	if j.Site.Config.HSTS.IncludeSubdomains {
		value += "; includeSubDomains"
	}
	if j.Site.Config.HSTS.Preload {
		value += "; preload"
	}
	return value
}

// permissions turns off every feature of a browser that a legal text has no use
// for. Writing to the clipboard stays: it copies citations. Only names that
// browsers know: others fill their consoles.
var permissions = func() string {
	off := strings.Fields(`accelerometer autoplay browsing-topics camera clipboard-read display-capture encrypted-media
		fullscreen gamepad geolocation gyroscope hid identity-credentials-get idle-detection keyboard-map local-fonts
		magnetometer microphone midi otp-credentials payment picture-in-picture publickey-credentials-create
		publickey-credentials-get screen-wake-lock serial storage-access usb window-management xr-spatial-tracking`)
	return strings.Join(off, "=(), ") + "=()"
}()

// sandbox is the policy of files that a browser could run when they are opened
// by themselves: drawings, and HTML that is not ours.
const sandbox = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; sandbox"

// How long files may be kept.
const (
	keepForever = "public, max-age=31536000, immutable"
	askAgain    = "public, max-age=0, must-revalidate"
	neverKeep   = "no-cache"
)

func caching(e *Entry) string {
	switch {
	case e.Immutable:
		return keepForever
	case e.Path == securityFile || IsEvidence(e.Path):
		return neverKeep
	}
	return askAgain
}

// Limits of Cloudflare Pages for _headers: rules a file, characters a line.
const (
	maxHeaderRules  = 100
	maxHeaderLine   = 2000
	maxSandboxRules = 30 // ours, so that the others have room
)

func headerFiles(j *Job) []File {
	return []File{{Path: "_headers", Type: mediaType(".txt"), late: func(b *bytes.Buffer, made *Set) (diag.List, error) {
		return j.headers(b, made), nil
	}}}
}

// headerRule is one pattern of _headers with its lines.
type headerRule struct {
	pattern string
	headers []Header
}

// headers writes _headers in the form that Cloudflare Pages and Netlify read.
// Rules that match the same file are combined there, a header named twice gets
// both values: so every header but the policy is given to a file by one rule.
func (j *Job) headers(b *bytes.Buffer, made *Set) diag.List {
	rules := []headerRule{{"/*", made.Headers(j, false)}}
	rules = append(rules, cacheRules(made)...)
	rules = fewer(together(append(rules, j.sandboxRules()...)))
	var list diag.List
	if len(rules) > maxHeaderRules {
		list.Add("limit-exceeded", j.Site.Config.File.Span(0, 0), "_headers has %d rules, hosts read %d", len(rules), maxHeaderRules).
			Hint("gather files of static/ in fewer folders")
	}
	for _, r := range rules {
		b.WriteString(j.host.base + r.pattern + "\n")
		for _, h := range r.headers {
			line := "  " + h.Name + ": " + h.Value
			if len(line) > maxHeaderLine {
				list.Add("limit-exceeded", j.Site.Config.File.Span(0, 0), "header %s has %d characters, hosts read %d", h.Name, len(line), maxHeaderLine)
			}
			b.WriteString(line + "\n")
		}
	}
	return list
}

// cacheRules says how long files may be kept: one rule for a folder at the top
// whose files all agree, one for each file elsewhere.
func cacheRules(made *Set) []headerRule {
	entries := slices.Clone(made.Entries)
	for _, evidence := range []string{ManifestPath, SumsPath} {
		entries = append(entries, Entry{Path: evidence})
	}
	slices.SortFunc(entries, func(a, b Entry) int { return strings.Compare(a.Path, b.Path) })
	var rules []headerRule
	for len(entries) > 0 {
		top, _, inFolder := strings.Cut(entries[0].Path, "/")
		n := 1
		for inFolder && n < len(entries) && strings.HasPrefix(entries[n].Path, top+"/") {
			n++
		}
		rules = append(rules, folderRules(entries[:n], top, inFolder)...)
		entries = entries[n:]
	}
	return rules
}

func folderRules(entries []Entry, top string, inFolder bool) []headerRule {
	first := caching(&entries[0])
	agree := !slices.ContainsFunc(entries, func(e Entry) bool { return caching(&e) != first })
	if inFolder && agree && entries[0].Path != securityFile {
		return []headerRule{{"/" + escapePattern(top) + "/*", []Header{{"Cache-Control", first}}}}
	}
	var rules []headerRule
	for i := range entries {
		e := &entries[i]
		headers := []Header{{"Cache-Control", caching(e)}}
		if e.Path == SumsPath || e.Path == securityFile { // no ending by which a host could know the type; RFC 9116 names the charset
			headers = append(headers, Header{"Content-Type", "text/plain; charset=utf-8"})
		}
		rules = append(rules, headerRule{"/" + escapePattern(e.Path), headers})
	}
	return rules
}

// escapePattern writes a path as a pattern that matches it alone.
func escapePattern(file string) string {
	file = strings.TrimPrefix(address{}.pathOf(file), "/")
	return strings.NewReplacer("*", "%2A", ":", "%3A").Replace(file)
}

// sandboxRules gives the files of static/ that a browser could run a policy of
// their own; it holds beside that of all files. Where they are many, a pattern
// stands for all files of one ending.
func (j *Job) sandboxRules() []headerRule {
	var paths, endings []string
	for i := range j.Assets {
		p := j.Assets[i].Path
		switch mediaType(p) {
		case htmlType, drawingType, "application/xhtml+xml", "application/xml":
			paths = append(paths, "/"+escapePattern(p))
			endings = append(endings, "/*"+path.Ext(p))
		}
	}
	if len(paths) > maxSandboxRules {
		slices.Sort(endings)
		paths = slices.Compact(endings)
	}
	rules := make([]headerRule, len(paths))
	for i, p := range paths {
		rules[i] = headerRule{p, []Header{{"Content-Security-Policy", sandbox}}}
	}
	return rules
}

// together puts the headers of one pattern into one rule: of two rules with the
// same pattern Cloudflare Pages reads the later one only.
func together(rules []headerRule) []headerRule {
	at := make(map[string]int, len(rules))
	kept := rules[:0]
	for _, r := range rules {
		if i, ok := at[r.pattern]; ok {
			kept[i].headers = append(kept[i].headers, r.headers...)
			continue
		}
		at[r.pattern] = len(kept)
		kept = append(kept, r)
	}
	return kept
}

// fewer leaves out rules that say what hosts do by themselves, until the rest is
// read.
func fewer(rules []headerRule) []headerRule {
	for i := len(rules) - 1; i > 0 && len(rules) > maxHeaderRules; i-- {
		if h := rules[i].headers; len(h) == 1 && h[0].Value == askAgain {
			rules = slices.Delete(rules, i, i+1)
		}
	}
	return rules
}

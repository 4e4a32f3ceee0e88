package output

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"annex/internal/config"
	"annex/internal/site"
	"annex/internal/text"
)

// TestManyFiles keeps to the number of rules that hosts read.
func TestManyFiles(t *testing.T) {
	extra := map[string]string{}
	for i := range 150 {
		extra[fmt.Sprintf("static/a%03d.svg", i)] = `<svg xmlns="http://www.w3.org/2000/svg"/>`
	}
	files, _, list := emitted(t, jobOf(t, with(archive(t, "small.txtar"), extra)))
	rules := 0
	for line := range strings.Lines(files["_headers"]) {
		if strings.HasPrefix(line, "/") {
			rules++
		}
	}
	if rules > maxHeaderRules || len(list) > 0 {
		t.Errorf("%d rules, findings: %s", rules, shown(list))
	}
	for _, want := range []string{"/legal/*.svg\n", "/legal/assets/*\n", "/legal/manifest.json\n"} {
		if !strings.Contains(files["_headers"], want) {
			t.Errorf("no rule %q", want)
		}
	}
}

func TestPreviewHeaders(t *testing.T) {
	j := jobOf(t, archive(t, "small.txtar"))
	_, set, _ := emitted(t, j)
	for _, h := range set.Headers(j, true) {
		if h.Name == "Strict-Transport-Security" || strings.Contains(h.Value, "upgrade-insecure-requests") {
			t.Errorf("preview sends %s: %s", h.Name, h.Value)
		}
	}
}

// FuzzRedirects: whatever the configuration holds, each line has three parts.
func FuzzRedirects(f *testing.F) {
	f.Add("/old", "/new/")
	f.Add("/a b/", "/c d/#e f")
	f.Add("/ä\n/x", "/y\n/* /z 200")
	f.Add("/x", "https://example.com/?a=b#c")
	f.Fuzz(func(t *testing.T, from, to string) {
		c := &config.Config{File: text.New("site.toml", ""), BaseURL: "https://x.example", Redirects: []config.Redirect{{From: from, To: to}}}
		if !strings.HasPrefix(from, "/") || !strings.HasPrefix(to, "/") {
			return // config refuses the first, and checks other addresses itself
		}
		j := &Job{Site: &site.Site{Config: c}, host: addressOf(c)}
		var b bytes.Buffer
		j.redirects(&b, &Set{host: j.host})
		for line := range strings.Lines(b.String()) {
			if part := strings.Fields(line); len(part) != 3 || part[2] != "301" || !strings.HasSuffix(line, "\n") {
				t.Errorf("%q to %q: %q", from, to, line)
			}
		}
	})
}

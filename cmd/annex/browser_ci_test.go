//go:build ci

package main

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// tools is where .ci/run installs what looks at finished pages.
const tools = "../../.ci/browser"

// exampleSite builds the example site into a folder of its own.
func exampleSite(t *testing.T) string {
	t.Helper()
	public := filepath.Join(t.TempDir(), "public")
	if out, err := command(t, "build", "--date", "2026-11-22", "--out", public, "../..").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return public
}

// TestBrowser opens every page of the example in Chromium, served with the
// headers of _headers: nothing fails, nothing comes from elsewhere, nothing
// scrolls sideways on a small screen; it reads the same without script and can be
// printed.
func TestBrowser(t *testing.T) {
	public := exampleSite(t)
	server := httptest.NewServer(serve(t, public))
	defer server.Close()
	var pages []string
	for _, name := range pagesBelow(t, public) {
		if name != "404.html" {
			pages = append(pages, "/"+strings.TrimSuffix(name, "index.html"))
		}
	}
	if len(pages) < 40 {
		t.Fatalf("only %d pages", len(pages))
	}
	kinds := []string{"/", "/en/", "/en/dpa/", "/de/auftragsverarbeitung/", "/en/privacy/", "/en/sub-processors/", "/en/measures/", "/en/certificates/", "/en/faq/", "/en/guide/"}
	for _, kind := range kinds {
		if !slices.Contains(pages, kind) {
			t.Fatalf("no page %s", kind)
		}
	}
	input, err := json.Marshal(map[string]any{"base": server.URL, "browser": chromium(t), "pages": pages, "kinds": kinds})
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("node", "look.mjs")
	cmd.Dir, cmd.Stdin = tools, bytes.NewReader(input)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

// TestHTMLIsValid lets two independent checkers read every page.
func TestHTMLIsValid(t *testing.T) {
	public := exampleSite(t)
	for _, args := range [][]string{
		{"java", "-jar", "node_modules/vnu-jar/build/dist/vnu.jar", "--errors-only", "--also-check-css", "--also-check-svg", "--skip-non-html", "--filterpattern", unknownToChecker, "--format", "gnu", public},
		{"node", "node_modules/html-validate/bin/html-validate.mjs", "--config", "htmlvalidate.json", public + "/**/*.html"},
	} {
		cmd := exec.Command(args[0], args[1:]...)
		cmd.Dir = tools
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%.20000s", path.Base(args[2]), err, out)
		}
	}
}

// unknownToChecker are parts of CSS that browsers know and the checker does not.
const unknownToChecker = `.*(@container|container-type).*`

func chromium(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if at, err := exec.LookPath(name); err == nil {
			return at
		}
	}
	t.Fatal("no chromium here: .ci/run installs it")
	return ""
}

func pagesBelow(t *testing.T, public string) []string {
	t.Helper()
	var names []string
	err := fs.WalkDir(os.DirFS(public), ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && path.Ext(name) == ".html" {
			names = append(names, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// headerRule is one block of _headers.
type headerRule struct {
	pattern string
	fields  [][2]string
}

// serve is a host that understands _headers: every rule that matches adds its
// fields, "*" at the end of a pattern stands for anything.
func serve(t *testing.T, public string) http.Handler {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(public, "_headers"))
	if err != nil {
		t.Fatal(err)
	}
	rules := headerRules(string(data))
	if len(rules) < 3 {
		t.Fatalf("only %d rules in _headers", len(rules))
	}
	files := http.FileServer(http.Dir(public))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for _, rule := range rules {
			if !rule.matches(r.URL.Path) {
				continue
			}
			for _, f := range rule.fields {
				w.Header().Set(f[0], f[1])
			}
		}
		files.ServeHTTP(w, r)
	})
}

func headerRules(text string) []headerRule {
	var rules []headerRule
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		name, value, isField := strings.Cut(strings.TrimSpace(line), ": ")
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case !strings.HasPrefix(line, " "):
			rules = append(rules, headerRule{pattern: line})
		case isField:
			last := &rules[len(rules)-1]
			last.fields = append(last.fields, [2]string{name, value})
		}
	}
	return rules
}

func (r *headerRule) matches(path string) bool {
	if prefix, open := strings.CutSuffix(r.pattern, "*"); open {
		return strings.HasPrefix(path, prefix)
	}
	return path == r.pattern
}

package preview_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"

	"annex"
	"annex/internal/build"
	"annex/internal/locale"
	"annex/internal/preview"
)

const host = "127.0.0.1:8080"

// files is a site with a path in its address.
var files = fstest.MapFS{
	"site.toml": {Data: []byte(`name = "Larkspur"
base_url = "https://trust.example.com/legal"
default_language = "en"
[organisation]
name = "Larkspur"
legal_name = "Larkspur GmbH"
address = "Hafenweg 1"
country = "DE"
contact = "privacy@larkspur.example.com"
`)},
	"content/en/index.md": {Data: []byte("# Start\n\n[](faq.md)\n")},
	"content/en/faq.md":   {Data: []byte("# Questions\n\nAnswers.\n")},
}

func show(t *testing.T, s *preview.Server) {
	t.Helper()
	r, err := build.Build(build.Input{Site: files, Builtin: annex.Files, Today: locale.Date{Year: 2026, Month: 11, Day: 22}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Show(r); err != nil {
		t.Fatal(err)
	}
}

func TestServer(t *testing.T) {
	s := preview.New(host, "localhost:8080")
	show(t, s)
	for _, c := range []struct {
		method, address, host, origin string
		status                        int
		holds                         string
	}{
		{"GET", "/legal/en/", host, "", 200, "<h1>Start</h1>"},
		{"GET", "/legal/en/faq/", "localhost:8080", "http://localhost:8080", 200, "Answers."},
		{"HEAD", "/legal/en/", host, "", 200, ""},
		{"GET", "/legal/en/faq", host, "", 301, ""},
		{"GET", "/legal/en/faq/?x=/../../etc/passwd", host, "", 200, "Answers."},
		{"GET", "/legal/", host, "", 200, "Larkspur"},
		{"GET", "/legal/en/nothing/", host, "", 404, "Page not found"},
		{"GET", "/en/", host, "", 404, ""},
		{"GET", "/legal/site.toml", host, "", 404, ""},
		{"GET", "/legal/content/en/index.md", host, "", 404, ""},
		{"GET", "/legal/_headers", host, "", 404, ""},
		{"GET", "/legal/en/../../site.toml", host, "", 404, ""},
		{"GET", "/legal/%2e%2e/site.toml", host, "", 404, ""},
		{"GET", "/legal//en/", host, "", 404, ""},
		{"POST", "/legal/en/", host, "", 405, ""},
		{"GET", "/legal/en/", "evil.example:8080", "", 403, ""},
		{"GET", "/legal/en/", "127.0.0.1:9999", "", 403, ""},
		{"GET", "/legal/en/", host, "https://evil.example", 403, ""},
		{"GET", "/legal/en/", host, "null", 403, ""},
		{"GET", "/legal/en/", host, "http://127.0.0.1", 403, ""},
	} {
		r := httptest.NewRequest(c.method, c.address, nil)
		r.Host = c.host
		if c.origin != "" {
			r.Header.Set("Origin", c.origin)
		}
		w := httptest.NewRecorder()
		s.ServeHTTP(w, r)
		if w.Code != c.status || !strings.Contains(w.Body.String(), c.holds) {
			t.Errorf("%s %s from %s (%s): %d\n%.200s", c.method, c.address, c.host, c.origin, w.Code, w.Body)
		}
		if c.method == "HEAD" && w.Body.Len() > 0 {
			t.Error("HEAD has a body")
		}
		if c.status != 200 && strings.Contains(w.Body.String(), "base_url") {
			t.Errorf("%s shows a source", c.address)
		}
	}
}

func TestHeaders(t *testing.T) {
	s := preview.New(host)
	show(t, s)
	r := httptest.NewRequest(http.MethodGet, "/legal/en/", nil)
	r.Host = host
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	for name, want := range map[string]string{
		"Content-Type": "text/html; charset=utf-8", "X-Content-Type-Options": "nosniff",
		"Cross-Origin-Resource-Policy": "same-origin", "Cache-Control": "no-store",
		"Strict-Transport-Security": "", "Access-Control-Allow-Origin": "",
	} {
		if got := w.Header().Get(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	if policy := w.Header().Get("Content-Security-Policy"); !strings.HasPrefix(policy, "default-src 'none'") || strings.Contains(policy, "upgrade-insecure-requests") {
		t.Errorf("policy %q", policy)
	}
}

func TestNothingBuilt(t *testing.T) {
	r := httptest.NewRequest(http.MethodGet, "/", nil)
	r.Host = host
	w := httptest.NewRecorder()
	preview.New(host).ServeHTTP(w, r)
	if w.Code != http.StatusServiceUnavailable {
		t.Errorf("status %d", w.Code)
	}
}

package render

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/html"

	"annex/internal/config"
	"annex/internal/content"
	"annex/internal/diag"
	"annex/internal/locale"
	"annex/internal/site"
	"annex/internal/source"
	"annex/internal/text"
)

var today = locale.Date{Year: 2026, Month: 11, Day: 22}

// file is one file of a txtar document.
type file struct{ Name, Data string }

// archive reads a document of testdata: files after lines "-- name --".
func archive(t testing.TB, name string) []file {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	var files []file
	for line := range strings.Lines(string(data)) {
		name, ok := strings.CutPrefix(strings.TrimSuffix(line, " --\n"), "-- ")
		switch {
		case ok && strings.HasSuffix(line, " --\n"):
			files = append(files, file{Name: name})
		case len(files) > 0:
			files[len(files)-1].Data += line
		}
	}
	return files
}

// resolve makes a site of files. Findings that are errors fail the test unless
// wanted.
func resolve(t testing.TB, files []file) (*site.Site, diag.List) {
	t.Helper()
	in := site.Input{Today: today, Static: map[string]bool{"logo.svg": true}}
	var all diag.List
	var tags []string
	for _, f := range files {
		if f.Name == "site.toml" {
			c, list := config.Parse(text.New(f.Name, f.Data))
			all = append(all, list...)
			in.Config = c
			for _, l := range c.Languages {
				tags = append(tags, l.Tag)
			}
		}
	}
	for _, f := range files {
		if strings.HasPrefix(f.Name, "content/") {
			item, list := content.Parse(text.New(f.Name, f.Data), tags)
			all = append(all, list...)
			in.Items = append(in.Items, item)
		}
	}
	s, list := site.Resolve(in)
	return s, append(all, list...)
}

// example gives the small site of testdata, which has no errors.
func example(t testing.TB, more ...file) *site.Site {
	t.Helper()
	files := archive(t, "site.txtar")
	for _, m := range more {
		replaced := false
		for i := range files {
			if files[i].Name == m.Name {
				files[i], replaced = m, true
			}
		}
		if !replaced {
			files = append(files, m)
		}
	}
	s, list := resolve(t, files)
	for _, d := range list {
		if d.Severity == diag.Error {
			t.Fatalf("%s: %s: %s", d.Span.File.Path, d.Rule, d.Message)
		}
	}
	return s
}

// repository gives the example site of the repository, whatever is wrong with it.
func repository(t testing.TB) *site.Site {
	t.Helper()
	root := os.DirFS("../..")
	paths := []string{"site.toml"}
	err := fs.WalkDir(root, "content", func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			paths = append(paths, path)
		}
		return err
	})
	var files []file
	for _, p := range paths {
		data, err := fs.ReadFile(root, p)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file{p, string(data)})
	}
	if err != nil {
		t.Fatal(err)
	}
	s, _ := resolve(t, files)
	return s
}

// section puts pages into a folder, as the pass "navigate" does.
func section(index *site.Page, pages ...*site.Page) {
	index.Children = pages
	for i, p := range pages {
		p.Section = index
		p.Previous, p.Following = nil, nil
		if i > 0 {
			p.Previous, pages[i-1].Following = pages[i-1], p
		}
	}
}

// builtin gives the layouts of the repository, those of a site laid over them.
func builtin(t testing.TB, own ...file) []source.Layer {
	t.Helper()
	paths, err := filepath.Glob("../../layouts/*.html")
	if err != nil || len(paths) == 0 {
		t.Fatal("no layouts", err)
	}
	var layers []source.Layer
	for _, p := range paths {
		data, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		layers = append(layers, source.Layer{File: text.New("layouts/"+filepath.Base(p), string(data)), Builtin: true})
	}
	for _, f := range own {
		layers = append(layers, source.Layer{File: text.New(f.Name, f.Data)})
	}
	return layers
}

func tightened(delims bool) func(string, string) (string, bool) {
	m := minify.New()
	h := &html.Minifier{KeepDocumentTags: true, KeepEndTags: true, KeepQuotes: true}
	if delims {
		h.TemplateDelims = [2]string{"{{", "}}"}
	}
	m.Add("text/html", h)
	return func(_, text string) (string, bool) {
		out, err := m.String("text/html", text)
		return out, err == nil
	}
}

func theme(t testing.TB, own ...file) *Theme {
	t.Helper()
	th, list := Load(builtin(t, own...), tightened(true))
	for _, d := range list {
		t.Fatalf("%s: %s", d.Span.File.Path, d.Message)
	}
	return th
}

func assets(name string) (url, sum string) { return "/assets/" + name, "sha256-" + name }

func page(t testing.TB, s *site.Site, lang, id string) *site.Page {
	t.Helper()
	e := s.Edition(lang)
	if e == nil || e.Page(id) == nil {
		t.Fatalf("no page %s in %s", id, lang)
	}
	return e.Page(id)
}

func html5(t testing.TB, r *Renderer, p *site.Page) string {
	t.Helper()
	var b bytes.Buffer
	if _, d := r.Page(&b, p); d != nil {
		t.Fatalf("%s: %s", d.Span.Text(), d.Message)
	}
	return b.String()
}

// pages gives every page of a site, the chooser and 404 by name.
func pages(t testing.TB, s *site.Site, th *Theme) map[string]string {
	t.Helper()
	r := New(th, s, assets)
	all := map[string]string{}
	for _, e := range s.Editions {
		for _, p := range e.Pages {
			all[p.File] = html5(t, r, p)
		}
	}
	var b bytes.Buffer
	if d := r.Chooser(&b); d != nil {
		t.Fatal(d.Message)
	}
	all["index.html"] = b.String()
	b.Reset()
	if d := r.NotFound(&b); d != nil {
		t.Fatal(d.Message)
	}
	all["404.html"] = b.String()
	return all
}

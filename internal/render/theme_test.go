package render

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"annex/internal/source"
)

// What is wrong with a layout is said in plain words at its place.
func TestFaults(t *testing.T) {
	for _, c := range []struct{ name, file, text, place, message string }{
		{"not closed", "footer", "<p>\n{{if .Lang}}x", "{{if .Lang}}x", "is not closed by {{end}}"},
		{"brace", "footer", "a\nb {{.Lang}\n", "b {{.Lang}", "cannot be read"},
		{"function", "footer", "{{shout .Lang}}", "{{shout .Lang}}", `no function "shout"`},
		{"variable", "footer", "{{$x}}", "{{$x}}", `no variable "$x"`},
		{"end", "footer", "a{{end}}", "a{{end}}", "an {{end}} without a beginning"},
		{"script", "head", "<p><script>let a = {{.Lang}}</script>", "{{.Lang}}", "inside <script>"},
		{"handler", "head", `<p onclick="go({{.Lang}})">x</p>`, "{{.Lang}}", "an event handler"},
		{"bare handler", "head", `<p onclick=go({{.Lang}})>x</p>`, "{{.Lang}}", "an event handler"},
		{"style", "head", `<p style="color:{{.Lang}}">x</p>`, "{{.Lang}}", "the attribute style"},
		{"srcdoc", "head", `<iframe srcdoc="{{.Lang}}"></iframe>`, "{{.Lang}}", "the attribute srcdoc"},
		{"refresh", "head", `<meta http-equiv="refresh" content="0;url={{.HomeURL}}">`, "{{.HomeURL}}", "a meta refresh"},
		{"branch", "head", `<style>{{if .Lang}}p{}{{end}}</style>`, "{{if .Lang}}", "inside <style>"},
		{"open quote", "head", `<p title="{{.Lang}}>`, "", "left open"},
		{"part", "head", `{{template "nowhere" .}}`, `{{template "nowhere" .}}`, `no layout "nowhere"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, list := Load(builtin(t, file{"layouts/" + c.file + ".html", c.text}), tightened(true))
			if len(list) == 0 {
				t.Fatal("nothing found")
			}
			d := list[0]
			if d.Rule != "value-invalid" || !strings.Contains(d.Message, c.message) {
				t.Errorf("%s: %s, want %q", d.Rule, d.Message, c.message)
			}
			if d.Span.File == nil || d.Span.File.Path != "layouts/"+c.file+".html" {
				t.Fatalf("in file %v", d.Span.File)
			}
			if c.place != "" && d.Span.Text() != c.place {
				t.Errorf("at %q, want %q", d.Span.Text(), c.place)
			}
			if strings.Contains(d.Message, "template:") || strings.Contains(d.Message, "html/") {
				t.Errorf("a library speaks: %s", d.Message)
			}
		})
	}
}

// A value that is not there is found when a page is made, and named.
func TestMissingValue(t *testing.T) {
	s := example(t)
	for _, c := range []struct{ file, text string }{
		{"page", "{{define \"main\"}}\n<h1>\n  {{.Titel}}</h1>{{end}}"},
		{"footer", "<p>\n{{.SiteNam}}</p>"},
	} {
		th, list := Load(builtin(t, file{"layouts/" + c.file + ".html", c.text}), tightened(true))
		if len(list) > 0 {
			t.Fatal(list[0].Message)
		}
		var b bytes.Buffer
		_, d := New(th, s, assets).Page(&b, page(t, s, "en", "dpa"))
		if d == nil {
			t.Fatal("no finding")
		}
		if !strings.HasPrefix(d.Message, "no value \".") || len(d.Hints) == 0 {
			t.Errorf("%s %q", d.Message, d.Hints)
		}
		if d.Span.File == nil || d.Span.File.Path != "layouts/"+c.file+".html" || !strings.HasPrefix(d.Span.Text(), "{{.") {
			t.Errorf("at %q", d.Span.Text())
		}
		if b.Len() > 0 {
			t.Error("half a page was written")
		}
	}
}

// A layout that would print nothing of a page is a finding at its place.
func TestIncomplete(t *testing.T) {
	for _, c := range []struct{ name, file, text, message string }{
		{"no main", "page", "<p>{{.Body}}</p>", `layout "layouts/page.html" defines no "main"`},
		{"empty", "home", "", `layout "layouts/home.html" defines no "main"`},
		{"of one page", "agreement/dpa", "<p>x</p>", `layout "layouts/agreement/dpa.html" defines no "main"`},
		{"empty base", "base", "", `layout "layouts/base.html" never calls "main"`},
		{"base without main", "base", "<!doctype html>{{with .Lang}}{{template \"header\" $}}{{end}}", `layout "layouts/base.html" never calls "main"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, list := Load(builtin(t, file{"layouts/" + c.file + ".html", c.text}), nil)
			if len(list) != 1 || list[0].Rule != "value-invalid" || list[0].Message != c.message {
				t.Fatal(list)
			}
			if f := list[0].Span.File; f == nil || f.Path != "layouts/"+c.file+".html" {
				t.Errorf("in file %v", f)
			}
		})
	}
	if _, list := Load(builtin(t, file{"layouts/footer.html", ""}, file{"layouts/parts/x.html", "<p>x</p>"},
		file{"layouts/base.html", "{{if .Lang}}{{template \"inner\" .}}{{end}}"}, file{"layouts/inner.html", "{{range .Editions}}{{else}}{{template \"main\" $}}{{end}}"}), nil); len(list) > 0 {
		t.Errorf("parts are no pages: %s", list[0].Message)
	}
}

// A finished page is not empty and holds its text.
func TestLacking(t *testing.T) {
	s := example(t)
	for _, c := range []struct{ file, text, message string }{
		{"page", `{{define "main"}}<h1>{{.Title}}</h1>{{end}}`, `layout "layouts/page.html" leaves out the text of the page`},
		{"agreement", `{{define "main"}}<textarea>{{.Body}}</textarea>{{end}}`, `layout "layouts/agreement.html" leaves out the text of the page`},
		{"base", `{{if eq .Kind "x"}}{{template "main" .}}{{end}}`, `layout "layouts/page.html" makes an empty page`},
	} {
		var b bytes.Buffer
		_, d := New(theme(t, file{"layouts/" + c.file + ".html", c.text}), s, assets).Page(&b, page(t, s, "en", "dpa"))
		if d == nil || d.Message != c.message || d.Span.File == nil {
			t.Errorf("%s: %v", c.file, d)
		}
	}
}

// The built-in layouts have no action where its value would be a program.
func TestBuiltinIsSafe(t *testing.T) {
	if _, list := Load(builtin(t), nil); len(list) > 0 {
		t.Error(list[0].Message)
	}
}

// A site's own file takes the place of the built-in one, whichever comes first.
func TestShadowing(t *testing.T) {
	s := example(t)
	layers := builtin(t, file{"layouts/footer.html", "<footer>{{.Organisation.Name}} & Söhne</footer>"},
		file{"layouts/agreement.html", `{{define "main"}}<h1>kind</h1>{{.Body}}{{end}}`},
		file{"layouts/agreement/dpa.html", `{{define "main"}}<h1>id {{template "parts/x" .}}</h1>{{.Body}}{{end}}`},
		file{"layouts/parts/x.html", `{{.ID}}`})
	own := layers[len(layers)-4:]
	reversed := append(slices.Clone(own), layers[:len(layers)-len(own)]...)
	for _, order := range [][]source.Layer{layers, reversed} {
		th, list := Load(order, nil)
		if len(list) > 0 {
			t.Fatal(list[0].Message)
		}
		out := html5(t, New(th, s, assets), page(t, s, "en", "dpa"))
		if !strings.Contains(out, "<footer>Larkspur & Söhne</footer>") || !strings.Contains(out, "<h1>id dpa</h1>") {
			t.Error(out)
		}
	}
}

// Layouts that the minifier refuses are used as they are.
func TestUnminified(t *testing.T) {
	th, list := Load(builtin(t), func(_, text string) (string, bool) { return "", false })
	if len(list) > 0 {
		t.Fatal(list[0].Message)
	}
	s := example(t)
	if out := html5(t, New(th, s, assets), page(t, s, "en", "index")); !strings.Contains(out, "Trust centre") {
		t.Error(out)
	}
}

// A page of a kind without a layout of its own takes page.html.
func TestFind(t *testing.T) {
	th := theme(t)
	for _, c := range []struct{ kind, id, want string }{
		{"agreement", "dpa", "page"}, {"home", "index", "home"}, {"section", "guide", "section"}, {"page", "x", "page"},
	} {
		if th.find(c.kind, c.id) != th.pages[c.want] {
			t.Errorf("%s/%s is not %s", c.kind, c.id, c.want)
		}
	}
}

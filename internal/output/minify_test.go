package output

import (
	"bytes"
	"io/fs"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
)

// TestMinifyKeepsTrees minifies random pages: the comparison must agree with the
// parsed trees, and a minified page must have nothing left to take.
func TestMinifyKeepsTrees(t *testing.T) {
	const seed = 7
	r := rand.New(rand.NewPCG(seed, seed))
	for n := range propertyRuns {
		g := pageMaker{r: r}
		page := []byte(g.page())
		small, err := minifyPage(page)
		if err != nil {
			t.Fatalf("seed %d, page %d: %v", seed, n, err)
		}
		if !sameHTML(page, small) {
			t.Fatalf("seed %d, page %d: tokens differ: %s\n%s\n%s", seed, n, cmp.Diff(outline(page), outline(small)), page, small)
		}
		if !sameHTML(parsed(t, page), parsed(t, small)) {
			t.Fatalf("seed %d, page %d: trees differ\n%s\n%s", seed, n, page, small)
		}
		if again, _ := minifyPage(small); !bytes.Equal(again, small) {
			t.Fatalf("seed %d, page %d: not tight\n%s\n%s", seed, n, small, again)
		}
	}
	t.Logf("seed %d: %d pages", seed, propertyRuns)
}

// parsed writes a page out again from its tree.
func parsed(t *testing.T, page []byte) []byte {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := html.Render(&b, root); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestSameHTML(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"<p> a  b </p>", "<p>a b</p>", true},
		{"<p>a <b>b</b></p>", "<p>a<b>b</b></p>", false},
		{"<p>a <b>b</b></p>", "<p>a<b> b</b></p>", true},
		{"<p>a b</p>", "<p>ab</p>", false},
		{"<pre>a  b</pre>", "<pre>a b</pre>", false},
		{"<textarea> a</textarea>", "<textarea>a</textarea>", false},
		{"<p>a</p> <p>b</p>", "<p>a</p><p>b</p>", true},
		{"<p><img alt> a</p>", "<p><img alt>a</p>", false},
		{"<p><i class=x></i> a</p>", "<p><i class=x></i>a</p>", false},
		{`<p class=" a  b ">`, `<p class="a b">`, true},
		{`<p title="a  b">`, `<p title="a b">`, false},
		{`<p id="a" lang="de">`, `<p lang=de id=a>`, true},
		{`<p id="a">`, `<p id="A">`, false},
		{`<p class="">`, `<p>`, true},
		{`<img alt="">`, `<img>`, false},
		{`<input value="">`, `<input>`, true},
		{`<a href=" /x ">`, `<a href="/x">`, true},
		{"<p>a</p>", "<div>a</div>", false},
		{"<p>a<p>b", "<p>a</p><p>b", false},
		{"<p>&lt;</p>", "<p>&#60;</p>", true},
		{"<p>7.&nbsp;a</p>", "<p>7. a</p>", false},
	} {
		if got := sameHTML([]byte(c.a), []byte(c.b)); got != c.same {
			t.Errorf("%s and %s: same is %t", c.a, c.b, got)
		}
	}
}

// TestPagesAreTight holds every page against the minifier: pages are put
// together from minified layouts and bodies written tight, so that it finds
// nothing to take.
func TestPagesAreTight(t *testing.T) {
	for name, files := range map[string]fs.FS{"small": archive(t, "small.txtar"), "repository": builtin} {
		pages, set, _ := emitted(t, jobOf(t, files))
		for _, e := range set.Entries {
			if e.Type != htmlType {
				continue
			}
			page := shortEntities.Replace(pages[e.Path])
			small, err := minifyPage([]byte(page))
			if err != nil || !sameHTML([]byte(page), small) || !sameHTML(parsed(t, []byte(page)), parsed(t, small)) {
				t.Errorf("%s: %s: minifying changes it: %v", name, e.Path, err)
			}
			page = strings.ReplaceAll(page, "&amp;", "&") // html/template cannot do without
			if at := firstDifference(page, strings.ReplaceAll(string(small), "&amp;", "&")); at >= 0 {
				t.Errorf("%s: %s: not tight: %q", name, e.Path, page[max(0, at-40):min(len(page), at+40)])
			}
		}
	}
}

// shortEntities takes the entities that html/template writes for characters that
// need none.
var shortEntities = strings.NewReplacer("&#39;", "'", "&#34;", `"`, "&#43;", "+")

func firstDifference(a, b string) int {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return i
		}
	}
	if len(a) != len(b) {
		return min(len(a), len(b))
	}
	return -1
}

func TestMinifyLayout(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"<p>  {{.A}}  {{.B}} </p>\n<p>x</p>", "<p>{{.A}} {{.B}}</p><p>x</p>"},
		{"<p>a {{- .A -}} b</p>", "<p>a{{.A}}b</p>"},
		{"<p>a{{/* said {{ only here */ -}}  b</p>", "<p>ab</p>"},
		{`<a {{if .X}} class="y"{{end}} href="{{.URL}}">x</a>`, `<a {{if .X}} class="y"{{end}} href="{{.URL}}">x</a>`},
		{`<a{{if .X}} class="y"{{end}}   href="{{.URL}}">x</a>`, `<a{{if .X}} class="y"{{end}} href="{{.URL}}">x</a>`},
		{`<input   {{if .C}}checked{{end}}>`, `<input {{if .C}}checked{{end}}>`},
		{`<h{{.Level}} id="{{.ID}}">`, `<h{{.Level}} id="{{.ID}}">`},
		{`<nav aria-label="{{.T "main }}"}}">  <ul></ul></nav>`, `<nav aria-label="{{.T "main }}"}}"><ul></ul></nav>`},
		{"<head>\n{{template \"head\" .}}\n<meta charset=\"utf-8\">\n{{if .X}}\n<link rel=\"x\">\n{{end}}\n</head>", `<head>{{template "head" .}}<meta charset="utf-8">{{if .X}}<link rel="x">{{end}}</head>`},
		{"<meta charset=\"utf-8\">\n<title>{{.A}} {{.B}}</title>\n{{.C}}\n", `<meta charset="utf-8"><title>{{.A}} {{.B}}</title>{{.C}}`},
		{"{{define \"x\"}}\n<ul>\n{{range .}}\n<li>a</li>\n{{end}}\n</ul>\n{{end}}", `{{define "x"}}<ul>{{range .}}<li>a</li>{{end}}</ul>{{end}}`},
		{"<pre>\n a  {{.B}}  </pre>", "<pre>\n a  {{.B}}  </pre>"},
		{"<b>a</b> {{.X}}", "<b>a</b> {{.X}}"},
		{"<p>zq0x {{.A}}", "<p>zq0x {{.A}}"},
	} {
		got, ok := MinifyLayout(c.in)
		if !ok || got != c.want {
			t.Errorf("%s\ngot  %t %s\nwant %s", c.in, ok, got, c.want)
		}
		if again, ok := MinifyLayout(got); !ok || again != got {
			t.Errorf("%s: not tight, gives %s", got, again)
		}
	}
}

// TestMinifyLayoutRefuses keeps hands off what a word cannot stand for.
func TestMinifyLayoutRefuses(t *testing.T) {
	m := NewLayoutMinifier()
	for _, in := range []string{
		"<p>a <noscript> b </noscript> c</p>",
		"<p>{{.A</p>",
		"<!-- {{.A}} -->",
		"<table><colgroup><col></colgroup></table>",
	} {
		if got, ok := m.Minify("layouts/x.html", in); ok {
			t.Errorf("%s gives %s", in, got)
		}
	}
	if list := m.Findings(); len(list) != 4 || list[0].Rule != "minify-differs" || list[0].Span.File.Path != "layouts/x.html" {
		t.Errorf("findings: %s", shown(list))
	}
}

func TestMinifySVG(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\">\n  <!-- x -->\n  <rect width=\"10\" height=\"5\"/>\n</svg>", `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="5"/></svg>`},
		{`<svg xmlns="http://www.w3.org/2000/svg"><text>a <tspan>b</tspan></text></svg>`, ""},
		{`<svg xmlns="http://www.w3.org/2000/svg"><g`, ""},
	} {
		got, ok := minifySVG([]byte(c.in))
		if ok != (c.want != "") || string(got) != c.want {
			t.Errorf("%s\ngives %t %s", c.in, ok, got)
		}
	}
}

// FuzzMinifyLayout: whatever comes back has the actions of the layout, in order.
func FuzzMinifyLayout(f *testing.F) {
	for _, seed := range []string{
		"<p>{{.A}} b</p>", `<a {{if .X}} class="y"{{end}} href="{{.URL}}">x</a>`, "{{/* c */ -}} <br>", "{{`}}`}}<i>", "<head> {{.}} <meta></head>",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, layout string) {
		got, ok := MinifyLayout(layout)
		if !ok {
			return
		}
		before, _ := cutActions(layout)
		after, whole := cutActions(got)
		if !whole || actionsOf(trimmed(before)) != actionsOf(after) {
			t.Errorf("%q gives %q", layout, got)
		}
	})
}

func actionsOf(parts []part) string {
	var b strings.Builder
	for _, p := range parts {
		if p.action {
			b.WriteString(p.text + "\n")
		}
	}
	return b.String()
}

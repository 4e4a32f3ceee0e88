package output

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
)

var testHost = address{origin: "https://trust.example.com", base: "/legal", secure: true}

func TestResolve(t *testing.T) {
	for _, c := range []struct {
		from, ref string
		kind      targetKind
		file      string
		fragment  string
	}{
		{"en/dpa/index.html", "", inside, "en/dpa/index.html", ""},
		{"en/dpa/index.html", "#a%20b", inside, "en/dpa/index.html", "a b"},
		{"en/dpa/index.html", "?x#y", inside, "en/dpa/index.html", "y"},
		{"en/dpa/index.html", "../", inside, "en/index.html", ""},
		{"en/dpa/index.html", "..", inside, "en/index.html", ""},
		{"en/dpa/index.html", "x.pdf?v=1#page=2", inside, "en/dpa/x.pdf", "page=2"},
		{"en/dpa/index.html", "../../..", beside, "", ""},
		{"index.html", "/legal", inside, "index.html", ""},
		{"index.html", "/legal/", inside, "index.html", ""},
		{"index.html", "/legally/", beside, "", ""},
		{"index.html", "/", beside, "", ""},
		{"index.html", "/legal/en/dpa", inside, "en/dpa", ""},
		{"index.html", "/legal/a%20b/", inside, "a b/index.html", ""},
		{"index.html", "https://trust.example.com/legal/en/#x", inside, "en/index.html", "x"},
		{"index.html", "HTTPS://TRUST.example.com/legal/en/", inside, "en/index.html", ""},
		{"index.html", "//trust.example.com/legal/en/", inside, "en/index.html", ""},
		{"index.html", "https://trust.example.com.evil.example/legal/", outside, "", ""},
		{"index.html", "https://trust.example.com", beside, "", ""},
		{"index.html", "//cdn.example/x.js", outside, "", ""},
		{"index.html", `/\cdn.example/x.js`, outside, "", ""},
		{"index.html", "mailto:a@b.example", other, "", ""},
		{"index.html", "data:text/html,x", embedded, "", ""},
		{"index.html", " /legal/en/ ", inside, "en/index.html", ""},
	} {
		kind, file, fragment := testHost.resolve(c.from, c.ref)
		if kind != c.kind || file != c.file || fragment != c.fragment {
			t.Errorf("%q in %s: got %d %q %q", c.ref, c.from, kind, file, fragment)
		}
	}
}

// TestBroken finds what does not hold in finished pages.
func TestBroken(t *testing.T) {
	page := func(body string) string { return "<!doctype html><title>x</title>" + body }
	files := with(archive(t, "small.txtar"), map[string]string{
		"static/bad/index.html": page(`<a href="/legal/en/nothing/">x</a> <a href=#gone>x</a> <a href="#here" id=here>x</a> <a href="#top">x</a>
			<a href="../en/notice/#duties">x</a> <a href="/legal/notice/">moved</a> <a href="/elsewhere/">x</a> <a href="/legal/img/poster.png#x">x</a>
			<a href="https://other.example/">x</a> <a href="/legal/en/notice/#:~:text=x">x</a>`),
		"static/bad/loads.html": page(`<img src="gone.png" srcset="/legal/img/poster.png 1x, gone2.png 2x" alt><script src=//cdn.example/x.js></script>
			<link rel="preconnect" href="https://fonts.example"><link rel=canonical href=https://other.example/><img src="data:image/png;base64,AA" alt>
			<svg><use href="#icon"/><image xlink:href="/legal/gone.svg"/></svg>`),
		"static/bad/inline.html": page(`<base href="/x/"><p style="color:red" onclick="x()">x</p><script>x()</script><script type="application/ld+json">{}</script><style>p{}</style><form></form>`),
		"static/bad/a.svg": `<?xml version="1.0" encoding="ISO-8859-1"?><?xml-stylesheet type="text/css" href="https://css.example/a.css"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
			<style>@import "https://css.example/b.css"; p{fill:url(#x)}</style><style><![CDATA[@font-face{src:url(https://css.example/c.woff2)}]]></style>
			<a href="https://other.example/"><use xlink:href="https://cdn.example/i.svg#i"/></a><use href="#x"/><image href="https://cdn.example/&#x70;.png"/><image href="data:,x"/>
			<rect fill="url(https://cdn.example/f.svg#f)" style="mask:url('https://cdn.example/m.svg#m')"/><script href="//cdn.example/s.js"/><image href="gone.png"/></svg>`,
		"static/bad/sheet.css": `@import "https://fonts.example/x.css"; @font-face{src:url(gone.woff2)} p{background:url("../img/poster.png")}`,
	})
	_, set, _ := emitted(t, jobOf(t, files))
	var got []string
	for _, b := range set.Broken() {
		got = append(got, fmt.Sprintf("%s %d %s", b.From, b.Why, b.URL+b.Need))
		if b.File == nil || b.File.Path != "static/"+b.From {
			t.Errorf("%s comes from %v", b.From, b.File)
		}
	}
	want := []string{
		"bad/a.svg 3 /legal/bad/gone.png",
		"bad/a.svg 4 //cdn.example/s.js",
		"bad/a.svg 4 https://cdn.example/f.svg#f",
		"bad/a.svg 4 https://cdn.example/i.svg#i",
		"bad/a.svg 4 https://cdn.example/m.svg#m",
		"bad/a.svg 4 https://cdn.example/p.png",
		"bad/a.svg 4 https://css.example/a.css",
		"bad/a.svg 4 https://css.example/b.css",
		"bad/a.svg 4 https://css.example/c.woff2",
		"bad/index.html 2 /legal/bad/#gone",
		"bad/index.html 2 /legal/en/notice/#duties",
		"bad/index.html 1 /legal/en/nothing/",
		"bad/inline.html 5 a base element",
		"bad/inline.html 5 a form",
		"bad/inline.html 5 an event handler attribute",
		"bad/inline.html 5 an inline script",
		"bad/inline.html 5 an inline style",
		"bad/loads.html 4 //cdn.example/x.js",
		"bad/loads.html 2 /legal/bad/loads.html#icon",
		"bad/loads.html 3 /legal/bad/gone.png",
		"bad/loads.html 3 /legal/bad/gone2.png",
		"bad/loads.html 3 /legal/gone.svg",
		"bad/loads.html 5 data:image/png;base64,AA",
		"bad/loads.html 4 https://fonts.example",
		"bad/sheet.css 3 /legal/bad/gone.woff2",
		"bad/sheet.css 4 https://fonts.example/x.css",
	}
	slices.Sort(want)
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("broken (-want +got):\n%s", diff)
	}
}

// TestMovedSheet follows a style sheet to its hashed name.
func TestMovedSheet(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"site.css", `p{background:url(img/a.png)}`, `p{background:url(../img/a.png)}`},
		{"css/site.css", `@import "b.css";p{background:url('../img/a.png')}`, `@import "../../css/b.css";p{background:url(../../img/a.png)}`},
		{"site.css", `p{background:url(/a.png) url(https://x.example/b.png) url(#c) url(data:,x)}`, `p{background:url(/a.png) url(https://x.example/b.png) url(#c) url(data:,x)}`},
	} {
		if got := string(moveSheet(c.name, []byte(c.in))); got != c.want {
			t.Errorf("%s: %s\nwant %s", c.name, got, c.want)
		}
	}
}

// TestFactsEqualTree holds the scanner against the tree of x/net/html.
func TestFactsEqualTree(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for n := range propertyRuns {
		g := pageMaker{r: r, wild: true}
		page := g.page()
		reader := factReader{host: testHost, urls: newInterner()}
		got := reader.read(&File{Path: "en/x/index.html", Type: htmlType}, []byte(page))
		want := treeFacts(page)
		if diff := cmp.Diff(want, plainFacts(got, reader.urls)); diff != "" {
			t.Fatalf("page %d:\n%s\n(-want +got):\n%s", n, page, diff)
		}
	}
}

type factSet struct {
	IDs          []uint32
	Links, Loads []string
}

func plainFacts(f *facts, urls *interner) factSet {
	s := factSet{IDs: slices.Compact(f.ids)}
	for _, n := range f.links {
		s.Links = append(s.Links, urls.targets[n].url)
	}
	for _, n := range f.loads {
		s.Loads = append(s.Loads, urls.targets[n].url)
	}
	slices.Sort(s.Links)
	slices.Sort(s.Loads)
	return s
}

// treeFacts says the same by another way: all attributes of a parsed tree.
func treeFacts(page string) factSet {
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		panic(err)
	}
	s := factSet{IDs: []uint32{}}
	ids, links, loads := map[string]bool{}, map[string]bool{}, map[string]bool{}
	var anchors []string
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		for _, a := range n.Attr {
			switch {
			case a.Key == "id", a.Key == "name" && n.Data == "a":
				if a.Val != "" {
					ids[a.Val] = true
				}
			case n.Data == "a" && a.Key == "href":
				if len(a.Val) > 1 && a.Val[0] == '#' {
					anchors = append(anchors, a.Val[1:])
				} else {
					links[wholeURL(a.Val)] = true
				}
			case (n.Data == "img" || n.Data == "script" || n.Data == "iframe") && a.Key == "src":
				loads[wholeURL(a.Val)] = true
			}
		}
	}
	for _, a := range anchors {
		if !ids[a] {
			links["/legal/en/x/#"+a] = true
		}
	}
	for id := range ids {
		s.IDs = append(s.IDs, sumOf([]byte(id)))
	}
	slices.Sort(s.IDs)
	for l := range links {
		s.Links = append(s.Links, l)
	}
	for l := range loads {
		s.Loads = append(s.Loads, l)
	}
	slices.Sort(s.Links)
	slices.Sort(s.Loads)
	return s
}

func wholeURL(ref string) string {
	if strings.HasPrefix(ref, "/") || strings.Contains(ref, ":") {
		return ref
	}
	return "/legal/en/x/" + ref
}

func BenchmarkFacts(b *testing.B) {
	files, _, _ := emitted(b, jobOf(b, archive(b, "small.txtar")))
	page := []byte(strings.Repeat(files["en/notice/index.html"], 20)[:18000])
	reader := factReader{host: testHost, urls: newInterner()}
	b.ReportAllocs()
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		reader.read(&File{Path: "en/notice/index.html", Type: htmlType}, page)
	}
}

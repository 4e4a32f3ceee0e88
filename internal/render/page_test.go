package render

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares with testdata/golden/name.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", "golden", name)
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs (go test -run %s -update writes it)\n%s", path, t.Name(), firstDifference(got, string(want)))
	}
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return "got  " + g[i] + "\nwant " + w[i]
		}
	}
	return "one is longer"
}

var blockTag = regexp.MustCompile(`(?:<(?:html|head|meta|title|link|script|body|header|nav|main|footer|article|section|aside|div|dl|dt|dd|ul|ol|li|h[1-6]|p|table|caption|thead|tbody|tr|th|td|pre|blockquote|address|details)\b|</(?:body|html|main|article|section|div|ul|ol|dl|table)>)`)

// lines puts every block element on its own line, for people to read.
func lines(s string) string {
	s = blockTag.ReplaceAllString(s, "\n$0")
	return strings.ReplaceAll(s, "\n\n", "\n") + "\n"
}

func TestGoldenPages(t *testing.T) {
	all := pages(t, example(t), theme(t))
	for _, name := range []string{
		"index.html", "404.html", "en/index.html", "ar/index.html", "en/dpa/index.html", "de/dpa/index.html",
		"en/measures/index.html", "en/guide/index.html", "en/guide/first/index.html", "ar/guide/second/index.html",
	} {
		t.Run(name, func(t *testing.T) {
			if all[name] == "" {
				t.Fatal("no such page")
			}
			golden(t, strings.ReplaceAll(name, "/", "_"), lines(all[name]))
		})
	}
}

// Every page is as tight as the minifier could make it.
func TestTight(t *testing.T) {
	min := tightened(false)
	for name, page := range pages(t, example(t), theme(t)) {
		tight, ok := min(name, page)
		if !ok {
			t.Errorf("%s cannot be minified", name)
		}
		// The minifier writes a character where html/template, to be safe
		// everywhere, writes a reference to it.
		page = strings.NewReplacer("&#43;", "+", "&#39;", "'", "&amp; ", "& ").Replace(page)
		if tight != page {
			t.Errorf("%s: %s", name, around(page, tight))
		}
	}
}

// around shows the first place where two texts part.
func around(got, want string) string {
	i := 0
	for i < min(len(got), len(want)) && got[i] == want[i] {
		i++
	}
	return fmt.Sprintf("got  %q\nwant %q", got[max(0, i-40):min(len(got), i+60)], want[max(0, i-40):min(len(want), i+60)])
}

// walk visits all elements of a page.
func walk(t *testing.T, page string, visit func(n *html.Node)) {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			visit(n)
		}
	}
}

func attribute(n *html.Node, key string) (string, bool) {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val, true
		}
	}
	return "", false
}

// No page has anything that the content security policy would have to allow, two
// equal ids, or a fragment that leads nowhere.
func TestPagesAreClean(t *testing.T) {
	t.Run("small site", func(t *testing.T) { clean(t, pages(t, example(t), theme(t))) })
	t.Run("example site", func(t *testing.T) { clean(t, pages(t, repository(t), theme(t))) })
}

func clean(t *testing.T, all map[string]string) {
	for name, page := range all {
		ids := map[string]bool{}
		var fragments []string
		h1 := 0
		walk(t, page, func(n *html.Node) {
			for _, a := range n.Attr {
				if strings.HasPrefix(a.Key, "on") || a.Key == "style" || a.Key == "srcdoc" {
					t.Errorf("%s: <%s> has %s", name, n.Data, a.Key)
				}
				if a.Key == "id" {
					if ids[a.Val] {
						t.Errorf("%s: id %q stands twice", name, a.Val)
					}
					ids[a.Val] = true
				}
				if a.Key == "href" && strings.HasPrefix(a.Val, "#") {
					fragments = append(fragments, a.Val[1:])
				}
			}
			switch n.Data {
			case "script":
				if src, ok := attribute(n, "src"); !ok || n.FirstChild != nil || !strings.HasPrefix(src, "/") {
					t.Errorf("%s: a script that is not a file of the site", name)
				}
			case "style", "iframe", "object", "form":
				t.Errorf("%s: <%s>", name, n.Data)
			case "h1":
				h1++
			}
		})
		for _, f := range fragments {
			if !ids[f] {
				t.Errorf("%s: nothing has the id %q", name, f)
			}
		}
		if h1 != 1 {
			t.Errorf("%s: %d headings of level 1", name, h1)
		}
	}
}

// Tags are closed where they were opened: the parser need not mend anything.
func TestWellFormed(t *testing.T) {
	void := []string{"meta", "link", "img", "br", "hr", "input"}
	for name, page := range pages(t, example(t), theme(t)) {
		z := html.NewTokenizer(strings.NewReader(page))
		var open []string
		for {
			tt := z.Next()
			if tt == html.ErrorToken {
				break
			}
			tag, _ := z.TagName()
			switch {
			case tt == html.StartTagToken && !slices.Contains(void, string(tag)):
				open = append(open, string(tag))
			case tt == html.EndTagToken:
				if len(open) == 0 || open[len(open)-1] != string(tag) {
					t.Fatalf("%s: </%s> closes %v", name, tag, open)
				}
				open = open[:len(open)-1]
			}
		}
		if len(open) > 0 {
			t.Errorf("%s: %v not closed", name, open)
		}
	}
}

// A language without a start page of its own gets one.
func TestStart(t *testing.T) {
	s := example(t)
	e := s.Edition("en")
	e.Home = nil
	for _, p := range e.Pages {
		if p.Section != nil && p.Section.ID == "index" {
			p.Section = nil
		}
	}
	var b bytes.Buffer
	if d := New(theme(t), s, assets).Start(&b, e); d != nil {
		t.Fatal(d.Message)
	}
	for _, want := range []string{
		`<link rel="canonical" href="https://trust.example.org/legal/en/">`, `hreflang="x-default" href="https://trust.example.org/legal/"`,
		`<a href="/legal/de/" lang="de" hreflang="de">`, "<h1>Trust &amp; Co</h1>", `href="/legal/en/dpa/"`, "Version 1.0 · In force since",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %s in %s", want, b.String())
		}
	}
}

// A page may be made by many goroutines at once and always has the same bytes.
func TestSameBytes(t *testing.T) {
	s := example(t)
	th := theme(t)
	r := New(th, s, assets)
	p := page(t, s, "en", "dpa")
	want := html5(t, r, p)
	done := make(chan string)
	for range 8 {
		go func() {
			var b bytes.Buffer
			r.Page(&b, p)
			done <- b.String()
		}()
	}
	for range 8 {
		if got := <-done; got != want {
			t.Error("pages differ")
		}
	}
}

// No list needs a role to be one: checkers call it redundant, and the style
// sheet keeps an empty marker, which Safari takes for a list.
func TestNoRoles(t *testing.T) {
	for name, page := range pages(t, repository(t), theme(t)) {
		walk(t, page, func(n *html.Node) {
			if role, ok := attribute(n, "role"); ok && (n.Data == "ol" || n.Data == "ul") {
				t.Errorf("%s: <%s role=%q>", name, n.Data, role)
			}
		})
	}
}

// Words that English lends to a language say that they are English, and what is
// shown of another page is in the language it is written in (WCAG 2.2, 3.1.2).
func TestForeignWordsSaySo(t *testing.T) {
	s := example(t)
	page := html5(t, New(theme(t), s, assets), page(t, s, "ar", "index"))
	for _, want := range []string{
		`<span lang="en" dir="ltr">Skip to content</span>`,
		`<li><a href="/legal/ar/dpa/" lang="en">Data Processing Agreement</a><span class="state"><span lang="en" dir="ltr">Version 1.0</span>`,
		`aria-label="Main navigation"`,
		`<span class="state"><span lang="en" dir="ltr">Version 1.0</span> · <span lang="en" dir="ltr">In force since 3 March 2025</span>`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("no %s in %s", want, page)
		}
	}
	walk(t, page, func(n *html.Node) {
		for _, a := range n.Attr {
			if strings.Contains(a.Val, "<") {
				t.Errorf("<%s %s=%q>", n.Data, a.Key, a.Val)
			}
		}
	})
}

// What an agreement says about signing stands above the places to sign, and
// alone where nobody signs.
func TestSigningWords(t *testing.T) {
	s := example(t)
	th := theme(t)
	l := th.find("agreement", "dpa")
	r := New(th, s, assets)
	for name, sign := range map[string]*Signature{
		"alone":  {Words: "Your order <accepts> it."},
		"places": {Words: "A signed copy.", Parties: []Party{{For: "For us"}}},
	} {
		v := r.view(r.editions[s.Edition("en")], page(t, s, "en", "dpa"))
		v.Sign = sign
		var b bytes.Buffer
		if err := l.run.ExecuteTemplate(&b, baseName, v); err != nil {
			t.Fatal(err)
		}
		words := "<h2>How this agreement is concluded</h2><p>" + html.EscapeString(sign.Words) + "</p>"
		if !strings.Contains(b.String(), words) || strings.Contains(b.String(), "<dl>") != (len(sign.Parties) > 0) {
			t.Errorf("%s: %s", name, b.String())
		}
	}
}

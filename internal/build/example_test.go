package build

import (
	"bytes"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path"
	"runtime"
	"strings"
	"sync"
	"testing"

	"annex"
	"annex/internal/diag"
	"annex/internal/locale"
	"annex/internal/output"

	"golang.org/x/net/html"
)

// exampleDay is the day on which the example site is built in tests: the site
// ages, and a test must not.
var exampleDay = locale.Date{Year: 2026, Month: 11, Day: 22}

// built is a finished site in memory.
type built struct {
	*Result
	files map[string][]byte
}

func buildInMemory(t *testing.T, in Input) *built {
	t.Helper()
	b := &built{files: map[string][]byte{}}
	var mu sync.Mutex
	result, err := Build(in, func(e output.Entry, body []byte) error {
		mu.Lock()
		defer mu.Unlock()
		b.files[e.Path] = bytes.Clone(body)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	b.Result = result
	return b
}

func example() Input {
	return Input{Site: os.DirFS("../.."), Builtin: annex.Files, Today: exampleDay}
}

func TestExampleHasNoFinding(t *testing.T) {
	if found := said(buildInMemory(t, example()).Found); found != "" {
		t.Error(found)
	}
}

// TestSameBytes builds the example with one and with eight processors, and with
// folders read in another order: every file and every finding is the same.
func TestSameBytes(t *testing.T) {
	in := example()
	want := buildInMemory(t, in)
	for _, n := range []int{1, 8} {
		before := runtime.GOMAXPROCS(n)
		in.Site = shuffled{in.Site, rand.New(rand.NewPCG(uint64(n), 7)), new(sync.Mutex)}
		got := buildInMemory(t, in)
		runtime.GOMAXPROCS(before)
		sameSite(t, want, got)
	}
}

func sameSite(t *testing.T, want, got *built) {
	t.Helper()
	if len(want.files) != len(got.files) || want.Set.ID != got.Set.ID {
		t.Errorf("%d files of site %s, want %d of %s", len(got.files), got.Set.ID, len(want.files), want.Set.ID)
	}
	for name, body := range want.files {
		if !bytes.Equal(body, got.files[name]) {
			t.Errorf("%s differs", name)
		}
	}
	if a, b := said(want.Found), said(got.Found); a != b {
		t.Errorf("findings differ:\n%s\n%s", a, b)
	}
}

func said(list diag.List) string {
	var b strings.Builder
	for _, d := range list {
		line, column := d.Span.File.Position(d.Span.Start)
		fmt.Fprintf(&b, "%s:%d:%d: %s: %s [%s]\n", d.Span.File.Path, line, column, d.Severity, d.Message, d.Rule)
	}
	return b.String()
}

// shuffled gives the entries of every folder in a random order.
type shuffled struct {
	fs.FS
	random *rand.Rand
	mu     *sync.Mutex
}

func (s shuffled) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(s.FS, name)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.random.Shuffle(len(entries), func(i, j int) { entries[i], entries[j] = entries[j], entries[i] })
	return entries, err
}

// TestEveryLinkLeadsSomewhere reads every page with a parser of its own: each
// link inside the site names a file that is there and a place that is in it.
func TestEveryLinkLeadsSomewhere(t *testing.T) {
	in := example()
	in.BaseURL = "https://trust.example.com/legal"
	site := buildInMemory(t, in)
	pages := map[string]*page{}
	for name, body := range site.files {
		if path.Ext(name) == ".html" {
			pages[name] = read(t, body)
		}
	}
	if len(pages) < 40 {
		t.Fatalf("only %d pages", len(pages))
	}
	links := 0
	for name, p := range pages {
		for _, link := range p.links {
			to, fragment, inside := resolve(name, link)
			if !inside {
				continue
			}
			links++
			if _, there := site.files[to]; !there {
				t.Errorf("%s: %q leads to %q, which is not there", name, link, to)
			} else if target := pages[to]; fragment != "" && (target == nil || target.ids[fragment] != 1) {
				t.Errorf("%s: %q: %q has no place %q, or two", name, link, to, fragment)
			}
		}
		for id, n := range p.ids {
			if n > 1 {
				t.Errorf("%s: id %q stands %d times", name, id, n)
			}
		}
	}
	if links < 1000 {
		t.Errorf("only %d links", links)
	}
}

// resolve gives the file that an address on a page leads to, and the place in
// it; inside is false for the world outside.
func resolve(from, link string) (file, fragment string, inside bool) {
	link, fragment, _ = strings.Cut(link, "#")
	link = strings.TrimPrefix(link, "https://trust.example.com")
	switch {
	case strings.Contains(link, ":"):
		return "", "", false
	case link == "":
		return from, fragment, true
	case link == "/legal":
		link = "/legal/"
	}
	rest, ok := strings.CutPrefix(link, "/legal/")
	switch {
	case !ok && strings.HasPrefix(link, "/"):
		return "outside the base path: " + link, fragment, true
	case !ok:
		rest = path.Join(path.Dir(from), link)
		if strings.HasSuffix(link, "/") {
			rest += "/"
		}
	}
	if rest == "" || strings.HasSuffix(rest, "/") {
		rest += "index.html"
	}
	return rest, fragment, true
}

// page is what a browser would know of a page.
type page struct {
	links []string
	ids   map[string]int
	byID  map[string]*html.Node
}

func read(t *testing.T, body []byte) *page {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	p := &page{ids: map[string]int{}, byID: map[string]*html.Node{}}
	for n := range root.Descendants() {
		for _, a := range n.Attr {
			switch {
			case a.Key == "id":
				p.ids[a.Val]++
				p.byID[a.Val] = n
			case a.Key == "href" || a.Key == "src":
				p.links = append(p.links, a.Val)
			case a.Key == "srcset" || a.Key == "style" || strings.HasPrefix(a.Key, "on"):
				t.Errorf("unexpected attribute %s=%q", a.Key, a.Val)
			}
		}
	}
	return p
}

// copied gives what is copied from an element, with simple blanks.
func copied(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.ReplaceAll(strings.TrimSpace(b.String()), "\u00a0", " ")
}

// TestCopiedTextHasItsNumbers compares the numbers that were worked out with the
// text of the finished pages: nothing is left to style sheets.
func TestCopiedTextHasItsNumbers(t *testing.T) {
	site := buildInMemory(t, example())
	numbers := 0
	for _, e := range site.Site.Editions {
		for _, p := range e.Pages {
			doc := read(t, site.files[p.File])
			for i := range p.Units {
				u := &p.Units[i]
				number := strings.ReplaceAll(p.Number(u), "\u00a0", " ")
				if number == "" {
					continue
				}
				numbers++
				at := doc.byID[p.Anchor(u)]
				if at == nil {
					t.Errorf("%s: nothing has the id %q", p.File, p.Anchor(u))
				} else if got := copied(at); !strings.HasPrefix(got, number) {
					t.Errorf("%s: %q reads %.40q, want %q before it", p.File, p.Anchor(u), got, number)
				}
			}
		}
	}
	if numbers < 400 {
		t.Errorf("only %d numbers", numbers)
	}
}

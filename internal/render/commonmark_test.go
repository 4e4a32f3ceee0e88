package render

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"annex/internal/content"
	"annex/internal/locale"
	"annex/internal/markdown"
	"annex/internal/site"
	"annex/internal/text"
)

// Plain Markdown gives what CommonMark says, as far as the structure goes. The
// examples are those of the specification, from the module cache; the ones that
// hold raw HTML, or that our dialect gives a meaning of its own, are left out.
func TestCommonMark(t *testing.T) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/yuin/goldmark").Output()
	if err != nil {
		t.Skip("no module cache")
	}
	data, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(out)), "_test", "spec.json"))
	if err != nil {
		t.Skip(err)
	}
	var examples []struct {
		Markdown, HTML string
		Example        int
		Section        string
	}
	if err := json.Unmarshal(data, &examples); err != nil {
		t.Fatal(err)
	}
	lang, err := locale.New("en", locale.Options{})
	if err != nil {
		t.Fatal(err)
	}
	same, other := 0, 0
	for _, e := range examples {
		doc, list := markdown.Parse(text.New("x.md", e.Markdown), 0, "en")
		empty := slices.ContainsFunc(doc.Links, func(l markdown.Link) bool { return l.Empty })
		if len(list) > 0 || empty || strings.Contains(e.HTML, "javascript:") {
			other++ // not plain: our dialect has something to say about it
			continue
		}
		p := &site.Page{Doc: doc, Lang: lang, Source: &content.Page{Title: content.Located{Text: "x"}}, Edition: &site.Edition{Lang: lang}}
		for _, l := range doc.Links {
			p.Targets = append(p.Targets, site.Target{Kind: site.ToWeb, URL: l.Dest})
		}
		var b bytes.Buffer
		Body(&b, p, p)
		if got, want := structure(t, b.String()), structure(t, e.HTML); got != want {
			t.Errorf("example %d (%s)\n%s\ngot  %s\nwant %s", e.Example, e.Section, e.Markdown, got, want)
			continue
		}
		same++
	}
	t.Logf("%d equal, %d not plain", same, other)
	if same < 400 {
		t.Errorf("only %d examples compared", same)
	}
}

// structure gives a text as elements and words, without the white space between
// blocks.
func structure(t *testing.T, s string) string {
	root, err := html.Parse(strings.NewReader(s))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	var visit func(n *html.Node, pre bool)
	visit = func(n *html.Node, pre bool) {
		switch n.Type {
		case html.TextNode:
			text := n.Data
			if !pre {
				text = strings.Join(strings.Fields(text), " ")
			}
			b.WriteString(text)
		case html.ElementNode:
			b.WriteString("<" + n.Data)
			for _, a := range n.Attr {
				if a.Key != "loading" {
					b.WriteString(" " + a.Key + "=" + a.Val)
				}
			}
			b.WriteString(">")
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			visit(c, pre || n.Data == "pre")
		}
		if n.Type == html.ElementNode {
			b.WriteString("</" + n.Data + ">")
		}
	}
	visit(root, false)
	return b.String()
}

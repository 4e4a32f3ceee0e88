package render

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

// The main navigation stands on every page and stays short, however many pages
// ask for a place in it; the start page leads to all.
func TestMenuIsShort(t *testing.T) {
	var more []file
	for n := range 40 {
		more = append(more, file{fmt.Sprintf("content/en/p%02d.md", n), fmt.Sprintf("+++\nnav = %d\n+++\n# Page %d\n", n+1, n)})
	}
	s := example(t, more...)
	r := New(theme(t), s, assets)
	e := s.Edition("en")
	if out := html5(t, r, page(t, s, "en", "p30")); strings.Count(menuOf(out), "<li>") != 24 || strings.Contains(menuOf(out), "Page 30") {
		t.Errorf("menu: %s", menuOf(out))
	}
	if out := html5(t, r, e.Home); !strings.Contains(out[strings.Index(out, "<main"):], "/legal/en/p30/") {
		t.Error("the start page does not lead to all pages")
	}

	index := e.Home
	e.Home, e.Main = nil, nil
	top := 0
	for _, p := range e.Pages {
		if p.Section == index {
			p.Section = nil
			top++
		}
	}
	var b bytes.Buffer
	if d := New(theme(t), s, assets).Start(&b, e); d != nil {
		t.Fatal(d.Message)
	}
	if menu := menuOf(b.String()); strings.Count(menu, "<li>") != 8 {
		t.Errorf("menu without a start page: %s", menu)
	}
	if n := strings.Count(b.String()[strings.Index(b.String(), "<main"):], `<li><a href="/legal/en/p`); n < 40 || top < 40 {
		t.Errorf("%d pages of %d", n, top)
	}
}

// menuOf cuts the main navigation out of a page.
func menuOf(page string) string {
	_, menu, _ := strings.Cut(page, `<nav class="main"`)
	menu, _, _ = strings.Cut(menu, "</nav>")
	return menu
}

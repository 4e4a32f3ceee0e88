package check

import (
	"net/url"
	"path"
	"slices"
	"strings"

	"annex/internal/diag"
	"annex/internal/output"
	"annex/internal/site"
	"annex/internal/text"
)

// mistake is what two findings about finished files have in common when they
// come from one cause.
type mistake struct {
	at   text.Span // where a layout or setting holds the address
	url  string    // the address, where no such place is known
	need string    // or what is forbidden
	why  output.Why
}

// report lets a rule speak about the addresses of the finished files that do not
// hold. A layout or the footer repeats its mistake on every page of the site, so
// each is told once, for the first file that has it. say gives nil where the
// mistake is another rule's.
func (j *Job) report(list *diag.List, say func(*output.BrokenLink, text.Span) *diag.Diagnostic) {
	first := map[mistake]int{} // place in the list
	more := map[int]int{}      // files beyond the first, by place in the list
	for i := range j.broken {
		b := &j.broken[i]
		at := j.place(b)
		m := mistake{at: at, why: b.Why}
		if at.Start == at.End {
			m = mistake{url: b.URL, need: b.Need, why: b.Why}
		}
		if n, known := first[m]; known {
			more[n]++
		} else if say(b, at) != nil {
			first[m] = len(*list) - 1
		}
	}
	for n := range *list {
		if more[n] > 0 {
			(*list)[n].Hint("other files that have it: %d", more[n])
		}
	}
}

// place gives the text that an address most likely comes from: a setting, the
// file of static/ it was found in, or a layout or style sheet that holds it. Else
// it is the page it was found in, or site.toml.
func (j *Job) place(b *output.BrokenLink) text.Span {
	c := j.Site.Config
	if at, ok := j.setting(b.URL); ok && b.File == nil {
		return at
	}
	words := clues[b.Need]
	if b.URL != "" {
		words = []string{b.URL, path.Base(b.URL)}
	}
	if b.File != nil {
		if at, ok := find(words, b.File); ok {
			return at
		}
		return b.File.Span(0, 0)
	}
	if at, ok := find(words, j.Theme...); ok {
		return at
	}
	if b.Page != nil {
		return b.Page.Doc.File.Span(0, 0)
	}
	return c.File.Span(0, 0)
}

// setting gives the place of site.toml that an address comes from: the footer, the
// logo or the icon. A layout may hold one that only looks alike.
func (j *Job) setting(address string) (text.Span, bool) {
	c := j.Site.Config
	for i := range c.Footer {
		l := &c.Footer[i]
		if l.URL == address || l.IsPage() && j.isPage(l.URL, address) {
			return l.Span, true
		}
	}
	for _, file := range [...]struct{ key, path string }{{"logo", c.Theme.Logo}, {"favicon", c.Theme.Favicon}} {
		if file.path != "" && address == (&url.URL{Path: c.BasePath + "/" + file.path}).EscapedPath() {
			return c.Theme.Spans[file.key], true
		}
	}
	return text.Span{}, false
}

// isPage tells whether an address is that of a page in some language.
func (j *Job) isPage(id, address string) bool {
	return slices.ContainsFunc(j.Site.Editions, func(e *site.Edition) bool {
		p := e.Page(id)
		return p != nil && p.URL == address
	})
}

// clues are how a layout writes what the content security policy forbids.
var clues = map[string][]string{
	"an inline script": {"<script>"},
	"an inline style":  {"<style", "style="},
	"a base element":   {"<base"},
	"a form":           {"<form"},
}

// find finds words in files: those of the clues, the whole address, or its last
// part, because a file may be named by a path relative to the page.
func find(clues []string, files ...*text.File) (text.Span, bool) {
	for _, words := range clues {
		if len(words) < 3 {
			continue
		}
		for _, f := range files {
			if at := strings.Index(f.Text, words); at >= 0 {
				return f.Span(at, at+len(words)), true
			}
		}
	}
	return text.Span{}, false
}

// pagesFirst orders mistakes in pages with a text before those in other files,
// which say less to people: the chooser, the page for what is not found.
func pagesFirst(a, b output.BrokenLink) int {
	switch {
	case a.Page != nil && b.Page == nil:
		return -1
	case a.Page == nil && b.Page != nil:
		return 1
	}
	return 0
}

package output

import (
	"bytes"
	"cmp"
	"slices"

	"annex/internal/diag"
	"annex/internal/site"
	"annex/internal/text"
)

const htmlType = "text/html; charset=utf-8"

// pageFiles gives every page of every language, the chooser and the page for
// what is not found.
func pageFiles(j *Job) []File {
	n := 2
	for _, e := range j.Site.Editions {
		n += len(e.Pages)
	}
	files := make([]File, 0, n)
	files = append(files,
		File{Path: "index.html", Type: htmlType, Make: one(j.renderer.Chooser)},
		File{Path: "404.html", Type: htmlType, Make: one(j.renderer.NotFound)})
	for _, e := range j.Site.Editions {
		if e.Home == nil {
			files = append(files, File{Path: startFile(e), Type: htmlType, Make: one(func(b *bytes.Buffer) *diag.Diagnostic {
				return cmp.Or(j.renderer.Start(b, e), j.startless(e))
			})})
		}
		for _, p := range e.Pages {
			files = append(files, File{Path: p.File, Type: htmlType, Page: p, Make: func(b *bytes.Buffer) (diag.List, error) {
				return j.page(b, p), nil
			}})
		}
	}
	return files
}

// startFile gives the path of the start page of a language that has no text for
// it: menus, the chooser and the 404 page lead there all the same.
func startFile(e *site.Edition) string { return e.Lang.Tag() + "/" + indexFile }

// startless gives a finding for the default language of a site that has no start
// page in any: the one made for it holds a list and not a word of welcome. Where
// another language has one, the site's own passes say what is missing.
func (j *Job) startless(e *site.Edition) *diag.Diagnostic {
	hasHome := func(e *site.Edition) bool { return e.Home != nil }
	standard := j.Site.Config.Default
	if j.Site.Edition(standard) != e || slices.ContainsFunc(j.Site.Editions, hasHome) {
		return nil
	}
	var list diag.List
	return list.Add("translation-missing", j.Site.Config.File.Span(0, 0), "the start page has no text in %s, the default language", e.Lang.Name()).
		Hint("write content/%s/%s", e.Lang.Tag(), "index.md")
}

// one makes a recipe of a writer that has at most one finding.
func one(write func(*bytes.Buffer) *diag.Diagnostic) func(*bytes.Buffer) (diag.List, error) {
	return func(b *bytes.Buffer) (diag.List, error) {
		if d := write(b); d != nil {
			return diag.List{*d}, nil
		}
		return nil, nil
	}
}

func (j *Job) page(b *bytes.Buffer, p *site.Page) diag.List {
	var list diag.List
	size, d := j.renderer.Page(b, p)
	if d != nil {
		list = append(list, *d)
	}
	if limit := bodyBudget(p); size > limit {
		list.Add("limit-exceeded", p.Doc.File.Span(0, 0), "page body of %d bytes is over the limit of %d", size, limit).
			Hint("a body may have 20 times the bytes of its text and of the registers it shows")
	}
	return list
}

// The budget of a body catches amplification that no other limit foresees: a
// small text that prints a large page. Menus and cards grow with the site, not
// with the text, and do not count.
const (
	bodyFactor = 20
	bodyGrace  = 64 << 10
)

func bodyBudget(p *site.Page) int {
	seen := map[*text.File]bool{}
	size := sourceSize(p, seen)
	for _, a := range p.Annexes {
		size += sourceSize(a, seen)
	}
	return bodyFactor*size + bodyGrace
}

// sourceSize adds up the text of a page and the registers it shows, each
// counted once however often it is shown.
func sourceSize(p *site.Page, seen map[*text.File]bool) int {
	size := 0
	add := func(f *text.File) {
		if f != nil && !seen[f] {
			seen[f] = true
			size += len(f.Text)
		}
	}
	add(p.Doc.File)
	for _, v := range p.Views {
		if v == nil {
			continue
		}
		add(v.Register.File)
		for _, r := range v.Register.Records {
			if w := r.Words[p.Lang.Tag()]; w != nil {
				add(w.Span.File)
				break
			}
		}
	}
	return size
}

package content

import (
	"slices"
	"strings"

	"annex/internal/diag"
	"annex/internal/markdown"
	"annex/internal/source"
	"annex/internal/text"
)

// readPage reads content/<lang>/X.md.
func readPage(item *Item, _ []string) diag.List {
	var list diag.List
	head := readFrontMatter(item.File, &list)
	page := &Page{ID: item.ID, Lang: item.Lang}
	if head.table != nil {
		page.frontMatter(&source.Reader{Table: head.table, List: &list, KeyRule: "key-unknown", ValueRule: "value-invalid"})
	}
	doc, found := markdown.Parse(item.File, head.body, item.Lang)
	page.Text = doc
	list = append(list, found...)
	if !refused(found) {
		page.checkTitle(head, &list)
	}
	item.Page = page
	return list
}

// refused tells whether a text is over a limit: it was not read, so nothing can
// be said of what it lacks.
func refused(found diag.List) bool {
	return slices.ContainsFunc(found, func(d diag.Diagnostic) bool { return d.Rule == "limit-exceeded" })
}

// frontMatter takes the keys of the front matter.
func (p *Page) frontMatter(r *source.Reader) {
	p.Title = located(r, "title")
	p.Summary = located(r, "summary")
	p.Slug = located(r, "slug")
	if !p.Slug.Span.IsZero() && !p.goodSlug(r.List) {
		p.Slug = Located{}
	}
	if nav, span, ok := r.Int("nav"); ok {
		if nav < 1 || nav > 9999 {
			r.List.Add("value-invalid", span, "nav %d is not between 1 and 9999", nav)
		} else {
			p.Nav = int(nav)
		}
	}
	p.Draft, _, _ = r.Bool("draft")
	r.Done()
}

// goodSlug tells whether the slug can be a part of an address.
func (p *Page) goodSlug(list *diag.List) bool {
	slug := p.Slug
	switch {
	case unsafeSlug(slug, p.Lang, list):
	case len(slug.Text) > maxSlug:
		list.Add("value-invalid", slug.Span, "slug of %d bytes is too long: %d are allowed", len(slug.Text), maxSlug)
	case !isSlug(slug.Text):
		list.Add("value-invalid", slug.Span, "slug %q is not made of lower-case letters, digits and \"-\"", slug.Text)
	default:
		return true
	}
	return false
}

// unsafeSlug reports the characters of a slug that no address may hold, but those
// that the file has as a finding already: in prose, they are errors too.
func unsafeSlug(slug Located, lang string, list *diag.List) bool {
	told := map[rune]bool{}
	for d := range text.Dangers(slug.Text, text.Prose, lang) {
		told[d.Rune] = d.Certain
	}
	found := false
	for d := range text.Dangers(slug.Text, text.Name, lang) {
		found = true
		if !told[d.Rune] {
			list.Add("character-unsafe", slug.Span, "%s", d).Hint("an address holds letters of one alphabet")
		}
	}
	return found
}

// located reads a text of one line.
func located(r *source.Reader, key string) Located {
	value, span, ok := r.Text(key)
	switch {
	case !ok:
		return Located{}
	case strings.TrimSpace(value) == "":
		r.List.Add(r.ValueRule, span, "%s is empty", key)
		return Located{}
	case strings.ContainsAny(value, "\r\n"):
		r.List.Add(r.ValueRule, span, "%s holds a line break", key)
		return Located{}
	}
	return Located{value, span}
}

// checkTitle sees to it that the page has exactly one title: a heading of level
// 1, or title in the front matter.
func (p *Page) checkTitle(head frontMatter, list *diag.List) {
	var first text.Span
	for b := range p.Text.Children(-1) {
		block := &p.Text.Blocks[b]
		if block.Kind != markdown.Heading || block.Level != 1 {
			continue
		}
		span := p.Text.Span(block.Start, block.End)
		switch {
		case !p.Title.Span.IsZero():
			list.Add("value-invalid", span, "this page has a title in its front matter already").
				Hint("take one of the two out").Relate(p.Title.Span, "the title of the front matter")
		case !first.IsZero():
			list.Add("value-invalid", span, "this page has a second heading of level 1").
				Hint(`begin the headings of clauses with "##"`).Relate(first, "the title")
		default:
			first = span
		}
	}
	if first.IsZero() && p.Title.Span.IsZero() && head.whole && !titleTried(head) {
		list.Add("value-invalid", head.span, "this page has no title").Hint(`begin the text with "# Title"`)
	}
}

// titleTried tells whether a title was given and found wrong.
func titleTried(head frontMatter) bool { return head.table.Get("title") != nil }

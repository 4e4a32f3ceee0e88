// Package markdown reads the writing language: CommonMark with GFM tables and
// the marks of Annex, as a document of our own.
//
// In: a file and where its body begins. Out: a Document (blocks and inlines in
// reading order, with their places) and what is wrong with the text taken alone.
// It must never know a site, another file, a number, a language's words or HTML.
//
// # The writing language
//
// A text must read as a contract on any Git host. Beside CommonMark there is:
//
//	## Audits {#audit}                     a clause; ids are a-z, 0-9 and hyphens
//	1. The Customer may … {#audit-visit}   a numbered paragraph
//	   1. once a year, {#audit-yearly}     a sub-point, indented to the text
//	2. Withdrawn {#old .reserved}          classes: reserved todo annex recitals definitions
//	[](#audit)   [](dpa.md#audit)          a reference; its words are generated
//	[](law:gdpr/28/3/a)                    a provision of a law
//	**“Customer”**{#t-customer}            a defined term
//	{{notice.breach}}                      a fact; \{{ for two braces
//	{{blank:customer-name}}                a blank to fill in
//	{{table:measures}}  {{list:measures}}  a register, alone in a paragraph
//	> [!NOTE]                              a note box; also TIP IMPORTANT WARNING CAUTION
//	:::local … :::                         words that other languages need not have
//	Table: Title {#id}                     title and id of the table that follows
//
// A mark stands at the end of its block: of a heading, of a paragraph that is
// in no list or quote, of the first paragraph of a list item. The mark of a term
// stands straight after the bold text, and **…**{#t-…} is bold also where
// CommonMark, between CJK letters, would see none. A mark anywhere else belongs
// to nothing and is reported.
//
// HTML is not part of the language. Addresses are https, http, mailto, tel, law
// or lead into the site. A line end between two CJK letters leaves no blank.
//
// # Invariants
//
// Every place lies inside the file, a descendant inside its ancestor, siblings
// in order. Texts are cut out of the file's text and copied only where they
// differ from it. Slices have no spare capacity; nothing of goldmark stays. A
// text over a budget (see guard.go) is refused before it costs time.
package markdown

import (
	"slices"
	"strings"

	"annex/internal/diag"
	"annex/internal/text"
)

// Parse reads the body of a file from byte offset body on. It always gives a
// document: what could not be understood is text, and a finding. lang is the
// BCP 47 tag of the text, for the characters its script may use. A text over a
// budget gives an empty document and one finding.
func Parse(f *text.File, body int, lang string) (*Document, diag.List) {
	return ParseSpan(f, body, len(f.Text), lang)
}

// ParseSpan reads the Markdown between two byte offsets of a file: a text that
// stands in a TOML value.
func ParseSpan(f *text.File, start, end int, lang string) (*Document, diag.List) {
	end = max(0, min(end, len(f.Text)))
	start = max(0, min(start, end))
	if start == 0 && strings.HasPrefix(f.Text[:end], "\ufeff") {
		start = len("\ufeff")
	}
	c := converter{d: &Document{File: f, Body: int32(start)}, base: start, lang: lang}
	if over, ok := scan(f.Text[start:end]); ok {
		return c.refuse(over)
	}
	c.src, c.returns = unixLines(f.Text[start:end])
	root, notes := parse(c.src)
	c.notes = notes
	if len(notes.over) == 0 {
		c.reserve()
		c.children(root, place{parent: -1, top: true})
	}
	if over := slices.Concat(notes.over, c.over); len(over) > 0 {
		return c.refuse(slices.MinFunc(over, func(a, b excess) int { return a.at - b.at }))
	}
	for _, f := range notes.faults {
		c.report(f)
	}
	c.more()
	c.clip()
	c.list.Sort()
	return c.d, c.list
}

// refuse gives the empty document of a text over a budget.
func (c *converter) refuse(over excess) (*Document, diag.List) {
	c.list, c.counts = nil, nil
	c.limit(over)
	return &Document{File: c.d.File, Body: c.d.Body}, c.list
}

// reserve makes room for what a text of this size usually holds.
func (c *converter) reserve() {
	c.d.Blocks = make([]Block, 0, len(c.src)/48+8)
	c.d.Inlines = make([]Inline, 0, len(c.src)/32+8)
}

// clip copies the slices to their exact size: thousands of documents stay in
// memory at once.
func (c *converter) clip() {
	d := c.d
	d.Blocks = exact(d.Blocks)
	d.Inlines = exact(d.Inlines)
	d.Marks = exact(d.Marks)
	d.Links = exact(d.Links)
	d.Terms = exact(d.Terms)
	d.Facts = exact(d.Facts)
	d.Blanks = exact(d.Blanks)
	d.Directives = exact(d.Directives)
	d.cooked = exact(d.cooked)
	d.codes = exact(d.codes)
}

func exact[T any](s []T) []T {
	if len(s) == 0 {
		return nil
	}
	if len(s) == cap(s) {
		return s
	}
	return append(make([]T, 0, len(s)), s...)
}

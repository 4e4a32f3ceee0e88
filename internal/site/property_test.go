package site_test

import (
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"

	"annex/internal/content"
	"annex/internal/diag"
	"annex/internal/markdown"
	"annex/internal/site"

	"github.com/google/go-cmp/cmp"
)

const randomSites = 60

func TestAnchorsAreUnique(t *testing.T) {
	for seed := range uint64(randomSites) {
		in, _ := read(t, randomSite(seed))
		s, found := site.Resolve(in)
		twice := map[string]bool{} // ids that the writer repeated
		for _, d := range found {
			if d.Rule == "id-duplicate" {
				twice[d.Clause] = true
			}
		}
		for _, e := range s.Editions {
			for _, p := range e.Pages {
				seen := map[string]bool{}
				for _, anchor := range anchors(p) {
					if seen[anchor] && !twice[anchor] {
						t.Errorf("site %d, %s: two units have the address %q", seed, p.URL, anchor)
					}
					seen[anchor] = true
				}
			}
		}
	}
}

// anchors are the fragments of everything that a page prints, its annexes
// included: word ids, positions, and the titles of annexes.
func anchors(p *site.Page) []string {
	var all []string
	for _, q := range append([]*site.Page{p}, p.Annexes...) {
		if q != p {
			all = append(all, q.AnnexAnchor())
		}
		for i := range q.Units {
			u := &q.Units[i]
			for _, a := range []string{q.WordID(u), q.Position(u)} {
				if a != "" {
					all = append(all, a)
				}
			}
		}
	}
	return all
}

// TestTargetsExist follows every link to what it leads to.
func TestTargetsExist(t *testing.T) {
	followed := 0
	for seed := range uint64(randomSites) {
		in, _ := read(t, randomSite(seed))
		s, _ := site.Resolve(in)
		for _, e := range s.Editions {
			for _, p := range e.Pages {
				for _, q := range append([]*site.Page{p}, p.Annexes...) {
					for i := range q.Targets {
						target := &q.Targets[i]
						if target.Kind != site.ToPage || target.Fragment == "" {
							continue
						}
						followed++
						if !has(target.Page, target.Fragment) {
							t.Errorf("site %d, %s: %q is nowhere on %s", seed, q.URL, target.Fragment, target.Page.URL)
						}
					}
				}
			}
		}
	}
	if followed < 100 {
		t.Errorf("only %d links lead to a fragment", followed)
	}
}

func has(p *site.Page, fragment string) bool {
	return p.Find(fragment) != nil || slices.ContainsFunc(p.Doc.Terms, func(d markdown.Definition) bool { return d.ID == fragment })
}

// TestSameInputSameSite resolves at several parallelisms and in several orders.
func TestSameInputSameSite(t *testing.T) {
	for seed := range uint64(10) {
		in, _ := read(t, randomSite(seed))
		want := told(site.Resolve(in))
		for _, procs := range []int{1, 2, 8} {
			before := runtime.GOMAXPROCS(procs)
			turned := in
			turned.Items = slices.Clone(in.Items)
			if procs > 1 {
				slices.Reverse(turned.Items)
			}
			got := told(site.Resolve(turned))
			runtime.GOMAXPROCS(before)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatalf("site %d with %d at once: %s", seed, procs, diff)
			}
		}
	}
}

// told writes down everything that Resolve gives.
func told(s *site.Site, found diag.List) string {
	var b strings.Builder
	b.WriteString(pages(nil, s, nil, ""))
	for _, e := range s.Editions {
		for _, p := range e.Pages {
			for _, q := range append([]*site.Page{p}, p.Annexes...) {
				for i := range q.Units {
					u := &q.Units[i]
					fmt.Fprintln(&b, q.Number(u), q.Citation(u), q.Anchor(u), q.Position(u))
				}
				for i := range q.Targets {
					fmt.Fprintln(&b, target(&q.Targets[i]))
				}
				for _, u := range q.Uses {
					fmt.Fprintln(&b, u.Inline, u.Start, u.End, u.Term.ID, u.Term.Page.URL, u.More)
				}
				fmt.Fprintln(&b, q.Filled)
				for _, c := range q.Contents() {
					fmt.Fprintln(&b, c.Page.URL, c.Level, c.Number, c.Title, c.Anchor)
				}
			}
		}
	}
	found.Sort()
	return b.String() + findings(nil, s, found, "")
}

// TestFindingsLieInTheirFiles holds every place of a finding against its file.
func TestFindingsLieInTheirFiles(t *testing.T) {
	for seed := range uint64(randomSites) {
		in, _ := read(t, randomSite(seed))
		_, found := site.Resolve(in)
		for _, d := range found {
			spans := append([]diag.Related{{Span: d.Span}}, d.Related...)
			for _, e := range d.Fix {
				spans = append(spans, diag.Related{Span: e.Span})
			}
			for _, r := range spans {
				if r.Span.File == nil || r.Span.Start < 0 || r.Span.Start > r.Span.End || r.Span.End > len(r.Span.File.Text) {
					t.Fatalf("site %d: %s lies outside of its file: %+v", seed, d.Rule, d)
				}
			}
		}
	}
}

// TestTreesAreNotWrittenTo compares the parsed trees before and after.
func TestTreesAreNotWrittenTo(t *testing.T) {
	for seed := range uint64(10) {
		in, _ := read(t, randomSite(seed))
		before := deepCopy(in.Items)
		site.Resolve(in)
		for i, it := range in.Items {
			if it.Page != nil && !sameDocument(before[i], it.Page.Text) {
				t.Errorf("site %d: a pass wrote into %s", seed, it.File.Path)
			}
		}
	}
}

func deepCopy(items []*content.Item) []*markdown.Document {
	copies := make([]*markdown.Document, len(items))
	for i, it := range items {
		if it.Page == nil {
			continue
		}
		d := *it.Page.Text
		d.Blocks, d.Inlines, d.Marks = slices.Clone(d.Blocks), slices.Clone(d.Inlines), slices.Clone(d.Marks)
		d.Links, d.Terms, d.Facts = slices.Clone(d.Links), slices.Clone(d.Terms), slices.Clone(d.Facts)
		d.Blanks, d.Directives = slices.Clone(d.Blanks), slices.Clone(d.Directives)
		copies[i] = &d
	}
	return copies
}

func sameDocument(a, b *markdown.Document) bool {
	return slices.Equal(a.Blocks, b.Blocks) && slices.Equal(a.Inlines, b.Inlines) && slices.Equal(a.Marks, b.Marks) &&
		slices.Equal(a.Links, b.Links) && slices.Equal(a.Terms, b.Terms) && slices.Equal(a.Facts, b.Facts) && slices.Equal(a.Blanks, b.Blanks)
}

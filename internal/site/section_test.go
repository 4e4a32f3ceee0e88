package site_test

import (
	"fmt"
	"strings"
	"testing"

	"annex/internal/diag"
	"annex/internal/markdown"
	"annex/internal/site"
)

// sections are the expectations of a case, by the first word of their names; the
// rest of the name is a page, "en/dpa".
var sections = map[string]func(*testing.T, *site.Site, diag.List, string) string{
	"units": units, "contents": contents, "links": links, "terms": terms, "facts": facts,
	"view": views, "pages": pages, "found": findings, "site": siteFacts,
}

func pageOf(t *testing.T, s *site.Site, name string) *site.Page {
	t.Helper()
	lang, id, _ := strings.Cut(name, "/")
	if e := s.Edition(lang); e != nil {
		if p := e.Page(id); p != nil {
			return p
		}
	}
	t.Fatalf("no page %q", name)
	return nil
}

// each runs over a page and the annexes inside it.
func each(p *site.Page, b *strings.Builder, write func(*site.Page)) string {
	write(p)
	for _, a := range p.Annexes {
		fmt.Fprintf(b, "%s %s [%s]\n", a.AnnexNumber(), a.Title, a.AnnexAnchor())
		write(a)
	}
	return b.String()
}

// units: number, citation, position address, word id.
func units(t *testing.T, s *site.Site, _ diag.List, name string) string {
	var b strings.Builder
	return each(pageOf(t, s, name), &b, func(p *site.Page) {
		for i := range p.Units {
			u := &p.Units[i]
			reserved := ""
			if u.Reserved {
				reserved = " reserved"
			}
			fmt.Fprintf(&b, "%s%-8s %-26s %-10s #%s%s\n", strings.Repeat("  ", max(0, len(p.Path(u))-1)), or(p.Number(u)), p.Citation(u), or(p.Position(u)), p.WordID(u), reserved)
		}
	})
}

func or(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

func contents(t *testing.T, s *site.Site, _ diag.List, name string) string {
	var b strings.Builder
	for _, c := range pageOf(t, s, name).Contents() {
		fmt.Fprintf(&b, "%s%s %s #%s\n", strings.Repeat("  ", c.Level-2), or(c.Number), c.Title, c.Anchor)
	}
	return b.String()
}

// links: source -> what it leads to, and the words made for it.
func links(t *testing.T, s *site.Site, _ diag.List, name string) string {
	var b strings.Builder
	return each(pageOf(t, s, name), &b, func(p *site.Page) {
		for i := range p.Doc.Links {
			l := &p.Doc.Links[i]
			fmt.Fprintf(&b, "%s -> %s\n", strings.ReplaceAll(p.Doc.Source(l.Start, l.End), "\n", "⏎"), target(&p.Targets[i]))
		}
	})
}

func target(t *site.Target) string {
	var where string
	switch t.Kind {
	case site.Nowhere:
		where = "nowhere"
	case site.ToPage:
		where = t.Page.URL
		if t.Page.Agreement != nil {
			where += " (annex of " + t.Page.Agreement.ID + ")"
		}
		if t.Fragment != "" {
			where += " #" + t.Fragment
		}
	default:
		where = t.URL
	}
	if t.Text != "" {
		where += " ‹" + t.Text + "›"
	}
	if t.Citation {
		where += " citation"
	}
	return where
}

// terms: the words, the definition, and the text they stand in.
func terms(t *testing.T, s *site.Site, _ diag.List, name string) string {
	var b strings.Builder
	return each(pageOf(t, s, name), &b, func(p *site.Page) {
		for i := range p.Uses {
			u := &p.Uses[i]
			text := p.Doc.InlineText(&p.Doc.Inlines[u.Inline])
			more := ""
			if u.More {
				more = " …"
			}
			fmt.Fprintf(&b, "%s[%s]%s -> %s#t-%s%s\n", text[max(0, int(u.Start)-12):u.Start], text[u.Start:u.End], text[u.End:min(len(text), int(u.End)+9)], u.Term.Page.ID, u.Term.ID, more)
		}
	})
}

func facts(t *testing.T, s *site.Site, _ diag.List, name string) string {
	var b strings.Builder
	p := pageOf(t, s, name)
	fmt.Fprintf(&b, "title: %s\nsummary: %s\n", p.Title, p.Summary)
	for i := range p.Doc.Facts {
		fmt.Fprintf(&b, "%s: %s\n", p.Doc.Facts[i].Key, p.Filled[i])
	}
	for i := range p.Doc.Blocks {
		if k := &p.Doc.Blocks[i]; k.Kind == markdown.Heading && k.Level > 1 {
			fmt.Fprintf(&b, "heading: %s\n", p.Plain(k.From, k.To))
		}
	}
	return b.String()
}

func views(t *testing.T, s *site.Site, _ diag.List, name string) string {
	var b strings.Builder
	return each(pageOf(t, s, name), &b, func(p *site.Page) {
		for i, v := range p.Views {
			fmt.Fprintf(&b, "%s\n", p.Doc.Source(p.Doc.Directives[i].Start, p.Doc.Directives[i].End))
			if v == nil {
				b.WriteString("  none\n")
				continue
			}
			fmt.Fprintf(&b, "  %s | %s\n", v.Caption, v.JSON)
			for _, row := range v.Rows {
				writeRow(&b, v, row)
			}
		}
	})
}

func writeRow(b *strings.Builder, v *site.View, row site.ViewRow) {
	if row.Group != "" {
		fmt.Fprintf(b, "  == %s\n", row.Group)
	}
	fmt.Fprintf(b, "  %s (%s) #%s\n", row.Title, or(row.Record.Status), row.Anchor)
	for i, c := range row.Cells {
		for _, l := range c.Lines {
			fmt.Fprintf(b, "    %s: %s", v.Columns[i].Key, l.Text)
			for _, more := range []string{l.Note, l.URL, l.ISO, l.Lang} {
				if more != "" {
					b.WriteString(" | " + more)
				}
			}
			b.WriteByte('\n')
		}
	}
	if f := row.Text; f != nil {
		words := f.Plain
		if f.Doc != nil {
			words = f.Doc.Source(f.Doc.Body, f.Doc.Blocks[len(f.Doc.Blocks)-1].End)
		}
		fmt.Fprintf(b, "    %s\n", words)
		for i := range f.Targets {
			fmt.Fprintf(b, "    -> %s\n", target(&f.Targets[i]))
		}
	}
}

// pages: every page with its address, and where it stands.
func pages(_ *testing.T, s *site.Site, _ diag.List, _ string) string {
	var b strings.Builder
	for _, e := range s.Editions {
		fmt.Fprintf(&b, "%s main: %s\n", e.Lang.Tag(), idsOf(e.Main))
		for _, p := range e.Pages {
			fmt.Fprintf(&b, "  %-14s %s ‹%s›", p.ID, p.URL, p.Title)
			if p.Fallback {
				fmt.Fprintf(&b, " in %s", p.Lang.Tag())
			}
			if p.Section != nil {
				fmt.Fprintf(&b, " under %s", p.Section.ID)
			}
			if p.Previous != nil {
				fmt.Fprintf(&b, " after %s", p.Previous.ID)
			}
			if p.Following != nil {
				fmt.Fprintf(&b, " before %s", p.Following.ID)
			}
			var real []string
			for _, a := range p.Alternates {
				if a.Real {
					real = append(real, a.Edition.Lang.Tag())
				}
			}
			fmt.Fprintf(&b, " written in %s\n", strings.Join(real, " "))
		}
	}
	return b.String()
}

func idsOf(pages []*site.Page) string {
	ids := make([]string, len(pages))
	for i, p := range pages {
		ids[i] = p.ID
	}
	return strings.Join(ids, " ")
}

// findings: place, clause, severity, rule and words, with hints and mends.
func findings(_ *testing.T, _ *site.Site, found diag.List, _ string) string {
	var b strings.Builder
	for _, d := range found {
		line, column := d.Span.File.Position(d.Span.Start)
		fmt.Fprintf(&b, "%s:%d:%d", d.Span.File.Path, line, column)
		if d.Clause != "" {
			fmt.Fprintf(&b, " (%s)", d.Clause)
		}
		fmt.Fprintf(&b, " %s %s: %s\n", d.Severity, d.Rule, d.Message)
		for _, h := range d.Hints {
			fmt.Fprintf(&b, "    hint: %s\n", h)
		}
		for _, r := range d.Related {
			line, column := r.Span.File.Position(r.Span.Start)
			fmt.Fprintf(&b, "    %s:%d:%d: %s\n", r.Span.File.Path, line, column, r.Message)
		}
		for _, e := range d.Fix {
			fmt.Fprintf(&b, "    fix: %q for %q\n", e.New, e.Span.Text())
		}
	}
	return b.String()
}

// siteFacts: the next day on which something changes, and where documents stand.
func siteFacts(_ *testing.T, s *site.Site, _ diag.List, _ string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "next change: %s\n", s.Next)
	for _, p := range s.Editions[0].Pages {
		if p.Version != nil {
			fmt.Fprintf(&b, "%s: version %s, %s, changed %s\n", p.ID, p.Version.Number, [...]string{"", "announced", "in force"}[p.State], or(p.Changed.String()))
		}
	}
	return b.String()
}

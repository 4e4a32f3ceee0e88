package cli

import (
	"bytes"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"annex/internal/build"
	"annex/internal/diag"
	"annex/internal/markdown"
	"annex/internal/output"
	"annex/internal/site"

	"github.com/spf13/cobra"
)

// views are the stages that annex show prints.
var views = []struct {
	name, what string
	show       func(*app, *build.Result, string) error
}{
	{"tree", "a Markdown file as the tool reads it: blocks, marks, links", (*app).showTree},
	{"document", "a page after resolution: numbers, citations, terms, where links lead", (*app).showDocument},
	{"page", "a finished page as HTML", (*app).showPage},
	{"site", "every page with its address and state", (*app).showSite},
}

func viewNames() []string {
	names := make([]string, len(views))
	for i, v := range views {
		names[i] = v.name
	}
	return names
}

func (a *app) showCommand() *cobra.Command {
	var r request
	var lines []string
	for _, v := range views {
		lines = append(lines, fmt.Sprintf("  %-9s %s", v.name, v.what))
	}
	c := &cobra.Command{
		Use:   "show tree|document|page|site PATH",
		Short: "Print what a stage made of a file",
		Long: "Show prints what a stage made of a file of the site:\n\n" + strings.Join(lines, "\n") +
			"\n\nPATH is a Markdown file under content/; for site, the site's folder (default: the\npresent one).",
		Example: "  annex show tree content/de/dpa.md\n  annex show site .",
		Args:    arguments(1, 2),
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) == 0 {
				return viewNames(), cobra.ShellCompDirectiveNoFileComp
			}
			return nil, cobra.ShellCompDirectiveDefault
		},
		RunE: func(c *cobra.Command, args []string) error {
			if !slices.Contains(viewNames(), args[0]) {
				return unknown("view", args[0], viewNames(), "usage: "+usage(c))
			}
			at := "."
			if len(args) == 2 {
				at = args[1]
			}
			return a.show(args[0], at, r)
		},
	}
	r.date.add(c)
	return c
}

func (a *app) show(what, at string, r request) error {
	dir, file, err := locate(at)
	if err != nil {
		return err
	}
	r.dir, r.drafts = dir, true
	in, closeSite, err := a.input(r)
	if err != nil {
		return err
	}
	defer closeSite()
	result, err := build.Build(in, nil)
	if err != nil {
		return err
	}
	if result.Set == nil {
		a.report(result.Found)
		return found()
	}
	for _, v := range views {
		if v.name == what {
			err = v.show(a, result, file)
		}
	}
	return err
}

// locate finds the site that a path belongs to, and the path inside it, with
// "/" between its parts.
func locate(at string) (dir, file string, err error) {
	full, err := filepath.Abs(at)
	if err != nil {
		return "", "", err
	}
	if dir = siteAbove(full); dir == "" {
		return "", "", usagef("%q is in no site: no folder above it has a site.toml", diag.Visible(at))
	}
	rel, err := filepath.Rel(dir, full)
	return dir, filepath.ToSlash(rel), err
}

// page finds the page whose text a file is.
func (a *app) page(r *build.Result, file string) (*site.Page, error) {
	var files []string
	for _, e := range r.Site.Editions {
		for _, p := range e.Pages {
			switch {
			case p.Fallback:
			case p.Doc.File.Path == file:
				return p, nil
			default:
				files = append(files, p.Doc.File.Path)
			}
		}
	}
	return nil, unknown("page", file, files, "name a Markdown file such as content/en/index.md")
}

func (a *app) showTree(r *build.Result, file string) error {
	p, err := a.page(r, file)
	if err == nil {
		markdown.Dump(a.out, p.Doc, numberOf(p))
	}
	return err
}

func (a *app) showDocument(r *build.Result, file string) error {
	p, err := a.page(r, file)
	if err != nil {
		return err
	}
	fmt.Fprintf(a.out, "page       %s (%s)\ntitle      %s\naddress    %s\nkind       %s\nnumbering  %s\n", p.ID, p.Lang.Tag(), p.Title, p.URL, p.Facts.Kind, p.Scheme.Name)
	if p.Version != nil {
		fmt.Fprintf(a.out, "version    %s, effective %s\n", p.Version.Number, p.Version.Effective)
	}
	fmt.Fprintln(a.out, "\nunits")
	for i := range p.Units {
		u := &p.Units[i]
		fmt.Fprintf(a.out, "  %-10s %-24s %-24s %s\n", p.Number(u), p.Citation(u), p.Anchor(u), excerpt(p, u.Block))
	}
	a.showTargets(p)
	for i := range p.Uses {
		u := &p.Uses[i]
		fmt.Fprintf(a.out, "term       %q is defined at #t-%s\n", p.Doc.InlineText(&p.Doc.Inlines[u.Inline])[u.Start:u.End], u.Term.ID)
	}
	return nil
}

func (a *app) showTargets(p *site.Page) {
	if len(p.Targets) > 0 {
		fmt.Fprintln(a.out, "\nlinks")
	}
	for i := range p.Targets {
		t := &p.Targets[i]
		to := t.URL
		if t.Page != nil {
			to = t.Page.URL
			if t.Fragment != "" {
				to += "#" + t.Fragment
			}
		}
		fmt.Fprintf(a.out, "  %-32s %-40s %s\n", p.Doc.Links[i].Dest, to, t.Text)
	}
}

// excerpt gives the beginning of a unit's words: of an item, those of its first
// block.
func excerpt(p *site.Page, block int32) string {
	b := &p.Doc.Blocks[block]
	if b.Kind == markdown.Item && block+1 < b.Next && b.From == b.To {
		b = &p.Doc.Blocks[block+1]
	}
	words := p.Plain(b.From, b.To)
	if r := []rune(words); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return words
}

func (a *app) showSite(r *build.Result, _ string) error {
	for _, e := range r.Site.Editions {
		fmt.Fprintf(a.out, "%s (%s)\n", e.Lang.Tag(), e.Lang.Name())
		for _, p := range e.Pages {
			state := ""
			switch {
			case p.Fallback:
				state = "not translated: shown in " + p.Lang.Tag()
			case p.Version != nil && p.State == site.InForce:
				state = fmt.Sprintf("version %s, in force since %s", p.Version.Number, p.Version.Effective)
			case p.Version != nil:
				state = fmt.Sprintf("version %s, announced for %s", p.Version.Number, p.Version.Effective)
			}
			fmt.Fprintln(a.out, strings.TrimRight(fmt.Sprintf("  %-28s %-40s %s", p.ID, p.URL, state), " "))
		}
	}
	return nil
}

// showPage makes the one page and prints it.
func (a *app) showPage(r *build.Result, file string) error {
	p, err := a.page(r, file)
	if err != nil {
		return err
	}
	files, _, err := output.Plan(r.Job)
	if err != nil {
		return err
	}
	for i := range files {
		if files[i].Path != p.File {
			continue
		}
		var b bytes.Buffer
		if _, err := files[i].Make(&b); err != nil {
			return err
		}
		_, err := fmt.Fprintln(a.out, b.String())
		return err
	}
	return nil
}

// numberOf gives the number of a block of a page, "" where it has none.
func numberOf(p *site.Page) func(block int32) string {
	return func(block int32) string {
		if u := p.Unit(block); u != nil {
			return p.Number(u)
		}
		return ""
	}
}

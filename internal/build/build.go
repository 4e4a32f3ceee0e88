// Package build is the conductor: the only place that knows the order of the
// stages.
//
// In: the files of a site, a day, and a sink for finished files. Out: the site
// as a set and everything that was found. It applies the levels and waivers of
// site.toml last, so that no stage knows them. It must never know where files
// come from or go to, or how findings are shown.
package build

import (
	"io/fs"
	"slices"

	"annex/internal/check"
	"annex/internal/config"
	"annex/internal/diag"
	"annex/internal/locale"
	"annex/internal/memo"
	"annex/internal/output"
	"annex/internal/render"
	"annex/internal/site"
	"annex/internal/source"
)

// Input is what a build is made of.
type Input struct {
	Site    fs.FS       // the site's folder
	Builtin fs.FS       // the built-in layouts/ and static/
	Today   locale.Date // decides every status
	BaseURL string      // in the place of base_url, "" to keep it
	Drafts  bool
	Pages   func(n int) // told how many pages there will be, before the first file is made; may be nil
	Before  *Result     // the build before this one, nil for the first: files that did not change are kept
	Memo    *memo.Store // remembers what was made of files that did not change; nil for a clean build
}

// Result is a finished build. Site, Job and Set are nil where site.toml cannot be
// read: Found says why.
type Result struct {
	Tree  *source.Tree
	Site  *site.Site
	Job   *output.Job // what the files were made from; a single one can be made again
	Set   *output.Set
	Found diag.List // sorted, levels and waivers applied
}

// ErrNoSite says that there is no site.toml.
var ErrNoSite = errNoSite{}

type errNoSite struct{}

func (errNoSite) Error() string { return "no site.toml" }

// Build makes a site and hands every finished file to sink, which may be nil.
// Findings do not stop it: whoever publishes decides by Result.Found. The error
// is one of reading or of sink.
func Build(in Input, sink func(output.Entry, []byte) error) (*Result, error) {
	tree, found, err := source.Load(in.Site, in.Builtin, in.before())
	if err != nil {
		return nil, err
	}
	if tree.Site == nil {
		return unread(tree, found)
	}
	cfg, list := config.Parse(tree.Site)
	found = append(found, list...)
	if cfg.Unread { // no TOML: all else would only follow from it
		return &Result{Tree: tree, Found: judge(found, cfg, in.Today)}, nil
	}
	if in.BaseURL != "" {
		cfg = cfg.WithBaseURL(in.BaseURL)
	}
	items, list := parse(in.Memo, tree.Content, cfg.Tags())
	found = append(found, list...)
	in.Memo.Next()
	resolved, list := site.Resolve(site.Input{Config: cfg, Items: items, Static: staticPaths(tree), Today: in.Today, Drafts: in.Drafts})
	found = append(found, list...)
	if in.Pages != nil {
		in.Pages(pages(resolved))
	}
	minifier := output.NewLayoutMinifier()
	theme, list := render.Load(tree.Layouts, minifier.Minify)
	found = append(append(found, list...), minifier.Findings()...)
	job := &output.Job{Site: resolved, Theme: theme, Assets: assets(tree)}
	set, list, err := output.Emit(job, sink)
	if err != nil {
		return nil, err
	}
	found = append(found, list...)
	found = append(found, check.Run(&check.Job{Site: resolved, Set: set, Items: items, Theme: themeFiles(tree)})...)
	return &Result{Tree: tree, Site: resolved, Job: job, Set: set, Found: judge(found, cfg, in.Today)}, nil
}

// unread is the end of a build whose site.toml is not there, or is no text: then
// what was found says why.
func unread(tree *source.Tree, found diag.List) (*Result, error) {
	if !slices.ContainsFunc(found, func(d diag.Diagnostic) bool { return d.Span.File != nil && d.Span.File.Path == "site.toml" }) {
		return nil, ErrNoSite
	}
	found.Sort()
	return &Result{Tree: tree, Found: found}, nil
}

func pages(s *site.Site) int {
	n := 0
	for _, e := range s.Editions {
		n += len(e.Pages)
		if e.Home == nil {
			n++ // a start page is made where none is written
		}
	}
	return n
}

func (in *Input) before() *source.Tree {
	if in.Before == nil {
		return nil
	}
	return in.Before.Tree
}

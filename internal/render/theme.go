package render

import (
	"errors"
	"html/template"
	"io"
	"slices"
	"strings"
	"text/template/parse"

	"annex/internal/diag"
	"annex/internal/source"
	"annex/internal/text"
)

// Theme is the layouts, parsed and escaped once. It may be shared by renderers.
type Theme struct {
	files map[string]*text.File // by name: "page", "agreement/dpa"
	pages map[string]*layout    // those that define "main", by name
}

// layout is base.html and all parts with one file's "main".
type layout struct {
	file  *text.File         // the page file
	run   *template.Template // minified
	plain *template.Template // as written, to find the place of a fault
}

const (
	baseName   = "base"
	pageName   = "page"
	footerName = "footer"
	mainName   = "main"
)

// Load reads the layouts. minify makes a layout tight, and says whether it could;
// it may be nil. A layout that cannot be used is a finding at its place, and the
// theme does without it.
func Load(layers []source.Layer, minify func(name, text string) (min string, ok bool)) (*Theme, diag.List) {
	l := loader{theme: &Theme{files: map[string]*text.File{}, pages: map[string]*layout{}}, minify: minify}
	l.gather(layers)
	whole := l.incomplete()
	for _, name := range l.names {
		if whole && l.isPage[name] {
			l.build(name)
		}
	}
	l.require(baseName, pageName, footerName)
	return l.theme, l.list
}

// loader is one run of Load.
type loader struct {
	theme  *Theme
	minify func(name, text string) (string, bool)
	names  []string // in the order of the paths
	isPage map[string]bool
	calls  map[string][]string // the layouts that each file calls, by name
	broken bool                // a part cannot be parsed: findings about the layouts that call it would only echo
	list   diag.List
}

// gather takes the site's own file over the built-in one of the same path.
func (l *loader) gather(layers []source.Layer) {
	l.isPage, l.calls = map[string]bool{}, map[string][]string{}
	builtin := map[string]bool{}
	for _, layer := range layers {
		name, ok := layoutName(layer.File.Path)
		if !ok {
			continue
		}
		_, known := l.theme.files[name]
		if known && (layer.Builtin || !builtin[name]) {
			continue
		}
		if !known {
			l.names = append(l.names, name)
		}
		builtin[name] = layer.Builtin
		l.theme.files[name] = layer.File
	}
	for _, name := range l.names {
		l.isPage[name] = l.parses(name)
	}
}

// layoutName gives the name of a layout by its path: "page" for layouts/page.html.
func layoutName(path string) (string, bool) {
	name, ok := strings.CutSuffix(strings.TrimPrefix(path, "layouts/"), ".html")
	return name, ok
}

// parses checks a file alone and tells whether it defines "main".
func (l *loader) parses(name string) bool {
	f := l.theme.files[name]
	t, err := template.New(name).Parse(f.Text)
	if err != nil {
		l.list = append(l.list, parseFault(f, err))
		l.broken = true
		delete(l.theme.files, name)
		return false
	}
	for _, part := range t.Templates() {
		if part.Tree != nil {
			l.refuse(f, part.Tree)
			l.calls[name] = calls(part.Tree.Root, l.calls[name])
		}
	}
	return t.Lookup(mainName) != nil
}

// build makes the layout of a page file: all parts, then the file itself.
func (l *loader) build(name string) {
	plain, err := l.assemble(name, nil)
	if err != nil {
		l.found(l.theme.fault(err, name))
		return
	}
	tight, err := l.assemble(name, l.minify)
	if err != nil {
		tight = plain
	}
	l.theme.pages[name] = &layout{file: l.theme.files[name], run: tight, plain: plain}
}

// found adds a finding once: a fault in a part comes with every page that calls
// the part.
func (l *loader) found(d diag.Diagnostic) {
	same := func(o diag.Diagnostic) bool { return o.Span == d.Span && o.Message == d.Message }
	if !l.broken && !slices.ContainsFunc(l.list, same) {
		l.list = append(l.list, d)
	}
}

func (l *loader) assemble(name string, minify func(name, text string) (string, bool)) (*template.Template, error) {
	root := template.New("")
	for _, part := range append(l.parts(), name) {
		body := strings.TrimRight(l.theme.files[part].Text, "\r\n")
		if minify != nil {
			if tight, ok := minify(l.theme.files[part].Path, body); ok {
				body = tight
			}
		}
		if _, err := root.New(part).Parse(body); err != nil {
			return nil, err
		}
	}
	return root, escape(root)
}

// parts are the files that define no "main".
func (l *loader) parts() []string {
	var parts []string
	for _, name := range l.names {
		if l.theme.files[name] != nil && !l.isPage[name] {
			parts = append(parts, name)
		}
	}
	return parts
}

// escape has html/template work out the contexts now: it does so when a template
// is executed for the first time. That it then stops for want of data is no fault.
func escape(root *template.Template) error {
	for _, name := range []string{baseName, footerName} {
		if root.Lookup(name) == nil {
			continue
		}
		var fault *template.Error
		if err := root.ExecuteTemplate(io.Discard, name, nil); errors.As(err, &fault) {
			return fault
		}
	}
	return nil
}

// require reports layouts without which there are no pages. It happens only to
// a theme that is not laid over the built-in one, or whose file is broken.
func (l *loader) require(names ...string) {
	for _, name := range names {
		if l.theme.files[name] == nil && len(l.list) == 0 {
			l.list.Add("value-invalid", text.Span{}, "no layout %q", "layouts/"+name+".html")
		}
	}
}

// find gives the layout of a page: its own, its kind's, or that of all pages.
func (t *Theme) find(kind, id string) *layout {
	for _, name := range [...]string{kind + "/" + id, kind, pageName} {
		if l := t.pages[name]; l != nil {
			return l
		}
	}
	return nil
}

// refuse reports actions where their output would be read as a program, which no
// escaping can promise to make safe (CVE-2026-27142, CVE-2026-39826), and files
// that end inside a tag, because the next one would be read as part of it.
func (l *loader) refuse(f *text.File, tree *parse.Tree) {
	var s scanner
	s.walk(tree.Root, func(n parse.Node, where string) {
		l.list.Add("value-invalid", place(f, tree, n), "an action inside %s, where its value would run as a program", where).
			Hint("move the script or style to a file under static/ and give it values by data- attributes")
	})
	if open := s.open(); open != "" {
		l.list.Add("value-invalid", f.Span(len(f.Text), len(f.Text)), "%s is left open at the end of the layout", open)
		l.broken = true
	}
}

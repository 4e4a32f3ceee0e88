// Package source reads the files of a site, each once, and the TOML in them
// with the place of every key and value.
//
// In: the site as an fs.FS, and the built-in layouts and assets. Out: a Tree of
// texts and assets with their sums, Tables with spans, and what is wrong with
// the files as files and as TOML. It must never know what a file is for: keys,
// kinds of page and languages are the business of config and content.
//
// Invariants: every file is read once a Load; limits hold before anything is
// parsed; the same bytes give the same *text.File from one Load to the next; the
// result does not depend on the order of reading.
package source

import (
	"cmp"
	"io"
	"io/fs"
	"slices"

	"annex/internal/diag"
	"annex/internal/text"
)

// Tree is every source file of a site, each read once. A Tree is immutable.
type Tree struct {
	Site    *text.File   // site.toml; nil if there is none
	Content []*text.File // content/**, sorted by path: .md and .toml
	Layouts []Layer      // layouts/**, built-in and the site's own, sorted by path
	Static  []Asset      // static/**, built-in and the site's own, sorted by path
	Folders []string     // folders directly under content/, sorted

	dangers map[*text.File]diag.List // characters, of the files that have such findings
}

// Layer is a file that the site may shadow.
type Layer struct {
	File    *text.File
	Builtin bool
}

// Asset is a file that is published as it is. Its path has no "static/" before it.
type Asset struct {
	Path    string
	Sum     text.Sum
	Size    int64
	Builtin bool
	Data    []byte // the bytes, held for files up to HoldStatic; nil for larger ones
	fsys    fs.FS
}

// HoldStatic is the size up to which a static file is kept in memory, in bytes.
const HoldStatic = 1 << 20

// Open gives the bytes of an asset that is not held.
func (a *Asset) Open() (io.ReadCloser, error) { return a.fsys.Open("static/" + a.Path) }

// Load reads a site. builtin holds the embedded layouts/ and static/, which a
// file of the same path in the site shadows; it may be nil. prev is the tree of
// the build before, or nil: files with the same bytes keep their *text.File, so
// that "unchanged" is pointer equality. The list says what is wrong with the
// files as files: links out of the site, devices, size and encoding, for which
// the file is left out, and characters, for which it is not. The error is one of
// reading.
func Load(site, builtin fs.FS, prev *Tree) (*Tree, diag.List, error) {
	w := &walker{fsys: site}
	if err := w.site(); err != nil {
		return nil, nil, err
	}
	found := w.found
	if builtin != nil {
		b := &walker{fsys: builtin, builtin: true}
		if err := b.layers(); err != nil {
			return nil, nil, err
		}
		found = shadow(found, b.found)
	}
	reads, err := readAll(found, prev)
	if err != nil {
		return nil, nil, err
	}
	slices.Sort(w.folders)
	t := &Tree{Folders: w.folders, dangers: map[*text.File]diag.List{}}
	list := w.list
	for i := range reads {
		list = append(list, t.take(&found[i], &reads[i])...)
	}
	list.Sort()
	return t, list, nil
}

// shadow adds to the files of the site those built-in ones that it does not have.
func shadow(own, builtin []file) []file {
	paths := make(map[string]bool, len(own))
	for _, f := range own {
		paths[f.path] = true
	}
	for _, f := range builtin {
		if !paths[f.path] {
			own = append(own, f)
		}
	}
	slices.SortFunc(own, func(a, b file) int { return cmp.Compare(a.path, b.path) })
	return own
}

// take puts what was read in its place and gives what is wrong with it.
func (t *Tree) take(f *file, r *result) diag.List {
	switch {
	case r.gone:
		return r.list
	case f.kind == assetFile:
		t.Static = append(t.Static, r.asset)
		return r.list
	case r.text == nil:
		return r.list
	case f.kind == siteFile:
		t.Site = r.text
	case f.kind == contentFile:
		t.Content = append(t.Content, r.text)
	case f.kind == layoutFile:
		t.Layouts = append(t.Layouts, Layer{File: r.text, Builtin: f.builtin})
	}
	if len(r.list) > 0 {
		t.dangers[r.text] = r.list
	}
	return r.list
}

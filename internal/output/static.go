package output

import (
	"bytes"
	"path"
	"strings"

	"annex/internal/diag"
)

// staticFiles gives the files of static/. A script or style sheet is planned
// under both of its names; which one is made is known when every page is.
func staticFiles(j *Job) []File {
	files := make([]File, 0, len(j.Assets)+4)
	for i := range j.Assets {
		a := &j.Assets[i]
		h := j.assets.byPath[a.Path]
		if h.hashed == "" {
			files = append(files, File{Path: a.Path, Type: mediaType(a.Path), Make: copied(a), asset: a})
			continue
		}
		files = append(files,
			File{Path: h.hashed, Type: mediaType(a.Path), Immutable: true, asset: a, wanted: h.asked.Load, Make: func(b *bytes.Buffer) (diag.List, error) {
				b.Write(h.moved())
				return nil, nil
			}},
			File{Path: a.Path, Type: mediaType(a.Path), asset: a, wanted: func() bool { return !a.Builtin && !h.asked.Load() }, Make: func(b *bytes.Buffer) (diag.List, error) {
				b.Write(h.body)
				return nil, nil
			}})
	}
	return files
}

// copied makes the recipe of a file that keeps its own path. Drawings and HTML
// are minified where that is sure to change nothing; all else is copied.
func copied(a *Asset) func(*bytes.Buffer) (diag.List, error) {
	var rewrite func(*Asset, *bytes.Buffer) diag.List
	switch strings.ToLower(path.Ext(a.Path)) {
	case ".svg":
		rewrite = drawing
	case ".html", ".htm":
		rewrite = staticHTML
	}
	return func(b *bytes.Buffer) (diag.List, error) {
		if err := a.copyTo(b); err != nil || rewrite == nil {
			return nil, err
		}
		return rewrite(a, b), nil
	}
}

// drawing minifies an SVG in b. One that holds text, or that the minifier would
// change, stays as it is: nobody has to do anything about that.
func drawing(_ *Asset, b *bytes.Buffer) diag.List {
	if minified, ok := minifySVG(b.Bytes()); ok {
		b.Reset()
		b.Write(minified)
	}
	return nil
}

// staticHTML minifies an HTML file of static/ in b.
func staticHTML(a *Asset, b *bytes.Buffer) diag.List {
	minified, ok := minifyHTML(b.Bytes())
	if !ok {
		var list diag.List
		list.Add("minify-differs", a.span(), "minifying would change what %q says", "static/"+a.Path).
			Hint("it is published as it is; comments, noscript and template elements are the usual cause")
		return list
	}
	b.Reset()
	b.Write(minified)
	return nil
}

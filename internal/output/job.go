// Package output makes a resolved site into finished files: pages, style
// sheets, registers as data, Markdown copies, sitemap, headers and the rest.
//
// In: a Job: the resolved site, the theme and the files of static/. Out: the
// bytes of each file, handed to whoever publishes them as soon as they are made,
// and a Set that remembers everything about them but the bytes. It must never
// know where the files go, what time it is, or which machine it runs on.
//
// A format is one file of this package and one line in Formats. Each gives
// recipes first and makes bytes later, so that a site of 10,000 pages is never
// held and a preview can make the one page it is asked for.
//
// Invariants: the same Job gives the same bytes, Set and findings, whatever the
// number of processors; JSON and XML are written compact by their encoders and
// never minified; nothing is minified per page: layouts are, once, and bodies
// are written tight.
package output

import (
	"bytes"
	"io"

	"annex/internal/diag"
	"annex/internal/render"
	"annex/internal/site"
	"annex/internal/text"
)

// Job is what a site is made from. It is only read.
type Job struct {
	Site   *site.Site
	Theme  *render.Theme
	Assets []Asset // sorted by path

	host     address
	assets   *assetTable
	renderer *render.Renderer
}

// Asset is one file of static/, built-in or the site's own.
type Asset struct {
	Path    string // without "static/"
	Sum     text.Sum
	Size    int64
	Builtin bool                          // comes with annex; published only where something asks for it, if it is a script or style sheet
	Data    []byte                        // its bytes, nil where they are not held
	Open    func() (io.ReadCloser, error) // gives the bytes that are not held
}

// File is the recipe of one output file.
type File struct {
	Path      string // as in Entry
	Type      string
	Immutable bool
	Page      *site.Page // the page it shows, nil for everything else

	// Make writes the file. Findings are about the site, the error about the
	// world. It may be called from several goroutines at once.
	Make func(b *bytes.Buffer) (diag.List, error)

	late   func(b *bytes.Buffer, made *Set) (diag.List, error) // instead of Make: needs to know the other files
	wanted func() bool                                         // asked after all others are made; nil: always
	asset  *Asset                                              // the file of static/ it comes from
}

// prepared gives a copy of the job with what all formats share.
func (j *Job) prepared() (*Job, diag.List, error) {
	p := *j
	p.host = addressOf(j.Site.Config)
	var (
		list diag.List
		err  error
	)
	if p.assets, list, err = newAssetTable(&p); err != nil {
		return nil, list, err
	}
	p.renderer = render.New(j.Theme, j.Site, p.assets.url)
	return &p, list, nil
}

// origin gives the place that a finding about a file points to: the page's
// text, the file of static/, or site.toml.
func (f *File) origin(j *Job) text.Span {
	switch {
	case f.Page != nil && f.Page.Source != nil && f.Page.Doc != nil:
		return f.Page.Doc.File.Span(0, 0)
	case f.asset != nil:
		return f.asset.span()
	}
	return j.Site.Config.File.Span(0, 0)
}

// span gives the beginning of an asset.
func (a *Asset) span() text.Span { return a.file().Span(0, 0) }

// file gives an asset as a text. Assets are not source texts, so it is made only
// when a finding needs it; one whose bytes are not held has no text.
func (a *Asset) file() *text.File {
	if a == nil {
		return nil
	}
	return text.New("static/"+a.Path, string(a.Data))
}

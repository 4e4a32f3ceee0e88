package source

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"unicode/utf8"

	"golang.org/x/sync/errgroup"

	"annex/internal/diag"
	"annex/internal/text"
)

// Limits of files, in bytes.
const (
	maxFile     = 16 << 20
	maxMarkdown = 1 << 20
)

// result is what reading one file gave.
type result struct {
	text  *text.File // nil where the file could not become text
	asset Asset
	gone  bool // removed while we read
	list  diag.List
}

// readAll reads the files, on as many processors as there are; the results are
// in the order of the files.
func readAll(files []file, prev *Tree) ([]result, error) {
	results := make([]result, len(files))
	var next atomic.Int64
	var g errgroup.Group
	for range min(runtime.GOMAXPROCS(0), len(files)) {
		g.Go(func() error {
			r := reader{prev: prev}
			for {
				i := int(next.Add(1)) - 1
				if i >= len(files) {
					return nil
				}
				if err := r.read(&files[i], &results[i]); err != nil {
					return err
				}
			}
		})
	}
	return results, g.Wait()
}

// reader reads one file after another into the same memory. Only what has
// changed is copied out of it.
type reader struct {
	prev *Tree
	buf  bytes.Buffer
}

func (r *reader) read(f *file, out *result) error {
	err := r.open(f, out)
	if errors.Is(err, fs.ErrNotExist) {
		out.gone = true
		return nil
	}
	return err
}

func (r *reader) open(f *file, out *result) error {
	if limit := limitOf(f); f.kind != assetFile && f.size > limit {
		out.list.Add("limit-exceeded", text.New(f.path, "").Span(0, 0), "%q has %d bytes, %d are allowed", f.path, f.size, limit).
			Hint("divide the file")
		return nil
	}
	in, err := f.fsys.Open(f.path)
	if err != nil {
		return err
	}
	defer in.Close()
	if f.kind == assetFile {
		return r.asset(f, in, out)
	}
	return r.text(f, in, out)
}

func limitOf(f *file) int64 {
	switch {
	case f.kind == contentFile && path.Ext(f.path) == ".md":
		return maxMarkdown
	case f.kind == siteFile, f.kind == contentFile:
		return maxTOML
	}
	return maxFile
}

// text reads a file of text. One that is as it was is the one it was.
func (r *reader) text(f *file, in io.Reader, out *result) error {
	r.buf.Reset()
	limit := limitOf(f)
	if _, err := r.buf.ReadFrom(io.LimitReader(in, limit+1)); err != nil {
		return err
	}
	data := r.buf.Bytes()
	if int64(len(data)) > limit { // grown since its size was asked
		f.size = int64(len(data))
		return r.open(f, out)
	}
	if old := r.prev.textOf(f); old != nil && old.Text == string(data) {
		out.text, out.list = old, r.prev.dangers[old]
		return nil
	}
	t := &text.File{Path: f.path, Text: string(data), Sum: sha256.Sum256(data)}
	if !utf8.Valid(data) {
		at := invalidUTF8(t.Text)
		out.list.Add("character-unsafe", t.Span(at, at+1), "byte 0x%02X is not UTF-8", t.Text[at]).Hint("save the file as UTF-8")
		return nil
	}
	out.text = t
	if !f.builtin {
		out.list = unsafeCharacters(t)
	}
	return nil
}

// asset reads a static file: into memory, or through the hash alone.
func (r *reader) asset(f *file, in io.Reader, out *result) error {
	a := &out.asset
	*a = Asset{Path: strings.TrimPrefix(f.path, "static/"), Builtin: f.builtin, fsys: f.fsys}
	if !f.builtin {
		out.list = unsafeName(text.New(f.path, ""))
	}
	r.buf.Reset()
	n, err := r.buf.ReadFrom(io.LimitReader(in, HoldStatic+1))
	if err != nil {
		return err
	}
	a.Size = n
	if n <= HoldStatic {
		r.hold(a)
		return nil
	}
	h := sha256.New()
	h.Write(r.buf.Bytes())
	more, err := io.Copy(h, in)
	a.Size += more
	h.Sum(a.Sum[:0])
	return err
}

// hold keeps the bytes of an asset, those of the build before if they are the
// same.
func (r *reader) hold(a *Asset) {
	data := r.buf.Bytes()
	if old := r.prev.assetOf(a); old != nil && old.Data != nil && bytes.Equal(old.Data, data) {
		a.Data, a.Sum = old.Data, old.Sum
		return
	}
	a.Data, a.Sum = append(make([]byte, 0, len(data)), data...), sha256.Sum256(data)
}

// textOf gives the file of the tree that stands at the same place.
func (t *Tree) textOf(f *file) *text.File {
	if t == nil {
		return nil
	}
	switch f.kind {
	case siteFile:
		return t.Site
	case contentFile:
		i, ok := slices.BinarySearchFunc(t.Content, f.path, func(old *text.File, p string) int { return cmp.Compare(old.Path, p) })
		if ok {
			return t.Content[i]
		}
	case layoutFile:
		i, ok := slices.BinarySearchFunc(t.Layouts, f.path, func(old Layer, p string) int { return cmp.Compare(old.File.Path, p) })
		if ok && t.Layouts[i].Builtin == f.builtin {
			return t.Layouts[i].File
		}
	}
	return nil
}

// assetOf gives the asset of the tree that has the same path.
func (t *Tree) assetOf(a *Asset) *Asset {
	if t == nil {
		return nil
	}
	i, ok := slices.BinarySearchFunc(t.Static, a.Path, func(old Asset, p string) int { return cmp.Compare(old.Path, p) })
	if !ok {
		return nil
	}
	return &t.Static[i]
}

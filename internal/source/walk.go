package source

import (
	"errors"
	"io/fs"
	"path"
	"strings"

	"annex/internal/diag"
	"annex/internal/text"
)

// fileKind says which part of a site a file belongs to.
type fileKind uint8

const (
	siteFile fileKind = iota
	contentFile
	layoutFile
	assetFile
)

// file is one file to read.
type file struct {
	path    string
	size    int64
	kind    fileKind
	builtin bool
	fsys    fs.FS
}

// walker finds the files of a site.
type walker struct {
	fsys    fs.FS
	builtin bool
	found   []file
	folders []string
	list    diag.List
}

// site walks the parts of a site. Whatever else lies beside them is not ours.
func (w *walker) site() error {
	if err := w.top("site.toml", siteFile); err != nil {
		return err
	}
	if err := w.top("content", contentFile); err != nil {
		return err
	}
	return w.layers()
}

// layers walks the parts that exist built in too.
func (w *walker) layers() error {
	if err := w.top("layouts", layoutFile); err != nil {
		return err
	}
	if err := w.top("static", assetFile); err != nil {
		return err
	}
	w.found = shadow(w.found, nil)
	return nil
}

// top walks one part, if it is there. site.toml must be a file, the others
// folders.
func (w *walker) top(name string, kind fileKind) error {
	info, err := fs.Lstat(w.fsys, name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	if kind == siteFile && info.IsDir() || kind != siteFile && info.Mode().IsRegular() {
		w.report(name, "%q should be %s", name, map[bool]string{true: "a file", false: "a folder"}[kind == siteFile])
		return nil
	}
	return w.entry(name, info.Mode(), kind, false)
}

// folder walks a folder; linked says that a link led here.
func (w *walker) folder(dir string, kind fileKind, linked bool) error {
	entries, err := fs.ReadDir(w.fsys, dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		name := path.Join(dir, e.Name())
		if skipped(name, kind) {
			continue
		}
		if err := w.entry(name, e.Type(), kind, linked); err != nil {
			return err
		}
	}
	return nil
}

// skipped tells which names are no part of a site: hidden ones, editors'
// backups, and in content/ those that begin with "_" (the tool's) and the
// frozen versions. Of hidden names a site publishes .well-known (RFC 8615).
func skipped(name string, kind fileKind) bool {
	base := path.Base(name)
	switch {
	case base == ".well-known" && kind == assetFile:
		return false
	case strings.HasPrefix(base, "."), strings.HasSuffix(base, "~"):
		return true
	}
	return kind == contentFile && (strings.HasPrefix(base, "_") || name == "content/releases")
}

// entry deals with one name of a folder.
func (w *walker) entry(name string, mode fs.FileMode, kind fileKind, linked bool) error {
	switch {
	case mode&fs.ModeSymlink != 0:
		return w.link(name, kind, linked)
	case mode.IsDir():
		return w.enter(name, kind, linked)
	case mode.IsRegular():
		return w.regular(name, kind)
	}
	w.report(name, "%q is a device, pipe or socket", name).Hint("remove it, or put a file in its place")
	return nil
}

func (w *walker) enter(name string, kind fileKind, linked bool) error {
	if kind == contentFile {
		if ext := path.Ext(name); ext == ".md" || ext == ".toml" {
			w.report(name, "%q is a folder and ends like a file", name).Hint("rename the folder, or put a file in its place")
			return nil
		}
		if path.Dir(name) == "content" {
			w.folders = append(w.folders, path.Base(name))
		}
	}
	return w.folder(name, kind, linked)
}

func (w *walker) regular(name string, kind fileKind) error {
	if ext := path.Ext(name); kind == contentFile && ext != ".md" && ext != ".toml" {
		w.report(name, "%q is no .md or .toml file and will not be published", name).
			At(diag.Warning).Hint("put files to be published as they are under static/")
		return nil
	}
	info, err := fs.Stat(w.fsys, name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil // gone since the folder was read: editors save by renaming
	}
	if err != nil {
		return err
	}
	w.found = append(w.found, file{path: name, size: info.Size(), kind: kind, builtin: w.builtin, fsys: w.fsys})
	return nil
}

// link follows a link that stays inside the site. A folder behind a link is
// walked once: links to folders inside it are not, so that no loop can arise.
func (w *walker) link(name string, kind fileKind, linked bool) error {
	target, err := fs.ReadLink(w.fsys, name)
	if err != nil {
		return err
	}
	info, err := fs.Stat(w.fsys, name)
	switch {
	case errors.Is(err, fs.ErrPermission):
		return err
	case !linked && leaves(name, target):
		w.report(name, "%q links to %q, which lies outside the site", name, target).Hint("put the file itself in its place")
		return nil
	case err != nil:
		w.report(name, "%q links to %q, which leads to no file of the site", name, target).Hint("mend or remove the link")
		return nil
	case info.IsDir() && linked:
		w.report(name, "%q links to the folder %q from inside a linked folder", name, target).Hint("put the folder itself in its place")
		return nil
	}
	return w.entry(name, info.Mode(), kind, info.IsDir())
}

// leaves tells whether a target, read as text, lies outside the site.
func leaves(name, target string) bool {
	target = strings.ReplaceAll(target, `\`, "/")
	return path.IsAbs(target) || strings.Contains(target, ":") || !fs.ValidPath(path.Join(path.Dir(name), target))
}

// report adds a finding about a file that has no text.
func (w *walker) report(name, format string, args ...any) *diag.Diagnostic {
	return w.list.Add("value-invalid", text.New(name, "").Span(0, 0), format, args...)
}

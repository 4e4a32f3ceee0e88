package output

import (
	"fmt"
	"io/fs"
	"path"
	"strings"
	"unicode/utf8"

	"annex/internal/diag"
	"annex/internal/locale"
)

// claims gives each output path to the first file that asks for it. A path is
// taken also by one that differs in case or Unicode normal form only, because
// hosts and file systems differ in what they take for one name; and no path is a
// file and a folder at once.
type claims struct {
	job     *Job
	list    diag.List
	files   map[string]*File // by folded path
	folders map[string]*File // by folded path: a file inside
}

func newClaims(j *Job, n int) *claims {
	c := &claims{job: j, files: make(map[string]*File, n+2), folders: make(map[string]*File, n)}
	for _, evidence := range []string{ManifestPath, SumsPath} {
		c.files[fold(evidence)] = &File{Path: evidence}
	}
	return c
}

// take tells whether a file may have its path; else it adds a finding.
func (c *claims) take(f *File) bool {
	if fault := PathFault(f.Path); fault != "" {
		c.list.Add("value-invalid", f.origin(c.job), "output path %q %s", f.Path, fault).Hint("rename the file")
		return false
	}
	if IsSignature(f.Path) {
		c.list.Add("value-invalid", f.origin(c.job), "output path %q is kept for a signature of the finished site", f.Path).
			Hint("sign the folder after it is built")
		return false
	}
	key := fold(f.Path)
	if other, taken := c.files[key]; taken {
		c.clash(f, other)
		return false
	}
	if inside, taken := c.folders[key]; taken {
		c.nested(f, inside, f.Path)
		return false
	}
	for dir := path.Dir(key); dir != "."; dir = path.Dir(dir) {
		if _, known := c.folders[dir]; known {
			break
		}
		if other, taken := c.files[dir]; taken {
			c.nested(f, other, other.Path)
			return false
		}
	}
	c.files[key] = f
	for dir := path.Dir(key); dir != "." && c.folders[dir] == nil; dir = path.Dir(dir) {
		c.folders[dir] = f
	}
	return true
}

// ofPage tells whether a file is a page or the copy of one.
func (f *File) ofPage() bool { return f.Page != nil || f.asset == nil && f.Type == mediaType(".md") }

// clash reports two files of one path. Two pages of one address are a finding of
// the site's own passes, at the slug.
func (c *claims) clash(f, other *File) {
	if f.ofPage() && other.ofPage() && f.Path == other.Path {
		return
	}
	d := c.found(f, other, "output path %q is taken", f.Path)
	if f.Path != other.Path {
		d.Hint("it differs from %q in case or normal form only, which some hosts and file systems ignore", other.Path)
	}
}

// nested reports a file that would have to be a folder too.
func (c *claims) nested(f, other *File, path string) {
	c.found(f, other, "output path %q would be a file and a folder", path)
}

// found adds a finding about two files at the one that can be renamed: that of
// static/, if one of them is.
func (c *claims) found(f, other *File, format string, args ...any) *diag.Diagnostic {
	if f.asset == nil && other.asset != nil {
		f, other = other, f
	}
	d := c.list.Add("value-invalid", f.origin(c.job), format, args...)
	if f.asset != nil {
		d.Hint("rename %q", "static/"+f.asset.Path)
	} else {
		d.Hint("rename one of the two sources, or give one page another slug")
	}
	if other.asset == nil && other.Page == nil {
		return d.Relate(other.origin(c.job), "%q is made by annex", other.Path)
	}
	return d.Relate(other.origin(c.job), "%q comes from here", other.Path)
}

// fold gives the form in which paths are held against each other.
func fold(path string) string { return locale.Fold(locale.NFC(path)) }

// maxPath is the longest key that S3-compatible stores take, in bytes.
const maxPath = 1024

// PathFault says why a path cannot be that of a published file, "" if it can:
// "en/dpa/index.html" can. Controls have no place in names, and by the others
// Windows separates folders, drives and streams.
func PathFault(path string) string {
	switch {
	case path == "." || !fs.ValidPath(path):
		return "is not a path inside the folder"
	case len(path) > maxPath:
		return fmt.Sprintf("is longer than %d bytes", maxPath)
	case !utf8.ValidString(path) || strings.ContainsFunc(path, unsafeInPath):
		return "has a character that no file name can have everywhere"
	}
	return ""
}

func unsafeInPath(r rune) bool { return r < ' ' || r == 0x7f || r == '\\' || r == ':' }

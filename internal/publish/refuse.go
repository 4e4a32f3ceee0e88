package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Refused says that a folder must not be replaced by a site. It is wrong
// usage: nothing failed, and there is no way to force it.
type Refused struct {
	Path string // the folder as the user named it
	Why  string // "it holds a Git repository"
	Hint string // what to do, in the imperative
}

func (r *Refused) Error() string { return fmt.Sprintf("will not publish to %s: %s", r.Path, r.Why) }

func refuse(path, why, hint string) error { return &Refused{Path: path, Why: why, Hint: hint} }

const otherFolder = "choose an empty folder, or one that is not there yet, with --out"

// sourceFolders are read by the next build: a site inside one of them would
// become part of itself.
var sourceFolders = [...]string{"content", "layouts", "static"}

// locate resolves the output folder to the folder that holds it, which it
// makes if need be, and its name in there. Everything that can be refused
// without looking inside is refused here. Links above the target are followed.
func locate(out, siteRoot string, sys system) (dir, name string, err error) {
	if out == "" {
		return "", "", refuse(out, "it has no name", otherFolder)
	}
	abs, err := filepath.Abs(out)
	if err != nil {
		return "", "", fail("find", out, err)
	}
	dir, name = filepath.Split(abs)
	if name == "" {
		return "", "", refuse(out, "it is the root of the file system", otherFolder)
	}
	above, err := above(siteRoot)
	if err != nil {
		return "", "", err
	}
	if err := refusePlace(out, abs, above); err != nil {
		return "", "", err
	}
	if err := sys.makeAll(dir); err != nil {
		return "", "", fail("make", filepath.Dir(out), err)
	}
	if dir, err = filepath.EvalSymlinks(dir); err != nil {
		return "", "", fail("find", filepath.Dir(out), err)
	}
	return dir, name, nil
}

// place is a folder that must not be replaced, and why.
type place struct {
	path, why string
}

// above lists the folders that hold the site or the user's home, innermost
// first.
func above(siteRoot string) ([]place, error) {
	root, err := filepath.Abs(siteRoot)
	if err != nil {
		return nil, fail("find", siteRoot, err)
	}
	if root, err = filepath.EvalSymlinks(root); err != nil {
		return nil, fail("find", siteRoot, err)
	}
	places := ancestors(root, "it is the root of the site", "the site lies in it")
	if home, err := os.UserHomeDir(); err == nil && home != "" {
		if home, err = filepath.EvalSymlinks(home); err == nil {
			places = append(places, ancestors(home, "it is your home folder", "your home folder lies in it")...)
		}
	}
	for _, folder := range sourceFolders {
		path := filepath.Join(root, folder)
		if real, err := filepath.EvalSymlinks(path); err == nil {
			path = real
		}
		places = append(places, place{path, "it is the site's folder " + folder + ", which is read by every build"})
	}
	return places, nil
}

func ancestors(path, self, higher string) []place {
	places := []place{{path, self}}
	for dir := filepath.Dir(path); dir != path; path, dir = dir, filepath.Dir(dir) {
		places = append(places, place{dir, higher})
	}
	return places
}

// refusePlace compares the target with the places by name and, where both are
// there, as files: a file system may be blind to case.
func refusePlace(out, abs string, places []place) error {
	real := resolve(abs)
	if slices.Contains(strings.Split(filepath.ToSlash(real), "/"), ".git") {
		return refuse(out, "it lies in a Git repository's own folder", otherFolder)
	}
	target, targetErr := os.Stat(abs)
	for _, p := range places {
		info, err := os.Stat(p.path)
		if p.path == real || err == nil && targetErr == nil && os.SameFile(info, target) {
			return refuse(out, p.why, otherFolder)
		}
	}
	for _, p := range places[len(places)-len(sourceFolders):] {
		if inside, err := filepath.Rel(p.path, real); err == nil && filepath.IsLocal(inside) {
			return refuse(out, "it lies in the site's folder "+filepath.Base(p.path)+", which is read by every build", otherFolder)
		}
	}
	return nil
}

// resolve follows the links in the part of a path that is there already; not
// that of the last element, which is refused as a link later.
func resolve(abs string) string {
	dir, rest := filepath.Dir(abs), filepath.Base(abs)
	for {
		if real, err := filepath.EvalSymlinks(dir); err == nil {
			return filepath.Join(real, rest)
		}
		if dir == filepath.Dir(dir) {
			return abs
		}
		dir, rest = filepath.Dir(dir), filepath.Join(filepath.Base(dir), rest)
	}
}

// refuseTarget judges what lies at the target's place, without its manifest.
func (f *Folder) refuseTarget(info fs.FileInfo) error {
	switch {
	case info.Mode()&fs.ModeSymlink != 0:
		return refuse(f.out, "it is a symbolic link", "name the folder that the link leads to")
	case !info.IsDir():
		return refuse(f.out, "it is not a folder", otherFolder)
	}
	return f.refuseFolder(f.name, f.out)
}

// refuseFolder refuses to replace or delete a mount point or a repository,
// whoever made it. name lies beside the target.
func (f *Folder) refuseFolder(name, path string) error {
	mounted, err := isMount(f.parent, name)
	if err != nil {
		return fail("look at", path, err)
	}
	if mounted {
		return refuse(path, "it is a mount point", "choose a folder inside it with --out")
	}
	_, err = f.sys.lstat(f.parent, filepath.Join(name, ".git"))
	if err == nil {
		return refuse(path, "it holds a Git repository", "choose a folder inside or beside it with --out, and copy from there")
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return fail("look at", filepath.Join(path, ".git"), err)
	}
	return nil
}

package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"annex/internal/output"
)

// manifestLimit bounds what is read as a manifest: some 300,000 files.
const manifestLimit = 64 << 20

// errNoFile is given where the manifest's name is not that of a plain file.
var errNoFile = errors.New("not a regular file")

// owned reads the manifest of a published folder: the proof that it is ours
// and the list of what we may delete, evidence included. An empty folder is
// anybody's; it gives nil.
func (f *Folder) owned(root *os.Root, name string) (map[string]bool, error) {
	entries, err := f.sys.list(root, ".")
	if err != nil {
		return nil, fail("read", name, err)
	}
	if len(entries) == 0 {
		return nil, nil
	}
	body, err := f.sys.readFile(root, output.ManifestPath)
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, errNoFile) {
		return nil, refuse(name, "it is not empty and has no "+output.ManifestPath+" of ours", otherFolder)
	}
	if err != nil {
		return nil, fail("read", filepath.Join(name, output.ManifestPath), err)
	}
	set, err := output.ParseManifest(body)
	if err != nil {
		return nil, refuse(name, "its "+output.ManifestPath+" is not ours ("+err.Error()+")", otherFolder)
	}
	files := make(map[string]bool, len(set.Entries)+2)
	for _, e := range set.Entries {
		files[e.Path] = true
	}
	files[output.ManifestPath], files[output.SumsPath] = true, true
	return files, nil
}

// readFile reads a plain file of at most manifestLimit bytes. The name is
// looked at first, since opening a pipe would wait for its writer.
func (sys system) readFile(root *os.Root, name string) ([]byte, error) {
	info, err := sys.lstat(root, name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() || info.Size() > manifestLimit {
		return nil, errNoFile
	}
	file, err := sys.open(root, name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return sys.readAll(file)
}

// files calls visit for every name below root that is no folder, folder by
// folder. regular is false for links, pipes and their like.
func (sys system) files(root *os.Root, dir string, visit func(path string, regular bool) error) error {
	entries, err := sys.list(root, dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		name := path.Join(dir, e.Name())
		if e.IsDir() {
			err = sys.files(root, name, visit)
		} else {
			err = visit(name, e.Type().IsRegular())
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// foreign counts the files below root that we did not write, and names the
// first of them in the order of paths.
func (sys system) foreign(root *os.Root, ours map[string]bool) (first string, count int, err error) {
	err = sys.files(root, ".", func(path string, regular bool) error {
		if regular && (ours[path] || stray(path)) {
			return nil
		}
		if count == 0 || path < first {
			first = path
		}
		count++
		return nil
	})
	return first, count, err
}

// stray tells whether a file may go with the site though the manifest does not
// list it: a signature of the evidence, which the next site makes void, and
// what desktop systems drop into folders that somebody looks at.
func stray(name string) bool {
	base := path.Base(name)
	return output.IsSignature(name) || base == ".DS_Store" || base == "Thumbs.db" || base == "desktop.ini" ||
		strings.HasPrefix(base, "._")
}

func refuseForeign(name, first string, count int) error {
	why := fmt.Sprintf("it holds %q, which annex did not write", first)
	if count > 1 {
		why = fmt.Sprintf("it holds %q and %d more that annex did not write", first, count-1)
	}
	return refuse(name, why, "move it to static/ to publish it with the site, or delete it")
}

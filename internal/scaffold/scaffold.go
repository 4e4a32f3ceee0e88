// Package scaffold makes new sites out of the example site.
//
// In: the example's files and an empty folder. Out: a site that passes every
// check. It must never know what the files say.
package scaffold

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"strings"
)

// ErrNotEmpty says that the folder holds something already.
var ErrNotEmpty = errors.New("the folder is not empty")

// Site writes the starter into a folder: site.toml and the example's content
// without the writer's guide and the releases. Layouts and static files stay
// built in. It gives the paths it wrote, in order. On an error it leaves what it
// wrote: the folder was empty, and the error names the path.
func Site(dir string, starter fs.FS) ([]string, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	if empty, err := isEmpty(root); err != nil || !empty {
		return nil, errors.Join(err, ErrNotEmpty)
	}
	var written []string
	err = fs.WalkDir(starter, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && left(name):
			return fs.SkipDir
		case entry.IsDir() || left(name):
			return nil
		}
		written = append(written, name)
		return write(root, starter, name)
	})
	return written, err
}

// left tells what a new site does without: the writer's guide and releases, in
// content/ and in each language's folder, and all that lies beside content/.
func left(name string) bool {
	if name == "." || name == "site.toml" || name == "content" {
		return false
	}
	rest, inContent := strings.CutPrefix(name, "content/")
	if !inContent {
		return true
	}
	parts := strings.SplitN(rest, "/", 3)
	for _, part := range parts[:min(2, len(parts))] {
		switch strings.TrimSuffix(part, path.Ext(part)) {
		case "guide", "releases":
			return true
		}
	}
	return false
}

func isEmpty(root *os.Root) (bool, error) {
	d, err := root.Open(".")
	if err != nil {
		return false, err
	}
	defer d.Close()
	names, err := d.ReadDir(-1)
	for _, n := range names {
		if n.Name() != ".git" { // a fresh repository is a good place to begin
			return false, err
		}
	}
	return true, err
}

func write(root *os.Root, starter fs.FS, name string) error {
	body, err := fs.ReadFile(starter, name)
	if err != nil {
		return err
	}
	if err := root.MkdirAll(path.Dir(name), 0o755); err != nil {
		return fmt.Errorf("make %s: %w", path.Dir(name), err)
	}
	if err := root.WriteFile(name, body, 0o644); err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	return nil
}

package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// file is what can be seen of a file.
type file struct {
	body string
	at   time.Time
}

// tree gives the files below a folder.
func tree(t *testing.T, dir string) map[string]file {
	t.Helper()
	files := map[string]file{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		body, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(dir, path)
		files[filepath.ToSlash(rel)] = file{string(body), info.ModTime()}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

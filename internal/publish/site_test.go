package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"annex/internal/output"
	"annex/internal/text"
)

// pages are the files of a test site: path to body, without the evidence.
type pages map[string]string

// with gives a copy with one more or another file.
func (p pages) with(path, body string) pages {
	p = maps.Clone(p)
	p[path] = body
	return p
}

func (p pages) without(path string) pages {
	p = maps.Clone(p)
	delete(p, path)
	return p
}

func small() pages {
	return pages{
		"index.html":             "<p>choose",
		"en/index.html":          "<p>welcome",
		"en/dpa/index.html":      "<p>agreement",
		"en/dpa/index.md":        "# Agreement",
		"assets/annex.01234.css": "p{margin:0}",
	}
}

// set gives the finished site: the entries, and all bodies with the evidence.
func (p pages) set() (*output.Set, pages) {
	set := &output.Set{}
	for path, body := range p {
		set.Entries = append(set.Entries, entry(path, body))
	}
	all := maps.Clone(p)
	all[output.ManifestPath] = string(output.Manifest(set.Entries))
	set.Entries = append(set.Entries, entry(output.ManifestPath, all[output.ManifestPath]))
	all[output.SumsPath] = string(output.Sums(set.Entries))
	set.Entries = append(set.Entries, entry(output.SumsPath, all[output.SumsPath]))
	set.ID = output.SiteID(set.Entries)
	slices.SortFunc(set.Entries, func(a, b output.Entry) int {
		if a.Path < b.Path {
			return -1
		}
		return 1
	})
	return set, all
}

func entry(path, body string) output.Entry {
	return output.Entry{Path: path, Type: "text/plain", Size: int64(len(body)), Sum: text.SumOf(body)}
}

// publish brings a site to out, from four goroutines, and always aborts after.
func publish(out, root string, p pages, sys system) (Changes, error) {
	f, err := open(out, root, sys)
	if err != nil {
		return Changes{}, err
	}
	defer f.Abort()
	set, all := p.set()
	if err := writeAll(f, all); err != nil {
		return Changes{}, err
	}
	return f.Commit(set)
}

func writeAll(f *Folder, all pages) error {
	paths := make(chan string)
	errs := make([]error, 4)
	var wait sync.WaitGroup
	for i := range errs {
		wait.Go(func() {
			for path := range paths {
				errs[i] = errors.Join(errs[i], f.Write(path, []byte(all[path])))
			}
		})
	}
	for path := range all {
		paths <- path
	}
	close(paths)
	wait.Wait()
	return errors.Join(errs...)
}

// newSite gives an empty site root and the output folder in it, not yet there.
// It lies in memory where that can be had: thousands of rounds on a disk would
// measure the disk.
func newSite(t testing.TB) (root, out string) {
	t.Helper()
	root, err := os.MkdirTemp("/dev/shm", "annex-test-")
	if err != nil {
		root = t.TempDir()
	}
	t.Cleanup(func() { _ = os.RemoveAll(root) })
	return root, filepath.Join(root, "public")
}

func must(t testing.TB, out, root string, p pages) Changes {
	t.Helper()
	changes, err := publish(out, root, p, host())
	if err != nil {
		t.Fatal(err)
	}
	return changes
}

// read gives every file below dir; anything that is no file or folder as such.
func read(dir string) (pages, error) {
	got := pages{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		body, err := os.ReadFile(path)
		got[filepath.ToSlash(name)] = string(body)
		return err
	})
	return got, err
}

// difference says in what a published folder is not the site; "" if in nothing.
func difference(out string, p pages) string {
	_, want := p.set()
	got, err := read(out)
	if err != nil {
		return err.Error()
	}
	for path, body := range want {
		if other, ok := got[path]; !ok || other != body {
			return fmt.Sprintf("%s: there %v, %q", path, ok, other)
		}
	}
	for path := range got {
		if _, ok := want[path]; !ok {
			return path + ": should not be there"
		}
	}
	return ""
}

func expect(t *testing.T, out string, p pages) {
	t.Helper()
	if d := difference(out, p); d != "" {
		t.Error(d)
	}
}

// neighbours are the names beside out: nothing of ours may stay there.
func neighbours(t *testing.T, out string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(out))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.Name()[0] == '.' {
			t.Errorf("%s is left beside the target", e.Name())
		}
	}
}

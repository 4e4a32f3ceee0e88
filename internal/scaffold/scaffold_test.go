package scaffold

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"testing/fstest"
)

func example() fstest.MapFS {
	fsys := fstest.MapFS{}
	for _, name := range []string{
		"site.toml",
		"content/dpa.toml", "content/guide.toml", "content/releases/dpa/3.1/en.md",
		"content/en/dpa.md", "content/en/guidelines.md", "content/en/guide/index.md", "content/en/guide.md", "content/en/faq/guide.md",
		"layouts/page.html", "static/site.css",
	} {
		fsys[name] = &fstest.MapFile{Data: []byte("text of " + name)}
	}
	return fsys
}

func TestSiteWritesTheStarter(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "site")
	written, err := Site(dir, example())
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"content/dpa.toml", "content/en/dpa.md", "content/en/faq/guide.md", "content/en/guidelines.md", "site.toml"}
	if !slices.Equal(written, want) {
		t.Errorf("wrote %q, want %q", written, want)
	}
	var there []string
	err = fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			there = append(there, name)
		}
		return err
	})
	if err != nil || !slices.Equal(there, want) {
		t.Errorf("the folder holds %q, want %q (%v)", there, want, err)
	}
	for _, name := range want {
		if data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name))); err != nil || string(data) != "text of "+name {
			t.Errorf("%s: %q, %v", name, data, err)
		}
	}
}

func TestSiteTouchesNothingThatIsThere(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "letter.txt"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Site(dir, example()); !errors.Is(err, ErrNotEmpty) {
		t.Fatalf("error %v", err)
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 1 {
		t.Errorf("the folder holds %d things", len(entries))
	}
}

func TestSiteTakesAFreshRepository(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, ".git"), 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := Site(dir, example()); err != nil {
		t.Fatal(err)
	}
}

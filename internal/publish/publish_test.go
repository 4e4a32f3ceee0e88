package publish

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"annex/internal/output"
)

func TestFirstAndSecond(t *testing.T) {
	root, out := newSite(t)
	if got := must(t, out, root, small()); got != (Changes{Written: 7}) {
		t.Errorf("first: %+v", got)
	}
	expect(t, out, small())
	next := small().with("en/index.html", "<p>hello").without("en/dpa/index.md").with("nb/index.html", "<p>hei")
	// manifest.json and SHA256SUMS change with every change.
	if got := must(t, out, root, next); got != (Changes{Written: 4, Unchanged: 3, Removed: 1}) {
		t.Errorf("second: %+v", got)
	}
	expect(t, out, next)
	neighbours(t, out)
}

func TestIntoAnEmptyFolder(t *testing.T) {
	root, out := newSite(t)
	if err := os.Mkdir(out, 0o700); err != nil {
		t.Fatal(err)
	}
	must(t, out, root, small())
	expect(t, out, small())
	neighbours(t, out)
}

func TestParentIsMade(t *testing.T) {
	root, _ := newSite(t)
	out := filepath.Join(root, "build", "site", "public")
	must(t, out, root, small())
	expect(t, out, small())
}

func TestRelativePath(t *testing.T) {
	t.Chdir(t.TempDir())
	must(t, "public/", ".", small())
	must(t, "public", ".", small().with("x.txt", "x"))
	expect(t, "public", small().with("x.txt", "x"))
}

// age sets the times of all files far back and gives them.
func age(t *testing.T, out string) time.Time {
	t.Helper()
	past := time.Date(2020, 2, 3, 4, 5, 6, 0, time.UTC)
	for path := range small() {
		if err := os.Chtimes(filepath.Join(out, filepath.FromSlash(path)), past, past); err != nil {
			t.Fatal(err)
		}
	}
	return past
}

func modified(t *testing.T, out, path string) time.Time {
	t.Helper()
	info, err := os.Lstat(filepath.Join(out, filepath.FromSlash(path)))
	if err != nil {
		t.Fatal(err)
	}
	return info.ModTime()
}

func TestUnchangedKeepTheirTime(t *testing.T) {
	for name, sys := range map[string]system{"links": host(), "no links": withoutLinks(host())} {
		t.Run(name, func(t *testing.T) {
			root, out := newSite(t)
			must(t, out, root, small())
			past := age(t, out)
			next := small().with("en/index.html", "<p>WELCOME") // as long as before
			if _, err := publish(out, root, next, sys); err != nil {
				t.Fatal(err)
			}
			expect(t, out, next)
			for path := range next {
				if same := modified(t, out, path).Equal(past); same != (path != "en/index.html") {
					t.Errorf("%s: time kept %v", path, same)
				}
			}
		})
	}
}

func withoutLinks(sys system) system {
	sys.link = func(*os.Root, string, string) error { return errors.ErrUnsupported }
	return sys
}

func TestNothingChanged(t *testing.T) {
	root, out := newSite(t)
	must(t, out, root, small())
	before, err := os.Stat(out)
	if err != nil {
		t.Fatal(err)
	}
	if got := must(t, out, root, small()); got != (Changes{Unchanged: 7}) {
		t.Errorf("%+v", got)
	}
	after, err := os.Stat(out)
	if err != nil || !os.SameFile(before, after) || !after.ModTime().Equal(before.ModTime()) {
		t.Errorf("the folder was touched: %v", err)
	}
	neighbours(t, out)
}

func TestOnlyARemoval(t *testing.T) {
	root, out := newSite(t)
	must(t, out, root, small())
	next := small().without("en/dpa/index.md")
	if got := must(t, out, root, next); got != (Changes{Written: 2, Unchanged: 4, Removed: 1}) {
		t.Errorf("%+v", got)
	}
	expect(t, out, next)
}

func TestDamageIsMended(t *testing.T) {
	for name, damage := range map[string]func(path string) error{
		"deleted": os.Remove,
		"changed": func(path string) error { return os.WriteFile(path, []byte("<p>evil it"), 0o644) },
		"mode":    func(path string) error { return os.Chmod(path, 0o600) },
	} {
		t.Run(name, func(t *testing.T) {
			root, out := newSite(t)
			must(t, out, root, small())
			path := filepath.Join(out, "en", "index.html")
			if err := damage(path); err != nil {
				t.Fatal(err)
			}
			if got := must(t, out, root, small()); got != (Changes{Written: 1, Unchanged: 6}) {
				t.Errorf("%+v", got)
			}
			expect(t, out, small())
			modes(t, out)
		})
	}
}

// modes must be ours everywhere below dir.
func modes(t *testing.T, dir string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		want := fileMode
		if d.IsDir() {
			want = dirMode
		}
		if err == nil && info.Mode().Perm() != want {
			t.Errorf("%s has mode %o", path, info.Mode().Perm())
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

func TestWriteChecksPaths(t *testing.T) {
	root, out := newSite(t)
	f, err := Open(out, root)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Abort()
	for _, path := range []string{"", ".", "/", "/etc/x", "..", "../x", "a/../../x", "a/./b", "a//b", "a/", `a\b`, `..\x`,
		"c:x", "a\x00b", "a\nb", "a\x7f", "\xff", strings.Repeat("a/", 512) + "b"} {
		if err := f.Write(path, nil); err == nil {
			t.Errorf("%q was written", path)
		}
	}
	for _, path := range []string{"a~b/index.html", "...", ".well-known/security.txt", "größe/索引.html", "_headers"} {
		if err := f.Write(path, []byte(path)); err != nil {
			t.Error(err)
		}
	}
	if err := f.Write("...", nil); err == nil {
		t.Error("a path was written twice")
	}
}

func TestCommitChecksTheSet(t *testing.T) {
	root, out := newSite(t)
	must(t, out, root, small())
	next := small().with("en/index.html", "<p>new")
	set, all := next.set()
	for name, change := range map[string]func(pages, *output.Set){
		"a file is missing":    func(p pages, _ *output.Set) { delete(p, "en/index.html") },
		"no manifest":          func(p pages, _ *output.Set) { delete(p, output.ManifestPath) },
		"a file is too many":   func(p pages, _ *output.Set) { p["more.txt"] = "" },
		"a file is cut short":  func(p pages, _ *output.Set) { p["en/index.html"] = "<p>ne" },
		"an entry comes twice": func(_ pages, s *output.Set) { s.Entries[0] = s.Entries[1] },
		"an entry is missing":  func(_ pages, s *output.Set) { s.Entries = s.Entries[1:] },
	} {
		t.Run(name, func(t *testing.T) {
			files, changed := all.with("", ""), &output.Set{Entries: append([]output.Entry(nil), set.Entries...)}
			delete(files, "")
			change(files, changed)
			f, err := Open(out, root)
			if err != nil {
				t.Fatal(err)
			}
			if err := writeAll(f, files); err != nil {
				t.Fatal(err)
			}
			if _, err := f.Commit(changed); err == nil {
				t.Error("published")
			}
			expect(t, out, small())
			neighbours(t, out)
		})
	}
}

func TestSetWithoutManifest(t *testing.T) {
	root, out := newSite(t)
	f, err := Open(out, root)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.Commit(&output.Set{}); err == nil {
		t.Error("published")
	}
	if _, err := os.Lstat(out); !errors.Is(err, fs.ErrNotExist) {
		t.Error("the folder was made")
	}
}

func TestAbort(t *testing.T) {
	root, out := newSite(t)
	must(t, out, root, small())
	f, err := Open(out, root)
	if err != nil {
		t.Fatal(err)
	}
	set, all := small().with("new.txt", "new").set()
	if err := writeAll(f, all); err != nil {
		t.Fatal(err)
	}
	f.Abort()
	f.Abort()
	neighbours(t, out)
	if err := f.Write("x", nil); !errors.Is(err, ErrClosed) {
		t.Error(err)
	}
	if _, err := f.Commit(set); !errors.Is(err, ErrClosed) {
		t.Error(err)
	}
	expect(t, out, small())
}

func TestAbortAmongWriters(t *testing.T) {
	root, out := newSite(t)
	must(t, out, root, small())
	for range 20 {
		f, err := Open(out, root)
		if err != nil {
			t.Fatal(err)
		}
		_, all := many(200, "x").set()
		done := make(chan error)
		go func() { done <- writeAll(f, all) }()
		f.Abort()
		if err := <-done; err != nil && !errors.Is(err, ErrClosed) {
			t.Fatal(err)
		}
		neighbours(t, out)
	}
	expect(t, out, small())
}

// An interrupt that comes while Commit is at work stops it before the swap.
func TestAbortDuringCommit(t *testing.T) {
	root, out := newSite(t)
	must(t, out, root, small())
	var f *Folder
	sys := host()
	aborted := make(chan struct{})
	sys.syncTree = func(*os.Root, *os.File) error {
		go func() { f.Abort(); close(aborted) }()
		for !f.aborting.Load() {
			time.Sleep(time.Millisecond)
		}
		return nil
	}
	f, err := open(out, root, sys)
	if err != nil {
		t.Fatal(err)
	}
	set, all := small().with("new.txt", "new").set()
	if err := writeAll(f, all); err != nil {
		t.Fatal(err)
	}
	if _, err := f.Commit(set); !errors.Is(err, ErrClosed) {
		t.Error(err)
	}
	<-aborted
	expect(t, out, small())
	neighbours(t, out)
}

// A folder put in the target's place while we were building is not replaced.
func TestTargetReplacedMeanwhile(t *testing.T) {
	root, out := newSite(t)
	must(t, out, root, small())
	f, err := Open(out, root)
	if err != nil {
		t.Fatal(err)
	}
	set, all := small().with("new.txt", "new").set()
	if err := writeAll(f, all); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(out, out+"-moved"); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(out, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(out, "mine.txt"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := f.Commit(set); err == nil {
		t.Error("replaced")
	}
	if _, err := os.Stat(filepath.Join(out, "mine.txt")); err != nil {
		t.Error(err)
	}
	expect(t, out+"-moved", small())
}

// many makes a site of n files of which half differ from version to version.
func many(n int, version string) pages {
	p := pages{}
	for i := range n {
		name := filepath.ToSlash(filepath.Join("en", "d"+string(rune('a'+i%26)), "p"+strings.Repeat("x", i/26), "index.html"))
		if i%2 == 0 {
			p[name] = name
		} else {
			p[name] = name + " " + version
		}
	}
	return p
}

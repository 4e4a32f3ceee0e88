package publish

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// tree makes files (or folders, where the name ends in "/") below dir.
func tree(t *testing.T, dir string, names ...string) {
	t.Helper()
	for _, name := range names {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if strings.HasSuffix(name, "/") {
			if err := os.MkdirAll(path, 0o755); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(name), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func TestRefused(t *testing.T) {
	base := t.TempDir()
	tree(t, base, "home/user/", "work/site/content/en/x.md", "work/site/static/", "full/notes.txt", "app/manifest.json",
		"repo/.git/config", "worktree/.git", "file", "link-target/", "work/site/sub/.git/hooks/", "fifo/manifest.json/x")
	t.Setenv("HOME", filepath.Join(base, "home", "user"))
	t.Setenv("USERPROFILE", filepath.Join(base, "home", "user"))
	site := filepath.Join(base, "work", "site")
	for link, to := range map[string]string{"link": "link-target", "dangling": "nowhere", "site-link": "work/site", "loop": "."} {
		if err := os.Symlink(filepath.FromSlash(to), filepath.Join(base, link)); err != nil {
			t.Skip(err)
		}
	}
	for _, c := range []struct{ out, why string }{
		{"", "no name"},
		{"/", "root of the file system"},
		{"home/user", "home folder"},
		{"home", "home folder lies in it"},
		{"work/site", "root of the site"},
		{"work/site/../site/", "root of the site"},
		{"work", "the site lies in it"},
		{".", "lies in it"},
		{"site-link", "root of the site"},
		{"loop/work", "the site lies in it"},
		{"work/site/content", "folder content"},
		{"work/site/content/en/out", "folder content"},
		{"site-link/static/out", "folder static"},
		{"work/site/layouts", "folder layouts"},
		{"repo", "Git repository"},
		{"worktree", "Git repository"},
		{"repo/.git", "Git"},
		{"work/site/sub/.git/hooks", "Git"},
		{"repo/.git/new", "Git"},
		{"full", "not empty"},
		{"app", "not ours"},
		{"fifo", "not empty"},
		{"file", "not a folder"},
		{"link", "symbolic link"},
		{"dangling", "symbolic link"},
	} {
		out := c.out
		if out != "" && out != "/" {
			out = filepath.Join(base, filepath.FromSlash(out))
		}
		_, err := Open(out, site)
		var refused *Refused
		if !errors.As(err, &refused) || !strings.Contains(refused.Why, c.why) || refused.Hint == "" || refused.Path != out {
			t.Errorf("%q: %v", c.out, err)
		}
	}
	var names []string
	_ = filepath.WalkDir(base, func(path string, _ fs.DirEntry, _ error) error {
		if strings.Contains(path, "annex") {
			names = append(names, path)
		}
		return nil
	})
	if len(names) > 0 {
		t.Errorf("left behind: %v", names)
	}
}

func TestAllowedPlaces(t *testing.T) {
	base := t.TempDir()
	t.Setenv("HOME", filepath.Join(base, "home"))
	tree(t, base, "home/site/content/x.md", "real/")
	site := filepath.Join(base, "home", "site")
	if err := os.Symlink("real", filepath.Join(base, "via")); err != nil {
		t.Skip(err)
	}
	for _, out := range []string{"home/site/public", "home/site/content-out", "elsewhere", "via/public", "home/site/.git-not"} {
		path := filepath.Join(base, filepath.FromSlash(out))
		must(t, path, site, small())
		expect(t, path, small())
	}
	expect(t, filepath.Join(base, "real", "public"), small())
}

// What we did not write is never deleted, wherever in our folder it lies.
func TestForeignFiles(t *testing.T) {
	for _, name := range []string{"CNAME", "en/notes.txt", "deep/er/x", "en/dpa/.git/config"} {
		root, out := newSite(t)
		must(t, out, root, small())
		tree(t, out, name, "zzz")
		_, err := publish(out, root, small().with("en/index.html", "<p>new"), host())
		var refused *Refused
		if !errors.As(err, &refused) || !strings.Contains(refused.Why, name) || !strings.Contains(refused.Why, "1 more") {
			t.Errorf("%s: %v", name, err)
		}
		if err := os.Remove(filepath.Join(out, "zzz")); err != nil {
			t.Error(err)
		}
		expectWith(t, out, small(), name)
		neighbours(t, out)
	}
}

// expectWith expects the site and one more file, which has its name as body.
func expectWith(t *testing.T, out string, p pages, name string) {
	t.Helper()
	got, err := read(out)
	if err != nil {
		t.Fatal(err)
	}
	if got[name] != name {
		t.Errorf("%s is gone", name)
	}
	_, want := p.set()
	if len(got) != len(want)+1 {
		t.Errorf("got %d files", len(got))
	}
}

func TestForeignLink(t *testing.T) {
	root, out := newSite(t)
	must(t, out, root, small())
	tree(t, root, "precious/en-index.html")
	page := filepath.Join(out, "en", "index.html")
	if err := os.Remove(page); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("../../precious/en-index.html", page); err != nil {
		t.Skip(err)
	}
	_, err := publish(out, root, small().with("x", "x"), host())
	var refused *Refused
	if !errors.As(err, &refused) {
		t.Error(err)
	}
}

// A signature of the site before, and what desktops drop, go with it.
func TestStrayFiles(t *testing.T) {
	root, out := newSite(t)
	must(t, out, root, small())
	tree(t, out, "SHA256SUMS.minisig", "en/.DS_Store", "._index.html")
	if got := must(t, out, root, small()); got != (Changes{Unchanged: 7}) {
		t.Errorf("%+v", got)
	}
	if _, err := os.Stat(filepath.Join(out, "SHA256SUMS.minisig")); err != nil {
		t.Error("a signature that still holds is gone")
	}
	next := small().with("en/index.html", "<p>new")
	must(t, out, root, next)
	expect(t, out, next)
}

func TestLock(t *testing.T) {
	root, out := newSite(t)
	f, err := Open(out, root)
	if err != nil {
		t.Fatal(err)
	}
	_, err = Open(out, root)
	var locked *Locked
	if !errors.As(err, &locked) || locked.PID != os.Getpid() || locked.Path != out {
		t.Errorf("%v", err)
	}
	f.Abort()
	must(t, out, root, small())
	neighbours(t, out)
}

// Ten at once: every one publishes or is told who does; none sees a torn site.
func TestLockRace(t *testing.T) {
	root, out := newSite(t)
	must(t, out, root, small())
	done := make(chan error)
	for range 10 {
		go func() {
			var err error
			for range 10 {
				_, e := publish(out, root, small().with("x", "x"), host())
				var locked *Locked
				if e != nil && !errors.As(e, &locked) {
					err = e
				}
			}
			done <- err
		}()
	}
	for range 10 {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	expect(t, out, small().with("x", "x"))
	neighbours(t, out)
}

func TestLockIsNoFile(t *testing.T) {
	root, out := newSite(t)
	tree(t, root, "precious")
	if err := os.Symlink("precious", filepath.Join(root, ".public.annex-lock")); err != nil {
		t.Skip(err)
	}
	var refused *Refused
	if _, err := Open(out, root); !errors.As(err, &refused) {
		t.Error(err)
	}
	if body, err := os.ReadFile(filepath.Join(root, "precious")); err != nil || string(body) != "precious" {
		t.Error("the link's target was written to")
	}
}

// A repository that somebody made under one of our names is not swept away.
func TestLeftoversAreJudged(t *testing.T) {
	root, out := newSite(t)
	tree(t, root, ".public.annex-new/.git/config")
	var refused *Refused
	if _, err := Open(out, root); !errors.As(err, &refused) {
		t.Error(err)
	}
	if _, err := os.Stat(filepath.Join(root, ".public.annex-new", ".git", "config")); err != nil {
		t.Error(err)
	}
}

func TestNoSiteRoot(t *testing.T) {
	_, out := newSite(t)
	if _, err := Open(out, filepath.Join(out, "nowhere")); !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), "nowhere") {
		t.Error(err)
	}
}

func TestParentIsAFile(t *testing.T) {
	root, _ := newSite(t)
	tree(t, root, "file")
	out := filepath.Join(root, "file", "public")
	if _, err := Open(out, root); err == nil || !strings.Contains(err.Error(), "file") {
		t.Error(err)
	}
	var refused *Refused
	if _, err := Open(out, root); errors.As(err, &refused) {
		t.Error("a failure of the world was called wrong usage")
	}
}

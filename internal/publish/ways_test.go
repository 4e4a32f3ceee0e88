//go:build linux

package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"golang.org/x/sys/unix"
)

// ways are the three ways of swapping, by what the file system can do.
var ways = []struct {
	name string
	sys  func() system
}{
	{"exchange", quick},
	{"renames", func() system { return withoutExchange(quick()) }},
	{"copy", func() system { return overlay(quick()) }},
	{"copy without links", func() system { return withoutLinks(overlay(quick())) }},
}

// quick does not wait for the disk: these tests end processes, not power.
func quick() system {
	sys := host()
	sys.syncTree = func(*os.Root, *os.File) error { return nil }
	sys.syncDir = func(*os.Root) error { return nil }
	return sys
}

func withoutExchange(sys system) system {
	sys.exchange = func(*os.Root, string, string) error { return unix.EINVAL }
	return sys
}

// overlay acts as an overlay file system does on a target out of a lower layer,
// which stays there until it is removed.
func overlay(sys system) system {
	rename, removeAll := sys.rename, sys.removeAll
	lower := true
	sys.exchange = func(*os.Root, string, string) error { return unix.EXDEV }
	sys.rename = func(r *os.Root, from, to string) error {
		if from == "public" && lower {
			return &os.LinkError{Op: "rename", Err: unix.EXDEV}
		}
		return rename(r, from, to)
	}
	sys.removeAll = func(r *os.Root, name string) error {
		lower = lower && name != "public"
		return removeAll(r, name)
	}
	return sys
}

// next differs from small in a file changed, one removed and one added.
func next() pages {
	return small().with("en/index.html", "<p>WELCOME").without("en/dpa/index.md").with("nb/index.html", "<p>hei")
}

func TestWays(t *testing.T) {
	for _, way := range ways {
		t.Run(way.name, func(t *testing.T) {
			root, out := newSite(t)
			must(t, out, root, small())
			past := age(t, out)
			for range 2 {
				if _, err := publish(out, root, next(), way.sys()); err != nil {
					t.Fatal(err)
				}
				expect(t, out, next())
				neighbours(t, out)
				if !modified(t, out, "index.html").Equal(past) {
					t.Error("time not kept")
				}
				modes(t, out)
			}
		})
	}
}

// errKilled is what every call gives once the process is dead.
var errKilled = errors.New("killed")

// killed lets n calls through and refuses all others: what a process that dies
// there leaves behind. It tells whether the end was reached.
func killed(sys system, n int) (system, func() bool) {
	var mu sync.Mutex
	left := n
	dying := faulty(sys, func(string) error {
		mu.Lock()
		defer mu.Unlock()
		if left--; left < 0 {
			return errKilled
		}
		return nil
	})
	return dying, func() bool { return left < 0 }
}

// Killed before every single call, on each way: after the next start the site
// is the one before or the new one, whole, and nothing is left beside it.
func TestKilledAtEveryCall(t *testing.T) {
	for _, way := range ways {
		t.Run(way.name, func(t *testing.T) {
			seen := map[string]int{}
			for n := 0; ; n++ {
				root, out := newSite(t)
				must2(t, out, root, small())
				dying, dead := killed(way.sys(), n)
				_, _ = publish(out, root, next(), dying)
				if way.name == "exchange" && which(out) == "" {
					t.Fatalf("killed at call %d: not whole before the next start", n)
				}
				seen[recovered(t, out, root, fmt.Sprint("killed at call ", n))]++
				if !dead() {
					break
				}
			}
			t.Log(seen)
			if seen["old"] == 0 || seen["new"] < 2 {
				t.Errorf("killed too seldom: %v", seen)
			}
		})
	}
}

func must2(t *testing.T, out, root string, p pages) {
	t.Helper()
	if _, err := publish(out, root, p, quick()); err != nil {
		t.Fatal(err)
	}
}

// which tells which of the two sites is published; "" if neither is whole.
func which(out string) string {
	switch {
	case difference(out, small()) == "":
		return "old"
	case difference(out, next()) == "":
		return "new"
	}
	return ""
}

// recovered starts again and ends at once, then looks at what is there.
func recovered(t *testing.T, out, root, when string) string {
	t.Helper()
	f, err := open(out, root, quick())
	if err != nil {
		t.Fatalf("%s: %v", when, err)
	}
	f.Abort()
	neighbours(t, out)
	got := which(out)
	if got == "" {
		t.Fatalf("%s: %s", when, difference(out, small()))
	}
	return got
}

// Each state that swap.go lists, made by hand.
func TestJournalStates(t *testing.T) {
	for _, c := range []struct {
		name             string
		public, new, old pages
		want             string
	}{
		{"before the swap", small(), next(), nil, "old"},
		{"before the first site", nil, next(), nil, "none"},
		{"between the renames", nil, next(), small(), "new"},
		{"the new one was lost", nil, nil, small(), "old"},
		{"after the swap", next(), nil, small(), "new"},
		{"the removal begun", small(), next(), small(), "new"},
		{"the removal half done", small().without("index.html"), next(), small(), "new"},
	} {
		t.Run(c.name, func(t *testing.T) {
			root, out := newSite(t)
			for name, p := range map[string]pages{"public": c.public, ".public.annex-new": c.new, ".public.annex-old": c.old} {
				lay(t, filepath.Join(root, name), p)
			}
			if c.want == "none" {
				f, err := Open(out, root)
				if err != nil {
					t.Fatal(err)
				}
				f.Abort()
				if _, err := os.Lstat(out); !errors.Is(err, fs.ErrNotExist) {
					t.Error("an unfinished first site was published")
				}
				neighbours(t, out)
				return
			}
			if got := recovered(t, out, root, c.name); got != c.want {
				t.Errorf("got the %s site", got)
			}
		})
	}
}

func lay(t *testing.T, dir string, p pages) {
	t.Helper()
	if p == nil {
		return
	}
	_, all := p.set()
	for path, body := range all {
		file := filepath.Join(dir, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(body), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// Somebody made a folder of his own where the swap was cut in two: it stays,
// and so does the last good site.
func TestRecoverySparesForeign(t *testing.T) {
	for _, states := range [][]string{{".public.annex-new", ".public.annex-old"}, {".public.annex-old"}} {
		root, out := newSite(t)
		for _, name := range states {
			lay(t, filepath.Join(root, name), small())
		}
		tree(t, out, "mine.txt")
		_, err := Open(out, root)
		var refused *Refused
		if !errors.As(err, &refused) {
			t.Error(err)
		}
		if _, err := os.Stat(filepath.Join(out, "mine.txt")); err != nil {
			t.Error(err)
		}
		expect(t, filepath.Join(root, ".public.annex-old"), small())
	}
}

// A folder mounted on itself has its neighbours' device number.
func TestMountPoint(t *testing.T) {
	root, out := newSite(t)
	must(t, out, root, small())
	if err := unix.Mount(out, out, "", unix.MS_BIND, ""); err != nil {
		cannot(t, "mount", err)
	}
	defer func() { _ = unix.Unmount(out, unix.MNT_DETACH) }()
	var refused *Refused
	if _, err := Open(out, root); !errors.As(err, &refused) {
		t.Error(err)
	}
	expect(t, out, small())
}

// A real overlay: the published site lies in the lower layer.
func TestOverlay(t *testing.T) {
	base := t.TempDir()
	tree(t, base, "lower/", "upper/", "work/", "merged/")
	must(t, filepath.Join(base, "lower", "public"), base, small())
	options := fmt.Sprintf("lowerdir=%[1]s/lower,upperdir=%[1]s/upper,workdir=%[1]s/work", base)
	root := filepath.Join(base, "merged")
	if err := unix.Mount("overlay", root, "overlay", 0, options); err != nil {
		cannot(t, "mount an overlay", err)
	}
	defer func() { _ = unix.Unmount(root, unix.MNT_DETACH) }()
	out := filepath.Join(root, "public")
	past := modified(t, out, "index.html")
	must(t, out, root, next())
	expect(t, out, next())
	if !modified(t, out, "index.html").Equal(past) {
		t.Error("time not kept")
	}
	must(t, out, root, small())
	expect(t, out, small())
	neighbours(t, out)
}

// cannot skips a test for want of rights, but not where everything must run.
func cannot(t *testing.T, what string, err error) {
	t.Helper()
	if os.Getenv("CI") != "" {
		t.Fatalf("cannot %s: %v", what, err)
	}
	t.Skipf("cannot %s: %v", what, err)
}

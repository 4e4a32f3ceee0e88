//go:build linux

package publish

import (
	"errors"
	"os"
	"testing"

	"golang.org/x/sys/unix"
)

// The k-th time that the folder above is brought to the disk, that fails once:
// every step of a swap is undone.
func TestFailedSwapIsUndone(t *testing.T) {
	for _, way := range ways {
		t.Run(way.name, func(t *testing.T) {
			failed := 0
			for k := 1; ; k++ {
				root, out := newSite(t)
				must2(t, out, root, small())
				n := 0
				_, err := publish(out, root, next(), faulty(way.sys(), func(call string) error {
					if call == "syncDir" {
						n++
					}
					if call == "syncDir" && n == k {
						return unix.EIO
					}
					return nil
				}))
				if err == nil {
					break
				}
				failed++
				if !errors.Is(err, unix.EIO) {
					t.Error(err)
				}
				expect(t, out, small())
				neighbours(t, out)
			}
			if failed == 0 {
				t.Error("nothing failed")
			}
		})
	}
}

// On an overlay the removal of the target breaks off and cannot be undone
// either: the copy of the site before and the new one both stay for the next
// start, which has one of them to publish.
func TestFailedUndoLosesNothing(t *testing.T) {
	root, out := newSite(t)
	must2(t, out, root, small())
	sys := overlay(quick())
	removeAll := sys.removeAll
	sys.removeAll = func(r *os.Root, name string) error {
		if name != "public" {
			return removeAll(r, name)
		}
		_ = r.Remove("public/index.html")
		_ = r.Remove("public/manifest.json")
		return unix.EIO
	}
	if _, err := publish(out, root, next(), sys); !errors.Is(err, unix.EIO) {
		t.Error(err)
	}
	if which(out) != "" {
		t.Fatal("the removal was to break off")
	}
	if got := recovered(t, out, root, "undo failed"); got != "new" {
		t.Errorf("got the %s site", got)
	}
}

// The second of two renames fails, and so does taking back the first.
func TestFailedRenameBack(t *testing.T) {
	root, out := newSite(t)
	must2(t, out, root, small())
	n := 0
	_, err := publish(out, root, next(), faulty(withoutExchange(quick()), func(call string) error {
		if call == "rename" {
			n++
		}
		if call == "rename" && n > 1 {
			return unix.EIO
		}
		return nil
	}))
	if !errors.Is(err, unix.EIO) {
		t.Error(err)
	}
	recovered(t, out, root, "rename back failed")
}

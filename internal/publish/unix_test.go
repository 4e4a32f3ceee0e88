//go:build unix

package publish

import (
	"syscall"
	"testing"
)

// The umask belongs to the process: no other test may run beside this one.
func TestUmask(t *testing.T) {
	for _, mask := range []int{0, 0o022, 0o027, 0o077, 0o777} {
		root, out := newSite(t)
		was := syscall.Umask(mask)
		_, err := publish(out, root, small(), host())
		_, again := publish(out, root, small().with("en/index.html", "<p>new"), withoutLinks(host()))
		syscall.Umask(was)
		if err != nil || again != nil {
			t.Fatal(err, again)
		}
		modes(t, out)
		expect(t, out, small().with("en/index.html", "<p>new"))
	}
}

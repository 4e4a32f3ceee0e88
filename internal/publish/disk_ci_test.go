//go:build ci && linux

package publish

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"
)

// A file system that is really full, of bytes or of files.
func TestDiskFull(t *testing.T) {
	for name, options := range map[string]string{"bytes": "size=512k", "files": "size=8m,nr_inodes=60"} {
		t.Run(name, func(t *testing.T) {
			root := t.TempDir()
			if err := unix.Mount("tmpfs", root, "tmpfs", 0, options); err != nil {
				cannot(t, "mount a small tmpfs", err)
			}
			defer func() { _ = unix.Unmount(root, unix.MNT_DETACH) }()
			out := filepath.Join(root, "public")
			must(t, out, root, small())
			big := small()
			for i := range 60 {
				big[fmt.Sprintf("en/big%d.html", i)] = strings.Repeat("0123456789", 2000)
			}
			_, err := publish(out, root, big, host())
			if !errors.Is(err, unix.ENOSPC) || !strings.Contains(err.Error(), out) {
				t.Errorf("%v", err)
			}
			expect(t, out, small())
			neighbours(t, out)
			must(t, out, root, next())
			expect(t, out, next())
		})
	}
}

// nobody is a user without rights; modes mean nothing to root.
const nobody = 65534

// asNobody runs TestChild for out as another user and gives exit code and
// output. The test binary lies where that user cannot reach it: a copy runs.
func asNobody(t *testing.T, out string) (int, string) {
	t.Helper()
	if os.Getuid() != 0 {
		cannot(t, "become another user", os.ErrPermission)
	}
	dir, err := os.MkdirTemp("", "annex-test-")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(dir)
	binary := filepath.Join(dir, "publish.test")
	if err := errors.Join(os.Chmod(dir, 0o755), copyTo(binary, os.Args[0])); err != nil {
		t.Fatal(err)
	}
	child := exec.Command(binary, "-test.run=^TestChild$", "-test.count=1")
	child.Dir = "/"
	child.Env = append(os.Environ(), childMode+"="+out, "HOME=/nonexistent")
	child.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	said, err := child.CombinedOutput()
	if child.ProcessState == nil {
		t.Fatal(err)
	}
	return child.ProcessState.ExitCode(), string(said)
}

func copyTo(to, from string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	file, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o755)
	if err != nil {
		return err
	}
	_, err = io.Copy(file, in)
	return errors.Join(err, file.Close())
}

// Neither the folder above nor the site belongs to who publishes.
func TestNoRights(t *testing.T) {
	root, out := newSite(t)
	if err := os.Chmod(root, 0o755); err != nil {
		t.Fatal(err)
	}
	must(t, out, root, small())
	code, said := asNobody(t, out)
	if code != 3 || !strings.Contains(said, "permission denied") || !strings.Contains(said, filepath.Dir(out)) {
		t.Errorf("exit %d: %s", code, said)
	}
	expect(t, out, small())
	neighbours(t, out)
}

// The folder above is writable and the site in it is somebody else's: it can
// neither be deleted nor, where the kernel protects links, linked.
func TestSiteOfAnother(t *testing.T) {
	root, out := newSite(t)
	must(t, out, root, version(1))
	if err := os.Chmod(root, 0o777); err != nil {
		t.Fatal(err)
	}
	code, said := asNobody(t, out)
	t.Logf("exit %d: %s", code, said)
	if code != 3 {
		t.Errorf("exit %d", code)
	}
	published(t, out)
}

package publish

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// exchange lets two folders change places in one step: renameat2(2).
func exchange(r *os.Root, a, b string) error {
	dir, err := r.Open(".")
	if err != nil {
		return err
	}
	defer dir.Close()
	fd := int(dir.Fd())
	return again(func() error { return unix.Renameat2(fd, a, fd, b, unix.RENAME_EXCHANGE) })
}

// syncTree brings the staging folder to the disk by one call for the whole
// file system: an fsync for each of 10,000 files would wait 10,000 times.
// Since Linux 5.8 it reports write-backs that failed after dir was opened.
func syncTree(_ *os.Root, dir *os.File) error {
	return again(func() error { return unix.Syncfs(int(dir.Fd())) })
}

func syncDir(r *os.Root) error {
	dir, err := r.Open(".")
	if err != nil {
		return err
	}
	defer dir.Close()
	if err := dir.Sync(); err != nil && !errors.Is(err, unix.EINVAL) && !errors.Is(err, unix.ENOTSUP) {
		return err
	}
	return nil // some network file systems cannot sync a folder
}

// cannotExchange tells whether the file system, not the folders, is the reason
// why an exchange failed. Overlay file systems give EXDEV for a folder out of a
// lower layer.
func cannotExchange(err error) bool {
	return errors.Is(err, unix.EXDEV) || errors.Is(err, unix.EINVAL) || errors.Is(err, unix.ENOSYS) ||
		errors.Is(err, unix.ENOTSUP) || errors.Is(err, unix.EPERM)
}

// cannotRename is the same for a plain rename.
func cannotRename(err error) bool { return errors.Is(err, unix.EXDEV) }

func again(call func() error) error {
	for {
		if err := call(); !errors.Is(err, unix.EINTR) {
			return err
		}
	}
}

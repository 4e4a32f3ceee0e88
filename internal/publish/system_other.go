//go:build !linux

package publish

import (
	"errors"
	"io/fs"
	"os"
	"runtime"
	"syscall"
)

// exchange is left to the two renames.
func exchange(*os.Root, string, string) error { return errors.ErrUnsupported }

// syncTree brings every file and folder of the staging folder to the disk.
func syncTree(r *os.Root, _ *os.File) error {
	return fs.WalkDir(r.FS(), ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() && runtime.GOOS == "windows" {
			return err
		}
		return syncOne(r, path, entry.IsDir())
	})
}

func syncOne(r *os.Root, path string, dir bool) error {
	flag := os.O_RDWR // Windows flushes only what may be written
	if dir {
		flag = os.O_RDONLY
	}
	file, err := r.OpenFile(path, flag, 0)
	if err != nil {
		return err
	}
	defer file.Close()
	return file.Sync()
}

// syncDir brings the names in a folder to the disk; Windows does so by itself.
func syncDir(r *os.Root) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	return syncOne(r, ".", true)
}

func cannotExchange(err error) bool { return errors.Is(err, errors.ErrUnsupported) }

// cannotRename tells whether the target is on another file system than its
// neighbours.
func cannotRename(err error) bool {
	return runtime.GOOS != "windows" && errors.Is(err, syscall.EXDEV)
}

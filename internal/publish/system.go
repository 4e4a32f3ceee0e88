package publish

import (
	"io"
	"io/fs"
	"os"
	"runtime"
)

const (
	fileMode fs.FileMode = 0o644
	dirMode  fs.FileMode = 0o755
)

// system is every call by which this package touches the file system, so that
// a test can let each of them fail. All names are relative to a root: nothing
// written or deleted can lie outside the folder that holds the target.
type system struct {
	makeAll   func(dir string) error
	openRoot  func(r *os.Root, name string) (*os.Root, error)
	lstat     func(r *os.Root, name string) (fs.FileInfo, error)
	list      func(r *os.Root, name string) ([]fs.DirEntry, error)
	open      func(r *os.Root, name string) (*os.File, error)
	stat      func(file *os.File) (fs.FileInfo, error)
	read      func(file *os.File, p []byte) (int, error)
	openLock  func(r *os.Root, name string) (*os.File, error)
	tryLock   func(file *os.File) (bool, error)
	create    func(r *os.Root, name string) (*os.File, error)
	write     func(file *os.File, p []byte) (int, error)
	chmod     func(file *os.File) error
	close     func(file *os.File) error
	mkdir     func(r *os.Root, name string) error
	chmodDir  func(r *os.Root, name string) error
	chtimes   func(r *os.Root, name string, info fs.FileInfo) error
	link      func(r *os.Root, from, to string) error
	remove    func(r *os.Root, name string) error
	removeAll func(r *os.Root, name string) error
	rename    func(r *os.Root, from, to string) error
	exchange  func(r *os.Root, a, b string) error
	syncTree  func(r *os.Root, dir *os.File) error
	syncDir   func(r *os.Root) error
}

// host is the system that we run on.
func host() system {
	return system{
		makeAll:   func(dir string) error { return os.MkdirAll(dir, dirMode) },
		openRoot:  (*os.Root).OpenRoot,
		lstat:     (*os.Root).Lstat,
		list:      list,
		open:      (*os.Root).Open,
		stat:      (*os.File).Stat,
		read:      (*os.File).Read,
		openLock:  openLock,
		tryLock:   tryLock,
		create:    create,
		write:     (*os.File).Write,
		chmod:     func(file *os.File) error { return file.Chmod(fileMode) },
		close:     (*os.File).Close,
		mkdir:     func(r *os.Root, name string) error { return r.Mkdir(name, dirMode) },
		chmodDir:  func(r *os.Root, name string) error { return r.Chmod(name, dirMode) },
		chtimes:   chtimes,
		link:      (*os.Root).Link,
		remove:    (*os.Root).Remove,
		removeAll: (*os.Root).RemoveAll,
		rename:    (*os.Root).Rename,
		exchange:  exchange,
		syncTree:  syncTree,
		syncDir:   syncDir,
	}
}

// create never opens a file that is there already: staging is ours alone.
func create(r *os.Root, name string) (*os.File, error) {
	return r.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, fileMode)
}

func openLock(r *os.Root, name string) (*os.File, error) {
	return r.OpenFile(name, os.O_RDWR|os.O_CREATE, fileMode)
}

func list(r *os.Root, name string) ([]fs.DirEntry, error) {
	dir, err := r.Open(name)
	if err != nil {
		return nil, err
	}
	defer dir.Close()
	return dir.ReadDir(-1)
}

func chtimes(r *os.Root, name string, info fs.FileInfo) error {
	return r.Chtimes(name, info.ModTime(), info.ModTime())
}

// keepsModes tells whether a folder just made has the mode we asked for, and
// thereby whether files will: 0755 has all the bits of 0644. Windows has no
// such modes.
func keepsModes(info fs.FileInfo) bool {
	return runtime.GOOS == "windows" || info.Mode().Perm() == dirMode
}

// plain tells whether a published file is what we would write: a regular file
// with our mode.
func plain(info fs.FileInfo) bool {
	return info.Mode().IsRegular() && (runtime.GOOS == "windows" || info.Mode().Perm() == fileMode)
}

// readAll reads a small file by the calls of sys.
func (sys system) readAll(file *os.File) ([]byte, error) {
	return io.ReadAll(reader{sys, file})
}

type reader struct {
	sys  system
	file *os.File
}

func (r reader) Read(p []byte) (int, error) { return r.sys.read(r.file, p) }

package publish

import (
	"io/fs"
	"os"
)

// before is asked before each call; an error is given in place of the call.
type before func(call string) error

// faulty lets every call of a system be refused.
func faulty(s system, ask before) system {
	w := s
	w.makeAll = func(dir string) error { return first(ask("makeAll"), func() error { return s.makeAll(dir) }) }
	w.mkdir = named(ask, "mkdir", s.mkdir)
	w.chmodDir = named(ask, "chmodDir", s.chmodDir)
	w.remove = named(ask, "remove", s.remove)
	w.removeAll = named(ask, "removeAll", s.removeAll)
	w.link = pair(ask, "link", s.link)
	w.rename = pair(ask, "rename", s.rename)
	w.exchange = pair(ask, "exchange", s.exchange)
	w.openRoot = made(ask, "openRoot", s.openRoot)
	w.lstat = made(ask, "lstat", s.lstat)
	w.list = made(ask, "list", s.list)
	w.open = made(ask, "open", s.open)
	w.openLock = made(ask, "openLock", s.openLock)
	w.create = made(ask, "create", s.create)
	w.chmod = func(f *os.File) error { return first(ask("chmod"), func() error { return s.chmod(f) }) }
	w.syncDir = func(r *os.Root) error { return first(ask("syncDir"), func() error { return s.syncDir(r) }) }
	w.chtimes = func(r *os.Root, name string, info fs.FileInfo) error {
		return first(ask("chtimes"), func() error { return s.chtimes(r, name, info) })
	}
	w.syncTree = func(r *os.Root, dir *os.File) error {
		return first(ask("syncTree"), func() error { return s.syncTree(r, dir) })
	}
	w.stat = func(f *os.File) (fs.FileInfo, error) {
		if err := ask("stat"); err != nil {
			return nil, err
		}
		return s.stat(f)
	}
	w.tryLock = func(f *os.File) (bool, error) {
		if err := ask("tryLock"); err != nil {
			return false, err
		}
		return s.tryLock(f)
	}
	w.read = func(f *os.File, p []byte) (int, error) {
		if err := ask("read"); err != nil {
			return 0, err
		}
		return s.read(f, p)
	}
	w.write = func(f *os.File, p []byte) (int, error) {
		if err := ask("write"); err == errShort {
			return s.write(f, p[:len(p)/2])
		} else if err != nil {
			return 0, err
		}
		return s.write(f, p)
	}
	// As on Linux: a close that reports an error has closed all the same.
	w.close = func(f *os.File) error {
		err := ask("close")
		if closing := s.close(f); err == nil {
			err = closing
		}
		return err
	}
	return w
}

// shortWrite asks write to bring half of the bytes and no error.
type shortWrite struct{}

func (shortWrite) Error() string { return "short write" }

var errShort error = shortWrite{}

func first(err error, call func() error) error {
	if err != nil {
		return err
	}
	return call()
}

func named(ask before, call string, do func(*os.Root, string) error) func(*os.Root, string) error {
	return func(r *os.Root, name string) error {
		if err := ask(call); err != nil {
			return &fs.PathError{Op: call, Path: "inside", Err: err}
		}
		return do(r, name)
	}
}

func pair(ask before, call string, do func(*os.Root, string, string) error) func(*os.Root, string, string) error {
	return func(r *os.Root, from, to string) error {
		if err := ask(call); err != nil {
			return &os.LinkError{Op: call, Old: "inside", New: "inside", Err: err}
		}
		return do(r, from, to)
	}
}

func made[T any](ask before, call string, do func(*os.Root, string) (T, error)) func(*os.Root, string) (T, error) {
	return func(r *os.Root, name string) (T, error) {
		if err := ask(call); err != nil {
			var none T
			return none, &fs.PathError{Op: call, Path: "inside", Err: err}
		}
		return do(r, name)
	}
}

package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strconv"
	"strings"
)

// Locked says that another process publishes to the same folder.
type Locked struct {
	Path string // the folder
	PID  int    // the holder; 0 if it has not written its number yet
}

func (l *Locked) Error() string {
	if l.PID == 0 {
		return fmt.Sprintf("another process is publishing to %s", l.Path)
	}
	return fmt.Sprintf("process %d is publishing to %s", l.PID, l.Path)
}

func (f *Folder) lockName() string { return "." + f.name + ".annex-lock" }

// lockAttempts bounds the race with a holder that removes its lock file
// between our opening and our locking it.
const lockAttempts = 100

// takeLock locks a file beside the target for as long as the process lives;
// the system lets go of it when the process is killed. The file is removed
// under the lock, so whoever gets a lock on a file that no longer has its name
// has lost that race and tries again.
func (f *Folder) takeLock() error {
	path := f.beside(f.lockName())
	for range lockAttempts {
		if info, err := f.sys.lstat(f.parent, f.lockName()); err == nil && !info.Mode().IsRegular() {
			return refuse(path, "the lock is not a regular file", "remove it")
		}
		file, err := f.sys.openLock(f.parent, f.lockName())
		if err != nil {
			return fail("open", path, err)
		}
		held, err := f.hold(file)
		if held && err == nil {
			f.lock = file
			return nil
		}
		_ = file.Close()
		if err != nil {
			return err
		}
	}
	return fail("lock", path, errors.New("it is taken away again and again"))
}

// hold locks the file and writes our process number into it.
func (f *Folder) hold(file *os.File) (bool, error) {
	path := f.beside(f.lockName())
	got, err := f.sys.tryLock(file)
	if err != nil {
		return false, fail("lock", path, err)
	}
	if !got {
		return false, &Locked{Path: f.out, PID: f.holder(file)}
	}
	mine, err := f.sys.stat(file)
	if err != nil {
		return false, fail("look at", path, err)
	}
	named, err := f.sys.lstat(f.parent, f.lockName())
	if errors.Is(err, fs.ErrNotExist) || err == nil && !os.SameFile(mine, named) {
		return false, nil
	}
	if err != nil {
		return false, fail("look at", path, err)
	}
	if err := f.sign(file); err != nil {
		return false, fail("write", path, err)
	}
	return true, nil
}

func (f *Folder) sign(file *os.File) error {
	if err := file.Truncate(0); err != nil {
		return err
	}
	return f.writeAll(file, strconv.AppendInt(nil, int64(os.Getpid()), 10))
}

func (f *Folder) holder(file *os.File) int {
	body, err := f.sys.readAll(file)
	if err != nil {
		return 0
	}
	pid, err := strconv.Atoi(strings.TrimSpace(string(body)))
	if err != nil {
		return 0
	}
	return pid
}

// dropLock removes the file while it is still locked; see takeLock. A file
// that stays does no harm.
func (f *Folder) dropLock() {
	if f.lock == nil {
		return
	}
	_ = f.sys.remove(f.parent, f.lockName())
	_ = f.lock.Close()
	f.lock = nil
}

package publish

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

// lockOffset lies behind the process number in the file: Windows lets nobody
// read a range that is locked.
const lockOffset = 1 << 30

// tryLock takes an exclusive lock, or tells that somebody else has it.
func tryLock(file *os.File) (bool, error) {
	at := &windows.Overlapped{Offset: lockOffset}
	flags := uint32(windows.LOCKFILE_EXCLUSIVE_LOCK | windows.LOCKFILE_FAIL_IMMEDIATELY)
	err := windows.LockFileEx(windows.Handle(file.Fd()), flags, 0, 1, 0, at)
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) {
		return false, nil
	}
	return err == nil, err
}

package cli

import (
	"errors"
	"os/signal"
	"runtime"
	"syscall"
)

// readerGone tells whether a write failed because the reader of a pipe has gone
// away. Windows has two codes of its own for it, ERROR_BROKEN_PIPE and
// ERROR_NO_DATA.
func readerGone(err error) bool {
	if runtime.GOOS == "windows" && (errors.Is(err, syscall.Errno(109)) || errors.Is(err, syscall.Errno(232))) {
		return true
	}
	return errors.Is(err, syscall.EPIPE)
}

// keepGoing lets a command finish although nobody reads what it says: a build
// whose words are piped into head publishes all the same.
func keepGoing() { signal.Ignore(syscall.SIGPIPE) }

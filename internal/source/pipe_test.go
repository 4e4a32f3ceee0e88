//go:build unix

package source

import (
	"syscall"
	"testing"
)

func makePipe(t *testing.T, file string) {
	t.Helper()
	if err := syscall.Mkfifo(file, 0o644); err != nil {
		t.Skip(err)
	}
}

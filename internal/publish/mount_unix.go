//go:build unix && !linux

package publish

import (
	"os"
	"syscall"
)

// isMount tells whether a folder lies on another device than its parent.
func isMount(r *os.Root, name string) (bool, error) {
	own, err := r.Lstat(name)
	if err != nil {
		return false, err
	}
	above, err := r.Lstat(".")
	if err != nil {
		return false, err
	}
	a, okA := own.Sys().(*syscall.Stat_t)
	b, okB := above.Sys().(*syscall.Stat_t)
	return okA && okB && a.Dev != b.Dev, nil
}

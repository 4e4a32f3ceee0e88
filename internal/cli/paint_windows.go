package cli

import (
	"os"

	"golang.org/x/sys/windows"
)

// understandsCodes switches colour codes on; consoles older than Windows 10 do
// not know them.
func understandsCodes(f *os.File) bool {
	var mode uint32
	handle := windows.Handle(f.Fd())
	if windows.GetConsoleMode(handle, &mode) != nil {
		return false
	}
	return windows.SetConsoleMode(handle, mode|windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING) == nil
}

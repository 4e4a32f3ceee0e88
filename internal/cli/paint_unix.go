//go:build !windows

package cli

import "os"

// understandsCodes tells whether a terminal understands colour codes.
func understandsCodes(*os.File) bool { return true }

// Command annex compiles a trust centre.
package main

import (
	"os"

	"annex"
	"annex/internal/cli"
)

func main() {
	os.Exit(cli.Main(os.Args[1:], cli.World{
		Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Environ: os.Environ(), Starter: annex.Files,
	}))
}

// Package cli is the command line: commands as values, their words, flags and
// exit codes.
//
// In: arguments and the World of the process. Out: an exit code. Results go to
// standard output, everything said to a person to standard error. It is the only
// package that asks the clock for the day. It must never know how a stage works.
//
// Voice: one closing line; lower case, no full stop at the end of a message; an
// error says what to do next; nothing is asked of a person; nothing moves where
// the output is no terminal.
package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/spf13/cobra"
)

// Exit codes (DESIGN §6).
const (
	exitDone        = 0
	exitFindings    = 1
	exitUsage       = 2
	exitWorld       = 3
	exitInterrupted = 130
)

// World is what a command may ask of the process it runs in.
type World struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Environ        []string // "KEY=value"
	Starter        fs.FS    // the example site: content/, layouts/, static/, site.toml
}

// Main runs the command line and gives the exit code.
func Main(args []string, w World) int {
	a := &app{World: w, paint: painter(w)}
	root := a.root()
	root.SetArgs(args)
	err := root.Execute()
	return a.end(err)
}

// app is one run of the command line.
type app struct {
	World
	paint paint
}

// commands lists every command in the order of the help.
var commands = []func(*app) *cobra.Command{
	(*app).buildCommand,
	(*app).checkCommand,
	(*app).newCommand,
	(*app).explainCommand,
	(*app).showCommand,
	(*app).versionCommand,
}

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:           "annex",
		Short:         "Compile a trust centre: privacy pages, data processing agreements and registers in several languages",
		SilenceUsage:  true,
		SilenceErrors: true,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return nil
			}
			return unknownCommand(args[0])
		},
		RunE:              func(c *cobra.Command, _ []string) error { return c.Help() },
		CompletionOptions: cobra.CompletionOptions{DisableDescriptions: false},
	}
	root.SetIn(a.Stdin)
	root.SetOut(a.Stdout)
	root.SetErr(a.Stderr)
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		return usagef("%v", err).hint("%s --help lists the flags", c.CommandPath())
	})
	for _, make := range commands {
		root.AddCommand(make(a))
	}
	return root
}

// end says what went wrong and chooses the exit code.
func (a *app) end(err error) int {
	if err == nil {
		return exitDone
	}
	var coded *exitError
	if !errors.As(err, &coded) {
		coded = worldError(err)
	}
	if coded.err != nil {
		fmt.Fprintf(a.Stderr, "annex: %v\n", coded.err)
	}
	for _, h := range coded.hints {
		fmt.Fprintf(a.Stderr, "  hint: %s\n", h)
	}
	return coded.code
}

// env gives the value of an environment variable, "" if it is not set.
func (a *app) env(key string) string {
	for _, kv := range a.Environ {
		if len(kv) > len(key) && kv[len(key)] == '=' && kv[:len(key)] == key {
			return kv[len(key)+1:]
		}
	}
	return ""
}

// siteDir gives the folder of the site: the argument, else the present one.
func siteDir(args []string) string {
	if len(args) == 0 {
		return "."
	}
	return args[0]
}

// openSite opens a site's folder so that nothing outside it can be read.
func openSite(dir string) (*os.Root, error) {
	root, err := os.OpenRoot(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, usagef("no folder %q", dir)
	case err != nil:
		return nil, err
	}
	if _, err := root.Stat("site.toml"); errors.Is(err, fs.ErrNotExist) {
		root.Close()
		return nil, usagef("no site in %q: there is no site.toml", dir).hint("annex new site DIR makes one")
	}
	return root, nil
}

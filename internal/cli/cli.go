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
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"runtime/debug"

	"github.com/spf13/cobra"
)

// Exit codes.
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

// Main runs the command line and gives the exit code. SIGINT and SIGTERM end it
// with 130.
func Main(args []string, w World) int {
	a := &app{World: w}
	a.outPaint, a.errPaint = a.painter(w.Stdout), a.painter(w.Stderr)
	a.out = bufio.NewWriter(w.Stdout)
	return a.untilInterrupted(func() int { return a.run(args) })
}

// app is one run of the command line.
type app struct {
	World
	out                *bufio.Writer // standard output; flushed before anything is said
	outPaint, errPaint paint
	interrupt          interrupt
}

// run is the one door behind which a panic becomes words: it is a mistake of
// ours, never of the site.
func (a *app) run(args []string) (code int) {
	defer func() {
		if p := recover(); p != nil {
			fmt.Fprintf(a.Stderr, "annex: this is a mistake in annex, not in your site: %v\n  hint: please report it with the lines below\n%s", p, debug.Stack())
			code = exitWorld
		}
	}()
	root := a.root()
	root.SetArgs(args)
	err := root.Execute()
	return a.end(errors.Join(err, a.flush()))
}

// commands lists every command.
var commands = []func(*app) *cobra.Command{
	(*app).buildCommand,
	(*app).checkCommand,
	(*app).newCommand,
	(*app).explainCommand,
	(*app).showCommand,
	(*app).versionCommand,
	(*app).completionCommand,
}

func (a *app) root() *cobra.Command {
	version := false
	root := &cobra.Command{
		Use:           "annex",
		Short:         "Compile a trust centre: legal texts and registers in several languages become a small static site",
		Example:       "  annex new site trust\n  annex build trust",
		SilenceUsage:  true,
		SilenceErrors: true,
		Args: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return nil
			}
			return unknownCommand(c, args[0])
		},
		RunE: func(c *cobra.Command, _ []string) error {
			if version {
				return a.version()
			}
			return c.Help()
		},
	}
	root.Flags().BoolVar(&version, "version", false, "print the version")
	root.SetIn(a.Stdin)
	root.SetOut(a.out)
	root.SetErr(a.Stderr)
	root.SetFlagErrorFunc(flagError)
	root.SetHelpFunc(func(c *cobra.Command, _ []string) { a.help(c) })
	for _, command := range commands {
		root.AddCommand(command(a))
	}
	root.SetHelpCommand(a.helpCommand())
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
		a.say("annex: %v\n", coded.err)
	}
	for _, h := range coded.hints {
		a.say("  hint: %s\n", h)
	}
	return coded.code
}

// say tells a person something on standard error, after everything that was
// written to standard output so far.
func (a *app) say(format string, args ...any) {
	_ = a.flush() // run reports it at the end
	fmt.Fprintf(a.Stderr, format, args...)
}

// flush brings results to standard output. A reader that has gone away, as head
// does, is no failure.
func (a *app) flush() error {
	err := a.out.Flush()
	if err == nil || readerGone(err) {
		return nil
	}
	return fmt.Errorf("cannot write to standard output: %w", err)
}

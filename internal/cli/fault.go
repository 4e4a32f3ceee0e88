package cli

import (
	"errors"
	"fmt"
	"io/fs"

	"annex/internal/diag"
	"annex/internal/publish"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// exitError ends a command with an exit code and, if err is set, a message.
type exitError struct {
	code  int
	err   error
	hints []string
}

func (e *exitError) Error() string {
	if e.err == nil {
		return fmt.Sprintf("exit %d", e.code)
	}
	return e.err.Error()
}

func (e *exitError) Unwrap() error { return e.err }

func (e *exitError) hint(format string, args ...any) *exitError {
	e.hints = append(e.hints, fmt.Sprintf(format, args...))
	return e
}

// usagef is wrong usage: exit 2.
func usagef(format string, args ...any) *exitError {
	return &exitError{code: exitUsage, err: fmt.Errorf(format, args...)}
}

// found ends a command whose findings have been said: exit 1.
func found() error { return &exitError{code: exitFindings} }

// worldError tells wrong usage from a failure of the world. A path error comes
// from reading the site: publish words its own.
func worldError(err error) *exitError {
	var (
		refused *publish.Refused
		locked  *publish.Locked
	)
	switch {
	case errors.As(err, &refused):
		e := &exitError{code: exitUsage, err: refused}
		if refused.Hint != "" {
			e.hint("%s", refused.Hint)
		}
		return e
	case errors.As(err, &locked):
		return (&exitError{code: exitWorld, err: locked}).hint("wait until it is done, or choose another folder with --out")
	}
	var p *fs.PathError
	if errors.As(err, &p) && p.Op != "write" {
		err = fmt.Errorf("cannot read %s: %w", diag.Visible(p.Path), p.Err)
	}
	return &exitError{code: exitWorld, err: err}
}

// unknownCommand is the fault of a word where a command is wanted.
func unknownCommand(parent *cobra.Command, name string) error {
	return unknown("command", name, commandNames(parent), parent.CommandPath()+" --help lists the commands")
}

// unknown is the fault of a name that is none of those there are: the nearest is
// proposed, else all is said.
func unknown(what, name string, known []string, all string) error {
	e := usagef("no %s %q", what, diag.Visible(name))
	if near := diag.Near(name, known); near != "" {
		return e.hint("did you mean %q?", near)
	}
	return e.hint("%s", all)
}

func commandNames(parent *cobra.Command) []string {
	var names []string
	for _, c := range parent.Commands() {
		if !c.Hidden {
			names = append(names, c.Name())
		}
	}
	return names
}

// arguments checks how many arguments a command has.
func arguments(least, most int) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		switch {
		case len(args) < least:
			return usagef("%s needs more to go on", c.CommandPath()).hint("usage: %s", usage(c))
		case len(args) > most:
			return usagef("%q is one argument too many", diag.Visible(args[most])).hint("usage: %s", usage(c))
		}
		return nil
	}
}

// usage is the one-line form of a command.
func usage(c *cobra.Command) string {
	if c.HasParent() {
		return c.Parent().CommandPath() + " " + c.Use
	}
	return c.Use + " COMMAND"
}

// flagError words what is wrong with a flag.
func flagError(c *cobra.Command, err error) error {
	var (
		unknownFlag *pflag.NotExistError
		noValue     *pflag.ValueRequiredError
		badValue    *pflag.InvalidValueError
		coded       *exitError
	)
	switch {
	case errors.As(err, &coded): // a flag that words its own faults
		return coded
	case errors.As(err, &unknownFlag) && unknownFlag.GetSpecifiedShortnames() != "":
		return usagef("no flag %q", diag.Visible("-"+unknownFlag.GetSpecifiedShortnames())).hint("%s --help lists the flags", c.CommandPath())
	case errors.As(err, &unknownFlag):
		return unknown("flag", "--"+unknownFlag.GetSpecifiedName(), flagNames(c), c.CommandPath()+" --help lists the flags")
	case errors.As(err, &noValue):
		return usagef("--%s needs a value", noValue.GetSpecifiedName()).hint("%s", noValue.GetFlag().Usage)
	case errors.As(err, &badValue):
		return usagef("--%s cannot be %q", badValue.GetFlag().Name, diag.Visible(badValue.GetValue())).hint("%s", badValue.GetFlag().Usage)
	}
	return usagef("%s", diag.Visible(err.Error())).hint("%s --help lists the flags", c.CommandPath())
}

func flagNames(c *cobra.Command) []string {
	var names []string
	c.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, "--"+f.Name) })
	return names
}

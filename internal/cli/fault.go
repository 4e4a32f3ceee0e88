package cli

import (
	"errors"
	"fmt"
	"slices"

	"annex/internal/diag"
	"annex/internal/publish"
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

// worldError tells wrong usage from a failure of the world.
func worldError(err error) *exitError {
	var refused *publish.Refused
	if errors.As(err, &refused) {
		e := &exitError{code: exitUsage, err: err}
		if refused.Hint != "" {
			e.hint("%s", refused.Hint)
		}
		return e
	}
	return &exitError{code: exitWorld, err: err}
}

func unknownCommand(name string) error {
	e := usagef("no command %q", name)
	if near := diag.Near(name, commandNames()); near != "" {
		return e.hint("did you mean %q?", near)
	}
	return e.hint("annex --help lists the commands")
}

func commandNames() []string {
	var names []string
	a := &app{}
	for _, make := range commands {
		names = append(names, make(a).Name())
	}
	return append(slices.Sorted(slices.Values(names)), "completion", "help")
}

// arguments checks the number of arguments and says how the command is used.
func arguments(least, most int, usage string) func(n int) error {
	return func(n int) error {
		if n < least || n > most {
			return usagef("usage: %s", usage)
		}
		return nil
	}
}

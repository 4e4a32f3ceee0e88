package cli

import (
	"slices"
	"strings"

	"annex/internal/diag"

	"github.com/spf13/cobra"
)

// textFlag is a flag with a text of its own kind, which the help names: FOLDER.
type textFlag struct {
	kind string
	text string
	set  bool
}

func (f *textFlag) String() string     { return f.text }
func (f *textFlag) Type() string       { return f.kind }
func (f *textFlag) Set(s string) error { f.text, f.set = s, true; return nil }

// choiceFlag is a flag with one of a few values.
type choiceFlag struct {
	name  string
	kind  string
	among []string
	text  string
}

func (f *choiceFlag) String() string { return f.text }
func (f *choiceFlag) Type() string   { return f.kind }

func (f *choiceFlag) Set(s string) error {
	if slices.Contains(f.among, s) {
		f.text = s
		return nil
	}
	e := usagef("--%s cannot be %q", f.name, diag.Visible(s))
	if near := diag.Near(s, f.among); near != "" {
		return e.hint("did you mean %q?", near)
	}
	return e.hint("it is one of %s", strings.Join(f.among, ", "))
}

// complete proposes the values of the flag to a shell.
func (f *choiceFlag) complete(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return f.among, cobra.ShellCompDirectiveNoFileComp
}

// add gives a command the flag.
func (f *choiceFlag) add(c *cobra.Command, usage string) {
	c.Flags().Var(f, f.name, usage)
	_ = c.RegisterFlagCompletionFunc(f.name, f.complete) // fails for a flag that is not there
}

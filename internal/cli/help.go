package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func (a *app) helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "help [COMMAND]",
		Short:   "Say how a command is used",
		Example: "  annex help build",
		RunE: func(c *cobra.Command, args []string) error {
			at := c.Root()
			for _, name := range args {
				next := child(at, name)
				if next == nil {
					return unknownCommand(at, name)
				}
				at = next
			}
			a.help(at)
			return nil
		},
		ValidArgsFunction: func(c *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return commandNames(c.Root()), cobra.ShellCompDirectiveNoFileComp
		},
	}
}

func child(parent *cobra.Command, name string) *cobra.Command {
	for _, c := range parent.Commands() {
		if c.Name() == name && !c.Hidden {
			return c
		}
	}
	return nil
}

// help writes how a command is used, an example first: most people need no more.
func (a *app) help(c *cobra.Command) {
	p := a.outPaint
	about := c.Short
	if c.Long != "" {
		about = c.Long
	}
	fmt.Fprintln(a.out, about)
	if c.Example != "" {
		fmt.Fprintf(a.out, "\n%s\n%s\n", p.bold("Examples"), c.Example)
	}
	fmt.Fprintf(a.out, "\n%s\n  %s\n", p.bold("Usage"), usage(c))
	a.helpCommands(c)
	a.helpFlags(c)
	if !c.HasParent() {
		fmt.Fprintf(a.out, "\n%s\n%s", p.bold("Exit codes"), exitCodes)
	}
}

const exitCodes = `  0    done
  1    the site has findings at or above the level
  2    wrong usage, or no site there
  3    the disk or the network failed
  130  interrupted
`

func (a *app) helpCommands(c *cobra.Command) {
	if !c.HasAvailableSubCommands() {
		return
	}
	fmt.Fprintf(a.out, "\n%s\n", a.outPaint.bold("Commands"))
	for _, sub := range c.Commands() {
		if !sub.Hidden {
			fmt.Fprintf(a.out, "  %-12s %s\n", sub.Name(), sub.Short)
		}
	}
}

func (a *app) helpFlags(c *cobra.Command) {
	c.InitDefaultHelpFlag()
	c.Flags().Lookup("help").Usage = "show this"
	width := 0
	var names, words []string
	c.Flags().VisitAll(func(f *pflag.Flag) {
		name := "--" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", " + name
		}
		if kind := f.Value.Type(); kind != "bool" {
			name += " " + strings.ToUpper(kind)
		}
		names, words, width = append(names, name), append(words, f.Usage), max(width, len(name))
	})
	fmt.Fprintf(a.out, "\n%s\n", a.outPaint.bold("Flags"))
	for i := range names {
		fmt.Fprintf(a.out, "  %-*s  %s\n", width, names[i], words[i])
	}
}

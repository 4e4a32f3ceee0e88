package cli

import (
	"io"

	"github.com/spf13/cobra"
)

// shells are the shells that can complete our commands, and how each is told.
var shells = []struct {
	name   string
	script func(*cobra.Command, io.Writer) error
}{
	{"bash", func(root *cobra.Command, w io.Writer) error { return root.GenBashCompletionV2(w, true) }},
	{"zsh", (*cobra.Command).GenZshCompletion},
	{"fish", func(root *cobra.Command, w io.Writer) error { return root.GenFishCompletion(w, true) }},
	{"powershell", (*cobra.Command).GenPowerShellCompletionWithDesc},
}

func shellNames() []string {
	names := make([]string, len(shells))
	for i, s := range shells {
		names[i] = s.name
	}
	return names
}

func (a *app) completionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "completion bash|zsh|fish|powershell",
		Short: "Print a script that lets a shell complete commands and flags",
		Long: `Completion prints a script that lets a shell complete commands, flags, rules and
folders.`,
		Example: `  annex completion bash > /etc/bash_completion.d/annex
  annex completion zsh > "${fpath[1]}/_annex"
  annex completion fish > ~/.config/fish/completions/annex.fish
  annex completion powershell | Out-String | Invoke-Expression`,
		Args:      arguments(1, 1),
		ValidArgs: shellNames(),
		RunE: func(c *cobra.Command, args []string) error {
			for _, s := range shells {
				if s.name == args[0] {
					return s.script(c.Root(), a.out)
				}
			}
			return unknown("shell", args[0], shellNames(), "usage: "+usage(c))
		},
	}
}

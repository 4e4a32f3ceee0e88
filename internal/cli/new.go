package cli

import (
	"errors"

	"annex/internal/diag"
	"annex/internal/scaffold"

	"github.com/spf13/cobra"
)

func (a *app) newCommand() *cobra.Command {
	c := &cobra.Command{
		Use:     "new site",
		Short:   "Begin something: a site",
		Example: "  annex new site trust",
		Args: func(c *cobra.Command, args []string) error {
			if len(args) > 0 {
				return unknownCommand(c, args[0])
			}
			return nil
		},
		RunE: func(c *cobra.Command, _ []string) error {
			return usagef("nothing is named to begin").hint("annex new site DIR")
		},
	}
	c.AddCommand(&cobra.Command{
		Use:   "site DIR",
		Short: "Make a new site in an empty folder",
		Long: `New site fills an empty folder with a small site to begin from: an agreement
with its annexes, a privacy notice and the registers, in three languages. It
passes every check; replace its words and facts by your own.`,
		Example:           "  annex new site trust\n  annex build trust",
		Args:              arguments(1, 1),
		ValidArgsFunction: folders,
		RunE:              func(_ *cobra.Command, args []string) error { return a.newSite(args[0]) },
	})
	return c
}

func (a *app) newSite(dir string) error {
	shown := diag.Visible(dir)
	if isFile(dir) {
		return usagef("%q is no folder", shown).hint("name a new folder, or an empty one")
	}
	written, err := scaffold.Site(dir, a.Starter)
	if errors.Is(err, scaffold.ErrNotEmpty) {
		return usagef("%q is not empty", shown).hint("name a new folder, or an empty one")
	}
	if err != nil {
		return err
	}
	a.say("wrote %s to %s\nnow: annex build %s\n", plural(len(written), "file"), shown, shown)
	return nil
}

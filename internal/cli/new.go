package cli

import (
	"errors"
	"fmt"

	"annex/internal/scaffold"

	"github.com/spf13/cobra"
)

func (a *app) newCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "new",
		Short: "Begin something: a site",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usagef("nothing called %q can be begun", args[0]).hint("annex new site DIR")
			}
			return nil
		},
		RunE: func(*cobra.Command, []string) error { return usagef("usage: annex new site DIR") },
	}
	c.AddCommand(&cobra.Command{
		Use:     "site DIR",
		Short:   "Make a new site in an empty folder",
		Example: "  annex new site trust",
		Args: func(_ *cobra.Command, args []string) error {
			return arguments(1, 1, "annex new site DIR")(len(args))
		},
		RunE: func(_ *cobra.Command, args []string) error { return a.newSite(args[0]) },
	})
	return c
}

func (a *app) newSite(dir string) error {
	written, err := scaffold.Site(dir, a.Starter)
	if errors.Is(err, scaffold.ErrNotEmpty) {
		return usagef("%q is not empty", dir).hint("name a new folder, or an empty one")
	}
	if err != nil {
		return err
	}
	fmt.Fprintf(a.Stderr, "wrote %s to %s\nnow: annex build %s\n", plural(len(written), "file"), dir, dir)
	return nil
}

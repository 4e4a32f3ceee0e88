package cli

import (
	"fmt"
	"slices"
	"strings"

	"annex/internal/build"
	"annex/internal/diag"

	"github.com/spf13/cobra"
)

// formats are the ways in which findings are written.
var formats = []struct {
	name  string
	write func(*app, diag.List) error
}{
	{"text", (*app).checkText},
	{"json", (*app).checkJSON},
}

func (a *app) checkCommand() *cobra.Command {
	var format, failOn, date string
	var drafts bool
	c := &cobra.Command{
		Use:     "check [DIR]",
		Short:   "Check the site by every rule and write nothing",
		Example: "  annex check\n  annex check --format json --fail-on warning site",
		Args:    cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			write, err := formatNamed(format)
			if err != nil {
				return err
			}
			level, ok := diag.ParseSeverity(failOn)
			if !ok || level == diag.Off {
				return usagef("--fail-on takes error, warning or hint, not %q", failOn)
			}
			in, closeSite, err := a.input(siteDir(args), date, "", drafts)
			if err != nil {
				return err
			}
			defer closeSite()
			result, err := build.Build(in, nil)
			if err != nil {
				return err
			}
			if err := write(a, result.Found); err != nil {
				return err
			}
			if result.Found.Worst() >= level {
				return found()
			}
			return nil
		},
	}
	c.Flags().StringVar(&format, "format", "text", "how findings are written: "+strings.Join(formatNames(), ", "))
	c.Flags().StringVar(&failOn, "fail-on", "error", "lowest level that fails: error, warning, hint")
	c.Flags().StringVar(&date, "date", "", "day that decides every status, as 2026-03-24")
	c.Flags().BoolVar(&drafts, "drafts", false, "check pages marked as drafts too")
	return c
}

func formatNamed(name string) (func(*app, diag.List) error, error) {
	for _, f := range formats {
		if f.name == name {
			return f.write, nil
		}
	}
	e := usagef("no format %q", name)
	if near := diag.Near(name, formatNames()); near != "" {
		return nil, e.hint("did you mean %q?", near)
	}
	return nil, e.hint("the formats are %s", strings.Join(formatNames(), ", "))
}

func formatNames() []string {
	var names []string
	for _, f := range formats {
		names = append(names, f.name)
	}
	return slices.Clip(names)
}

// checkText writes findings to standard output and says their number.
func (a *app) checkText(list diag.List) error {
	writeText(a.Stdout, list, a.paint.forOut())
	fmt.Fprintln(a.Stderr, summary(list))
	return nil
}

package cli

import (
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

func formatNames() []string {
	names := make([]string, len(formats))
	for i, f := range formats {
		names[i] = f.name
	}
	return names
}

// checkFlags are the flags of annex check.
type checkFlags struct {
	request
	format, failOn choiceFlag
}

func (a *app) checkCommand() *cobra.Command {
	f := checkFlags{
		format: choiceFlag{name: "format", kind: "format", among: formatNames(), text: "text"},
		failOn: choiceFlag{name: "fail-on", kind: "level", among: []string{"error", "warning", "hint"}, text: "error"},
	}
	c := &cobra.Command{
		Use:   "check [DIR]",
		Short: "Check the site by every rule and write nothing",
		Long: `Check says everything that is wrong with the site in DIR and writes no file. The
findings go to standard output, their number to standard error; annex explain
RULE says why a rule exists.`,
		Example:           "  annex check\n  annex check --format json --fail-on warning trust",
		Args:              arguments(0, 1),
		ValidArgsFunction: folders,
		RunE: func(_ *cobra.Command, args []string) error {
			f.dir = siteDir(args)
			return a.check(f)
		},
	}
	f.format.add(c, "how findings are written: text or json (default: text)")
	f.failOn.add(c, "lowest level that fails: error, warning or hint (default: error)")
	f.date.add(c)
	c.Flags().BoolVar(&f.drafts, "drafts", false, "check pages marked as drafts too")
	return c
}

func (a *app) check(f checkFlags) error {
	in, closeSite, err := a.input(f.request)
	if err != nil {
		return err
	}
	defer closeSite()
	progress := a.progress()
	result, err := build.Build(in, nil)
	progress.stop()
	if err != nil {
		return err
	}
	for _, format := range formats {
		if format.name == f.format.text {
			err = format.write(a, result.Found)
		}
	}
	if err != nil {
		return err
	}
	if level, ok := diag.ParseSeverity(f.failOn.text); ok && result.Found.Worst() >= level {
		return found()
	}
	return nil
}

// checkText writes findings to standard output and says their number.
func (a *app) checkText(list diag.List) error {
	writeText(a.out, list, a.outPaint)
	a.say("%s\n", summary(list))
	return nil
}

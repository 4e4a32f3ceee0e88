package cli

import (
	"strconv"
	"time"

	"annex/internal/diag"
	"annex/internal/locale"

	"github.com/spf13/cobra"
)

// dateFlag is --date: the day that decides every status.
type dateFlag struct {
	day locale.Date
	set bool
}

func (f *dateFlag) Type() string { return "date" }

func (f *dateFlag) String() string {
	if !f.set {
		return ""
	}
	return f.day.String()
}

func (f *dateFlag) Set(s string) error {
	d, ok := locale.ParseDate(s)
	if !ok {
		return usagef("--date %q is no date", diag.Visible(s)).hint("write it as --date 2026-03-24")
	}
	f.day, f.set = d, true
	return nil
}

func (f *dateFlag) add(c *cobra.Command) {
	c.Flags().Var(f, "date", "day that decides every status, as 2026-03-24 (default: SOURCE_DATE_EPOCH, else today)")
}

// day gives the day that decides every status: --date, else SOURCE_DATE_EPOCH
// (seconds, as reproducible-builds.org describes it), else the clock. Days are
// those of UTC, so that a build does not depend on where it runs.
func (a *app) day(flag dateFlag) (locale.Date, error) {
	if flag.set {
		return flag.day, nil
	}
	epoch := a.env("SOURCE_DATE_EPOCH")
	if epoch == "" {
		return locale.DateOf(time.Now().UTC()), nil
	}
	seconds, err := strconv.ParseInt(epoch, 10, 64)
	if err != nil || seconds < 0 || seconds > lastSecond {
		return locale.Date{}, usagef("SOURCE_DATE_EPOCH is %q, which is no number of seconds since 1970", diag.Visible(epoch)).
			hint("set it to what date +%%s prints, or unset it")
	}
	return locale.DateOf(time.Unix(seconds, 0).UTC()), nil
}

// lastSecond is the end of the year 9999: dates have four digits.
const lastSecond = 253402300799

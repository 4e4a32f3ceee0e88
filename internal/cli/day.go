package cli

import (
	"strconv"
	"time"

	"annex/internal/locale"
)

// day gives the day that decides every status: --date, else SOURCE_DATE_EPOCH
// (seconds, as reproducible-builds.org describes it), else the clock. Days are
// those of UTC, so that a build does not depend on where it runs.
func (a *app) day(flag string) (locale.Date, error) {
	if flag != "" {
		d, ok := locale.ParseDate(flag)
		if !ok {
			return d, usagef("%q is no date", flag).hint("write it as --date 2026-03-24")
		}
		return d, nil
	}
	if epoch := a.env("SOURCE_DATE_EPOCH"); epoch != "" {
		seconds, err := strconv.ParseInt(epoch, 10, 64)
		at := time.Unix(seconds, 0).UTC()
		if err != nil || seconds < 0 || at.Year() > 9999 {
			return locale.Date{}, usagef("SOURCE_DATE_EPOCH is %q, which is no number of seconds since 1970", epoch)
		}
		return locale.DateOf(at), nil
	}
	return locale.DateOf(time.Now().UTC()), nil
}

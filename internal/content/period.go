package content

import (
	"strings"
	"unicode"

	"annex/internal/locale"
)

// periodUnits are units as people write them, in small letters, and as facts do.
var periodUnits = map[string]string{
	"minute": "minutes", "minutes": "minutes", "minute(s)": "minutes", "min": "minutes", "mins": "minutes",
	"hour": "hours", "hours": "hours", "hour(s)": "hours", "h": "hours", "hr": "hours", "hrs": "hours",
	"day": "days", "days": "days", "day(s)": "days", "calendar day": "days", "calendar days": "days",
	"business day": "business days", "business days": "business days", "business day(s)": "business days",
	"working day": "business days", "working days": "business days", "workday": "business days", "workdays": "business days",
	"week": "weeks", "weeks": "weeks", "week(s)": "weeks", "wk": "weeks", "wks": "weeks",
	"month": "months", "months": "months", "month(s)": "months", "mth": "months", "mths": "months",
	"year": "years", "years": "years", "year(s)": "years", "yr": "years", "yrs": "years",
}

// meantPeriod reads a text that is nearly a period: "48h", "48 Hours", "30  days",
// "14 working days". As a text it would be printed alike in every language, and no
// rule could compute with it.
func meantPeriod(s string) (locale.Duration, bool) {
	s = strings.TrimRight(strings.TrimSpace(s), ".")
	n := strings.IndexFunc(s, func(r rune) bool { return r < '0' || r > '9' })
	if n < 1 {
		return locale.Duration{}, false
	}
	words := strings.FieldsFunc(strings.ToLower(s[n:]), func(r rune) bool { return unicode.IsSpace(r) || r == '-' })
	unit := periodUnits[strings.Join(words, " ")]
	number := strings.TrimLeft(s[:n], "0")
	if number == "" {
		number = "0"
	}
	return locale.ParseDuration(number + " " + unit)
}

package locale

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

// Unit is what a Duration counts.
type Unit uint8

// The units a fact may have.
const (
	Minutes Unit = iota
	Hours
	Days
	BusinessDays
	Weeks
	Months
	Years
)

// unitNames holds the English singular and plural of each unit, as facts write them.
var unitNames = [...][2]string{
	Minutes:      {"minute", "minutes"},
	Hours:        {"hour", "hours"},
	Days:         {"day", "days"},
	BusinessDays: {"business day", "business days"},
	Weeks:        {"week", "weeks"},
	Months:       {"month", "months"},
	Years:        {"year", "years"},
}

// unitStrings are the ids of the interface strings, by unit.
var unitStrings = [...]string{"unit_minutes", "unit_hours", "unit_days", "unit_business_days", "unit_weeks", "unit_months", "unit_years"}

// Duration is a period as contracts state it: a count and its unit. Periods of
// different units are never converted into each other: a month is not 30 days.
type Duration struct {
	N    int
	Unit Unit
}

// ParseDuration reads the English forms "48 hours", "1 year", "14 business
// days": a whole number without sign or leading zero, one blank, the unit.
// Singular and plural are both taken with any number.
func ParseDuration(s string) (Duration, bool) {
	number, unit, ok := strings.Cut(s, " ")
	n, isNumber := digits(number)
	if !ok || !isNumber || number[0] == '0' && number != "0" {
		return Duration{}, false
	}
	for u, names := range unitNames {
		if unit == names[0] || unit == names[1] {
			return Duration{n, Unit(u)}, true
		}
	}
	return Duration{}, false
}

// String gives the English form that ParseDuration reads.
func (d Duration) String() string {
	names := unitNames[d.Unit]
	if d.N == 1 {
		return "1 " + names[0]
	}
	return strconv.Itoa(d.N) + " " + names[1]
}

// Calendar says which days are no business days.
type Calendar struct {
	Weekend  []time.Weekday
	Holidays []Date // in ascending order
}

// business tells whether people work on the date. A calendar whose weekend is
// the whole week would make a period endless: it is read as having none.
func (c Calendar) business(d Date) bool {
	if len(c.Weekend) < 7 && slices.Contains(c.Weekend, d.Weekday()) {
		return false
	}
	_, holiday := slices.BinarySearchFunc(c.Holidays, d, Date.Compare)
	return !holiday
}

// After gives the last day of the period that begins with the date: 30 days
// after 2 March is 1 April. Hours and minutes are rounded up to whole days.
func (d Duration) After(from Date, cal Calendar) Date {
	switch d.Unit {
	case Minutes:
		return from.AddDays((d.N + 24*60 - 1) / (24 * 60))
	case Hours:
		return from.AddDays((d.N + 23) / 24)
	case Weeks:
		return from.AddDays(7 * d.N)
	case Months:
		return from.AddMonths(d.N)
	case Years:
		return from.AddMonths(12 * d.N)
	case BusinessDays:
		return businessDays(from, d.N, cal)
	}
	return from.AddDays(d.N)
}

func businessDays(from Date, n int, cal Calendar) Date {
	for n > 0 {
		from = from.AddDays(1)
		if cal.business(from) {
			n--
		}
	}
	return from
}

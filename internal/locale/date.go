package locale

import (
	"cmp"
	"fmt"
	"time"
)

// Date is a calendar date without time or zone. The zero Date means "no date".
type Date struct{ Year, Month, Day int }

// ParseDate reads the ISO 8601 form 2026-03-24, and nothing else; a day that
// no calendar has is refused.
func ParseDate(s string) (Date, bool) {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return Date{}, false
	}
	y, okY := digits(s[:4])
	m, okM := digits(s[5:7])
	d, okD := digits(s[8:])
	date := Date{y, m, d}
	if !okY || !okM || !okD || !date.Valid() {
		return Date{}, false
	}
	return date, true
}

// DateOf gives the calendar date of a time in its own zone.
func DateOf(t time.Time) Date {
	y, m, d := t.Date()
	return Date{y, int(m), d}
}

// digits reads an unsigned decimal number of at most nine digits.
func digits(s string) (int, bool) {
	if s == "" || len(s) > 9 {
		return 0, false
	}
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

// String gives the ISO 8601 form, "" for no date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// IsZero tells whether there is no date.
func (d Date) IsZero() bool { return d == Date{} }

// Valid tells whether the Gregorian calendar has this date, in the years 1 to 9999.
func (d Date) Valid() bool {
	return d.Year >= 1 && d.Year <= 9999 && d.Month >= 1 && d.Month <= 12 &&
		d.Day >= 1 && d.Day <= daysIn(d.Year, d.Month)
}

// daysIn gives the length of a month of 1 to 12.
func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// Compare orders dates; no date comes first.
func (d Date) Compare(o Date) int {
	return cmp.Or(cmp.Compare(d.Year, o.Year), cmp.Compare(d.Month, o.Month), cmp.Compare(d.Day, o.Day))
}

// Before tells whether d is earlier than o.
func (d Date) Before(o Date) bool { return d.Compare(o) < 0 }

// After tells whether d is later than o.
func (d Date) After(o Date) bool { return d.Compare(o) > 0 }

// Time gives midnight UTC of the date.
func (d Date) Time() time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

// AddDays goes n days on, or back where n is negative.
func (d Date) AddDays(n int) Date { return DateOf(d.Time().AddDate(0, 0, n)) }

// AddMonths goes n months on; where the month is too short it stops at its last
// day, so that a month after 31 January is 28 February (Regulation (EEC, Euratom)
// No 1182/71, Article 3(2)(c)).
func (d Date) AddMonths(n int) Date {
	months := d.Year*12 + d.Month - 1 + n
	year, month := months/12, months%12+1
	return Date{year, month, min(d.Day, daysIn(year, month))}
}

// DaysUntil counts the days from d to o; it is negative where o is earlier.
func (d Date) DaysUntil(o Date) int { return int(o.Time().Sub(d.Time()).Hours() / 24) }

// Weekday gives the day of the week.
func (d Date) Weekday() time.Weekday { return d.Time().Weekday() }

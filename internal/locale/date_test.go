package locale

import (
	"testing"
	"time"
)

func date(s string) Date {
	d, ok := ParseDate(s)
	if !ok {
		panic(s)
	}
	return d
}

func TestParseDate(t *testing.T) {
	for _, s := range []string{"", "2026-3-24", "2026-02-30", "2025-02-29", "24.03.2026", "2026-03-24T00:00", "2026-00-10", "0000-01-01", "-026-01-01"} {
		if d, ok := ParseDate(s); ok {
			t.Errorf("ParseDate(%q) = %v", s, d)
		}
	}
	if d := date("2024-02-29"); d != (Date{2024, 2, 29}) || d.String() != "2024-02-29" {
		t.Error(d)
	}
	if (Date{}).String() != "" || !(Date{}).IsZero() {
		t.Error("no date")
	}
}

func TestPeriods(t *testing.T) {
	norway := Calendar{Weekend: []time.Weekday{time.Saturday, time.Sunday}, Holidays: []Date{date("2026-04-02"), date("2026-04-03"), date("2026-04-06")}}
	for _, c := range []struct{ from, period, want string }{
		{"2026-03-02", "30 days", "2026-04-01"},
		{"2026-01-31", "1 month", "2026-02-28"},
		{"2024-01-31", "1 month", "2024-02-29"},
		{"2025-12-31", "2 months", "2026-02-28"},
		{"2024-02-29", "1 year", "2025-02-28"},
		{"2026-03-02", "2 weeks", "2026-03-16"},
		{"2026-03-02", "48 hours", "2026-03-04"},
		{"2026-03-02", "25 hours", "2026-03-04"},
		{"2026-03-02", "90 minutes", "2026-03-03"},
		{"2026-03-27", "1 business day", "2026-03-30"},
		{"2026-04-01", "1 business day", "2026-04-07"},
		{"2026-04-01", "0 business days", "2026-04-01"},
	} {
		d, ok := ParseDuration(c.period)
		if got := d.After(date(c.from), norway).String(); !ok || got != c.want {
			t.Errorf("%s after %s = %s, want %s", c.period, c.from, got, c.want)
		}
	}
	all := Calendar{Weekend: []time.Weekday{0, 1, 2, 3, 4, 5, 6}}
	if got := (Duration{3, BusinessDays}).After(date("2026-03-02"), all); got != date("2026-03-05") {
		t.Errorf("a calendar without working days: %v", got)
	}
	if date("2026-03-24").Weekday() != time.Tuesday || date("2026-03-01").DaysUntil(date("2026-03-31")) != 30 {
		t.Error("counting days")
	}
}

func TestParseDuration(t *testing.T) {
	for _, s := range []string{"", "14", "days", "14  days", " 14 days", "-1 days", "+1 day", "014 days", "1.5 hours", "14 Days", "14 business  days", "two weeks", "9999999999 days", "14 days "} {
		if d, ok := ParseDuration(s); ok {
			t.Errorf("ParseDuration(%q) = %v", s, d)
		}
	}
}

func FuzzParseDuration(f *testing.F) {
	for _, s := range []string{"48 hours", "1 year", "14 business days", "3 months", "0 minutes", "30 tage"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, ok := ParseDuration(s)
		if !ok {
			return
		}
		if again, ok := ParseDuration(d.String()); !ok || again != d {
			t.Errorf("%q reads as %v, which reads as %v", s, d, again)
		}
	})
}

func FuzzParseDate(f *testing.F) {
	f.Add("2026-03-24")
	f.Add("2024-02-29")
	f.Fuzz(func(t *testing.T, s string) {
		if d, ok := ParseDate(s); ok && d.String() != s {
			t.Errorf("%q became %s", s, d)
		}
	})
}

package config

import (
	"slices"
	"time"

	"annex/internal/locale"
	"annex/internal/source"
)

// calendar reads [calendar], which business days are counted by: weekend holds
// the days of ISO 8601 (Monday 1 … Sunday 7), holidays dates.
func (p *parser) calendar() {
	p.Calendar.Weekend = []time.Weekday{time.Saturday, time.Sunday}
	r := p.root.Sub("calendar")
	if r == nil {
		return
	}
	if v := r.Value("weekend"); v != nil {
		p.weekend(v)
	}
	if v := r.Value("holidays"); v != nil {
		p.holidays(v)
	}
	r.Done()
}

func (p *parser) weekend(v *source.Value) {
	if v.Kind != source.List {
		p.bad(v.Span, "weekend is not a list").Hint("write weekend = [6, 7], where 1 is Monday")
		return
	}
	days := make([]time.Weekday, 0, 7)
	for _, day := range v.List {
		if day.Kind != source.Integer || day.Int < 1 || day.Int > 7 {
			p.bad(day.Span, "weekend day %s is not a number from 1 to 7", day.Span.Text()).Hint("count from Monday: 6 is Saturday, 7 is Sunday")
			continue
		}
		if weekday := time.Weekday(day.Int % 7); !slices.Contains(days, weekday) {
			days = append(days, weekday)
		}
	}
	if len(days) == 7 {
		p.bad(v.Span, "the weekend is the whole week")
		return
	}
	p.Calendar.Weekend = days
}

func (p *parser) holidays(v *source.Value) {
	if v.Kind != source.List {
		p.bad(v.Span, "holidays is not a list").Hint("write holidays = [2027-01-01, 2027-12-25]")
		return
	}
	for _, day := range v.List {
		date, ok := locale.ParseDate(day.Text)
		if day.Kind != source.Date || !ok {
			p.bad(day.Span, "holiday %s is no date", day.Span.Text()).Hint("write it as 2027-01-01, without quotation marks")
			continue
		}
		if slices.Contains(p.Calendar.Holidays, date) {
			p.bad(day.Span, "%s stands twice in holidays", date)
			continue
		}
		p.Calendar.Holidays = append(p.Calendar.Holidays, date)
	}
	slices.SortFunc(p.Calendar.Holidays, locale.Date.Compare)
}

package site

import (
	"annex/internal/content"
	"annex/internal/locale"
)

// newest gives the version of a document's text, which is its newest one by the
// day of effect, and whether it is in force. Versions may stand in the file in
// either order.
func newest(versions []content.Version, today locale.Date) (*content.Version, State) {
	var last *content.Version
	for i := range versions {
		if v := &versions[i]; last == nil || v.Effective.Compare(last.Effective) > 0 {
			last = v
		}
	}
	switch {
	case last == nil:
		return nil, Unversioned
	case last.Effective.Compare(today) > 0:
		return last, Announced
	}
	return last, InForce
}

// checkVersions reports a version that holds today and whose text is nowhere:
// the source is the text of the newest one already.
func (r *resolver) checkVersions(d *content.Document) {
	last, state := newest(d.Versions, r.site.Today)
	if state != Announced {
		return
	}
	var current *content.Version
	for i := range d.Versions {
		v := &d.Versions[i]
		if v.Effective.Compare(r.site.Today) <= 0 && (current == nil || v.Effective.Compare(current.Effective) > 0) {
			current = v
		}
	}
	if current != nil {
		r.list.Add("version-missing", current.Span, "version %q is in force today, and its text is not released", current.Number).
			Relate(last.Span, "the source is the text of version %q, in force from %s", last.Number, last.Effective).
			Hint("keep the text of version %q in the source until then, or release it", current.Number)
	}
}

// changed gives the day on which a page's text took effect.
func changed(p *Page) locale.Date {
	if p.State == InForce {
		return p.Version.Effective
	}
	return locale.Date{}
}

// nextChange finds the next day on which the site changes by itself: a version
// or a record reaches one of its dates.
func nextChange(r *resolver) {
	consider := func(d locale.Date) {
		if d.IsZero() || d.Compare(r.site.Today) <= 0 {
			return
		}
		if r.site.Next.IsZero() || d.Compare(r.site.Next) < 0 {
			r.site.Next = d
		}
	}
	for _, d := range r.byID {
		for _, v := range d.Versions {
			consider(v.Effective)
			consider(v.EffectiveExisting)
		}
	}
	for _, reg := range r.registers {
		for i := range reg.Records {
			if rec := &reg.Records[i]; rec.Text("visibility") != "internal" {
				turns(rec, consider)
			}
		}
	}
}

// turningDates are the record fields that change what a page says on their day.
var turningDates = []string{
	"announced", "effective", "effective_existing", "removal_announced", "removed", "issued", "withdrawn", "since",
}

// turns gives the days on which a record's state changes. What holds until a day
// still holds on it.
func turns(rec *content.Record, consider func(locale.Date)) {
	for _, key := range turningDates {
		consider(rec.Date(key))
	}
	if until := rec.Date("until"); !until.IsZero() {
		consider(until.AddDays(1))
	}
	if end := validUntil(rec); !end.IsZero() {
		consider(end.AddDays(-expiring))
		consider(end.AddDays(1))
	}
}

package site

import (
	"annex/internal/content"
	"annex/internal/locale"
)

// inForce gives the version that holds on a day: the one with the latest day of
// effect not after it, else the earliest announced one. Versions may stand in
// the file in either order.
func inForce(versions []content.Version, today locale.Date) (*content.Version, State) {
	var current, coming *content.Version
	for i := range versions {
		v := &versions[i]
		switch {
		case v.Effective.Compare(today) <= 0:
			if current == nil || v.Effective.Compare(current.Effective) > 0 {
				current = v
			}
		case coming == nil || v.Effective.Compare(coming.Effective) < 0:
			coming = v
		}
	}
	switch {
	case current != nil:
		return current, InForce
	case coming != nil:
		return coming, Announced
	}
	return nil, Unversioned
}

// changed gives the day on which a page's text took effect.
func changed(p *Page, r *resolver) locale.Date {
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
	for _, d := range r.sortedDocuments() {
		for _, v := range d.Versions {
			consider(v.Effective)
			consider(v.EffectiveExisting)
		}
	}
	for _, reg := range r.registers {
		for _, rec := range reg.Records {
			for _, key := range turningDates {
				consider(rec.Date(key))
			}
		}
	}
}

// turningDates are the record fields that change a record's state on their day.
var turningDates = []string{
	"announced", "effective", "effective_existing", "removal_announced", "removed",
	"issued", "valid_from", "valid_until", "withdrawn", "since", "until",
}

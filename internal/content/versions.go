package content

import (
	"cmp"
	"slices"
	"strings"

	"annex/internal/locale"
	"annex/internal/source"
	"annex/internal/text"
)

// reservedVersions are names below a document that the tool writes itself.
var reservedVersions = []string{"history", "as-of", "changes"}

// computedVersion are keys of a version that are worked out, never written.
var computedVersion = []string{"effective_until", "hash", "address", "status"}

// versions reads [[versions]] and sees to their order.
func (r *documentReader) versions() {
	binding := r.doc.Kind == "agreement" || r.doc.Kind == "notice"
	subs := r.Subs("versions")
	if len(subs) == 0 && binding && !r.broken && (r.Table.Get("versions") == nil || r.Table.Get("versions").Kind == source.List) {
		r.List.Add("version-missing", r.Table.Span, "%s has no version", r.named()).
			Hint("add [[versions]] with number, published, effective and change")
	}
	for _, sub := range subs {
		r.version(sub, binding)
	}
	r.order()
}

// version reads one version; it is kept if it has a number and an effective date.
func (r *documentReader) version(sub *source.Reader, binding bool) {
	v := Version{Span: sub.Table.Span}
	if number := located(sub, "number"); !number.Span.IsZero() && r.versionName(number) {
		v.Number, v.Span = number.Text, number.Span
	}
	v.Published = r.date(sub, "published")
	v.Effective = r.date(sub, "effective")
	v.EffectiveExisting = r.date(sub, "effective_existing")
	v.Change = r.change(sub)
	for _, key := range computedVersion {
		if e := sub.Table.Entry(key); e != nil {
			r.List.Add("record-key", e.KeySpan, "%q is computed, not written", key).Hint("take it out")
		}
	}
	sub.Done(computedVersion...)
	r.incomplete(sub, binding)
	r.versionDates(v, sub)
	if n := sub.Table.Get("number"); v.Number == "" && n != nil && (n.Kind == source.Float || n.Kind == source.Integer) {
		r.doc.Numbers = append(r.doc.Numbers, n.Text) // its words are no mistake too
	} else if v.Number != "" {
		r.doc.Numbers = append(r.doc.Numbers, v.Number)
	}
	if v.Number != "" && !v.Effective.IsZero() {
		r.doc.Versions = append(r.doc.Versions, v)
	}
}

// incomplete reports what every version has.
func (r *documentReader) incomplete(sub *source.Reader, binding bool) {
	for _, key := range []string{"number", "published", "effective", "change"} {
		if r.broken || sub.Table.Get(key) != nil {
			continue
		}
		rule := "record-field"
		if binding && key == "effective" {
			rule = "version-missing"
		}
		r.List.Add(rule, sub.Table.Span, "this version has no %q", key)
	}
}

// versionName sees to a number that can be a part of an address and is new.
func (r *documentReader) versionName(number Located) bool {
	switch {
	case slices.Contains(reservedVersions, number.Text):
		r.Wrong(number.Span, "version %q is a reserved name", number.Text)
		return false
	case !isVersion(number.Text):
		r.Wrong(number.Span, "version %q cannot be a part of an address", number.Text).Hint(`write letters, digits, "." and "-", such as "3.1"`)
		return false
	}
	if first, twice := r.numbers[number.Text]; twice {
		r.List.Add("version-order", number.Span, "version %q stands twice", number.Text).Relate(first, "first here")
		return false
	}
	r.numbers[number.Text] = number.Span
	return true
}

func (r *documentReader) change(sub *source.Reader) string {
	change := located(sub, "change")
	words := []string{"material", "clarification", "correction"}
	if change.Span.IsZero() || slices.Contains(words, change.Text) {
		return change.Text
	}
	r.Wrong(change.Span, "change %q is none of %s", change.Text, joined(words)).DidYouMean(change.Text, words)
	return ""
}

// versionDates holds the dates of one version against each other: a version is
// published before it takes effect, and for existing customers it does so last.
func (r *documentReader) versionDates(v Version, sub *source.Reader) {
	r.ordered(sub, "published", v.Published, "effective", v.Effective)
	r.ordered(sub, "effective", v.Effective, "effective_existing", v.EffectiveExisting)
}

func (r *documentReader) ordered(sub *source.Reader, before string, a locale.Date, after string, b locale.Date) {
	if !a.IsZero() && !b.IsZero() && b.Before(a) {
		r.List.Add("version-order", valueSpan(sub.Table, after), "%s %s lies before %s %s", after, b, before, a)
	}
}

func valueSpan(t *source.Table, key string) text.Span {
	if v := t.Get(key); v != nil {
		return v.Span
	}
	return t.Span
}

// order sees to versions that follow each other: newest first or oldest first,
// never mixed, and no two in force from the same day, neither for new customers
// nor for existing ones.
func (r *documentReader) order() {
	versions := r.doc.Versions
	rising := len(versions) > 1 && versions[0].Effective.Before(versions[1].Effective)
	for i := 1; i < len(versions); i++ {
		older, newer := versions[i], versions[i-1]
		if rising {
			older, newer = newer, older
		}
		at := versions[i].Span
		switch {
		case older.Effective == newer.Effective:
			r.List.Add("version-order", at, "versions %q and %q take effect on the same day, %s", versions[i-1].Number, versions[i].Number, older.Effective)
		case newer.Effective.Before(older.Effective):
			r.List.Add("version-order", at, "version %q is out of order", versions[i].Number).
				Hint("list the versions by their effective dates, newest first or oldest first").
				Relate(versions[i-1].Span, "the version before it in the list")
		case !older.existing().Before(newer.existing()):
			r.List.Add("version-order", at, "version %q overlaps version %q for existing customers", newer.Number, older.Number).
				Hint("let effective_existing of %q lie after %s", newer.Number, older.existing())
		case falls(older.Number, newer.Number):
			r.List.Add("version-order", at, "version %q takes effect after version %q, and its number is not the higher one", newer.Number, older.Number).
				Hint("let the numbers of versions rise with their dates")
		}
	}
}

// falls tells whether two numbers of versions do not rise. Names that are no
// dotted numbers say nothing.
func falls(older, newer string) bool {
	if !dotted(older) || !dotted(newer) {
		return false
	}
	for older != "" || newer != "" {
		var a, b string
		a, older, _ = strings.Cut(older, ".")
		b, newer, _ = strings.Cut(newer, ".")
		a, b = strings.TrimLeft(a, "0"), strings.TrimLeft(b, "0")
		if order := cmp.Or(cmp.Compare(len(a), len(b)), strings.Compare(a, b)); order != 0 {
			return order > 0
		}
	}
	return true
}

// dotted tells whether a text is a number with dots: "3", "3.1", "2026.10.1".
func dotted(s string) bool { return s != "" && strings.Trim(s, "0123456789.") == "" }

// existing gives the day from which a version holds for existing customers.
func (v *Version) existing() locale.Date {
	if v.EffectiveExisting.IsZero() {
		return v.Effective
	}
	return v.EffectiveExisting
}

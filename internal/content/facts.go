package content

import (
	"slices"
	"strings"

	"annex/internal/diag"
	"annex/internal/locale"
	"annex/internal/source"
)

// maxFact is the longest value of a fact, in bytes.
const maxFact = 4 << 10

// periods are facts that rules read by name and compute with.
var periods = []string{"notice.sub-processors", "notice.breach", "review.sub-processors", "review.measures"}

// readFacts reads content/facts.toml.
func readFacts(item *Item, _ []string) diag.List {
	table, list := source.Parse(item.File, 0, len(item.File.Text))
	r := factReader{list: &list, facts: []Fact{}}
	r.table(table, "")
	item.Facts = r.facts
	return list
}

type factReader struct {
	list  *diag.List
	facts []Fact
}

func (r *factReader) bad(v *source.Value, format string, args ...any) *diag.Diagnostic {
	return r.list.Add("value-invalid", v.Span, format, args...)
}

// table reads the facts of a table; before is the name that leads to it.
func (r *factReader) table(t *source.Table, before string) {
	if t == nil {
		return
	}
	for _, e := range t.Entries {
		key := before + e.Key
		switch {
		case !source.IsID(e.Key):
			r.list.Add("value-invalid", e.KeySpan, "fact name %q is not of the form [a-z][a-z0-9-]*", e.Key)
		case key == "organisation":
			r.list.Add("value-invalid", e.KeySpan, "the facts of the organisation stand in site.toml").
				Hint("move them to [organisation] in site.toml")
		case e.Value.Kind == source.TableValue && !isMoney(e.Value.Table):
			r.table(e.Value.Table, key+".")
		default:
			r.fact(key, e)
		}
	}
	for _, e := range t.Unread {
		r.unread(before+e.Key, e)
	}
}

// unread keeps a value that could not be read as what it was meant for, so that
// its places of use are not told as mistakes too.
func (r *factReader) unread(key string, e source.Entry) {
	text := e.Value.Text
	if known := slices.ContainsFunc(r.facts, func(f Fact) bool { return f.Key == key }); known ||
		!isFactKey(key) || strings.TrimSpace(text) == "" || len(text) > maxFact {
		return
	}
	fact := Fact{Key: key, Type: TextFact, Text: text, Span: e.Value.Span, KeySpan: e.KeySpan}
	if d, ok := locale.ParseDuration(text); ok {
		fact.Type, fact.Duration = DurationFact, d
	}
	r.facts = append(r.facts, fact)
}

// fact reads one value and keeps it; one that is wrong stays as the text it was
// written as, so that its places of use are not told as mistakes too.
func (r *factReader) fact(key string, e source.Entry) {
	fact := Fact{Key: key, Span: e.Value.Span, KeySpan: e.KeySpan}
	if len(e.Value.Text) > maxFact {
		r.bad(e.Value, "fact %q has %d bytes, more than %d", key, len(e.Value.Text), maxFact)
		return
	}
	if !r.read(&fact, e.Value) {
		if raw := e.Value.Span.Text(); len(raw) <= maxFact {
			r.facts = append(r.facts, Fact{Key: key, Type: TextFact, Text: raw, Span: fact.Span, KeySpan: fact.KeySpan})
		}
		return
	}
	if slices.Contains(periods, key) && fact.Type != DurationFact {
		r.bad(e.Value, "fact %q is no period", key).Hint(`write it as "30 days", "14 business days", "48 hours", "3 months"`)
	}
	if rest, claim := strings.CutPrefix(key, "claims."); claim {
		r.claim(rest, &fact, e.Value)
	}
	r.facts = append(r.facts, fact)
}

// read finds the type of a value.
func (r *factReader) read(fact *Fact, v *source.Value) bool {
	switch v.Kind {
	case source.String:
		return r.text(fact, v)
	case source.Integer:
		fact.Type, fact.Count = CountFact, v.Int
		return true
	case source.Date:
		fact.Type = DateFact
		return r.date(fact, v)
	case source.List:
		fact.Type = ListFact
		return r.texts(fact, v)
	case source.TableValue:
		fact.Type = MoneyFact
		return r.money(fact, v.Table)
	}
	r.bad(v, "fact %q is %s, which facts cannot be", fact.Key, kindName(v.Kind)).
		Hint("write a text, a whole number, a date, a list, or { amount = 100, currency = \"EUR\" }")
	return false
}

// text reads a text; one with the form of a period is a period.
func (r *factReader) text(fact *Fact, v *source.Value) bool {
	if strings.TrimSpace(v.Text) == "" {
		r.bad(v, "fact %q is empty", fact.Key)
		return false
	}
	fact.Type, fact.Text = TextFact, v.Text
	d, ok := locale.ParseDuration(v.Text)
	if !ok {
		if d, ok = meantPeriod(v.Text); ok {
			r.bad(v, "fact %q looks like a period and is none: %q", fact.Key, v.Text).Hint("write it as %q", d)
		}
	}
	if ok {
		fact.Type, fact.Duration = DurationFact, d
	}
	return true
}

func (r *factReader) date(fact *Fact, v *source.Value) (ok bool) {
	if fact.Date, ok = locale.ParseDate(v.Text); !ok {
		r.bad(v, "fact %q is no day of the calendar", fact.Key)
	}
	return ok
}

func (r *factReader) texts(fact *Fact, v *source.Value) bool {
	size := 0
	fact.List = make([]string, 0, len(v.List))
	for _, element := range v.List {
		if element.Kind != source.String || strings.TrimSpace(element.Text) == "" {
			r.bad(element, "the list %q holds something that is no text", fact.Key)
			return false
		}
		size += len(element.Text)
		fact.List = append(fact.List, element.Text)
	}
	if size > maxFact {
		r.bad(v, "fact %q has %d bytes, more than %d", fact.Key, size, maxFact)
		return false
	}
	return true
}

// isMoney tells an amount from a table of further facts.
func isMoney(t *source.Table) bool { return t.Get("amount") != nil && t.Get("currency") != nil }

// money reads { amount = 100000, currency = "EUR" }; an amount may have decimals.
func (r *factReader) money(fact *Fact, t *source.Table) bool {
	amount, currency := t.Get("amount"), t.Get("currency")
	good := true
	if amount.Kind != source.Integer && amount.Kind != source.Float || strings.Trim(amount.Text, "0123456789.") != "" {
		r.bad(amount, "amount %q is no plain number", amount.Span.Text()).Hint("write it as 100000 or 99.50")
		good = false
	}
	if currency.Kind != source.String || !locale.ValidCurrency(currency.Text) {
		r.bad(currency, "currency %q is no code of ISO 4217", currency.Text).Hint(`write it as "EUR"`)
		good = false
	}
	for _, e := range t.Entries {
		if e.Key != "amount" && e.Key != "currency" {
			r.list.Add("key-unknown", e.KeySpan, "unknown key %q in an amount of money", e.Key)
		}
	}
	fact.Money = locale.Money{Amount: amount.Text, Currency: currency.Text}
	return good
}

// claim checks a claim whose meaning rules know.
func (r *factReader) claim(name string, fact *Fact, v *source.Value) {
	if name != "locations" && name != "certificates" {
		return
	}
	if fact.Type != ListFact {
		r.bad(v, "claim %q is not a list", name)
		return
	}
	for i, element := range fact.List {
		switch {
		case name == "locations" && !locale.ValidCountry(element):
			r.bad(v.List[i], "location %q is no country code of ISO 3166-1 alpha-2", element)
		case name == "certificates" && !source.IsID(element):
			r.bad(v.List[i], "certificate %q is no id", element)
		}
	}
}

package config

import (
	"strings"

	"annex/internal/diag"
	"annex/internal/locale"
	"annex/internal/source"
)

// organisationKeys are the keys of [organisation] that mean something to us.
var organisationKeys = []string{"name", "legal_name", "address", "country", "contact"}

// organisation reads [organisation]. Besides the known keys it takes own ones
// (a register number, a VAT number …): they are printed by {{organisation.KEY}}
// like the rest. A key that is nearly a known one is a slip.
func (p *parser) organisation() {
	p.Organisation.Name = p.Name
	r := p.root.Sub("organisation")
	if r == nil {
		return
	}
	for i := range r.Table.Entries {
		p.organisationKey(r, &r.Table.Entries[i])
	}
}

func (p *parser) organisationKey(r *source.Reader, e *source.Entry) {
	field := p.Organisation.field(e.Key)
	if field == nil {
		if near := diag.Near(e.Key, organisationKeys); near != "" || !isName(e.Key, '_') {
			p.root.List.Add("key-unknown", e.KeySpan, "unknown key %q in [organisation]", e.Key).DidYouMean(e.Key, organisationKeys)
			return
		}
	}
	value, span, ok := r.Text(e.Key)
	if !ok {
		return
	}
	if problem := organisationProblem(e.Key, value); problem != "" {
		p.bad(span, "%s %q %s", e.Key, value, problem)
		return
	}
	if field != nil {
		*field = value
	}
	p.Organisation.Facts = append(p.Organisation.Facts, KeyValue{e.Key, value, span})
}

// field gives the place of a known key, nil for an own one.
func (o *Organisation) field(key string) *string {
	switch key {
	case "name":
		return &o.Name
	case "legal_name":
		return &o.LegalName
	case "address":
		return &o.Address
	case "country":
		return &o.Country
	case "contact":
		return &o.Contact
	}
	return nil
}

func organisationProblem(key, value string) string {
	switch {
	case strings.TrimSpace(value) == "":
		return "is empty"
	case key == "country" && !locale.ValidCountry(value):
		return "is no country code of ISO 3166-1 alpha-2"
	case key == "contact" && !source.IsEmail(value) && source.NotHTTPS(value) != "":
		return "is neither an e-mail address nor an https address"
	}
	return ""
}

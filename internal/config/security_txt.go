package config

import (
	"strings"

	"annex/internal/locale"
	"annex/internal/source"
	"annex/internal/text"
)

// securityTxt reads [security_txt] by RFC 9116: at least one Contact, exactly
// one Expires. Preferred-Languages come from the site. How far away the date
// lies is judged by the rule that knows the day of the build.
func (p *parser) securityTxt() {
	r := p.root.Sub("security_txt")
	if r == nil {
		return
	}
	s := &SecurityTxt{Span: r.Table.Span, ContactSpan: keySpan(r.Table, "contact"), ExpiresSpan: keySpan(r.Table, "expires")}
	s.Contact = p.addresses(r, "contact", notContact)
	s.Encryption = p.addresses(r, "encryption", notKeyAddress)
	s.Acknowledgments = p.addresses(r, "acknowledgments", source.NotHTTPS)
	s.Policy = p.addresses(r, "policy", source.NotHTTPS)
	s.Hiring = p.addresses(r, "hiring", source.NotHTTPS)
	s.Canonical = p.addresses(r, "canonical", source.NotHTTPS)
	s.Expires, _ = p.date(r, "expires")
	p.incomplete(r, "contact", `contact = "mailto:security@example.com"`)
	p.incomplete(r, "expires", "expires = 2027-06-30, a day less than a year ahead")
	r.Done()
	if len(s.Contact) > 0 && !s.Expires.IsZero() {
		p.Security = s
	}
}

// keySpan gives the place of a key of a table, or the table's own.
func keySpan(t *source.Table, key string) text.Span {
	if e := t.Entry(key); e != nil {
		return e.KeySpan
	}
	return t.Span
}

func (p *parser) incomplete(r *source.Reader, key, example string) {
	v := r.Table.Get(key)
	if !p.broken && (v == nil || v.Kind == source.List && len(v.List) == 0) {
		p.root.List.Add("security-txt", r.Table.Span, "[security_txt] has no %q", key).Hint("add %s", example)
	}
}

// addresses reads one address or a list of them.
func (p *parser) addresses(r *source.Reader, key string, problem func(string) string) []string {
	v := r.Table.Get(key)
	if v == nil {
		return nil
	}
	values, spans := p.oneOrMany(r, key, v)
	var good []string
	for i, value := range values {
		if why := problem(value); why != "" {
			d := p.bad(spans[i], "%s %q %s", key, value, why)
			if key == "contact" && source.IsEmail(value) {
				d.Hint("write %q", "mailto:"+value)
			}
			continue
		}
		good = append(good, value)
	}
	return good
}

func (p *parser) oneOrMany(r *source.Reader, key string, v *source.Value) ([]string, []text.Span) {
	if v.Kind == source.List {
		values, spans, _ := r.Texts(key)
		return values, spans
	}
	value, span, ok := r.Text(key)
	if !ok {
		return nil, nil
	}
	return []string{value}, []text.Span{span}
}

// notContact says why a text is no Contact of RFC 9116 §2.5.3.
func notContact(s string) string {
	switch {
	case strings.HasPrefix(s, "mailto:"):
		if source.IsEmail(s[len("mailto:"):]) {
			return ""
		}
		return "holds no e-mail address"
	case strings.HasPrefix(s, "tel:"):
		if strings.Trim(s[len("tel:"):], "+0123456789-().") == "" && len(s) > len("tel:") {
			return ""
		}
		return "holds no telephone number"
	case strings.HasPrefix(s, "https:"):
		return source.NotHTTPS(s)
	}
	return `begins with none of "mailto:", "tel:" and "https:"`
}

// notKeyAddress says why a text is no Encryption of RFC 9116 §2.5.4: a key is
// found by https, in the DNS or by its fingerprint.
func notKeyAddress(s string) string {
	if strings.HasPrefix(s, "dns:") || strings.HasPrefix(s, "openpgp4fpr:") {
		_, problem := source.ParseURL(s)
		return problem
	}
	return source.NotHTTPS(s)
}

// date reads a local date.
func (p *parser) date(r *source.Reader, key string) (locale.Date, bool) {
	value, span, ok := r.Date(key)
	if !ok {
		return locale.Date{}, false
	}
	d, ok := locale.ParseDate(value)
	if !ok {
		p.bad(span, "%s %q is no day of the calendar", key, value)
	}
	return d, ok
}

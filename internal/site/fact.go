package site

import (
	"slices"
	"strings"

	"annex/internal/content"
	"annex/internal/diag"
	"annex/internal/locale"
	"annex/internal/markdown"
	"annex/internal/text"
)

// facts fills every {{…}} with its value in the language of the text.
func facts(r *resolver) {
	r.filled = map[string]map[string]string{}
	for _, e := range r.site.Editions {
		r.filled[e.Lang.Tag()] = r.factWords(e.Lang)
	}
	for _, k := range r.in.Config.Organisation.Facts {
		r.factKeys = append(r.factKeys, "organisation."+k.Key)
	}
	slices.Sort(r.factKeys)
	r.eachPage(func(p *Page, list *diag.List) {
		p.Filled = r.fillDoc(p.Lang, p.Doc, list)
	})
}

// fillDoc gives the words of the facts of one text. A nil list reports nothing:
// the text is read once more.
func (r *resolver) fillDoc(lang *locale.Language, d *markdown.Document, list *diag.List) []string {
	if len(d.Facts) == 0 {
		return nil
	}
	words := r.filled[lang.Tag()]
	filled := make([]string, len(d.Facts))
	for i := range d.Facts {
		hole := &d.Facts[i]
		value, ok := words[hole.Key]
		if !ok && list != nil {
			r.unknownFact(list, hole.Key, d.Span(hole.Start, hole.End)).In(clauseOf(d, hole.Block))
		}
		filled[i] = value
	}
	return filled
}

func (r *resolver) unknownFact(list *diag.List, key string, at text.Span) *diag.Diagnostic {
	d := list.Add("fact-unknown", at, "no fact %q", key)
	base := strings.TrimSuffix(strings.TrimSuffix(key, ".number"), ".unit")
	if r.facts[base] != nil && base != key {
		return d.Hint("only a duration, an amount or a count has a number of its own, and only the first two a unit; write {{%s}}", base)
	}
	if len(*list) <= nearLimit {
		d.DidYouMean(key, r.factKeys)
	}
	return d.Hint("declare it in content/facts.toml, or write \\{{ for two braces")
}

// factWords gives every fact in the words of a language: the value, the number
// alone and the unit alone.
func (r *resolver) factWords(lang *locale.Language) map[string]string {
	words := make(map[string]string, 2*len(r.facts))
	for key, f := range r.facts {
		words[key] = factText(lang, f)
		switch f.Type {
		case content.DurationFact:
			words[key+".number"] = lang.Integer(int64(f.Duration.N))
			words[key+".unit"] = lang.Unit(f.Duration)
		case content.CountFact:
			words[key+".number"] = lang.Integer(f.Count)
		case content.MoneyFact:
			// What Money writes beside the currency, with the language's marks.
			words[key+".number"] = strings.TrimSpace(strings.Replace(lang.Money(f.Money), f.Money.Currency, "", 1))
			words[key+".unit"] = f.Money.Currency
		}
	}
	for _, k := range r.in.Config.Organisation.Facts {
		words["organisation."+k.Key] = k.Value
		if k.Key == "country" {
			words["organisation."+k.Key] = lang.Country(k.Value)
		}
	}
	return words
}

func factText(lang *locale.Language, f *content.Fact) string {
	switch f.Type {
	case content.DurationFact:
		return lang.Duration(f.Duration)
	case content.DateFact:
		return lang.Date(f.Date)
	case content.MoneyFact:
		return lang.Money(f.Money)
	case content.CountFact:
		return lang.Integer(f.Count)
	case content.ListFact:
		return lang.Join(f.List)
	}
	return f.Text
}

// fillText puts facts into a text that is not Markdown: titles and summaries of
// front matter, most words of registers. A hole that no fact fills stays as it
// stands and is told to miss, which may be nil; "\{{" is two braces.
func (r *resolver) fillText(lang *locale.Language, s string, miss func(key string)) string {
	if !strings.Contains(s, "{{") {
		return s
	}
	words := r.filled[lang.Tag()]
	var b strings.Builder
	for {
		open := strings.Index(s, "{{")
		if open > 0 && s[open-1] == '\\' {
			b.WriteString(s[:open-1] + "{{")
			s = s[open+2:]
			continue
		}
		length := strings.Index(s[max(open, 0):], "}}")
		if open < 0 || length < 0 {
			b.WriteString(s)
			return b.String()
		}
		end := open + length + 2
		key := strings.TrimSpace(s[open+2 : end-2])
		value, ok := words[key]
		if !ok {
			value = s[open:end]
			if miss != nil {
				miss(key)
			}
		}
		b.WriteString(s[:open])
		b.WriteString(value)
		s = s[end:]
	}
}

// fillAt is fillText for a text with a place, at which it reports the facts that
// do not exist.
func (r *resolver) fillAt(lang *locale.Language, s string, span text.Span, clause string, list *diag.List) string {
	return r.fillText(lang, s, func(key string) {
		r.unknownFact(list, key, holeSpan(span, key)).In(clause)
	})
}

// holeSpan finds the hole with a key in a place, which may hold escapes; the
// whole place where it cannot be found.
func holeSpan(span text.Span, key string) text.Span {
	raw := span.Text()
	for at := 0; ; {
		open := strings.Index(raw[at:], "{{")
		if open < 0 {
			return span
		}
		open += at
		if inner, _, closed := strings.Cut(raw[open+2:], "}}"); closed && strings.TrimSpace(inner) == key {
			return span.File.Span(span.Start+open, span.Start+open+len(inner)+4)
		}
		at = open + 2
	}
}

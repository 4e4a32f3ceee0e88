package site

import (
	"maps"
	"slices"

	"annex/internal/content"
	"annex/internal/diag"
	"annex/internal/locale"
)

// registers joins the facts of every register with the words of every language,
// works out each record's state, holds records against each other and the site,
// and makes the views that pages show.
func registers(r *resolver) {
	for _, schema := range content.Schemas {
		facts := r.registers[schema.Name]
		if facts == nil {
			r.orphanWords(schema.Name)
			continue
		}
		reg := &Register{Schema: schema, File: facts.File}
		for i := range facts.Records {
			rec := &facts.Records[i]
			joined := &Record{Record: rec, Status: status(schema.Name, rec, r.site.Today), Words: r.recordWords(schema.Name, rec.ID)}
			r.checkRecord(reg, joined)
			if published(rec, r.site.Today) {
				reg.Records = append(reg.Records, joined)
			}
		}
		r.unknownWords(facts)
		r.duplicates(facts)
		r.site.Registers = append(r.site.Registers, reg)
	}
	r.eachPage(func(p *Page, list *diag.List) { r.views(p, list) })
}

// Register gives the register with the name, nil if the site has none.
func (s *Site) Register(name string) *Register {
	for _, reg := range s.Registers {
		if reg.Schema.Name == name {
			return reg
		}
	}
	return nil
}

// Record gives the record with the id, nil if there is none that may be shown.
func (reg *Register) Record(id string) *Record {
	for _, rec := range reg.Records {
		if rec.ID == id {
			return rec
		}
	}
	return nil
}

// Word gives a text of a record in a language, else in the site's default
// language. foreign is the tag of the language it is in where that is another.
func (rec *Record) Word(s *Site, lang *locale.Language, key string) (word *content.Word, foreign string) {
	for _, tag := range []string{lang.Tag(), s.Config.Default} {
		if w := rec.Words[tag].Word(key); w != nil {
			if tag == lang.Tag() {
				return w, ""
			}
			return w, tag
		}
	}
	return nil, ""
}

// recordWords gives the words of a record by language.
func (r *resolver) recordWords(register, id string) map[string]*content.WordEntry {
	words := map[string]*content.WordEntry{}
	for lang, file := range r.words[register] {
		if e := file.Entry(id); e != nil {
			words[lang] = e
		}
	}
	return words
}

// published tells whether a record may leave the house on a day: not if it is
// internal, nor before it is announced.
func published(rec *content.Record, today locale.Date) bool {
	if rec.Text("visibility") == "internal" {
		return false
	}
	announced := rec.Date("announced")
	return announced.IsZero() || announced.Compare(today) <= 0
}

// status works out where a record stands on a day (records.md §2, §4).
func status(register string, rec *content.Record, today locale.Date) string {
	reached := func(key string) bool {
		d := rec.Date(key)
		return !d.IsZero() && d.Compare(today) <= 0
	}
	switch register {
	case "sub-processors":
		switch {
		case reached("removed"):
			return "removed"
		case reached("removal_announced"):
			return "leaving"
		case reached("effective"):
			return "active"
		}
		return "announced"
	case "certificates":
		until := rec.Date("valid_until")
		if until.IsZero() {
			until = rec.Date("bridge_until")
		}
		switch {
		case reached("withdrawn"):
			return "withdrawn"
		case !reached("issued"):
			return "planned"
		case until.IsZero() || until.AddDays(-expiring).Compare(today) > 0:
			return "valid"
		case until.Compare(today) >= 0:
			return "expiring"
		}
		return "expired"
	case "measures":
		return rec.Text("state")
	}
	return ""
}

// expiring is how many days before its end a certificate is shown as expiring.
const expiring = 60

// orphanWords reports words of a register that has no facts.
func (r *resolver) orphanWords(name string) {
	for _, lang := range slices.Sorted(maps.Keys(r.words[name])) {
		w := r.words[name][lang]
		for i := range w.Entries {
			r.list.Add("record-words", w.Entries[i].Span, "words for %q, but there is no content/%s.toml", w.Entries[i].ID, name)
		}
	}
}

// unknownWords reports words for records that do not exist.
func (r *resolver) unknownWords(facts *content.Register) {
	name := facts.Schema.Name
	var ids []string
	for i := range facts.Records {
		ids = append(ids, facts.Records[i].ID)
	}
	for _, lang := range slices.Sorted(maps.Keys(r.words[name])) {
		w := r.words[name][lang]
		for i := range w.Entries {
			if e := &w.Entries[i]; !slices.Contains(ids, e.ID) {
				r.list.Add("record-words", e.Span, "words for %q, which is no record of %s", e.ID, facts.File.Path).
					In(e.ID).DidYouMean(e.ID, ids)
			}
		}
	}
}

// duplicates reports records that name the same company or website.
func (r *resolver) duplicates(facts *content.Register) {
	for _, key := range []string{"legal_name", "website"} {
		seen := map[string]*content.Record{}
		for i := range facts.Records {
			rec := &facts.Records[i]
			v := rec.Get(key)
			if v.Text == "" || rec.Text("entity") == "sub-sub-processor" {
				continue
			}
			folded := locale.Fold(v.Text)
			if first := seen[folded]; first != nil {
				r.list.Add("record-duplicate", v.Span, "%s %q is that of record %q too", key, v.Text, first.ID).
					In(rec.ID).Relate(first.Get(key).Span, "record %q says so here", first.ID)
				continue
			}
			seen[folded] = rec
		}
	}
}

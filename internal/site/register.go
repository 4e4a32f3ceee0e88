package site

import (
	"annex/internal/content"
	"annex/internal/diag"
	"annex/internal/locale"
)

// registers joins the facts of every register with the words of every language,
// works out each record's state, holds records against each other and the site,
// and finds the rows of the views that pages show.
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

// cells writes what the rows of the views say. It is a pass after registers,
// because the words of a record may link to a row of another page.
func cells(r *resolver) {
	r.eachPage(func(p *Page, _ *diag.List) { r.fillViews(p) })
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
	own := s.Edition(lang.Tag())
	if w := rec.Words[own.folder].Word(key); w != nil {
		return w, ""
	}
	if w := rec.Words[s.Config.Default].Word(key); w != nil {
		return w, s.Edition(s.Config.Default).Lang.Tag()
	}
	return nil, ""
}

// recordWords gives the words of a record by language.
func (r *resolver) recordWords(register, id string) map[string]*content.WordEntry {
	words := map[string]*content.WordEntry{}
	for _, it := range r.words[register] {
		if e := it.Words.Entry(id); e != nil {
			words[it.Lang] = e
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

// status works out where a record stands on a day.
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
		until := validUntil(rec)
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

// validUntil gives the last day of a certificate, which a bridge letter may move
// where the report itself names none; zero if it has no end.
func validUntil(rec *content.Record) locale.Date {
	if until := rec.Date("valid_until"); !until.IsZero() {
		return until
	}
	return rec.Date("bridge_until")
}

// expiring is how many days before its end a certificate is shown as expiring.
const expiring = 60

// orphanWords reports words of a register that has no facts.
func (r *resolver) orphanWords(name string) {
	for _, it := range r.words[name] {
		for i := range it.Words.Entries {
			e := &it.Words.Entries[i]
			r.list.Add("record-words", e.Span, "words for %q, but there is no content/%s.toml", e.ID, name).In(e.ID)
		}
	}
}

// unknownWords reports words for records that do not exist.
func (r *resolver) unknownWords(facts *content.Register) {
	for _, it := range r.words[facts.Schema.Name] {
		for i := range it.Words.Entries {
			e := &it.Words.Entries[i]
			if facts.Record(e.ID) == nil {
				r.list.Add("record-words", e.Span, "words for %q, which is no record of %s", e.ID, facts.File.Path).
					In(e.ID).DidYouMean(e.ID, recordIDs(facts))
			}
		}
	}
}

func recordIDs(reg *content.Register) []string {
	ids := make([]string, len(reg.Records))
	for i := range reg.Records {
		ids[i] = reg.Records[i].ID
	}
	return ids
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

package site

import (
	"slices"

	"annex/internal/content"
)

// checkRecord holds one record against its words, the other records and the site.
func (r *resolver) checkRecord(reg *Register, rec *Record) {
	for i := range reg.Schema.Fields {
		if f := &reg.Schema.Fields[i]; f.Words {
			r.checkWords(reg, rec, f)
		}
	}
	r.checkFields(rec.Record, rec.Fields)
	r.mutual(reg, rec, "replaces", "replaced_by")
	r.mutual(reg, rec, "replaced_by", "replaces")
}

// checkWords reports a required text that a language lacks: an error in the
// default language, a warning in another.
func (r *resolver) checkWords(reg *Register, rec *Record, f *content.Field) {
	if !f.Asks(rec.Record) || rec.Text("visibility") == "internal" {
		return
	}
	for _, e := range r.site.Editions {
		tag := e.folder
		if rec.Words[tag].Word(f.Key) != nil {
			continue
		}
		span := rec.Span
		if w := rec.Words[tag]; w != nil {
			span = w.Span
		}
		r.lacking(e, span, "%q has no %s in %s", rec.ID, f.Key, e.Lang.Name()).In(rec.ID).
			Hint("write it in content/%s/%s.toml", tag, reg.Schema.Name)
	}
}

// checkFields holds ids, vocabulary, paths and fact names against what exists.
func (r *resolver) checkFields(rec *content.Record, fields content.Fields) {
	for i := range fields {
		f := fields[i].Field
		values := []content.Value{fields[i].Value}
		if f.Many {
			values = fields[i].Value.List
		}
		for _, v := range values {
			if f.Kind == content.TableField {
				r.checkFields(rec, v.Fields)
				continue
			}
			r.checkValue(rec, f, v)
		}
	}
}

func (r *resolver) checkValue(rec *content.Record, f *content.Field, v content.Value) {
	switch f.Kind {
	case content.IDField:
		if f.Register == "" || slices.Contains(f.Enum, v.Text) {
			return
		}
		r.known(rec, v, r.namable(f.Register), f.Register)
	case content.VocabularyField:
		if ids := r.vocabularyIDs(f.Group); !slices.Contains(ids, v.Text) {
			r.list.Add("record-value", v.Span, "no %s %q in the vocabulary", f.Group, v.Text).In(rec.ID).
				DidYouMean(v.Text, ids).
				Hint("declare your own under [%s.%s] in content/vocabulary.toml", f.Group, v.Text)
		}
	case content.PathField:
		if !r.in.Static[v.Text] {
			r.list.Add("asset-missing", v.Span, "no file static/%s", v.Text).In(rec.ID).DidYouMean(v.Text, sortedKeys(r.in.Static))
		}
	case content.FactField:
		if r.facts[v.Text] == nil {
			r.list.Add("fact-unknown", v.Span, "no fact %q", v.Text).In(rec.ID).DidYouMean(v.Text, r.factKeys)
		}
	}
}

func (r *resolver) known(rec *content.Record, v content.Value, ids []string, where string) {
	if !slices.Contains(ids, v.Text) {
		r.list.Add("record-value", v.Span, "no %q in %s", v.Text, where).In(rec.ID).DidYouMean(v.Text, ids)
	}
}

// namable gives what a field of ids may name.
func (r *resolver) namable(register string) []string {
	if register == "products" {
		return r.in.Config.Products
	}
	if reg := r.registers[register]; reg != nil {
		return recordIDs(reg)
	}
	return nil
}

// mutual sees that two records that follow each other say so both.
func (r *resolver) mutual(reg *Register, rec *Record, key, back string) {
	v := rec.Get(key)
	if v.Text == "" {
		return
	}
	other := r.registers[reg.Schema.Name].Record(v.Text)
	if other != nil && other.Text(back) != rec.ID {
		r.list.Add("record-value", v.Span, "%q %s %q, but %q does not say %s = %q", rec.ID, key, other.ID, other.ID, back, rec.ID).
			In(rec.ID).Relate(other.Span, "%q is here", other.ID)
	}
}

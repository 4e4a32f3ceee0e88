package output

import (
	"bytes"
	"encoding/json"
	"strconv"

	"annex/internal/content"
	"annex/internal/diag"
	"annex/internal/site"
)

func registerJSONFiles(j *Job) []File {
	return registerFiles(j, ".json", func(d *registerData) File {
		return File{Make: func(b *bytes.Buffer) (diag.List, error) {
			writeJSON(b, d.json())
			b.WriteByte('\n')
			return nil, nil
		}}
	})
}

// object is a JSON object whose members keep their order.
type object []member

type member struct {
	key   string
	value any // object, []any, string, bool, int64
}

func (o *object) set(key string, value any) { *o = append(*o, member{key, value}) }

// writeJSON writes a value in the most compact form. Texts are escaped by
// encoding/json, which also escapes what HTML would read.
func writeJSON(b *bytes.Buffer, value any) {
	switch v := value.(type) {
	case object:
		b.WriteByte('{')
		for i, m := range v {
			if i > 0 {
				b.WriteByte(',')
			}
			writeJSON(b, m.key)
			b.WriteByte(':')
			writeJSON(b, m.value)
		}
		b.WriteByte('}')
	case []any:
		b.WriteByte('[')
		for i, element := range v {
			if i > 0 {
				b.WriteByte(',')
			}
			writeJSON(b, element)
		}
		b.WriteByte(']')
	default:
		text, err := json.Marshal(v)
		if err != nil {
			panic("output: " + err.Error()) // strings, truth values and whole numbers only
		}
		b.Write(text)
	}
}

// json gives the register as data: ids for programs, labels beside them for
// people.
func (d *registerData) json() object {
	s := d.job.Site
	o := object{
		{"version", int64(registerForm)},
		{"register", d.register.Schema.Name},
		{"language", d.edition.Lang.Tag()},
		{"date", s.Today.String()},
		{"publisher", s.Config.Organisation.LegalName},
	}
	records := []any{}
	for _, r := range d.records() {
		records = append(records, d.recordJSON(r))
	}
	o.set("records", records)
	return o
}

func (d *registerData) recordJSON(r *site.Record) object {
	o := object{{"id", r.ID}}
	if r.Status != "" && hasStatus(d.register) {
		o.set("status", labelled(r.Status, d.edition.Lang.Label("status", r.Status)))
	}
	foreign := []any{}
	for _, f := range d.fields() {
		if f.Words {
			words, other := d.words(r, f.Key)
			if words != "" {
				o.set(f.Key, words)
			}
			if other {
				foreign = append(foreign, f.Key)
			}
			continue
		}
		if v, ok := d.value(r, f); ok {
			o.set(f.Key, d.valueJSON(r, f, v))
		}
	}
	if len(foreign) > 0 {
		o.set("untranslated", foreign)
	}
	return o
}

// hasStatus tells whether the records of a register have a computed state.
func hasStatus(r *site.Register) bool { return r.Schema.Field("status") != nil }

func (d *registerData) valueJSON(r *site.Record, f *content.Field, v content.Value) any {
	if !f.Many {
		return d.singleJSON(r, f, v)
	}
	list := []any{}
	for _, element := range v.List {
		list = append(list, d.singleJSON(r, f, element))
	}
	return list
}

func (d *registerData) singleJSON(r *site.Record, f *content.Field, v content.Value) any {
	switch f.Kind {
	case content.DateField:
		return v.Date.String()
	case content.BoolField:
		return v.Bool
	case content.IntField:
		if label := d.label(f, strconv.FormatInt(v.Int, 10)); label != "" {
			return object{{"id", v.Int}, {"label", label}}
		}
		return v.Int
	case content.PathField:
		return d.job.host.of(v.Text)
	case content.CountryField, content.EnumField, content.VocabularyField:
		return labelled(v.Text, d.label(f, v.Text))
	case content.IDField:
		if label := d.label(f, v.Text); label != "" {
			return labelled(v.Text, label)
		}
	case content.FactField:
		words, _ := d.shown(r, f.Key)
		return labelled(v.Text, words)
	case content.TableField:
		o := object{}
		for i := range v.Fields {
			if inner := v.Fields[i].Field; inner.Public {
				o.set(inner.Key, d.valueJSON(r, inner, v.Fields[i].Value))
			}
		}
		return o
	}
	return v.Text
}

// labelled gives an id and, where there is one, its name.
func labelled(id, label string) object {
	if label == "" {
		return object{{"id", id}}
	}
	return object{{"id", id}, {"label", label}}
}

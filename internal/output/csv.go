package output

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"

	"annex/internal/content"
	"annex/internal/diag"
	"annex/internal/site"
)

func registerCSVFiles(j *Job) []File {
	return registerFiles(j, ".csv", func(d *registerData) File {
		return File{Make: func(b *bytes.Buffer) (diag.List, error) { return nil, d.csv(b) }}
	})
}

// csv writes the register as a table by RFC 4180: UTF-8, CRLF, one column for
// each field, and one more for the names of ids. The columns depend on the kind
// of register only, so that a program can rely on them.
func (d *registerData) csv(b *bytes.Buffer) error {
	w := csv.NewWriter(b)
	w.UseCRLF = true
	row := []string{"id"}
	status := hasStatus(d.register)
	if status {
		row = append(row, "status", "status_label")
	}
	fields := d.fields()
	for _, f := range fields {
		row = append(row, f.Key)
		if hasLabels(f) {
			row = append(row, f.Key+"_label")
		}
	}
	if err := w.Write(row); err != nil {
		return err
	}
	for _, r := range d.records() {
		row = append(row[:0], cell(r.ID))
		if status {
			row = append(row, cell(r.Status), cell(d.edition.Lang.Label("status", r.Status)))
		}
		for _, f := range fields {
			row = d.cells(row, r, f)
		}
		if err := w.Write(row); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}

func hasLabels(f *content.Field) bool {
	switch f.Kind {
	case content.CountryField, content.EnumField, content.VocabularyField, content.FactField:
		return true
	}
	return false
}

// cells adds the cells of a field.
func (d *registerData) cells(row []string, r *site.Record, f *content.Field) []string {
	if f.Words {
		words, _ := d.words(r, f.Key)
		return append(row, cell(words))
	}
	v, _ := d.value(r, f)
	values := []content.Value{v}
	if f.Many {
		values = v.List
	}
	var ids, labels []string
	for _, v := range values {
		id, label := d.plain(r, f, v)
		ids, labels = append(ids, id), append(labels, label)
	}
	row = append(row, cell(strings.Join(ids, "; ")))
	if hasLabels(f) {
		row = append(row, cell(strings.Join(labels, "; ")))
	}
	return row
}

// plain gives a single value as text, and its name where ids have one.
func (d *registerData) plain(r *site.Record, f *content.Field, v content.Value) (id, label string) {
	switch f.Kind {
	case content.DateField:
		return v.Date.String(), ""
	case content.BoolField:
		return strconv.FormatBool(v.Bool), ""
	case content.IntField:
		if v.Span.IsZero() {
			return "", ""
		}
		return strconv.FormatInt(v.Int, 10), ""
	case content.PathField:
		if v.Text == "" {
			return "", ""
		}
		return d.job.host.of(v.Text), ""
	case content.FactField:
		words, _ := d.shown(r, f.Key)
		return v.Text, words
	case content.TableField:
		return d.plainTable(r, v), ""
	}
	if v.Text == "" {
		return "", ""
	}
	return v.Text, d.label(f, v.Text)
}

// plainTable writes a table as "key=value" pairs: "country=DE, city=Nuremberg".
func (d *registerData) plainTable(r *site.Record, v content.Value) string {
	var pairs []string
	for i := range v.Fields {
		f, inner := v.Fields[i].Field, v.Fields[i].Value
		if !f.Public {
			continue
		}
		values := []content.Value{inner}
		if f.Many {
			values = inner.List
		}
		var texts []string
		for _, one := range values {
			text, _ := d.plain(r, f, one)
			if f.Kind == content.TableField {
				text = "(" + text + ")"
			}
			texts = append(texts, text)
		}
		pairs = append(pairs, f.Key+"="+strings.Join(texts, "+"))
	}
	return strings.Join(pairs, ", ")
}

// cell guards a text that a spreadsheet would run as a formula: an apostrophe
// before it makes it text.
func cell(text string) string {
	if text != "" && strings.IndexByte("=+-@\t\r\n", text[0]) >= 0 {
		return "'" + text
	}
	return text
}

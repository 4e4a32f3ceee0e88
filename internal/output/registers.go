package output

import (
	"slices"
	"strings"
	"sync"

	"annex/internal/content"
	"annex/internal/site"
)

// registerForm is the version of the form in which registers leave as data. It
// changes when a reader would have to change.
const registerForm = 1

// registerFiles plans one file for each register and language, named by the
// register's id. changes is left out: its entries leave as feeds.
func registerFiles(j *Job, ending string, file func(d *registerData) File) []File {
	var files []File
	for _, e := range j.Site.Editions {
		views := viewsOf(e)
		for _, reg := range j.Site.Registers {
			if reg.Schema.Name == "changes" {
				continue
			}
			f := file(&registerData{job: j, edition: e, register: reg, rows: sync.OnceValue(func() map[*site.Record][]printedRow {
				return rowsOf(views[reg])
			})})
			f.Path = e.Lang.Tag() + "/" + reg.Schema.Name + ending
			f.Type = mediaType(f.Path)
			files = append(files, f)
		}
	}
	return files
}

// registerData is a register as data in one language.
type registerData struct {
	job      *Job
	edition  *site.Edition
	register *site.Register
	rows     func() map[*site.Record][]printedRow // how the edition's pages print it; made once, when a record asks
}

// printedRow is a record as a view prints it.
type printedRow struct {
	view *site.View
	row  *site.ViewRow
}

func rowsOf(views []*site.View) map[*site.Record][]printedRow {
	rows := map[*site.Record][]printedRow{}
	for _, v := range views {
		for i := range v.Rows {
			r := &v.Rows[i]
			rows[r.Record] = append(rows[r.Record], printedRow{v, r})
		}
	}
	return rows
}

// viewsOf gathers the views of an edition's pages by register.
func viewsOf(e *site.Edition) map[*site.Register][]*site.View {
	views := map[*site.Register][]*site.View{}
	for _, p := range e.Pages {
		for _, v := range p.Views {
			if v != nil {
				views[v.Register] = append(views[v.Register], v)
			}
		}
	}
	return views
}

// records gives the records that may leave the house, as the tables have them:
// neither internal ones, nor those that only an annex shows, nor what is not
// announced yet, nor companies that are no sub-processors, nor
// processing that has not begun or is over.
func (d *registerData) records() []*site.Record {
	var records []*site.Record
	for _, r := range d.register.Records {
		if d.public(r) && d.listed(r) {
			records = append(records, r)
		}
	}
	return records
}

// public tells whether people outside may know of a record.
func (d *registerData) public(r *site.Record) bool {
	visibility := r.Text("visibility")
	return (visibility == "" || visibility == "public") && !r.Date("announced").After(d.job.Site.Today)
}

// listed tells whether a record belongs into the list of its register.
func (d *registerData) listed(r *site.Record) bool {
	today := d.job.Site.Today
	switch d.register.Schema.Name {
	case "sub-processors":
		role := r.Text("role")
		return role == "" || role == "processor"
	case "processing":
		until := r.Date("until")
		return !r.Date("since").After(today) && (until.IsZero() || !until.Before(today))
	}
	return true
}

// named tells whether an id may be named: that of a record which stays in the
// house may not, not even by another record.
func (d *registerData) named(f *content.Field, id string) bool {
	reg := d.job.Site.Register(f.Register)
	if f.Kind != content.IDField || reg == nil || slices.Contains(f.Enum, id) {
		return true
	}
	return slices.ContainsFunc(reg.Records, func(r *site.Record) bool { return r.ID == id && d.public(r) })
}

// fields gives the fields that may leave the house, in the order of the schema.
func (d *registerData) fields() []*content.Field {
	var fields []*content.Field
	for i := range d.register.Schema.Fields {
		if f := &d.register.Schema.Fields[i]; f.Public && f.Need != content.Computed {
			fields = append(fields, f)
		}
	}
	return fields
}

// value gives what a record holds for a field that is no words; false where it
// holds nothing that may leave the house.
func (d *registerData) value(r *site.Record, f *content.Field) (content.Value, bool) {
	if !shows(r, f.Key) {
		return content.Value{}, false
	}
	for i := range r.Fields {
		if r.Fields[i].Field.Key == f.Key {
			return d.nameable(f, r.Fields[i].Value)
		}
	}
	return content.Value{Text: f.Default}, f.Default != ""
}

// shows tells whether the state of a record lets a field be shown: the document
// only where all may have it, its address would be a way round; the mark only
// while the certificate is valid.
func shows(r *site.Record, key string) bool {
	switch key {
	case "document":
		return r.Text("access") == "public"
	case "logo", "logo_alt":
		return r.Status == "valid" || r.Status == "expiring"
	}
	return true
}

// nameable leaves ids out of a value that may not be named.
func (d *registerData) nameable(f *content.Field, v content.Value) (content.Value, bool) {
	if f.Kind != content.IDField {
		return v, true
	}
	switch {
	case f.Many:
		v.List = slices.DeleteFunc(slices.Clone(v.List), func(one content.Value) bool { return !d.named(f, one.Text) })
		return v, len(v.List) > 0
	case d.named(f, v.Text):
		return v, true
	}
	return content.Value{}, false
}

// words gives a text of a record, in the default language where the edition's
// lacks it; foreign says so.
func (d *registerData) words(r *site.Record, key string) (words string, foreign bool) {
	w, lang := r.Word(d.job.Site, d.edition.Lang, key)
	if w == nil || !shows(r, key) {
		return "", false
	}
	if strings.Contains(w.Text, "{{") {
		if filled, ok := d.shown(r, key); ok {
			return filled, lang != ""
		}
	}
	return w.Text, lang != ""
}

// shown gives the text of a record as a page of the edition prints it: the
// facts in it are filled in there.
func (d *registerData) shown(r *site.Record, key string) (string, bool) {
	for _, p := range d.rows()[r] {
		if words, ok := p.shown(d.job.host, key); ok {
			return words, true
		}
	}
	return "", false
}

func (p printedRow) shown(host address, key string) (string, bool) {
	if p.view.List && p.row.Text != nil && (key == "text" || key == "summary") {
		return fragmentText(host, p.row.Text), true
	}
	for c := range p.view.Columns {
		if p.view.Columns[c].Key == key && c < len(p.row.Cells) && len(p.row.Cells[c].Lines) > 0 {
			return p.row.Cells[c].Lines[0].Text, true
		}
	}
	return "", false
}

// label gives the name of an id in the edition's language, "" where it has none
// of its own.
func (d *registerData) label(f *content.Field, id string) string {
	lang := d.edition.Lang
	if f.Kind == content.CountryField {
		return lang.Country(id)
	}
	for _, group := range labelGroups(d.register.Schema.Name, f) {
		if lang.HasLabel(group, id) {
			return lang.Label(group, id)
		}
	}
	return ""
}

// labelGroups gives the groups of labels that may name the values of a field.
// kind and access mean another thing in each register.
func labelGroups(register string, f *content.Field) []string {
	of := strings.TrimSuffix(register, "s")
	switch {
	case f.Group != "":
		return []string{f.Group}
	case f.Register == "products":
		return []string{"products", "product"}
	case f.Key == "kind" || f.Key == "access":
		return []string{of + "-" + f.Key, of, f.Key}
	case f.Key == "modules":
		return []string{"module"}
	case f.Kind == content.EnumField || f.Kind == content.IntField:
		return []string{f.Key}
	}
	return nil
}

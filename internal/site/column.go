package site

import (
	"strings"

	"annex/internal/content"
)

// column is one column of a register's table: its key, which names the heading
// "col_<key>" too, and the lines of a record's cell.
type column struct {
	key   string
	lines func(*viewer, *Record) []Line
}

// registerColumns are the columns of each register. A column that is empty for
// every record shown is left out.
var registerColumns = map[string][]column{
	"sub-processors": {
		{"name", companyLines},
		{"purpose", purposeLines},
		{"data", labelled("data", "data")},
		{"location", locationLines},
		{"transfer", transferLines},
		{"status", lifeLines},
	},
	"measures": {
		{"measure", titleLines},
		{"description", wordLines("text")},
		{"kind", labelled("kind", "measure")},
		{"art32", listed("art32", "art32")},
	},
	"certificates": {
		{"title", certificateLines},
		{"scope", wordLines("scope")},
		{"holder", holderLines},
		{"issuer", issuerLines},
		{"validity", validityLines},
		{"access", accessLines},
	},
	"processing": {
		{"activity", titleLines},
		{"purpose", each(wordLines("purpose"), wordLines("nature"))},
		{"data", labelled("data", "data")},
		{"subjects", labelled("subjects", "subjects")},
		{"basis", basisLines},
		{"recipients", recipientLines},
		{"retention", each(retentionLines, wordLines("duration"))},
	},
}

// each puts the lines of several fields into one cell.
func each(fields ...func(*viewer, *Record) []Line) func(*viewer, *Record) []Line {
	return func(v *viewer, rec *Record) (lines []Line) {
		for _, f := range fields {
			lines = append(lines, f(v, rec)...)
		}
		return lines
	}
}

// columns gives the columns of the view that hold something.
func (v *viewer) columns(records []*Record) []column {
	all := registerColumns[v.reg.Schema.Name]
	if v.directive.List || all == nil {
		return nil
	}
	var used []column
	for i, c := range all {
		for _, rec := range records {
			if i == 0 || len(c.lines(v, rec)) > 0 {
				used = append(used, c)
				break
			}
		}
	}
	return used
}

func titleLines(v *viewer, rec *Record) []Line {
	if lines := v.word(rec, "title"); lines != nil {
		return lines
	}
	return []Line{{Text: v.title(rec)}}
}

func wordLines(key string) func(*viewer, *Record) []Line {
	return func(v *viewer, rec *Record) []Line { return v.word(rec, key) }
}

// labelled prints a field of ids by their labels, joined as the language does.
func labelled(key, group string) func(*viewer, *Record) []Line {
	return func(v *viewer, rec *Record) []Line {
		f := rec.Texts(key)
		if len(f) == 0 && rec.Text(key) != "" {
			f = []string{rec.Text(key)}
		}
		if len(f) == 0 {
			return nil
		}
		words := make([]string, len(f))
		for i, id := range f {
			words[i] = v.lang.Label(group, id)
		}
		return []Line{{Text: v.lang.Capital(v.lang.Join(words))}}
	}
}

// listed prints a field of ids by their labels below each other, where they are
// phrases that hold "and" themselves.
func listed(key, group string) func(*viewer, *Record) []Line {
	return func(v *viewer, rec *Record) []Line {
		var lines []Line
		for _, id := range rec.Texts(key) {
			lines = append(lines, Line{Text: v.lang.Label(group, id)})
		}
		return lines
	}
}

// companyLines give the name, the legal entity, its address and whom to ask: EDPB
// Opinion 22/2024 wants name, address and contact person of every sub-processor.
// They share a cell, because a seventh column leaves no room for long words.
func companyLines(v *viewer, rec *Record) []Line {
	name := Line{Text: rec.Text("name"), URL: rec.Text("website")}
	if rec.Text("entity") == "affiliate" || rec.Text("entity") == "sub-sub-processor" {
		name.Note = v.lang.Label("entity", rec.Text("entity"))
	}
	lines := []Line{name}
	if rec.Text("legal_name") != rec.Text("name") {
		lines = append(lines, Line{Text: rec.Text("legal_name")})
	}
	lines = append(lines, Line{Text: rec.Text("address")})
	return append(lines, contactLines(v, rec)...)
}

func purposeLines(v *viewer, rec *Record) []Line {
	lines := v.word(rec, "purpose")
	if condition := v.word(rec, "condition"); condition != nil {
		lines = append(lines, condition...)
	}
	return append(lines, v.word(rec, "emergency_text")...)
}

func locationLines(v *viewer, rec *Record) []Line {
	var lines []Line
	for _, l := range rec.List("locations") {
		text := v.lang.Country(l.Fields.Text("country"))
		for _, key := range []string{"region", "city"} {
			if place := l.Fields.Text(key); place != "" {
				text = place + ", " + text
				break
			}
		}
		line := Line{Text: text}
		if access := l.Fields.Text("access"); access != "" {
			line.Note = v.lang.Label("access", access)
		}
		lines = append(lines, line)
	}
	return append(lines, v.word(rec, "location_note")...)
}

// transferLines give the mechanism of every transfer, with what the regime asks
// to name: the SCC modules, the entry in the Data Privacy Framework list.
func transferLines(v *viewer, rec *Record) []Line {
	var lines []Line
	for _, t := range rec.List("transfers") {
		line := Line{Text: v.lang.Label("mechanism", t.Fields.Text("mechanism"))}
		var notes []string
		if len(v.in.Config.Regimes) > 1 {
			notes = append(notes, v.lang.Label("regime", t.Fields.Text("regime")))
		}
		notes = append(notes, v.lang.Country(t.Fields.Text("to")))
		if modules := t.Fields.Get("modules").List; len(modules) > 0 {
			notes = append(notes, v.modules(modules))
		}
		if dpf := t.Fields.Get("dpf"); !dpf.IsZero() {
			notes = append(notes, v.lang.String("dpf_entry", "name", dpf.Fields.Text("name"), "date", v.lang.Speaking("dpf_entry").Date(dpf.Fields.Get("checked").Date)))
		}
		line.Note = strings.Join(notes, "; ")
		line.URL = t.Fields.Text("copy_url")
		lines = append(lines, line)
	}
	return append(lines, v.word(rec, "supplementary")...)
}

func (v *viewer) modules(list []content.Value) string {
	var numbers []string
	for _, m := range list {
		numbers = append(numbers, v.lang.Label("module", count(int32(m.Int), decimal)))
	}
	return v.lang.Join(numbers)
}

func contactLines(v *viewer, rec *Record) []Line {
	c := rec.Get("contact")
	if c.IsZero() {
		return nil
	}
	line := Line{Text: c.Fields.Text("name")}
	if mail := c.Fields.Text("email"); mail != "" {
		line.URL = "mailto:" + mail
	} else {
		line.URL = c.Fields.Text("url")
	}
	if line.Text == "" {
		line.Text = strings.TrimPrefix(line.URL, "mailto:")
	}
	return []Line{line}
}

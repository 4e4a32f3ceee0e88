package site

import (
	"slices"
	"strings"

	"annex/internal/content"
	"annex/internal/diag"
	"annex/internal/locale"
	"annex/internal/markdown"
)

// views finds the rows of the tables and lists that a page shows.
func (r *resolver) views(p *Page, list *diag.List) {
	if len(p.Doc.Directives) == 0 {
		return
	}
	p.Views = make([]*View, len(p.Doc.Directives))
	for i := range p.Doc.Directives {
		d := &p.Doc.Directives[i]
		reg := r.site.Register(d.Register)
		if reg == nil {
			unknownRegister(p, d, list)
			continue
		}
		v := viewer{resolver: r, page: p, reg: reg, directive: d, list: list, lang: p.Edition.Lang}
		p.Views[i] = v.view()
	}
}

func unknownRegister(p *Page, d *markdown.Directive, list *diag.List) {
	names := make([]string, len(content.Schemas))
	for i, s := range content.Schemas {
		names[i] = s.Name
	}
	f := list.Add("ref-unknown", p.Doc.Span(d.Start, d.End), "no register %q", d.Register).In(clauseOf(p.Doc, d.Block)).
		DidYouMean(d.Register, names)
	if slices.Contains(names, d.Register) {
		f.Hint("write content/%s.toml", d.Register)
	}
}

// fillViews writes the cells of a page's views.
func (r *resolver) fillViews(p *Page) {
	for i, view := range p.Views {
		if view == nil {
			continue
		}
		v := viewer{resolver: r, page: p, reg: view.Register, directive: &p.Doc.Directives[i], lang: p.Edition.Lang}
		v.fill(view)
	}
}

// viewer makes one view.
type viewer struct {
	*resolver
	page      *Page
	reg       *Register
	directive *markdown.Directive
	list      *diag.List
	lang      *locale.Language
	group     string // field to group by, "" for none
}

// view finds the records of a view, in the order in which they are shown.
func (v *viewer) view() *View {
	name := v.reg.Schema.Name
	records := v.filter()
	if name != "measures" { // a writer orders measures by sense
		slices.SortStableFunc(records, func(a, b *Record) int { return v.lang.Compare(v.title(a), v.title(b)) })
	}
	view := &View{Register: v.reg, List: v.directive.List, Empty: v.lang.String("no_records")}
	caption := "caption_" + strings.ReplaceAll(name, "-", "_")
	view.Caption = v.lang.Plural(caption, len(records), "date", v.lang.Speaking(caption).Date(v.site.Today))
	base := v.in.Config.BasePath + "/" + v.lang.Tag() + "/" + name
	view.JSON, view.CSV = base+".json", base+".csv"
	shown := map[string]bool{}
	for _, g := range v.groups(records) {
		for i, rec := range g.records {
			row := ViewRow{Record: rec, Title: v.title(rec)}
			if i == 0 {
				row.Group = g.title
			}
			if !shown[rec.ID] { // else it stands in a group before this one
				row.Anchor = name + "." + rec.ID
			}
			shown[rec.ID] = true
			view.Rows = append(view.Rows, row)
		}
	}
	return view
}

// fill writes the cells of the rows, and the words of a list.
func (v *viewer) fill(view *View) {
	records := make([]*Record, len(view.Rows))
	for i := range view.Rows {
		records[i] = view.Rows[i].Record
	}
	columns := v.columns(records)
	for _, c := range columns {
		view.Columns = append(view.Columns, Column{Key: c.key, Title: v.lang.String("col_" + c.key)})
	}
	for i := range view.Rows {
		row := &view.Rows[i]
		for _, c := range columns {
			row.Cells = append(row.Cells, Cell{Lines: c.lines(v, row.Record)})
		}
		if view.List {
			row.Text = v.fragment(row.Record, "text", "purpose", "summary", "scope")
		}
	}
}

// title gives a record's name: of a company its name, else its title in words.
func (v *viewer) title(rec *Record) string {
	if name := rec.Text("name"); name != "" {
		return name
	}
	if w, foreign := rec.Word(v.site, v.lang, "title"); w != nil {
		return v.fillText(v.langOf(foreign), w.Text, nil)
	}
	return rec.ID
}

// langOf gives the language of a text: the view's, or the foreign one with the
// tag.
func (v *viewer) langOf(foreign string) *locale.Language {
	if foreign == "" {
		return v.lang
	}
	return v.site.Edition(foreign).Lang
}

// fragment gives the first of the texts that the record has, resolved.
func (v *viewer) fragment(rec *Record, keys ...string) *Fragment {
	for _, key := range keys {
		if w, foreign := rec.Word(v.site, v.lang, key); w != nil {
			// What is wrong with the words has been said: see wording.
			return v.fragmentOf(w, v.langOf(foreign), v.page, v.reg, "", new(diag.List))
		}
	}
	return nil
}

// word gives a text of a record as lines of a cell, marked where it stands in
// another language.
func (v *viewer) word(rec *Record, key string) []Line {
	w, foreign := rec.Word(v.site, v.lang, key)
	if w == nil {
		return nil
	}
	f := v.fragmentOf(w, v.langOf(foreign), v.page, v.reg, "", new(diag.List))
	return []Line{{Text: plainFragment(f), Lang: foreign}}
}

package site

import (
	"slices"
	"strings"

	"annex/internal/content"
	"annex/internal/diag"
	"annex/internal/locale"
	"annex/internal/markdown"
)

// views makes the tables and lists that a page shows.
func (r *resolver) views(p *Page, list *diag.List) {
	if len(p.Doc.Directives) == 0 {
		return
	}
	p.Views = make([]*View, len(p.Doc.Directives))
	for i := range p.Doc.Directives {
		d := &p.Doc.Directives[i]
		reg := r.site.Register(d.Register)
		if reg == nil {
			names := registerNames()
			f := list.Add("ref-unknown", p.Doc.Span(d.Start, d.End), "no register %q", d.Register).DidYouMean(d.Register, names)
			if slices.Contains(names, d.Register) {
				f.Hint("write content/%s.toml", d.Register)
			}
			continue
		}
		v := viewer{resolver: r, page: p, reg: reg, directive: d, list: list, lang: p.Edition.Lang}
		p.Views[i] = v.view()
	}
}

func registerNames() []string {
	names := make([]string, len(content.Schemas))
	for i, s := range content.Schemas {
		names[i] = s.Name
	}
	return names
}

// viewer makes one view.
type viewer struct {
	*resolver
	page      *Page
	reg       *Register
	directive *markdown.Directive
	list      *diag.List
	lang      *locale.Language
	group     string // taxonomy to group by, "" for none
}

func (v *viewer) view() *View {
	name := v.reg.Schema.Name
	records := v.filter()
	if name != "measures" { // a writer orders measures by sense
		slices.SortStableFunc(records, func(a, b *Record) int { return v.lang.Compare(v.title(a), v.title(b)) })
	}
	view := &View{Register: v.reg, List: v.directive.List, Empty: v.lang.String("no_records")}
	view.Caption = v.lang.Plural("caption_"+strings.ReplaceAll(name, "-", "_"), len(records), "date", v.lang.Date(v.site.Today))
	base := v.in.Config.BasePath + "/" + v.page.Edition.Lang.Tag() + "/" + name
	view.JSON, view.CSV = base+".json", base+".csv"
	columns := v.columns(records)
	for _, c := range columns {
		view.Columns = append(view.Columns, Column{Key: c.key, Title: v.lang.String("col_" + c.key)})
	}
	shown := map[string]bool{}
	for _, g := range v.groups(records) {
		for i, rec := range g.records {
			row := v.row(rec, columns)
			if i == 0 {
				row.Group = g.title
			}
			if shown[rec.ID] {
				row.Anchor = "" // the record stands in a group before this one
			}
			shown[rec.ID] = true
			view.Rows = append(view.Rows, row)
		}
	}
	return view
}

func (v *viewer) row(rec *Record, columns []column) ViewRow {
	row := ViewRow{Record: rec, Anchor: v.reg.Schema.Name + "." + rec.ID, Title: v.title(rec)}
	for _, c := range columns {
		row.Cells = append(row.Cells, Cell{Lines: c.lines(v, rec)})
	}
	if v.directive.List {
		row.Text = v.fragment(rec, "text", "purpose", "summary", "scope")
	}
	return row
}

// title gives a record's name: of a company its name, else its title in words.
func (v *viewer) title(rec *Record) string {
	if name := rec.Text("name"); name != "" {
		return name
	}
	if w, _ := rec.Word(v.site, v.lang, "title"); w != nil {
		return v.fillText(v.lang, w.Text)
	}
	return rec.ID
}

// fragment gives the first of the texts that the record has, resolved.
func (v *viewer) fragment(rec *Record, keys ...string) *Fragment {
	for _, key := range keys {
		w, foreign := rec.Word(v.site, v.lang, key)
		if w == nil {
			continue
		}
		if w.Doc == nil {
			return &Fragment{Plain: v.fillText(v.lang, w.Text), Lang: v.lang}
		}
		lang := v.lang
		if foreign != "" {
			lang = v.site.Edition(foreign).Lang
		}
		f := &Fragment{Doc: w.Doc, Lang: lang, Filled: v.fillDoc(lang, w.Doc, v.list)}
		f.Targets = make([]Target, len(w.Doc.Links))
		for i := range w.Doc.Links {
			ref := reference{resolver: v.resolver, page: v.page, doc: w.Doc, lang: lang, link: &w.Doc.Links[i], list: v.list}
			f.Targets[i] = ref.resolve()
		}
		return f
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
	words := w.Text
	if w.Doc != nil {
		words = plainDoc(w.Doc, v.fillDoc(v.lang, w.Doc, nil))
	}
	return []Line{{Text: v.fillText(v.lang, words), Lang: foreign}}
}

package render

import (
	"slices"

	"annex/internal/locale"
	"annex/internal/markdown"
	"annex/internal/site"
)

// register writes a register where the text asks for it.
func (w *writer) register(k *markdown.Block) {
	if !w.own || int(k.Extra) >= len(w.page.Views) || w.page.Views[k.Extra] == nil {
		return
	}
	v := w.page.Views[k.Extra]
	ids := !slices.Contains(*w.printed, v.Register)
	if ids {
		*w.printed = append(*w.printed, v.Register)
	}
	w.b.WriteString(`<div class="records"`)
	if e := w.page.Edition; e != nil && e.Lang != w.lang { // a register speaks the reader's language
		writeAttribute(w.b, "lang", e.Lang.Tag())
		writeAttribute(w.b, "dir", e.Lang.Dir())
		w.lang = e.Lang
		defer func(l *locale.Language) { w.lang = l }(w.page.Lang)
	}
	w.b.WriteByte('>')
	switch {
	case len(v.Rows) == 0:
		w.element("p", "", v.Empty)
	case v.List:
		w.records(v, ids)
	default:
		w.recordTable(v, ids)
	}
	w.dataLinks(v)
	w.b.WriteString("</div>")
}

func (w *writer) element(tag, class, text string) {
	if text == "" {
		return
	}
	w.b.WriteByte('<')
	w.b.WriteString(tag)
	if class != "" {
		writeAttribute(w.b, "class", class)
	}
	w.b.WriteByte('>')
	writeText(w.b, text)
	w.close(tag)
}

// recordTable writes one row for each record. On phones the rows are cards,
// whose cells name their column by data-label.
func (w *writer) recordTable(v *site.View, ids bool) {
	w.b.WriteString(`<table class="register">`)
	w.element("caption", "", v.Caption)
	w.b.WriteString("<thead><tr>")
	for i := range v.Columns {
		w.b.WriteString(`<th scope="col">`)
		writeText(w.b, v.Columns[i].Title)
		w.b.WriteString("</th>")
	}
	w.b.WriteString("</tr></thead><tbody>")
	for r := range v.Rows {
		if g := v.Rows[r].Group; g != "" {
			w.groupRow(g, len(v.Columns), r > 0)
		}
		w.recordRow(v, &v.Rows[r], ids)
	}
	w.b.WriteString("</tbody></table>")
}

// groupRow begins a group of rows with its title.
func (w *writer) groupRow(title string, columns int, more bool) {
	if more {
		w.b.WriteString("</tbody><tbody>")
	}
	w.b.WriteString(`<tr class="group"><th colspan="`)
	writeInt(w.b, columns)
	w.b.WriteString(`" scope="rowgroup">`)
	writeText(w.b, title)
	w.b.WriteString("</th></tr>")
}

func (w *writer) recordRow(v *site.View, row *site.ViewRow, ids bool) {
	w.b.WriteString("<tr")
	w.rowAttributes(row, ids)
	w.b.WriteByte('>')
	for i := range row.Cells {
		if i == 0 {
			w.rowHead(&row.Cells[i])
			continue
		}
		w.b.WriteString("<td")
		writeAttribute(w.b, "data-label", v.Columns[i].Title)
		w.b.WriteByte('>')
		w.cell(&row.Cells[i])
		w.b.WriteString("</td>")
	}
	w.b.WriteString("</tr>")
}

// rowHead writes the cell that names a row: its first line is the name.
func (w *writer) rowHead(c *site.Cell) {
	w.b.WriteString(`<th scope="row">`)
	for i := range c.Lines {
		if i == 0 {
			w.name(&c.Lines[i])
			continue
		}
		w.b.WriteString("<br>")
		w.line(&c.Lines[i])
	}
	w.b.WriteString("</th>")
}

// name writes the name of a record. Between the words of a right-to-left
// language it keeps its own direction.
func (w *writer) name(l *site.Line) {
	w.b.WriteString("<b>")
	if w.lang.Dir() == "rtl" {
		w.b.WriteString("<bdi>")
		defer w.b.WriteString("</bdi></b>")
	} else {
		defer w.b.WriteString("</b>")
	}
	w.line(l)
}

// rowAttributes gives a row its address, and its state where it has one for the
// style sheet to show.
func (w *writer) rowAttributes(row *site.ViewRow, ids bool) {
	if ids && row.Anchor != "" {
		writeAttribute(w.b, "id", row.Anchor)
	}
	if row.Record != nil && row.Record.Status != "" {
		writeAttribute(w.b, "class", row.Record.Status)
	}
}

func (w *writer) cell(c *site.Cell) {
	for i := range c.Lines {
		if i > 0 {
			w.b.WriteString("<br>")
		}
		w.line(&c.Lines[i])
	}
}

// line writes one line of a cell. What it is made of nests in this order: link,
// date, language.
func (w *writer) line(l *site.Line) {
	var end string
	if l.URL != "" {
		w.b.WriteString(`<a href="`)
		writeURL(w.b, l.URL)
		w.b.WriteString(`">`)
		end = "</a>"
	}
	if l.ISO != "" {
		w.b.WriteString("<time")
		writeAttribute(w.b, "datetime", l.ISO)
		w.b.WriteByte('>')
		end = "</time>" + end
	}
	if l.Lang != "" {
		w.b.WriteString("<span")
		writeAttribute(w.b, "lang", l.Lang)
		w.b.WriteByte('>')
		end = "</span>" + end
	}
	writeText(w.b, l.Text)
	w.b.WriteString(end)
	if l.Note != "" {
		w.b.WriteString(" <small>")
		writeText(w.b, l.Note)
		w.b.WriteString("</small>")
	}
}

// records writes a register as a list: title, words, and the fields asked for.
func (w *writer) records(v *site.View, ids bool) {
	w.element("p", "caption", v.Caption)
	for r := range v.Rows {
		row := &v.Rows[r]
		w.groupHeading(row.Group, r > 0)
		w.b.WriteString("<div")
		w.rowAttributes(row, ids)
		w.b.WriteString("><dt>")
		writeText(w.b, row.Title)
		w.b.WriteString("</dt>")
		if row.Text != nil {
			w.fragment(row.Text)
		}
		w.fields(v, row)
		w.b.WriteString("</div>")
	}
	w.b.WriteString("</dl>")
}

// groupHeading opens the list, and another one under its own title where a group
// begins.
func (w *writer) groupHeading(title string, open bool) {
	if open && title == "" {
		return
	}
	if open {
		w.b.WriteString("</dl>")
	}
	w.element(levels[2+w.shift], "group", title)
	w.b.WriteString(`<dl class="register">`)
}

func (w *writer) fields(v *site.View, row *site.ViewRow) {
	for i := range row.Cells {
		if len(row.Cells[i].Lines) == 0 {
			continue
		}
		w.b.WriteString(`<dd class="field"><span>`)
		writeText(w.b, v.Columns[i].Title)
		w.b.WriteString("</span> ")
		w.cell(&row.Cells[i])
		w.b.WriteString("</dd>")
	}
}

// fragment writes the Markdown words of a record.
func (w *writer) fragment(f *site.Fragment) {
	w.b.WriteString("<dd")
	if f.Lang != nil && f.Lang != w.lang {
		writeAttribute(w.b, "lang", f.Lang.Tag())
		if f.Lang.Dir() != w.lang.Dir() {
			writeAttribute(w.b, "dir", f.Lang.Dir())
		}
	}
	w.b.WriteByte('>')
	if f.Doc == nil {
		writeText(w.b, f.Plain)
		w.b.WriteString("</dd>")
		return
	}
	in := *w
	in.doc, in.targets, in.filled, in.uses, in.own = f.Doc, f.Targets, f.Filled, nil, false
	if f.Lang != nil {
		in.lang = f.Lang
	}
	in.fragmentBlocks()
	w.b.WriteString("</dd>")
}

// fragmentBlocks writes a single paragraph bare, anything else as it is.
func (w *writer) fragmentBlocks() {
	if len(w.doc.Blocks) == 1 && w.doc.Blocks[0].Kind == markdown.Paragraph {
		w.inlines(w.doc.Blocks[0].From, w.doc.Blocks[0].To)
		return
	}
	w.blocks(-1)
}

// dataLinks offers the register as data.
func (w *writer) dataLinks(v *site.View) {
	if v.JSON == "" && v.CSV == "" {
		return
	}
	w.b.WriteString(`<p class="data">`)
	w.dataLink(v.JSON, "download_json")
	if v.JSON != "" && v.CSV != "" {
		w.b.WriteByte(' ')
	}
	w.dataLink(v.CSV, "download_csv")
	w.b.WriteString("</p>")
}

func (w *writer) dataLink(url, words string) {
	if url == "" {
		return
	}
	w.b.WriteString(`<a href="`)
	writeURL(w.b, url)
	w.b.WriteByte('"')
	borrowed(w.b, w.lang, words)
	w.b.WriteByte('>')
	writeText(w.b, w.lang.String(words))
	w.b.WriteString("</a>")
}

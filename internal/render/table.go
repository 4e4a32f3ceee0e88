package render

import "annex/internal/markdown"

// table writes a table of the text. It may scroll sideways inside its frame,
// which the keyboard reaches too (WCAG 2.1.1).
func (w *writer) table(i int32) {
	k := &w.doc.Blocks[i]
	w.b.WriteString(`<div class="scroll" tabindex="0"`)
	if k.Extra >= 0 {
		c := &w.doc.Blocks[k.Extra]
		w.b.WriteString(` role="region"`)
		writeAttribute(w.b, "aria-label", w.plain(c.From, c.To))
	}
	w.b.WriteString("><table")
	w.tableID(i, k.Extra)
	w.b.WriteByte('>')
	w.caption(k.Extra)
	body := false
	for r := i + 1; r < k.Next; r = w.doc.Blocks[r].Next {
		head := w.doc.Blocks[r].Flags&markdown.Head != 0
		if head {
			w.b.WriteString("<thead>")
		} else if !body {
			w.b.WriteString("<tbody>")
			body = true
		}
		w.row(r, head)
		if head {
			w.b.WriteString("</thead>")
		}
	}
	if body {
		w.b.WriteString("</tbody>")
	}
	w.b.WriteString("</table></div>")
}

// tableID writes the id of a table, or of the paragraph that names it.
func (w *writer) tableID(i, caption int32) {
	id := w.doc.ID(i)
	if id == "" && caption >= 0 {
		id = w.doc.ID(caption)
	}
	if id != "" {
		writeAttribute(w.b, "id", id)
	}
}

func (w *writer) caption(caption int32) {
	if caption < 0 {
		return
	}
	c := &w.doc.Blocks[caption]
	w.b.WriteString("<caption>")
	w.inlines(c.From, c.To)
	w.b.WriteString("</caption>")
}

func (w *writer) row(i int32, head bool) {
	w.open(i, "tr", "")
	w.b.WriteByte('>')
	for c := i + 1; c < w.doc.Blocks[i].Next; c = w.doc.Blocks[c].Next {
		k := &w.doc.Blocks[c]
		tag := "td"
		if head {
			tag = "th"
		}
		w.open(c, tag, alignment(k.Flags))
		if head {
			w.b.WriteString(` scope="col"`)
		}
		w.b.WriteByte('>')
		w.inlines(k.From, k.To)
		w.close(tag)
	}
	w.b.WriteString("</tr>")
}

// alignment gives the class of a cell: style attributes are not for pages with
// a strict content security policy.
func alignment(f markdown.Flags) string {
	switch {
	case f&markdown.AlignRight != 0:
		return "end"
	case f&markdown.AlignCenter != 0:
		return "center"
	}
	return ""
}

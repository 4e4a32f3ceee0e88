package render

import "annex/internal/markdown"

// list writes a list. One whose items have numbers of their own prints them as
// text: the style sheet turns the browser's numbers off by the class.
func (w *writer) list(i int32) {
	k := &w.doc.Blocks[i]
	tag := "ul"
	if k.Flags&markdown.Ordered != 0 {
		tag = "ol"
	}
	class := ""
	if tag == "ol" && w.numbered(i) {
		class = "c"
	}
	w.open(i, tag, class)
	if tag == "ol" && class == "" && k.Number != 1 && k.Number >= 0 {
		w.b.WriteString(` start="`)
		writeInt(w.b, int(k.Number))
		w.b.WriteByte('"')
	}
	w.b.WriteByte('>')
	for c := i + 1; c < k.Next; c = w.doc.Blocks[c].Next {
		w.item(c, k.Flags&markdown.Tight != 0)
	}
	w.close(tag)
}

func (w *writer) numbered(list int32) bool {
	for c := list + 1; c < w.doc.Blocks[list].Next; c = w.doc.Blocks[c].Next {
		if u := w.unit(c); u != nil && u.Numbered() {
			return true
		}
	}
	return false
}

// item writes one item. Its number stands before the text of its first
// paragraph, inside it where the list is loose.
func (w *writer) item(i int32, tight bool) {
	k := &w.doc.Blocks[i]
	u := w.unit(i)
	w.open(i, "li", "")
	w.b.WriteByte('>')
	if u != nil && u.Reserved && k.Next == i+1 {
		w.number(i, u)
		reserved(w.b, w.lang)
		w.b.WriteString("</li>")
		return
	}
	first := i + 1
	loose := !tight && first < k.Next && w.doc.Blocks[first].Kind == markdown.Paragraph
	if !loose {
		w.number(i, u)
	}
	for c := first; c < k.Next; c = w.doc.Blocks[c].Next {
		p := &w.doc.Blocks[c]
		switch {
		case c == first && loose:
			w.open(c, "p", "")
			w.b.WriteByte('>')
			w.number(i, u)
			w.inlines(p.From, p.To)
			w.b.WriteString("</p>")
		case tight && p.Kind == markdown.Paragraph && p.Mark < 0 && p.Flags&markdown.Caption == 0:
			w.inlines(p.From, p.To)
		default:
			w.block(c)
		}
	}
	w.b.WriteString("</li>")
}

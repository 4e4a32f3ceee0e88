package render

import (
	"bytes"
	"strconv"

	"annex/internal/locale"
	"annex/internal/markdown"
	"annex/internal/site"
)

// writer prints one text as HTML. It is a small value for one call; nothing of
// it outlives the call.
type writer struct {
	b       *bytes.Buffer
	page    *site.Page // whose text it is
	host    *site.Page // the page it is printed in
	doc     *markdown.Document
	lang    *locale.Language // of the text, and so of the words we add to it
	targets []site.Target
	filled  []string
	uses    []site.TermUse    // those still to come
	shift   uint8             // added to the level of headings
	inLink  bool              // links do not nest
	own     bool              // doc is the page's own text: units and registers belong to it
	printed *[]*site.Register // registers whose rows have their ids on this page already
}

// Body writes a page's text alone, without its title: tight HTML that needs no
// minifier. host is the page it is printed in, p itself or the agreement whose
// annex p is; links to what the host prints become fragments.
func Body(b *bytes.Buffer, p, host *site.Page) {
	var printed []*site.Register
	w := newWriter(b, p, host, &printed)
	w.blocks(-1)
}

func newWriter(b *bytes.Buffer, p, host *site.Page, printed *[]*site.Register) writer {
	w := writer{
		b: b, page: p, host: host, doc: p.Doc, lang: p.Lang,
		targets: p.Targets, filled: p.Filled, uses: p.Uses, own: true, printed: printed,
	}
	if p != host {
		w.shift = 1 // the annex's title is a heading of level 2
	}
	return w
}

// blocks writes the children of a block, those of the document for -1.
func (w *writer) blocks(parent int32) {
	i, end := int32(0), int32(len(w.doc.Blocks))
	if parent >= 0 {
		i, end = parent+1, w.doc.Blocks[parent].Next
	}
	for ; i < end; i = w.doc.Blocks[i].Next {
		w.block(i)
	}
}

func (w *writer) block(i int32) {
	k := &w.doc.Blocks[i]
	switch k.Kind {
	case markdown.Paragraph:
		w.paragraph(i)
	case markdown.Heading:
		w.heading(i)
	case markdown.List:
		w.list(i)
	case markdown.Quote:
		w.container(i, "blockquote", "")
	case markdown.Note:
		w.note(i)
	case markdown.Local:
		w.container(i, "div", "local")
	case markdown.Code:
		w.code(i)
	case markdown.Rule:
		w.b.WriteString("<hr>")
	case markdown.Table:
		w.table(i)
	case markdown.Register:
		w.register(k)
	case markdown.HTML:
		w.b.WriteString("<p>")
		writeText(w.b, w.doc.CodeText(k))
		w.b.WriteString("</p>")
	}
}

// open writes a start tag with the block's id and classes. The tag is left open
// for more attributes.
func (w *writer) open(i int32, tag, class string) {
	w.b.WriteByte('<')
	w.b.WriteString(tag)
	w.id(i)
	w.classes(class, w.doc.Blocks[i].Flags)
}

func (w *writer) id(i int32) {
	id := w.doc.ID(i)
	if id == "" && w.doc.Blocks[i].Kind == markdown.Heading {
		if u := w.unit(i); u != nil && !u.Numbered() {
			id = w.page.Position(u)
		}
	}
	if id != "" {
		writeAttribute(w.b, "id", id)
	}
}

// marks are the classes of a mark and the words they have in the page.
var marks = [...]struct {
	flag  markdown.Flags
	class string
}{
	{markdown.ClassReserved, "reserved"},
	{markdown.ClassTodo, "todo"},
	{markdown.ClassAnnex, "annex"},
	{markdown.ClassRecitals, "recitals"},
	{markdown.ClassDefinitions, "definitions"},
}

const allClasses = markdown.ClassReserved | markdown.ClassTodo | markdown.ClassAnnex |
	markdown.ClassRecitals | markdown.ClassDefinitions

func (w *writer) classes(class string, flags markdown.Flags) {
	if class == "" && flags&allClasses == 0 {
		return
	}
	w.b.WriteString(` class="`)
	w.b.WriteString(class)
	for _, m := range marks {
		if flags&m.flag == 0 {
			continue
		}
		if class != "" {
			w.b.WriteByte(' ')
		}
		class = m.class
		w.b.WriteString(class)
	}
	w.b.WriteByte('"')
}

func (w *writer) close(tag string) {
	w.b.WriteString("</")
	w.b.WriteString(tag)
	w.b.WriteByte('>')
}

// unit gives the unit of a block, nil if it has none.
func (w *writer) unit(i int32) *site.Unit {
	if !w.own || int(i) >= len(w.page.UnitOf) {
		return nil
	}
	return w.page.Unit(i)
}

// number writes the number of a unit as text: a link to the unit that carries
// its position address. A blank parts it from what follows. What is not finished
// says so.
func (w *writer) number(i int32, u *site.Unit) {
	if u != nil && u.Numbered() {
		w.numberLink(i, u)
	}
	if w.doc.Blocks[i].Flags&markdown.ClassTodo != 0 {
		w.b.WriteString("<small")
		borrowed(w.b, w.lang, "not_finished")
		w.b.WriteString(">[")
		writeText(w.b, w.lang.String("not_finished"))
		w.b.WriteString("]</small> ")
	}
}

// reserved stands for the words of a clause that only keeps its number, where
// its author has given it none: otherwise those are printed, "Withdrawn" or
// "(weggefallen)", as the source and the copy have them.
func reserved(b *bytes.Buffer, lang *locale.Language) {
	b.WriteByte('[')
	writeString(b, lang, "reserved")
	b.WriteByte(']')
}

func (w *writer) numberLink(i int32, u *site.Unit) {
	position := w.page.Position(u)
	w.b.WriteString(`<a class="n" id="`)
	writeValue(w.b, position)
	w.b.WriteString(`" href="#`)
	if id := w.doc.ID(i); id != "" {
		position = id
	}
	writeValue(w.b, position)
	w.b.WriteString(`">`)
	writeText(w.b, unbroken(w.page.Number(u)))
	w.b.WriteString("</a> ")
}

func (w *writer) paragraph(i int32) {
	k := &w.doc.Blocks[i]
	if k.Flags&markdown.Caption != 0 {
		return // its table prints it
	}
	w.open(i, "p", "")
	w.b.WriteByte('>')
	w.number(i, w.unit(i))
	w.inlines(k.From, k.To)
	w.b.WriteString("</p>")
}

// levels are the names of headings.
var levels = [...]string{"h1", "h2", "h3", "h4", "h5", "h6"}

// heading writes a clause's title. The first level is the page's own title,
// which the layout prints.
func (w *writer) heading(i int32) {
	k := &w.doc.Blocks[i]
	if k.Level == 1 && w.own && w.page.Source.Title.Text == "" {
		return
	}
	tag := levels[min(int(k.Level+w.shift), len(levels))-1]
	u := w.unit(i)
	w.open(i, tag, "")
	w.b.WriteByte('>')
	w.number(i, u)
	if u != nil && u.Reserved && k.From == k.To {
		reserved(w.b, w.lang)
	} else {
		w.inlines(k.From, k.To)
	}
	w.close(tag)
}

func (w *writer) container(i int32, tag, class string) {
	w.open(i, tag, class)
	w.b.WriteByte('>')
	w.blocks(i)
	w.close(tag)
}

// notes are the kinds of note box: class and interface string have one name.
var notes = [...]struct {
	flag markdown.Flags
	name string
}{
	{markdown.NoteNote, "note"},
	{markdown.NoteTip, "tip"},
	{markdown.NoteImportant, "important"},
	{markdown.NoteWarning, "warning"},
	{markdown.NoteCaution, "caution"},
}

func (w *writer) note(i int32) {
	name := notes[0].name
	for _, n := range notes {
		if w.doc.Blocks[i].Flags&n.flag != 0 {
			name = n.name
		}
	}
	class := "note"
	if name != class {
		class += " " + name
	}
	w.open(i, "aside", class)
	w.b.WriteString(` role="note"><p class="kind"`)
	borrowed(w.b, w.lang, name)
	w.b.WriteByte('>')
	writeText(w.b, w.lang.String(name))
	w.b.WriteString("</p>")
	w.blocks(i)
	w.b.WriteString("</aside>")
}

func (w *writer) code(i int32) {
	k := &w.doc.Blocks[i]
	w.open(i, "pre", "")
	w.b.WriteString("><code")
	if lang := firstWord(w.doc.CodeInfo(k)); lang != "" {
		writeAttribute(w.b, "class", "language-"+lang)
	}
	w.b.WriteByte('>')
	writeText(w.b, w.doc.CodeText(k))
	w.b.WriteString("</code></pre>")
}

func firstWord(s string) string {
	for i := range len(s) {
		if s[i] == ' ' || s[i] == '\t' {
			return s[:i]
		}
	}
	return s
}

func writeInt(b *bytes.Buffer, n int) {
	b.Write(strconv.AppendInt(b.AvailableBuffer(), int64(n), 10))
}

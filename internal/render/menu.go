package render

import (
	"bytes"
	"html/template"

	"annex/internal/locale"
	"annex/internal/site"
)

// menu is a list of pages, written once. Marking the current page is an insert
// at a known place instead of a new list for each page.
type menu struct {
	html string
	at   map[*site.Page]int // where the page's link takes another attribute
}

func newMenu(pages []*site.Page) menu {
	if len(pages) == 0 {
		return menu{}
	}
	var b bytes.Buffer
	m := menu{at: make(map[*site.Page]int, len(pages))}
	b.WriteString("<ul>")
	for _, p := range pages {
		b.WriteString("<li>")
		beginLink(&b, p)
		m.at[p] = b.Len()
		b.WriteByte('>')
		writeText(&b, p.Title)
		b.WriteString("</a></li>")
	}
	b.WriteString("</ul>")
	m.html = b.String()
	return m
}

// beginLink writes the start tag of a link to a page, without its last ">". A
// title in another language than the reader's says so.
func beginLink(b *bytes.Buffer, p *site.Page) {
	b.WriteString(`<a href="`)
	writeURL(b, p.URL)
	b.WriteByte('"')
	if p.Lang != p.Edition.Lang {
		writeAttribute(b, "lang", p.Lang.Tag())
	}
}

// marked gives the menu as page p shows it: the page itself, or the folder it
// lies in, is the current one.
func (m *menu) marked(p *site.Page) (before, mark, after string) {
	for q := p; q != nil; q = q.Section {
		at, ok := m.at[q]
		if !ok {
			continue
		}
		mark = ` aria-current="true"`
		if q == p {
			mark = ` aria-current="page"`
		}
		return m.html[:at], mark, m.html[at:]
	}
	return m.html, "", ""
}

// mainMenu gives the main navigation of a page.
func (e *edition) mainMenu(p *site.Page) template.HTML {
	before, mark, after := e.main.marked(p)
	return template.HTML(before + mark + after)
}

// sectionLimit is the largest folder whose pages all carry its menu: with more,
// the menus would outgrow the texts, and the folder's own page lists them.
const sectionLimit = 60

// sectionMenu gives the menu of the folder a page lies in, or is the index of.
func (e *edition) sectionMenu(p *site.Page) template.HTML {
	s := p
	m, ok := e.sections[s]
	if !ok {
		s = p.Section
		m, ok = e.sections[s]
	}
	if !ok || len(m.at) > sectionLimit {
		return ""
	}
	var b bytes.Buffer
	b.Grow(len(m.html) + 256)
	b.WriteString(`<nav class="section"`)
	writeAttribute(&b, "aria-label", e.view.words("section_navigation"))
	b.WriteString("><p>")
	beginLink(&b, s)
	if s == p {
		b.WriteString(` aria-current="page"`)
	}
	b.WriteByte('>')
	writeText(&b, s.Title)
	b.WriteString("</a></p>")
	before, mark, after := m.marked(p)
	b.WriteString(before)
	b.WriteString(mark)
	b.WriteString(after)
	b.WriteString("</nav>")
	return template.HTML(b.String())
}

// breadcrumb gives the folders above a page; nothing for pages at the top, which
// the main navigation covers.
func (e *edition) breadcrumb(p *site.Page) template.HTML {
	var above []*site.Page
	for q := p.Section; q != nil && q.Section != nil; q = q.Section {
		above = append(above, q)
	}
	if len(above) == 0 {
		return ""
	}
	var b bytes.Buffer
	b.WriteString(`<nav class="crumbs"`)
	writeAttribute(&b, "aria-label", e.view.words("breadcrumb"))
	b.WriteString("><ol>")
	b.WriteString(`<li><a href="`)
	writeURL(&b, e.view.HomeURL)
	b.WriteString(`">`)
	writeString(&b, e.view.language, "home")
	b.WriteString("</a></li>")
	for i := len(above) - 1; i >= 0; i-- {
		b.WriteString("<li>")
		beginLink(&b, above[i])
		b.WriteByte('>')
		writeText(&b, above[i].Title)
		b.WriteString("</a></li>")
	}
	b.WriteString("</ol></nav>")
	return template.HTML(b.String())
}

// pager leads to the pages before and after in the folder. The top pages have
// none: a contract is not the next chapter of a privacy notice.
func (e *edition) pager(p *site.Page) template.HTML {
	if p.Section == nil || p.Section.Section == nil || p.Previous == nil && p.Following == nil {
		return ""
	}
	var b bytes.Buffer
	b.WriteString(`<p class="pager">`)
	step(&b, "prev", "previous", e.view.language, p.Previous)
	step(&b, "next", "next", e.view.language, p.Following)
	b.WriteString("</p>")
	return template.HTML(b.String())
}

func step(b *bytes.Buffer, rel, word string, lang *locale.Language, p *site.Page) {
	if p == nil {
		return
	}
	beginLink(b, p)
	writeAttribute(b, "rel", rel)
	b.WriteString("><span")
	borrowed(b, lang, word)
	b.WriteByte('>')
	writeText(b, lang.String(word))
	b.WriteString("</span> ")
	writeText(b, p.Title)
	b.WriteString("</a>")
}

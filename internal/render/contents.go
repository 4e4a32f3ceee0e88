package render

import (
	"bytes"
	"html/template"

	"annex/internal/site"
)

// contentsFrom is the number of headings from which a page has a contents list.
const contentsFrom = 3

// contents gives the contents list, numbered as the text is; the numbers are
// text here too.
func (e *edition) contents(p *site.Page) template.HTML {
	entries := p.Contents()
	if len(entries) < contentsFrom {
		return ""
	}
	var b bytes.Buffer
	b.Grow(100 * len(entries))
	b.WriteString(`<nav class="toc"`)
	writeAttribute(&b, "aria-label", e.view.words("contents"))
	b.WriteString("><details><summary>")
	writeString(&b, e.view.language, "contents")
	b.WriteString("</summary><ol")
	if p.Lang != p.Edition.Lang {
		writeAttribute(&b, "lang", p.Lang.Tag())
		writeAttribute(&b, "dir", p.Lang.Dir())
	}
	b.WriteByte('>')
	contentsList(&b, entries)
	b.WriteString("</ol></details></nav>")
	return template.HTML(b.String())
}

// contentsList nests the headings of level 3 under the one of level 2 before
// them.
func contentsList(b *bytes.Buffer, entries []site.ContentsEntry) {
	inner := false
	for i := range entries {
		c := &entries[i]
		deep := c.Level > 2 && i > 0
		switch {
		case deep && !inner:
			b.WriteString("<ol>")
		case !deep && inner:
			b.WriteString("</li></ol></li>")
		case i > 0:
			b.WriteString("</li>")
		}
		inner = deep
		contentsLine(b, c)
	}
	b.WriteString("</li>")
	if inner {
		b.WriteString("</ol></li>")
	}
}

func contentsLine(b *bytes.Buffer, c *site.ContentsEntry) {
	b.WriteString(`<li><a href="#`)
	writeURL(b, c.Anchor)
	b.WriteString(`">`)
	if c.Number != "" {
		writeText(b, unbroken(c.Number))
		b.WriteByte(' ')
	}
	if c.Unit != nil && c.Unit.Reserved && c.Title == "" {
		reserved(b, c.Page.Lang)
	} else {
		writeText(b, c.Title)
	}
	b.WriteString("</a>")
}

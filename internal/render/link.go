package render

import (
	"slices"

	"annex/internal/site"
)

// link writes a link with its own words, or those worked out for it.
func (w *writer) link(i int32) {
	in := &w.doc.Inlines[i]
	t, l := w.target(in.Extra), &w.doc.Links[in.Extra]
	open := w.openLink(t, l.Title)
	was := w.inLink
	w.inLink = true
	switch {
	case l.Empty && t.Text != "":
		writeText(w.b, unbroken(t.Text))
	case l.Empty:
		writeText(w.b, l.Dest)
	default:
		w.inlines(i+1, in.Next)
	}
	w.inLink = was
	w.closeLink(open)
}

// openLink begins a link, unless its target is unknown or a link is open.
func (w *writer) openLink(t *site.Target, title string) bool {
	if t.Kind == site.Nowhere || w.inLink {
		return false
	}
	w.b.WriteString(`<a href="`)
	if t.Kind == site.ToPage {
		w.address(t.Page, t.Fragment)
	} else {
		writeURL(w.b, t.URL)
	}
	w.b.WriteByte('"')
	if title != "" {
		writeAttribute(w.b, "title", title)
	}
	w.b.WriteByte('>')
	return true
}

func (w *writer) closeLink(open bool) {
	if open {
		w.b.WriteString("</a>")
	}
}

// address writes the address of a place: a fragment alone where the page being
// printed holds it.
func (w *writer) address(p *site.Page, fragment string) {
	here := p == w.host || p != w.page && w.host != nil && slices.Contains(w.host.Annexes, p)
	if p == w.page || here {
		if fragment == "" && p != w.host {
			fragment = p.AnnexAnchor()
		}
		if fragment == "" {
			writeURL(w.b, w.host.URL)
			return
		}
	} else {
		writeURL(w.b, p.URL)
	}
	if fragment != "" {
		w.b.WriteByte('#')
		writeURL(w.b, fragment)
	}
}

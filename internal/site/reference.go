package site

import (
	"strings"

	"annex/internal/diag"
	"annex/internal/locale"
	"annex/internal/markdown"
	"annex/internal/text"
)

// references finds what every link leads to, writes the citations of empty
// links, and holds cached citations against the computed ones.
func references(r *resolver) {
	r.eachPageBy(func() func(*Page, *diag.List) {
		l := reference{resolver: r, laws: lawTargets{}}
		return func(p *Page, list *diag.List) {
			if len(p.Doc.Links) == 0 {
				return
			}
			l.page, l.doc, l.lang, l.list = p, p.Doc, p.Lang, list
			targets := make([]Target, len(p.Doc.Links))
			for i := range p.Doc.Links {
				l.link = &p.Doc.Links[i]
				targets[i] = l.resolve()
			}
			p.Targets = targets
		}
	})
}

// reference is one link being resolved: of a page, or of Markdown in a words
// file, which has a document but no units of its own.
type reference struct {
	*resolver
	page     *Page     // the page it stands on, or on whose behalf it is read
	register *Register // whose words it stands in, nil for the text of a page
	doc      *markdown.Document
	lang     *locale.Language
	link     *markdown.Link
	list     *diag.List
	laws     lawTargets // sound references to laws so far; may be nil
}

func (r *reference) resolve() Target {
	dest := r.link.Dest
	scheme := destScheme(dest)
	switch {
	case r.link.Unsafe:
		return Target{} // url-unsafe has been said by the parser
	case r.doc.Inlines[r.link.Inline].Kind == markdown.Image:
		return r.image(dest)
	case scheme == "law":
		return r.law(dest[len("law:"):])
	case scheme != "":
		return r.web(dest)
	case dest == "" || dest == "#":
		r.unknown("a link without a destination")
		return Target{}
	case dest[0] == '#' && r.register != nil:
		return r.ownRecord(dest[1:])
	case dest[0] == '#':
		return r.unit(r.page, dest[1:])
	case dest[0] == '/':
		return r.file(dest[1:])
	}
	return r.relative(dest)
}

// destScheme gives the scheme of a destination in lower case, "" if it has none.
func destScheme(dest string) string {
	for i := range len(dest) {
		switch c := dest[i]; {
		case c == ':':
			return strings.ToLower(dest[:i])
		case c == '/' || c == '#' || c == '?' || c == '.':
			return ""
		}
	}
	return ""
}

// web keeps an address as it is; the parser has let through only those that may
// be linked.
func (r *reference) web(dest string) Target {
	return r.worded(Target{Kind: ToWeb, URL: dest}, strings.TrimPrefix(strings.TrimPrefix(dest, "mailto:"), "tel:"))
}

// worded gives a target the words of an empty link.
func (r *reference) worded(t Target, words string) Target {
	if r.link.Empty {
		t.Text = words
	}
	return t
}

// unit resolves a reference to an id of a page.
func (r *reference) unit(target *Page, id string) Target {
	if u := target.Find(id); u != nil {
		return r.toUnit(target, u, id)
	}
	if t := target.definition(id); t != nil {
		return r.worded(Target{Kind: ToPage, Page: target, Fragment: id}, t.Text)
	}
	if anchor, name := target.record(id); anchor != "" {
		return r.worded(Target{Kind: ToPage, Page: target, Fragment: anchor}, name)
	}
	r.unknownUnit(target, id)
	return Target{}
}

func (r *reference) toUnit(target *Page, u *Unit, id string) Target {
	t := Target{Kind: ToPage, Page: target, Fragment: id}
	if b := &target.Doc.Blocks[u.Block]; b.Kind == markdown.Heading && b.Level == 1 && b.Parent < 0 {
		t.Fragment = "" // the title is the page's: the layout prints it
	}
	switch {
	case r.link.Empty && !r.page.sameDocument(target):
		t.Text, t.Citation = r.foreign(target, u), true
	case r.link.Empty:
		t.Text, t.Citation = target.CitationIn(r.lang, u), true
	case u.Numbered():
		r.cached(&t, cited{target.Scheme, target.numbers(u), target.CitationIn(r.lang, u)})
	default:
		r.cachedAround(&t, target, u.Block)
	}
	return t
}

// foreign gives the words for a unit of another document: "Clause 13 of ‹title›",
// or the nearest title where there are no numbers.
func (r *reference) foreign(target *Page, u *Unit) string {
	words := target.CitationIn(r.lang, u)
	if !u.Numbered() && target.numberedAround(u.Block) == nil {
		return words
	}
	title := target.Title
	if target.Agreement != nil {
		title = target.Agreement.Title
	}
	return r.lang.CiteIn(words, title)
}

// ownRecord resolves "#id" in the words of a register: a record of it, on the
// page that shows the words or else on the register's own.
func (r *reference) ownRecord(id string) Target {
	for _, p := range []*Page{r.page, r.page.Edition.Page(r.register.Schema.Name)} {
		if p == nil {
			continue
		}
		if anchor, name := p.record(id); anchor != "" {
			return r.worded(Target{Kind: ToPage, Page: p, Fragment: anchor}, name)
		}
	}
	r.unknownRecord(id)
	return Target{}
}

// span gives the place of the whole link.
func (r *reference) span() text.Span { return r.doc.Span(r.link.Start, r.link.End) }

// destSpan gives the place of its destination, or of the link where a link
// definition elsewhere holds it.
func (r *reference) destSpan() text.Span {
	if r.link.DestEnd > r.link.DestStart {
		return r.doc.Span(r.link.DestStart, r.link.DestEnd)
	}
	return r.span()
}

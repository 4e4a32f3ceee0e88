package site

import (
	"strconv"

	"annex/internal/locale"
	"annex/internal/markdown"
)

// Unit gives the unit of a block, nil if it has none.
func (p *Page) Unit(block int32) *Unit {
	if i := p.UnitOf[block]; i >= 0 {
		return &p.Units[i]
	}
	return nil
}

// WordID gives the id that the writer chose for a unit, "" if there is none.
func (p *Page) WordID(u *Unit) string { return p.Doc.ID(u.Block) }

// Path gives the counters of a unit from the top: 7, 2, 1. It is nil for a unit
// without a number.
func (p *Page) Path(u *Unit) []int32 { return p.paths[u.path : u.path+int32(u.depth)] }

// Numbered tells whether a unit has a number.
func (u *Unit) Numbered() bool { return u.depth > 0 }

// Number gives a unit's number as it is printed before its text: "7.", "7.2",
// "(a)", "§ 7", "Annex A"; "" for a unit without one.
func (p *Page) Number(u *Unit) string {
	if u.depth == 0 {
		return ""
	}
	return p.Scheme.show(p.Lang, u.Series, p.Path(u))
}

// Anchor gives the fragment under which a unit is linked: its word id, else its
// position address.
func (p *Page) Anchor(u *Unit) string {
	if id := p.WordID(u); id != "" {
		return id
	}
	return p.Position(u)
}

// Position gives a unit's position address: "c-7.2.a", the same path in every
// scheme and language; "c-A.1" in an annex, "c-R.2" for a recital, "c-A.R.2" for
// one of a listed annex; "h.3" for a heading with neither id nor number that is
// the fourth block of its text, "h.A.3" in a listed annex; "" for other units
// without a number. The dot, or the capital, keeps it apart from word ids. It may
// move between versions of a document.
func (p *Page) Position(u *Unit) string {
	var buf [32]byte
	b := buf[:0]
	switch {
	case u.depth > 0:
		b = append(b, "c-"...)
	case p.WordID(u) != "":
		return ""
	default:
		b = append(b, "h."...)
	}
	if p.Annex > 0 && u.Series != AnnexSeries {
		b = append(append(b, count(int32(p.Annex), upperAlpha)...), '.')
	}
	if u.depth == 0 {
		return string(strconv.AppendInt(b, int64(u.Block), 10))
	}
	if u.Series == Recitals {
		b = append(b, "R."...)
	}
	return string(appendPath(b, u.Series, p.Path(u)))
}

// appendPath writes counters in the styles of the scheme "clauses", whatever
// scheme prints; the first one of an annex is its letter.
func appendPath(b []byte, series Series, path []int32) []byte {
	styles := positionStyles[1:]
	if series == AnnexSeries {
		styles = positionStyles[:]
	}
	for i, n := range path {
		if i > 0 {
			b = append(b, '.')
		}
		b = append(b, count(n, styles[min(i, len(styles)-1)])...)
	}
	return b
}

var positionStyles = [...]style{upperAlpha, decimal, decimal, lowerAlpha, lowerRoman}

// Citation gives the words by which a unit is cited from inside its document:
// "Clause 7.2(a)", "§ 7 Abs. 2 lit. a", "Annex A.1". A unit without a number is
// cited by its title, or that of the nearest heading before it.
func (p *Page) Citation(u *Unit) string { return p.CitationIn(p.Lang, u) }

// CitationIn is Citation in the words of another language, for a text that cites
// a page which is shown untranslated.
func (p *Page) CitationIn(lang *locale.Language, u *Unit) string {
	if u.depth == 0 {
		if of := p.numberedAround(u.Block); of != nil {
			return p.Scheme.cite(lang, of.Series, p.Path(of))
		}
		return p.nearestTitle(u.Block)
	}
	return p.Scheme.cite(lang, u.Series, p.Path(u))
}

// numberedAround gives the numbered unit that a block without a number is part
// of: the point it stands in, else the clause it stands under. A heading without
// a number is cited by its own title.
func (p *Page) numberedAround(block int32) *Unit {
	if p.Doc.Blocks[block].Kind == markdown.Heading {
		return nil
	}
	for b := block; b >= 0; b = p.Doc.Blocks[b].Parent {
		if u := p.Unit(b); u != nil && u.depth > 0 {
			return u
		}
	}
	for b := block - 1; b >= 0; b-- {
		if p.Doc.Blocks[b].Kind == markdown.Heading {
			if u := p.Unit(b); u != nil && u.depth > 0 {
				return u
			}
			return nil
		}
	}
	return nil
}

// numbers gives the counters of a unit as its citation writes them.
func (p *Page) numbers(u *Unit) []string {
	return p.Scheme.counters(nil, u.Series, p.Path(u))
}

// nearestTitle gives the text of the heading at or before a block, the page's
// title if there is none.
func (p *Page) nearestTitle(block int32) string {
	for i := block; i >= 0; i-- {
		if b := &p.Doc.Blocks[i]; b.Kind == markdown.Heading && b.Level > 1 {
			return p.titleWords(i)
		}
	}
	return p.Title
}

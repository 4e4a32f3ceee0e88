package site

import "annex/internal/markdown"

// Contents gives the lines of a page's contents list: headings of levels 2 and
// 3, and those of the annexes printed inside an agreement.
func (p *Page) Contents() []ContentsEntry {
	entries := p.headings(nil, 0)
	for _, a := range p.Annexes {
		entries = append(entries, ContentsEntry{Page: a, Level: 2, Number: a.AnnexNumber(), Title: a.Title, Anchor: a.AnnexAnchor()})
		entries = a.headings(entries, 1)
	}
	return entries
}

// AnnexAnchor gives the fragment of an annex inside its agreement. The dot keeps
// it apart from word ids.
func (p *Page) AnnexAnchor() string { return "annex." + p.ID }

// AnnexPosition gives the position address of an annex inside its agreement:
// "c-B", as that of an annex in the file.
func (p *Page) AnnexPosition() string { return "c-" + count(int32(p.Annex), upperAlpha) }

// AnnexNumber gives the heading of an annex inside its agreement, "Annex A", in
// the agreement's language; "" for a page that is no annex.
func (p *Page) AnnexNumber() string {
	if p.Annex == 0 {
		return ""
	}
	return p.Scheme.show(p.Agreement.Lang, AnnexSeries, []int32{int32(p.Annex)})
}

func (p *Page) headings(entries []ContentsEntry, below int) []ContentsEntry {
	for b := range p.Doc.Children(-1) {
		block := &p.Doc.Blocks[b]
		level := int(block.Level) + below
		if block.Kind != markdown.Heading || block.Level == 1 || level > 3 {
			continue
		}
		entry := ContentsEntry{Page: p, Unit: p.Unit(b), Level: level, Title: p.Plain(block.From, block.To)}
		if entry.Unit != nil {
			entry.Number = p.Number(entry.Unit)
			entry.Anchor = p.Anchor(entry.Unit)
		}
		entries = append(entries, entry)
	}
	return entries
}

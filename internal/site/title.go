package site

import (
	"annex/internal/content"
	"annex/internal/diag"
	"annex/internal/markdown"
)

// titles gives every page its title and summary, facts filled in. The title
// stands in the front matter or in a heading of level 1.
func titles(r *resolver) {
	r.eachPage(func(p *Page, list *diag.List) {
		p.Title = r.located(p, p.Source.Title, list)
		p.Summary = r.located(p, p.Source.Summary, list)
		if h := p.TitleBlock(); p.Title == "" && h >= 0 {
			p.Title = p.titleWords(h)
		}
		if p.Title == "" {
			p.Title = p.ID
		}
	})
}

// TitleBlock gives the heading of level 1, -1 if the title stands in the front
// matter.
func (p *Page) TitleBlock() int32 {
	for b := range p.Doc.Children(-1) {
		if k := &p.Doc.Blocks[b]; k.Kind == markdown.Heading && k.Level == 1 {
			return b
		}
	}
	return -1
}

// located fills the facts of a text of the front matter.
func (r *resolver) located(p *Page, l content.Located, list *diag.List) string {
	return r.fillAt(p.Lang, l.Text, l.Span, "", list)
}

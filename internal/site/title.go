package site

import (
	"strings"

	"annex/internal/content"
	"annex/internal/diag"
	"annex/internal/markdown"
	"annex/internal/text"
)

// titles gives every page its title and summary, facts filled in. The title
// stands in the front matter or in a heading of level 1.
func titles(r *resolver) {
	r.eachPage(func(p *Page, list *diag.List) {
		p.Title = r.located(p, p.Source.Title, list)
		p.Summary = r.located(p, p.Source.Summary, list)
		if p.Title != "" {
			return
		}
		if h := p.TitleBlock(); h >= 0 {
			b := &p.Doc.Blocks[h]
			p.Title = strings.TrimSpace(p.Plain(b.From, b.To))
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

// located fills the facts of a text of the front matter and reports those that
// do not exist.
func (r *resolver) located(p *Page, l content.Located, list *diag.List) string {
	if l.Text == "" {
		return ""
	}
	filled := r.fillText(p.Lang, l.Text)
	if open := strings.Index(filled, "{{"); open >= 0 && l.Span.File == p.Doc.File {
		key, _, ok := strings.Cut(filled[open+2:], "}}")
		if ok {
			at := l.Span
			if i := strings.Index(at.Text(), "{{"+key+"}}"); i >= 0 {
				at = text.Span{File: at.File, Start: at.Start + i, End: at.Start + i + len(key) + 4}
			}
			r.unknownFact(list, strings.TrimSpace(key), at)
		}
	}
	return filled
}

package config

import (
	"strings"

	"annex/internal/source"
	"annex/internal/text"
)

// footer reads [footer] in the order of its links: either label id and address,
// imprint = "https://…", or links = [{ id = "imprint", url = "https://…" }]. Labels
// stand in language.toml under [labels].
func (p *parser) footer() {
	r := p.root.Sub("footer")
	if r == nil {
		return
	}
	for i := range r.Table.Entries {
		e := &r.Table.Entries[i]
		if e.Key == "links" {
			for _, link := range r.Subs("links") {
				p.footerTable(link)
			}
			continue
		}
		if url, span, ok := r.Text(e.Key); ok {
			p.footerLink(located{e.Key, e.KeySpan}, located{url, span})
		}
	}
}

// located is a text with its place.
type located struct {
	text string
	span text.Span
}

func (p *parser) footerTable(r *source.Reader) {
	id, span, okID := p.required(r, r.Table.Span, "id", `id = "imprint"`)
	url, urlSpan, okURL := p.required(r, r.Table.Span, "url", `url = "https://…", or the id of a page`)
	r.Done()
	if okID && okURL {
		p.footerLink(located{id, span}, located{url, urlSpan})
	}
}

func (p *parser) footerLink(id, url located) {
	if !p.id("footer link", id.text, id.span) {
		return
	}
	for _, other := range p.Footer {
		if other.ID == id.text {
			p.bad(id.span, "footer link %q stands twice", id.text).Relate(other.Span, "first here")
			return
		}
	}
	if problem := notFooterURL(url.text); problem != "" {
		p.bad(url.span, "url %q %s", url.text, problem).Hint(`write an https address, a mailto: address, or the id of a page such as "privacy"`)
		return
	}
	p.Footer = append(p.Footer, FooterLink{ID: id.text, URL: url.text, Span: url.span})
}

// notFooterURL says why a text is neither an address nor the id of a page.
func notFooterURL(url string) string {
	switch {
	case strings.HasPrefix(url, "mailto:"):
		return notContact(url)
	case strings.Contains(url, ":"):
		return source.NotHTTPS(url)
	case source.IsPageID(url):
		return ""
	}
	return "is no address and no id of a page"
}

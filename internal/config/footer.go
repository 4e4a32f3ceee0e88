package config

import (
	"strings"

	"annex/internal/source"
)

// footer reads [footer]: links = [{ id = "imprint", url = "https://…" }], in the
// order they are printed. Their labels stand in language.toml under [labels].
func (p *parser) footer() {
	r := p.root.Sub("footer")
	if r == nil {
		return
	}
	for _, link := range r.Subs("links") {
		p.footerLink(link)
	}
	if len(p.Footer) == 0 && !has(r, "links") && len(r.Table.Entries) > 0 {
		p.missing(r.Table.Span, "links", `links = [{ id = "imprint", url = "https://…" }]`)
	}
	r.Done()
}

func (p *parser) footerLink(r *source.Reader) {
	id, span, okID := p.required(r, r.Table.Span, "id", `id = "imprint"`)
	url, urlSpan, okURL := p.required(r, r.Table.Span, "url", `url = "https://…", or the id of a page`)
	r.Done()
	if !okID || !okURL || !p.id("footer link", id, span) {
		return
	}
	for _, other := range p.Footer {
		if other.ID == id {
			p.bad(span, "footer link %q stands twice", id).Relate(other.Span, "first here")
			return
		}
	}
	if problem := notFooterURL(url); problem != "" {
		p.bad(urlSpan, "url %q %s", url, problem).Hint(`write an https address, a mailto: address, or the id of a page such as "privacy"`)
		return
	}
	p.Footer = append(p.Footer, FooterLink{ID: id, URL: url, Span: urlSpan})
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

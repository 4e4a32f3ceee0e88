package site

import "annex/internal/diag"

// translate tells every page which pages say the same in the other languages.
func translate(r *resolver) {
	for _, p := range r.pages {
		p.Alternates = make([]Alternate, 0, len(r.site.Editions))
		for _, e := range r.site.Editions {
			q := e.Page(p.ID)
			p.Alternates = append(p.Alternates, Alternate{Edition: e, Page: q, Real: q != nil && !q.Fallback})
		}
	}
	for _, e := range r.site.Editions {
		r.missing(e)
	}
}

// missing reports the texts that an edition lacks, by the setting "missing" of
// site.toml, at the text that stands in for each.
func (r *resolver) missing(e *Edition) {
	setting := r.in.Config.Missing
	if setting == "omit" {
		return
	}
	for _, p := range e.Pages {
		if !p.Fallback {
			continue
		}
		d := r.list.Add("translation-missing", p.Doc.Span(0, 0), "page %q has no text in %s", p.ID, e.Lang.Name()).
			Hint("write content/%s/%s.md", e.Lang.Tag(), p.ID)
		if setting == "error" {
			d.At(diag.Error)
		}
	}
}

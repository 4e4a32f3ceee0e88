package site

import (
	"strings"

	"annex/internal/config"
	"annex/internal/diag"
)

// translate tells every page which pages say the same in the other languages.
func translate(r *resolver) {
	alternates := map[string][]Alternate{} // by page id: all languages share one list
	for _, p := range r.pages {
		if alternates[p.ID] == nil {
			alternates[p.ID] = r.alternates(p.ID)
		}
		p.Alternates = alternates[p.ID]
	}
	for _, e := range r.site.Editions {
		r.missing(e)
		r.extra(e)
	}
}

func (r *resolver) alternates(id string) []Alternate {
	list := make([]Alternate, len(r.site.Editions))
	for i, e := range r.site.Editions {
		p := e.Page(id)
		list[i] = Alternate{Edition: e, Page: p, Real: p != nil && !p.Fallback}
	}
	return list
}

// missing reports the texts that an edition lacks, by the setting "missing" of
// site.toml, at the text that stands in for each.
func (r *resolver) missing(e *Edition) {
	setting := r.in.Config.Missing
	if setting == config.MissingOmit {
		return
	}
	for _, p := range e.Pages {
		if !p.Fallback {
			continue
		}
		d := r.list.Add("translation-missing", p.Doc.Span(0, 0), "page %q has no text in %s", p.ID, e.Lang.Name()).
			Hint("write content/%s%s", e.folder, strings.TrimPrefix(p.Doc.File.Path, "content/"+folderOf(p.Doc)))
		if setting == config.MissingError {
			d.At(diag.Error)
		}
	}
}

// extra reports the texts that an edition has and the default language has not:
// they stand alone, and no other language shows them.
func (r *resolver) extra(e *Edition) {
	own := r.site.Edition(r.in.Config.Default)
	if own == nil || own == e || r.in.Config.Missing == config.MissingOmit {
		return
	}
	for _, p := range e.Pages {
		if q := own.Page(p.ID); q != nil || p.Fallback {
			continue
		}
		d := r.list.Add("translation-missing", p.Doc.Span(0, 0), "page %q has no text in %s, the default language", p.ID, own.Lang.Name()).
			Hint("write content/%s%s", own.folder, strings.TrimPrefix(p.Doc.File.Path, "content/"+folderOf(p.Doc)))
		if r.in.Config.Missing == config.MissingError {
			d.At(diag.Error)
		}
	}
}

package site

import (
	"slices"

	"annex/internal/config"
	"annex/internal/diag"
)

// footer sees that the links of the footer lead somewhere and have words in every
// language. A link to a page takes the page's title where it has no label.
func footer(r *resolver) {
	var ids []string
	for _, p := range r.pages {
		ids = append(ids, p.ID)
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)
	for i := range r.in.Config.Footer {
		l := &r.in.Config.Footer[i]
		if l.IsPage() && !slices.Contains(ids, l.URL) {
			r.list.Add("ref-unknown", l.Span, "no page %q for the footer", l.URL).DidYouMean(l.URL, ids).
				Hint("name a page by its id, such as \"privacy\", or write an address that begins with https://")
		}
		if !l.IsPage() {
			r.footerLabels(l)
		}
	}
}

func (r *resolver) footerLabels(l *config.FooterLink) {
	for _, e := range r.site.Editions {
		if !e.Lang.HasLabel("footer", l.ID) {
			r.list.Add("record-words", l.Span, "footer link %q has no label in %s", l.ID, e.Lang.Name()).At(diag.Warning).
				Hint("write it in content/%s/language.toml: under [labels], %s = \"…\"", e.folder, l.ID)
		}
	}
}

package site

import (
	"maps"
	"slices"
	"strings"
)

// termWords sees that the words under [terms] of language.toml belong to terms
// that some text defines. A translation may lag behind, so a definition in any
// language will do. An alias is another name of a term and needs none.
func termWords(r *resolver) {
	defined := map[string]bool{}
	for _, p := range r.pages {
		for i := range p.Doc.Terms {
			defined[strings.TrimPrefix(p.Doc.Terms[i].ID, "t-")] = true
		}
	}
	ids := sortedKeys(defined)
	for _, e := range r.site.Editions {
		if e.Words == nil {
			continue
		}
		for i := range e.Words.Terms {
			t := &e.Words.Terms[i]
			if !defined[t.ID] && t.AliasOf == "" {
				r.list.Add("key-unknown", t.Span, "no text defines the term %q", t.ID).DidYouMean(t.ID, ids).
					Hint("define it: a bold text with {#t-%s}", t.ID)
			}
		}
	}
}

// citationWords sees that the citation forms of language.toml are those of a
// scheme, or of one of the series that every scheme has.
func citationWords(r *resolver) {
	known := append(slices.Sorted(maps.Keys(r.schemes)), "annex", "of", "recital")
	for _, e := range r.site.Editions {
		if e.Words == nil {
			continue
		}
		for _, c := range e.Words.Citations {
			if !slices.Contains(known, c.Series) {
				r.list.Add("key-unknown", c.Span, "no series %q to cite", c.Series).DidYouMean(c.Series, known).
					Hint("the series are %s", strings.Join(known, ", "))
			}
		}
	}
}

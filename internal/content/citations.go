package content

import (
	"strconv"
	"strings"

	"annex/internal/locale"
	"annex/internal/source"
	"annex/internal/text"
)

// citations reads [citations]: series -> one form, or a list of one per depth,
// with {1}, {2} … for the numbers. Series are the built-in schemes, annex,
// recital, of, and the schemes of site.toml, which is not known here: only a name
// that none of them can have is a finding.
func (r *languageReader) citations() {
	sub := r.Sub("citations")
	if sub == nil {
		return
	}
	for _, e := range sub.Table.Entries {
		if !source.IsID(e.Key) {
			r.List.Add("key-unknown", e.KeySpan, "no series %q to cite", e.Key).DidYouMean(e.Key, citationSeries)
			continue
		}
		var forms []string
		var spans []text.Span
		if e.Value.Kind == source.List && e.Key != "of" {
			forms, spans, _ = sub.Texts(e.Key)
		} else if form, span, ok := sub.Text(e.Key); ok {
			forms, spans = []string{form}, []text.Span{span}
		}
		if len(forms) > 0 && r.formsFit(e.Key, forms, spans) {
			r.file.Citations = append(r.file.Citations, CitationWords{e.Key, forms, e.KeySpan})
		}
	}
}

// citationSeries are the series that need no declaration.
var citationSeries = []string{"clauses", "paragraphs", "danish", "articles", "none", "annex", "recital", "of"}

// formsFit sees to the braces of citation forms: the number of each depth in its
// form, and none of a deeper one.
func (r *languageReader) formsFit(series string, forms []string, spans []text.Span) bool {
	good := true
	for i, form := range forms {
		if loose := looseBrace(form, series == "of"); loose && series != "of" {
			r.Wrong(spans[i], "citation form %q has a brace that is no number", form).Hint("write {1} for the number of the first level")
		} else if !locale.ValidCitation(series, form, i+1) || loose {
			r.unfitForm(series, form, i+1, spans[i])
		} else {
			continue
		}
		good = false
	}
	return good
}

func (r *languageReader) unfitForm(series, form string, depth int, span text.Span) {
	if series == "of" {
		r.Wrong(span, "citation form %q has other braces than {citation} and {title}", form).Hint(`write of = "{citation} in {title}"`)
		return
	}
	if own := "{" + strconv.Itoa(depth) + "}"; !strings.Contains(form, own) {
		r.Wrong(span, "citation form %q lacks %s, the number of its own level", form, own)
		return
	}
	r.Wrong(span, "citation form %q asks for a number that level %d does not have", form, depth)
}

// looseBrace tells whether a form has a brace that belongs to no place: {1}, or in
// the form of "of" {citation} and {title}.
func looseBrace(form string, of bool) bool {
	for rest := form; ; {
		open := strings.IndexAny(rest, "{}")
		if open < 0 {
			return false
		}
		rest = rest[open:]
		place := rest[:max(1, strings.IndexByte(rest, '}')+1)]
		number := len(place) == 3 && place[1] >= '1' && place[1] <= '9'
		if of != (place == "{citation}" || place == "{title}") || !of && !number {
			return true
		}
		rest = rest[len(place):]
	}
}

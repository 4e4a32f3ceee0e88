package locale

import (
	"slices"
	"strconv"
	"strings"
)

// series are the citation templates of one numbering scheme, by depth.
type series []template

// newSeries compiles the built-in forms of a language and the site's own. A
// site's list may be shorter than the built-in one: deeper levels then go on as
// the built-in forms do.
func newSeries(forms clauseForms, q quoteMarks, site map[string][]string) (map[string]series, template) {
	builtin := map[string][]string{
		"clauses":    forms.clauses,
		"paragraphs": forms.paragraphs,
		"danish":     forms.danish,
		"articles":   forms.articles,
		"annex":      forms.annex,
		"recital":    {forms.recital},
		"none":       {q.open + q.inner + "{1}" + q.inner + q.close},
	}
	all := make(map[string]series, len(builtin)+len(site))
	for name, texts := range builtin {
		all[name] = compileAll(texts)
	}
	of := forms.of
	for name, texts := range site {
		if name == "of" && len(texts) > 0 {
			of = texts[0]
			continue
		}
		all[name] = compileAll(extended(texts, builtin[name]))
	}
	return all, compile(quotedTitle(of, q))
}

// extended carries own forms on to the depth of the built-in ones: "Schedule {1}"
// becomes "Schedule {1}.{2}", because the built-in "Annex {1}" does. That needs a
// form that ends in its number; behind other words nothing can be joined but a
// number in brackets, which Cite does.
func extended(own, builtin []string) []string {
	last := len(own)
	if last == 0 || last >= len(builtin) {
		return own
	}
	place := "{" + strconv.Itoa(last) + "}"
	if !strings.HasSuffix(own[last-1], place) {
		return own
	}
	all := slices.Clone(own)
	_, ending, _ := strings.Cut(builtin[last-1], place) // "{1}.º"
	for _, deeper := range builtin[last:] {
		_, rest, _ := strings.Cut(deeper, place)
		all = append(all, own[last-1]+strings.TrimPrefix(rest, ending))
	}
	return all
}

func compileAll(texts []string) series {
	s := make(series, len(texts))
	for i, text := range texts {
		s[i] = compile(text)
	}
	return s
}

// quotedTitle puts the language's quotation marks round the place of the title.
func quotedTitle(of string, q quoteMarks) string {
	of = strings.ReplaceAll(of, "{citation}", "{1}")
	return strings.ReplaceAll(of, "{title}", q.open+q.inner+"{2}"+q.inner+q.close)
}

// Cite names a numbered place of the document itself: "Clause 4.1(b)".
//
// The series is a numbering scheme ("clauses", "paragraphs", "danish",
// "articles", a scheme of the site's own), "annex" or "recital"; the numbers are
// those of each level from the top, bare as the scheme writes them: "4", "1",
// "b". The series "none" takes one number, the title of the place. A series
// without forms is cited as "clauses".
func (l *Language) Cite(series string, numbers []string) string {
	forms := l.series[series]
	if len(forms) == 0 {
		forms = l.series["clauses"]
	}
	depth := min(len(numbers), len(forms))
	if depth == 0 {
		return ""
	}
	s := forms[depth-1].numbered(numbers)
	for _, deeper := range numbers[depth:] {
		s += "(" + deeper + ")"
	}
	return s
}

// CiteIn names a place of another document: "Clause 13 of “Data Processing
// Agreement”".
func (l *Language) CiteIn(citation, title string) string {
	return l.citeIn.numbered([]string{citation, title})
}

// NumberWord gives the word that stands in front of the first level's visible
// number: "Article" in "Article 1", "§", "Annex"; "" where the number stands
// alone.
func (l *Language) NumberWord(series string) string {
	switch series {
	case "articles":
		return l.heads[0]
	case "annex":
		return l.heads[1]
	case "paragraphs":
		return "§"
	}
	return ""
}

// AnnexHeading gives the visible number of an annex: "Annex A", or what the site's
// own form of citing one makes of it, "Schedule A".
func (l *Language) AnnexHeading(number string) string {
	if l.ownAnnex {
		return l.Capital(l.Cite("annex", []string{number}))
	}
	return l.NumberWord("annex") + " " + number
}

// ValidCitation tells whether a citation template of a site is usable: it has
// the place of its own depth, and no place that its depth lacks. The template of
// the series "of" has {citation} and {title} instead.
func ValidCitation(series, text string, depth int) bool {
	places := compile(text).places()
	if series == "of" {
		return slices.Contains(places, "citation") && slices.Contains(places, "title") && len(places) == 2
	}
	own := false
	for _, p := range places {
		if len(p) != 1 || p[0] < '1' || int(p[0]-'0') > depth {
			return false
		}
		own = own || int(p[0]-'0') == depth
	}
	return own
}

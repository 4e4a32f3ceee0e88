package site

import (
	"slices"
	"strings"
	"unicode"

	"annex/internal/law"
	"annex/internal/locale"
)

// lawTargets remembers references to laws without text, by path and languages:
// few provisions are cited on most pages.
type lawTargets map[lawKey]Target

type lawKey struct {
	path         string
	text, reader *locale.Language
}

// law resolves a reference to a provision. Where the provision does not exist,
// the link says and leads to what could be read of it.
func (r *reference) law(path string) Target {
	key := lawKey{path, r.lang, r.page.Edition.Lang}
	if t, ok := r.laws[key]; ok && r.link.Empty {
		return t
	}
	ref, problem := law.Parse(path)
	if !problem.None() {
		d := r.list.Add("law-unknown", r.destSpan(), "%s", problem.Message).In(clauseOf(r.doc, r.link.Block)).DidYouMean(problem.Word, problem.Near)
		if problem.Hint != "" {
			d.Hint("%s", problem.Hint)
		}
	}
	t := Target{Kind: ToLaw, URL: ref.URL(r.page.Edition.Lang.Tag())}
	if t.URL == "" {
		t.Kind = Nowhere
	}
	switch {
	case r.link.Empty:
		t.Text, t.Citation = ref.Cite(r.lang), true
		if r.laws != nil && problem.None() {
			r.laws[key] = t
		}
	case problem.None():
		r.citedLaw(&t, ref)
	}
	return t
}

// citedLaw holds the text of a law link against its path, where the text is a
// citation: "Art. 28 Abs. 3 S. 2 lit. a DSGVO" holds 28, 3 and a in this order,
// and so fits law:gdpr/28/3/a. Words are never compared.
func (r *reference) citedLaw(t *Target, ref law.Ref) {
	l, ok := r.linkText()
	if !ok {
		return
	}
	tokens, ok := citation(l.words, r.lawWords(ref))
	if !ok {
		return
	}
	t.Citation = true
	if inOrder(numbersOf(tokens), ref.Numbers()) {
		return
	}
	right := ref.Cite(r.lang)
	if typed := numbersOf(tokens); sameKinds(typed, ref.Numbers()) {
		right = exchange(l.words, typed, ref.Numbers())
	}
	r.stale(l, ref.Cite(r.lang), right)
}

// lawWords tells which words a citation of a law may hold: those of places, those
// by which the language cites this law in some inflection, and abbreviations.
func (r *reference) lawWords(ref law.Ref) func(string) bool {
	own := strings.Fields(strings.ToLower(ref.Cite(r.lang) + " " + law.Ref{Act: ref.Act}.Cite(r.lang)))
	return func(w string) bool {
		if r.lang.IsCitationWord(w) || isAbbreviation(w) {
			return true
		}
		w = strings.ToLower(w)
		return slices.ContainsFunc(own, func(o string) bool { return !counterWord(o) && sameWord(o, w) })
	}
}

// isAbbreviation tells whether a word is written in capitals: GDPR, DS-GVO.
func isAbbreviation(w string) bool {
	return len(w) >= 3 && !strings.ContainsFunc(w, unicode.IsLower)
}

// inOrder tells whether the numbers of a path stand among the typed ones in this
// order.
func inOrder(typed []token, numbers []string) bool {
	for _, k := range typed {
		if len(numbers) > 0 && k.text == numbers[0] {
			numbers = numbers[1:]
		}
	}
	return len(numbers) == 0
}

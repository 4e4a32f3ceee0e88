package site

import (
	"maps"
	"slices"
	"strings"

	"annex/internal/content"
	"annex/internal/diag"
	"annex/internal/locale"
	"annex/internal/markdown"
	"annex/internal/text"
)

// wording judges the facts and links of every text in a words file, once, and
// the words of documents against their facts.
func wording(r *resolver) {
	for _, schema := range content.Schemas {
		for _, it := range r.words[schema.Name] {
			r.judgeWords(it, r.site.Register(schema.Name))
		}
	}
	for _, d := range r.byID {
		for _, it := range r.words[d.ID] {
			r.judgeWords(it, nil)
			r.unknownVersions(d, it.Words)
		}
		r.missingWords(d)
	}
	for _, p := range r.pages {
		if p.Facts.Kind == "agreement" {
			r.signing(p)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(r.words)) {
		if content.FindSchema(id) == nil && r.documents[id] == nil {
			for _, it := range r.words[id] {
				r.list.Add("record-words", it.File.Span(0, 0), "words for %q, but there is no content/%s.toml", id, id)
			}
		}
	}
}

// signing gives an agreement the words that say how it is concluded.
func (r *resolver) signing(p *Page) {
	for _, it := range r.words[p.ID] {
		if it.Lang != p.Lang.Tag() {
			continue
		}
		if w := it.Words.Entry("").Word("signing_text"); w != nil {
			p.Signing = r.fillText(p.Lang, w.Text, nil)
		}
	}
}

// judgeWords reads the texts of a words file as the page of the same id would
// print them.
func (r *resolver) judgeWords(it *content.Item, reg *Register) {
	e := r.site.Edition(it.Lang)
	if e == nil {
		return
	}
	page := e.Page(it.ID)
	if page == nil {
		page = &Page{ID: it.ID, Edition: e, Lang: e.Lang, Doc: &markdown.Document{File: it.File}, Facts: &content.Document{}, Scheme: r.schemes["none"]}
	}
	for i := range it.Words.Entries {
		entry := &it.Words.Entries[i]
		for k := range entry.Words {
			r.fragmentOf(&entry.Words[k], e.Lang, page, reg, entry.ID, &r.list)
		}
	}
}

// fragmentOf resolves a text of a words file for the page that shows it. A link
// "#id" in the words of a register leads to a record of it.
func (r *resolver) fragmentOf(w *content.Word, lang *locale.Language, page *Page, reg *Register, clause string, list *diag.List) *Fragment {
	if w.Doc == nil {
		return &Fragment{Plain: r.fillAt(lang, w.Text, w.Span, clause, list), Lang: lang}
	}
	from := len(*list)
	f := &Fragment{Doc: w.Doc, Lang: lang, Filled: r.fillDoc(lang, w.Doc, list)}
	if len(w.Doc.Links) > 0 {
		f.Targets = make([]Target, len(w.Doc.Links))
	}
	for i := range w.Doc.Links {
		ref := reference{resolver: r, page: page, register: reg, doc: w.Doc, lang: lang, link: &w.Doc.Links[i], list: list}
		f.Targets[i] = ref.resolve()
	}
	for i := from; i < len(*list); i++ {
		(*list)[i].Clause = clause
	}
	return f
}

// unknownVersions reports words for versions that a document does not have.
func (r *resolver) unknownVersions(d *content.Document, words *content.Words) {
	for i := range words.Entries {
		e := &words.Entries[i]
		number, isVersion := strings.CutPrefix(e.ID, "versions.")
		if isVersion && !slices.Contains(d.Numbers, number) {
			r.list.Add("record-words", e.Span, "words for version %q, which %s does not have", number, d.File.Path).In(e.ID)
		}
	}
}

// missingWords reports a version that does not say in some language what it
// changed, which all but the first do.
func (r *resolver) missingWords(d *content.Document) {
	first := firstVersion(d)
	for _, e := range r.site.Editions {
		p := e.Page(d.ID)
		if p == nil || p.Fallback {
			continue
		}
		words := r.documentWords(d.ID, e.folder)
		for i := range d.Versions {
			v := &d.Versions[i]
			if entry := "versions." + v.Number; v != first && words.Entry(entry).Word("summary") == nil {
				r.lacking(e, v.Span, "version %q of %q has no summary in %s", v.Number, d.ID, e.Lang.Name()).In(entry).
					Hint("write summary under [versions.%q] in content/%s/%s.toml: what changed", v.Number, e.folder, d.ID)
			}
		}
	}
}

// lacking reports a text that a language lacks: an error in the default language,
// a warning in another.
func (r *resolver) lacking(e *Edition, at text.Span, format string, args ...any) *diag.Diagnostic {
	d := r.list.Add("record-words", at, format, args...)
	if !r.isDefault(e) {
		d.At(diag.Warning)
	}
	return d
}

// firstVersion gives the version with the earliest day of effect, nil if there
// is none.
func firstVersion(d *content.Document) *content.Version {
	var first *content.Version
	for i := range d.Versions {
		if v := &d.Versions[i]; first == nil || v.Effective.Compare(first.Effective) < 0 {
			first = v
		}
	}
	return first
}

// noWords are the words of a document that a language has none of.
var noWords content.Words

// documentWords gives the words of a document in a language.
func (r *resolver) documentWords(id, folder string) *content.Words {
	for _, it := range r.words[id] {
		if it.Lang == folder {
			return it.Words
		}
	}
	return &noWords
}

package content

import (
	"path"
	"slices"
	"strings"

	"annex/internal/diag"
	"annex/internal/locale"
	"annex/internal/source"
	"annex/internal/text"
)

// ReservedPages are page ids whose addresses the tool writes itself.
var ReservedPages = []string{"changes", "coverage", "search", "products", "schema", "assets"}

// Parse reads one file of content/. languages are the tags of the site, which
// tell a language folder from a section. The Item is nil for what is no content
// of the site: the tool's own files (names that begin with "_", releases/), and
// files whose place says nothing about what they are, which is a finding.
//
// Parse depends on the file and the languages only, so that it can be
// remembered by both.
func Parse(f *text.File, languages []string) (*Item, diag.List) {
	var list diag.List
	at := locate(f, languages, &list)
	if at.read == nil {
		return nil, list
	}
	item := &Item{File: f, ID: at.id, Lang: at.lang}
	list = append(list, at.read(item, languages)...)
	return item, list.Capped()
}

// reading fills an item from its file.
type reading func(item *Item, languages []string) diag.List

// place is what the path of a file says about it; read is nil for a file that is
// not read.
type place struct {
	id, lang string
	read     reading
}

// locate reads the path of a file: content/X.toml is facts, content/<lang>/X.md
// text and content/<lang>/X.toml words.
func locate(f *text.File, languages []string, list *diag.List) place {
	name := strings.TrimPrefix(f.Path, "content/")
	if own(name) {
		return place{}
	}
	kind := path.Ext(name)
	name = strings.TrimSuffix(name, kind)
	if folder, rest, nested := strings.Cut(name, "/"); nested && slices.Contains(languages, folder) {
		if kind == ".md" {
			return pageFile(f, rest, folder, list)
		}
		return wordsFile(f, rest, folder, list)
	} else if misplaced(f, folder, nested, kind, languages, list) {
		return place{}
	}
	return factsFile(f, name, list)
}

// own tells whether a path is one of the tool's.
func own(name string) bool {
	return strings.HasPrefix(name, "releases/") || strings.HasPrefix(name, "_") || strings.Contains(name, "/_")
}

// misplaced reports a file that should stand in the folder of a language.
func misplaced(f *text.File, folder string, nested bool, kind string, languages []string, list *diag.List) bool {
	switch {
	case nested && looksLikeTag(folder):
		list.Add("value-invalid", f.Span(0, 0), "language %q is not declared", folder).
			DidYouMean(folder, languages).Hint("declare it under [[languages]] in site.toml")
	case kind == ".md":
		list.Add("value-invalid", f.Span(0, 0), "this page stands in no language folder").
			Hint("move it to content/<language>/")
	default:
		return false
	}
	return true
}

// looksLikeTag tells whether a folder is meant as a language. Sections have
// longer names; "faq" and its like are languages only if we know them.
func looksLikeTag(folder string) bool {
	primary, _, _ := strings.Cut(folder, "-")
	return len(primary) == 2 && locale.WellFormed(folder) || slices.Contains(locale.Known(), folder)
}

// factsFile places content/X.toml.
func factsFile(f *text.File, name string, list *diag.List) place {
	switch {
	case name == "facts":
		return place{id: name, read: readFacts}
	case name == "vocabulary":
		return place{id: name, read: readVocabulary}
	case name == "language":
		list.Add("value-invalid", f.Span(0, 0), "language.toml stands in no language folder").Hint("move it to content/<language>/")
		return place{}
	case FindSchema(name) != nil:
		return place{id: name, read: readRegister}
	}
	return checked(f, name, place{id: name, read: readDocument}, list)
}

// wordsFile places content/<lang>/X.toml.
func wordsFile(f *text.File, name, lang string, list *diag.List) place {
	switch {
	case name == "language":
		return place{id: name, lang: lang, read: readLanguage}
	case name == "vocabulary":
		return place{id: name, lang: lang, read: readVocabulary}
	case name == "facts":
		list.Add("value-invalid", f.Span(0, 0), "facts are shared by all languages").Hint("move them to content/facts.toml")
		return place{}
	case FindSchema(name) != nil:
		return place{id: name, lang: lang, read: readRecordWords}
	}
	return checked(f, name, place{id: name, lang: lang, read: readDocumentWords}, list)
}

// pageFile places content/<lang>/X.md. The page of a folder is its index.md.
func pageFile(f *text.File, name, lang string, list *diag.List) place {
	id := strings.TrimSuffix(name, "/index")
	return checked(f, id, place{id: id, lang: lang, read: readPage}, list)
}

// unsafeName tells whether a path holds characters that no name may hold.
func unsafeName(path string) bool {
	for range text.Dangers(path, text.Name, "") {
		return true
	}
	return false
}

// checked reports an id that no page may have.
func checked(f *text.File, id string, at place, list *diag.List) place {
	switch {
	case unsafeName(f.Path): // told where the file was read
		return place{}
	case !source.IsPageID(id):
		list.Add("value-invalid", f.Span(0, 0), "page id %q is not made of lower-case letters, digits and \"-\"", id).
			Hint("rename the file")
		return place{}
	case slices.Contains(ReservedPages, id):
		list.Add("value-invalid", f.Span(0, 0), "page id %q is reserved", id).Hint("rename the file: the tool writes a page of that name")
		return place{}
	case strings.HasSuffix(id, "/index"):
		section := strings.TrimSuffix(id, "/index")
		list.Add("value-invalid", f.Span(0, 0), "the page of the folder %q has the id %q", section, section).
			Hint("move this to %s.toml beside the folder", path.Base(section))
		return place{}
	}
	return at
}

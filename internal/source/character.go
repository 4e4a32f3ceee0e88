package source

import (
	"strings"

	"annex/internal/diag"
	"annex/internal/text"
)

// langOf gives the tag of the language folder a path lies in, "" if none.
func langOf(path string) string {
	rest, ok := strings.CutPrefix(path, "content/")
	if !ok {
		return ""
	}
	lang, _, ok := strings.Cut(rest, "/")
	if !ok {
		return ""
	}
	return lang
}

// unsafeCharacters holds a file, its name too, against the policy of characters.
func unsafeCharacters(f *text.File) diag.List {
	list := unsafeName(f)
	for d := range text.Dangers(f.Text, text.Prose, langOf(f.Path)) {
		level(list.Add("character-unsafe", f.Span(d.Start, d.End), "%s", d), d)
	}
	return list.Capped()
}

func unsafeName(f *text.File) (list diag.List) {
	for d := range text.Dangers(f.Path, text.Name, "") {
		level(list.Add("character-unsafe", f.Span(0, 0), "in the file name %s", d).Hint("rename the file"), d)
	}
	return list
}

func level(found *diag.Diagnostic, d text.Danger) {
	if !d.Certain {
		found.At(diag.Warning)
	}
}

// escaped looks for characters that stand in a text only since its escapes were
// decoded: those of the file have been looked at with the file. Keys are held to
// the policy of prose, because words of a language are keys too ([avoid]); ids
// have a form of their own, which lets none of these through.
func (s *scanner) escaped(decoded string, start int) {
	for d := range text.Revealed(decoded, s.src[start:s.pos], text.Prose, s.lang) {
		level(s.list.Add("character-unsafe", s.file.Span(start, s.pos), "%s", d), d)
	}
}

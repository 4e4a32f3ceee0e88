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
	return capped(list)
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

// maxFindings is the number of findings of one rule and level in one file that
// are told. Levels are counted apart: warnings must not crowd an error out.
const maxFindings = 200

// capped cuts the findings of one file, rule by rule.
func capped(list diag.List) diag.List {
	if len(list) <= maxFindings {
		return list
	}
	type sort struct {
		rule  string
		level diag.Severity
	}
	counts := map[sort]int{}
	var kept, firstOver diag.List
	for _, d := range list {
		of := sort{d.Rule, d.Severity}
		counts[of]++
		switch n := counts[of]; {
		case n <= maxFindings:
			kept = append(kept, d)
		case n == maxFindings+1:
			firstOver = append(firstOver, d)
		}
	}
	for _, d := range firstOver {
		kept.Add(d.Rule, d.Span, "and %d more in this file", counts[sort{d.Rule, d.Severity}]-maxFindings).At(d.Severity)
	}
	return kept
}

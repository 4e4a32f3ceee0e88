package check_test

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"annex"
	"annex/internal/build"
	"annex/internal/diag"
	"annex/internal/locale"
)

// today is the day of every site in these tests.
var today = locale.Date{Year: 2026, Month: 11, Day: 22}

// trial is a small site to be built. Whatever an archive does not show is filled
// in, so that an example shows what it is about and nothing else:
//
//   - site.toml: a text without base_url gets what a site must have, and the
//     languages whose folders are shown, English first;
//   - content/dpa.toml: a text without kind gets the facts of an agreement, and
//     one version; without [coverage] every item of Article 28(3) is declared as
//     not applying;
//   - content/<language>/dpa.toml: the words that go with it;
//   - content/<language>/index.md: a start page.
type trial struct {
	files   fstest.MapFS
	shifted map[string]int // lines put before the shown text of a file
}

func newTrial(a *archive) *trial {
	s := &trial{files: fstest.MapFS{}, shifted: map[string]int{}}
	for _, f := range a.files {
		if f.name != "want" {
			s.files[unquoted(f.name)] = &fstest.MapFile{Data: []byte(unquoted(f.body))}
		}
	}
	languages := s.languages()
	s.siteTOML(languages)
	for _, lang := range languages {
		s.add("content/"+lang+"/index.md", startPages[lang])
	}
	for _, lang := range languages {
		if s.files["content/"+lang+"/dpa.md"] != nil {
			s.agreement(languages)
			break
		}
	}
	return s
}

// unquoted writes out what could not be seen in an archive, what an editor would
// mend, and what is long: <U+202E>, <byte FF>, <repeat 300 a>.
func unquoted(rest string) string {
	var b strings.Builder
	for {
		before, after, found := strings.Cut(rest, "<")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		word, tail, _ := strings.Cut(after, ">")
		if meant, ok := written(word); ok {
			b.WriteString(meant)
			rest = tail
			continue
		}
		b.WriteString("<")
		rest = after
	}
}

func written(word string) (string, bool) {
	var r rune
	var b byte
	var n int
	var what string
	switch {
	case scan(word, "U+%X", &r):
		return string(r), true
	case scan(word, "byte %X", &b):
		return string([]byte{b}), true
	case scan(word, "repeat %d %s", &n, &what):
		if scan(what, "U+%X", &r) {
			what = string(r)
		}
		return strings.Repeat(strings.ReplaceAll(what, "_", " "), n), true
	}
	return "", false
}

func scan(word, format string, into ...any) bool {
	n, err := fmt.Sscanf(word, format, into...)
	return err == nil && n == len(into)
}

func (s *trial) add(name, body string) {
	if s.files[name] == nil {
		s.files[name] = &fstest.MapFile{Data: []byte(body)}
	}
}

// wrap puts lines around the shown text of a file.
func (s *trial) wrap(name, before, after string) {
	s.add(name, "")
	shown := string(s.files[name].Data)
	s.files[name] = &fstest.MapFile{Data: []byte(before + shown + "\n" + after)}
	s.shifted[name] = strings.Count(before, "\n")
}

func (s *trial) shows(name, words string) bool {
	return s.files[name] != nil && strings.Contains("\n"+string(s.files[name].Data), "\n"+words)
}

// languages are those whose folders the archive shows, English first.
func (s *trial) languages() []string {
	shown := map[string]bool{}
	for name := range s.files {
		if parts := strings.Split(name, "/"); len(parts) > 2 && parts[0] == "content" && startPages[parts[1]] != "" {
			shown[parts[1]] = true
		}
	}
	delete(shown, "en")
	return append([]string{"en"}, slices.Sorted(maps.Keys(shown))...)
}

var startPages = map[string]string{
	"en": "# Trust centre\n\nWelcome.\n",
	"de": "# Vertrauen\n\nWillkommen.\n",
	"nb": "# Tillit\n\nVelkommen.\n",
	"fa": "# اعتماد\n\nخوش آمدید.\n",
}

func (s *trial) siteTOML(languages []string) {
	const name = "site.toml"
	if s.shows(name, "base_url") {
		return
	}
	before, after := "base_url = \"https://trust.example.com\"\n", ""
	if !s.shows(name, "name =") {
		before += "name = \"Trust Centre\"\n"
	}
	if !s.shows(name, "default_language") {
		before += "default_language = \"en\"\n"
	}
	if !s.shows(name, "[[languages]]") {
		for _, tag := range languages {
			after += "[[languages]]\ntag = \"" + tag + "\"\n"
		}
	}
	if !s.shows(name, "[organisation]") {
		after += "[organisation]\nname = \"Larkspur\"\nlegal_name = \"Larkspur GmbH\"\naddress = \"Hafenweg 1, Hamburg\"\ncountry = \"DE\"\ncontact = \"privacy@larkspur.example.com\"\n"
	}
	s.wrap(name, before, after)
}

func (s *trial) agreement(languages []string) {
	const name = "content/dpa.toml"
	before, after := "", ""
	if !s.shows(name, "kind =") {
		before = "kind = \"agreement\"\nbinding = \"en\"\nrole = \"processor\"\nsigning = \"click\"\nreview_by = 2027-06-01\n"
		if !s.shows(name, "numbering") && !s.shows(name, "[numbering]") {
			before += "numbering = \"clauses\"\n"
		}
		if !s.shows(name, "[[versions]]") {
			after = "[[versions]]\nnumber = \"1.0\"\npublished = 2026-01-05\neffective = 2026-02-01\nchange = \"material\"\n"
		}
	}
	covered := s.shows(name, "[coverage]")
	if !covered {
		after += "[coverage]\n"
		for _, item := range coverage {
			after += "\"gdpr/28/3/" + item + "\" = { none = true }\n"
		}
	}
	s.wrap(name, before, after)
	for _, lang := range languages {
		s.agreementWords("content/"+lang+"/dpa.toml", covered)
	}
}

var coverage = []string{"subject-matter", "duration", "nature", "purpose", "data", "subjects", "controller", "a", "b", "c", "d", "e", "f", "g", "h", "infringing"}

// laterVersions are the numbers of an agreement's versions where it has several:
// each but the first says what has changed.
func (s *trial) laterVersions() []string {
	var numbers []string
	for line := range strings.Lines(string(s.files["content/dpa.toml"].Data)) {
		var number string
		if scan(line, "number = %q", &number) && !slices.Contains(numbers, number) {
			numbers = append(numbers, number)
		}
	}
	if len(numbers) < 2 {
		return nil
	}
	return numbers
}

func (s *trial) agreementWords(name string, covered bool) {
	if s.files[name] != nil {
		return
	}
	words := "signing_text = \"Accepted with the order.\"\n"
	for _, number := range s.laterVersions() {
		words += "[versions.\"" + number + "\"]\nsummary = \"The notice period is longer.\"\n"
	}
	if !covered {
		words += "[coverage]\n"
		for _, item := range coverage {
			words += "\"gdpr/28/3/" + item + "\" = \"This is an example.\"\n"
		}
	}
	s.add(name, words)
}

// builtin is the theme as the program carries it.
var builtin = annex.Files

// build gives what is found in the site.
func (s *trial) build(t *testing.T) diag.List {
	t.Helper()
	result, err := build.Build(build.Input{Site: s.files, Builtin: builtin, Today: today}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return result.Found
}

// lines writes findings as they stand in a want file: path:line:col severity rule.
func (s *trial) lines(found diag.List) []string {
	lines := make([]string, len(found))
	for i, d := range found {
		if d.Span.File == nil {
			lines[i] = fmt.Sprintf("?:0:0 %s %s", d.Severity, d.Rule)
			continue
		}
		line, column := d.Span.File.Position(d.Span.Start)
		name := d.Span.File.Path
		lines[i] = fmt.Sprintf("%s:%d:%d %s %s", name, max(1, line-s.shifted[name]), column, d.Severity, d.Rule)
	}
	return lines
}

// told writes findings with their messages, for a failing test.
func (s *trial) told(found diag.List) string {
	var b strings.Builder
	for i, line := range s.lines(found) {
		fmt.Fprintf(&b, "  %s: %s\n", line, found[i].Message)
		for _, hint := range found[i].Hints {
			fmt.Fprintf(&b, "      hint: %s\n", hint)
		}
	}
	return b.String()
}

// inside tells whether every place of a finding lies inside its file.
func inside(d *diag.Diagnostic) error {
	for _, s := range append([]diag.Related{{Span: d.Span}}, d.Related...) {
		if f := s.Span.File; f == nil || s.Span.Start < 0 || s.Span.Start > s.Span.End || s.Span.End > len(f.Text) || path.IsAbs(f.Path) {
			return fmt.Errorf("%s: the place of %q lies in no file", d.Rule, d.Message)
		}
	}
	return nil
}

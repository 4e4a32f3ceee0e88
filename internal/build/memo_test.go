package build

import (
	"maps"
	"slices"
	"testing"
	"testing/fstest"

	"annex"
	"annex/internal/memo"
)

// edits are what a writer does to the generated site, one after another: change,
// break, mend, add and remove files.
var edits = []struct {
	name string
	do   func(fstest.MapFS)
}{
	{"nothing", func(fstest.MapFS) {}},
	{"a word", func(f fstest.MapFS) { change(f, "content/de/index.md", "+++\ntitle = \"Anfang\"\n+++\n\nHallo.\n") }},
	{"a fact", func(f fstest.MapFS) { change(f, "content/facts.toml", "[notice]\nbreach = \"36 hours\"\n") }},
	{"a broken fact", func(f fstest.MapFS) { change(f, "content/facts.toml", "[notice]\nbreach = 36 hours\n") }},
	{"a mended fact", func(f fstest.MapFS) { change(f, "content/facts.toml", "[notice]\nbreach = \"36 hours\"\n") }},
	{"a page gone", func(f fstest.MapFS) { delete(f, "content/fr/"+documentID(1)+".md") }},
	{"a new page", func(f fstest.MapFS) { change(f, "content/nb/ny.md", "# Ny side\n\nSe [](index.md).\n") }},
	{"a language gone", func(f fstest.MapFS) {
		change(f, "site.toml", string(f["site.toml"].Data[:slices.Index(f["site.toml"].Data, '[')])+"[[languages]]\ntag = \"en\"\n")
	}},
}

func change(f fstest.MapFS, name, text string) { f[name] = &fstest.MapFile{Data: []byte(text)} }

// TestRememberedEqualsClean builds after every edit with what the builds before
// remembered, and again from nothing: findings and files are the same.
func TestRememberedEqualsClean(t *testing.T) {
	files := maps.Clone(corpus(6))
	store := memo.New(2)
	var before *Result
	for _, e := range edits {
		e.do(files)
		in := Input{Site: files, Builtin: annex.Files, Today: corpusDay}
		clean, err := Build(in, nil)
		if err != nil {
			t.Fatal(err)
		}
		in.Before, in.Memo = before, store
		warm, err := Build(in, nil)
		if err != nil {
			t.Fatal(err)
		}
		if clean.Set.ID != warm.Set.ID {
			t.Errorf("%s: other files than a clean build", e.name)
		}
		if got, want := messages(warm), messages(clean); !slices.Equal(got, want) {
			t.Errorf("%s: found\n%q\nclean\n%q", e.name, got, want)
		}
		before = warm
	}
}

func messages(r *Result) []string {
	var all []string
	for _, d := range r.Found {
		line, column := d.Span.File.Position(d.Span.Start)
		all = append(all, string(rune('0'+d.Severity))+d.Span.File.Path+":"+string(rune(line))+":"+string(rune(column))+d.Message)
	}
	return all
}

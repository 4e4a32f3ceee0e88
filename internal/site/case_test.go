package site_test

import (
	"flag"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"annex/internal/config"
	"annex/internal/content"
	"annex/internal/diag"
	"annex/internal/locale"
	"annex/internal/site"
	"annex/internal/source"

	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "write what is worked out into testdata")

// TestCases resolves the sites of testdata. A section of an archive whose name
// begins with one of the words of sections is what a person would expect of it;
// every other section is a file of the site.
func TestCases(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no cases", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			s, found := resolve(t, archive)
			told := false
			for i := range archive.Files {
				f := &archive.Files[i]
				kind, _, _ := strings.Cut(f.Name, "/")
				if sections[kind] == nil {
					continue
				}
				told = told || kind == "found"
				got := sections[kind](t, s, found, strings.TrimPrefix(f.Name, kind+"/"))
				if *update {
					f.Data = []byte(got)
				} else if want := string(f.Data); got != want {
					t.Errorf("%s: got\n%s\nwant\n%s", f.Name, got, want)
				}
			}
			if !told && len(found) > 0 {
				t.Errorf("findings:\n%s", findings(t, s, found, ""))
			}
			if *update {
				if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

var today = locale.Date{Year: 2026, Month: 11, Day: 22}

// resolve reads the files of an archive as a build does.
func resolve(t testing.TB, archive *txtar.Archive) (*site.Site, diag.List) {
	t.Helper()
	files := fstest.MapFS{}
	for _, f := range archive.Files {
		if kind, _, _ := strings.Cut(f.Name, "/"); sections[kind] == nil {
			files[f.Name] = &fstest.MapFile{Data: f.Data}
		}
	}
	complete(files)
	in, list := read(t, files)
	s, found := site.Resolve(in)
	found = append(list, found...)
	found.Sort()
	return s, found
}

// complete writes what every site and every agreement must have, so that a case
// shows what it is about: a site.toml without base_url, and a document that says
// "agreement" in its first line.
func complete(files fstest.MapFS) {
	languages := map[string]bool{}
	for name := range files {
		if parts := strings.Split(name, "/"); parts[0] == "content" && len(parts) > 2 {
			languages[parts[1]] = true
		}
	}
	own := ""
	if f := files["site.toml"]; f != nil {
		own = string(f.Data)
	}
	if !strings.Contains(own, "base_url") {
		head := "name = \"Trust\"\nbase_url = \"https://trust.example.com/legal\"\n"
		if !strings.Contains(own, "default_language") {
			head += "default_language = \"en\"\n"
		}
		for _, tag := range slices.Sorted(maps.Keys(languages)) {
			own += "\n[[languages]]\ntag = \"" + tag + "\"\n"
		}
		own += "\n[organisation]\nname = \"Larkspur\"\nlegal_name = \"Larkspur GmbH\"\naddress = \"Hamburg\"\ncountry = \"DE\"\ncontact = \"privacy@larkspur.example.com\"\n"
		files["site.toml"] = &fstest.MapFile{Data: []byte(head + own)}
	}
	for name, f := range files {
		if rest, ok := strings.CutPrefix(string(f.Data), "# agreement\n"); ok {
			head := "kind = \"agreement\"\nrole = \"processor\"\nsigning = \"none\"\nreview_by = 2027-06-01\n"
			if !strings.Contains(rest, "binding") {
				head += "binding = \"en\"\n"
			}
			if !strings.Contains(rest, "numbering") {
				head += "numbering = \"clauses\"\n"
			}
			if !strings.Contains(rest, "[[versions]]") {
				rest += "\n[[versions]]\nnumber = \"1.0\"\npublished = 2026-01-05\neffective = 2026-02-01\nchange = \"material\"\n"
			}
			files[name] = &fstest.MapFile{Data: []byte(head + rest)}
		}
	}
}

// read parses the files of a site.
func read(t testing.TB, files fstest.MapFS) (site.Input, diag.List) {
	t.Helper()
	tree, found, err := source.Load(files, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	cfg, list := config.Parse(tree.Site)
	found = append(found, list...)
	in := site.Input{Config: cfg, Today: today, Static: map[string]bool{}}
	for _, f := range tree.Content {
		item, list := content.Parse(f, cfg.Tags())
		found = append(found, list...)
		if item != nil {
			in.Items = append(in.Items, item)
		}
	}
	for i := range tree.Static {
		in.Static[tree.Static[i].Path] = true
	}
	return in, found
}

package content

import (
	"testing"

	"annex/internal/diag"
	"annex/internal/text"
)

// inside holds that every finding lies in its file.
func inside(t *testing.T, f *text.File, list diag.List) {
	t.Helper()
	for _, d := range list {
		if d.Span.File != f || d.Span.Start < 0 || d.Span.Start > d.Span.End || d.Span.End > len(f.Text) {
			t.Errorf("finding outside of the file: %+v", d)
		}
	}
}

func FuzzFrontMatter(f *testing.F) {
	for _, seed := range []string{
		"", "+++", "+++\n+++", "+++\ntitle = \"T\"\n+++\nText.", "\ufeff+++\r\ntitle = \"T\"\r\n+++\r\n# T\r\n", "+++\ntitle = \"T\"",
		"---\ntitle: T\n---\n", "+++ \nslug = \"a-b\"\nnav = 3\ndraft = true\n+++\t\n## X {#x}", "+++\nx = '''\n+++\n'''\n+++\n", "# One\n\n# Two",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, page string) {
		file := text.New("content/en/x.md", page)
		item, list := Parse(file, languages)
		inside(t, file, list)
		if item == nil || item.Page == nil || item.Page.Text == nil {
			t.Fatal("no page")
		}
		if body := int(item.Page.Text.Body); body < 0 || body > len(page) {
			t.Errorf("body at %d of %d", body, len(page))
		}
	})
}

func FuzzFacts(f *testing.F) {
	for _, seed := range []string{
		"", "a = \"b\"", "[notice]\nbreach = \"48 hours\"", "fee = { amount = 1, currency = \"EUR\" }", "a.b.c = 1", "[[a]]\nb = 1",
		"x = [1, [2]]", "d = 2026-03-24", "n = nan", "fee = { amount = \"1\", currency = 2 }", "[claims]\nlocations = [\"XX\"]",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, facts string) {
		file := text.New("content/facts.toml", facts)
		item, list := Parse(file, languages)
		inside(t, file, list)
		for _, fact := range item.Facts {
			if fact.Type == 0 || !isFactKey(fact.Key) || fact.Span.File != file {
				t.Errorf("fact %+v", fact)
			}
		}
	})
}

func FuzzRegister(f *testing.F) {
	files, _ := archive(f, "testdata/good.txtar")
	for _, file := range files {
		f.Add(file.Path, file.Text)
	}
	for _, path := range []string{"content/sub-processors.toml", "content/en/measures.toml", "content/dpa.toml", "content/en/dpa.toml", "content/en/language.toml", "content/en/vocabulary.toml"} {
		f.Add(path, "")
		f.Add(path, "[a]\nb = {}\ntransfers = [{}]\ntext = '''\n'''\nart32 = 1\n[versions.\"1\"]\nsummary = '''x'''")
		f.Add(path, "[[a]]\n[[versions]]\nnumber = \"1\"\neffective = 2026-01-01\n[coverage]\nx = {}\n[terms.a]\nforms = [[]]")
	}
	f.Fuzz(func(t *testing.T, path, content string) {
		file := text.New(path, content)
		_, list := Parse(file, languages)
		inside(t, file, list)
	})
}

func BenchmarkRegister(b *testing.B) {
	files, _ := archive(b, "testdata/good.txtar")
	for _, f := range files {
		if f.Path != "content/sub-processors.toml" {
			continue
		}
		b.SetBytes(int64(len(f.Text)))
		b.ReportAllocs()
		for b.Loop() {
			Parse(f, languages)
		}
	}
}

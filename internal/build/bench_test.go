package build

import (
	"runtime"
	"testing"

	"annex"
	"annex/internal/check"
	"annex/internal/config"
	"annex/internal/content"
	"annex/internal/diag"
	"annex/internal/locale"
	"annex/internal/output"
	"annex/internal/render"
	"annex/internal/site"
	"annex/internal/source"
)

// corpusDay is the day of the generated builds.
var corpusDay = locale.Date{Year: 2026, Month: 11, Day: 22}

// BenchmarkBuild builds 1,000 pages (200 documents in five languages of about
// 1,000 words) and throws the files away. It reports pages a second and the
// memory that is held after a build.
func BenchmarkBuild(b *testing.B) {
	in := Input{Site: corpus(200), Builtin: annex.Files, Today: corpusDay}
	var result *Result
	b.ReportAllocs()
	for b.Loop() {
		r, err := Build(in, nil)
		if err != nil {
			b.Fatal(err)
		}
		result = r
	}
	pages := pagesOf(result)
	b.ReportMetric(float64(pages)*float64(b.N)/b.Elapsed().Seconds(), "pages/s")
	b.ReportMetric(heldMB(), "heldMB")
	runtime.KeepAlive(result)
	if n := result.Found.Count(diag.Error); n > 0 {
		b.Fatalf("%d errors, the first: %s", n, result.Found[0].Message)
	}
}

func pagesOf(r *Result) int {
	n := 0
	for _, e := range r.Site.Editions {
		n += len(e.Pages)
	}
	return n
}

// heldMB gives the memory that is reachable, in megabytes.
func heldMB() float64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc) / 1e6
}

// BenchmarkStages times each stage of the same build alone: their shares.
func BenchmarkStages(b *testing.B) {
	in := Input{Site: corpus(200), Builtin: annex.Files, Today: corpusDay}
	r, err := Build(in, nil)
	if err != nil {
		b.Fatal(err)
	}
	tree, cfg := r.Tree, r.Site.Config
	var items []*content.Item
	stages := []struct {
		name string
		run  func() error
	}{
		{"source.Load", func() error { _, _, err := source.Load(in.Site, in.Builtin, nil); return err }},
		{"config.Parse", func() error { config.Parse(tree.Site); return nil }},
		{"content.Parse", func() error { items, _ = parse(nil, tree.Content, cfg.Tags()); return nil }},
		{"site.Resolve", func() error {
			site.Resolve(site.Input{Config: cfg, Items: items, Static: staticPaths(tree), Today: in.Today})
			return nil
		}},
		{"render.Load", func() error { render.Load(tree.Layouts, nil); return nil }},
		{"output.Emit", func() error { _, _, err := output.Emit(r.Job, nil); return err }},
		{"check.Run", func() error { check.Run(&check.Job{Site: r.Site, Set: r.Set, Items: items}); return nil }},
	}
	for _, s := range stages {
		b.Run(s.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := s.run(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

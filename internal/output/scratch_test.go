package output_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"annex/internal/build"
	"annex/internal/locale"
	"annex/internal/output"
)

func TestScratch(t *testing.T) {
	dir := os.Getenv("SITE")
	if dir == "" {
		t.Skip()
	}
	out := os.Getenv("OUT")
	r, err := build.Build(build.Input{Site: os.DirFS(dir), Builtin: os.DirFS("../.."), Today: locale.Date{Year: 2026, Month: 11, Day: 22}}, func(e output.Entry, b []byte) error {
		p := filepath.Join(out, e.Path)
		os.MkdirAll(filepath.Dir(p), 0o755)
		return os.WriteFile(p, b, 0o644)
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range r.Found {
		fmt.Println(d.Severity, d.Rule, d.Span.File.Path, d.Message)
	}
	for _, b := range r.Set.Broken() {
		fmt.Println(b.From, b.URL, b.Why)
	}
	fmt.Println(len(r.Set.Entries))
}

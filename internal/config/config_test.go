package config

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"annex/internal/diag"
	"annex/internal/text"

	"github.com/google/go-cmp/cmp"
)

// TestFindings reads every testdata/*.txtar: site.toml, and "findings" as
// "line:column severity message [rule]" with hints below. UPDATE=1 writes what is
// found into them.
func TestFindings(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no documents in testdata", err)
	}
	for _, name := range files {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			site, want, ok := strings.Cut(strings.TrimPrefix(string(data), siteMark), findingsMark)
			if !ok {
				t.Fatalf("no line %q", findingsMark)
			}
			_, list := Parse(text.New("site.toml", site))
			got := lines(list)
			if os.Getenv("UPDATE") != "" {
				if err := os.WriteFile(name, []byte(siteMark+site+findingsMark+got), 0o644); err != nil {
					t.Fatal(err)
				}
			} else if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

const (
	siteMark     = "-- site.toml --\n"
	findingsMark = "-- findings --\n"
)

// lines prints findings, one a line.
func lines(list diag.List) string {
	list.Sort()
	var b strings.Builder
	for _, d := range list {
		line, column := d.Span.File.Position(d.Span.Start)
		fmt.Fprintf(&b, "%d:%d %s %s [%s]\n", line, column, d.Severity, d.Message, d.Rule)
		for _, hint := range d.Hints {
			fmt.Fprintf(&b, "  hint: %s\n", hint)
		}
	}
	return b.String()
}

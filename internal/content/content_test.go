package content

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

var languages = []string{"en", "de"}

// TestFindings reads every testdata/*.txtar: files of content/, and "findings" as
// "file:line:column severity message [rule] (record)" with hints below. UPDATE=1
// writes what is found into them.
func TestFindings(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no documents in testdata", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			files, want := archive(t, name)
			var got strings.Builder
			for _, f := range files {
				_, list := Parse(f, languages)
				got.WriteString(lines(list))
			}
			if os.Getenv("UPDATE") != "" {
				update(t, name, got.String())
			} else if diff := cmp.Diff(want, got.String()); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

const findingsMark = "-- findings --\n"

// archive reads files, each after a line "-- path --", and the findings.
func archive(t testing.TB, name string) (files []*text.File, findings string) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	body, findings, ok := strings.Cut(string(data), findingsMark)
	if !ok {
		t.Fatalf("%s: no line %q", name, findingsMark)
	}
	for part := range strings.SplitSeq("\n"+body, "\n-- ") {
		path, rest, ok := strings.Cut(part, " --\n")
		if ok {
			files = append(files, text.New(path, rest+"\n"))
		}
	}
	return files, findings
}

func update(t *testing.T, name, findings string) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	body, _, _ := strings.Cut(string(data), findingsMark)
	if err := os.WriteFile(name, []byte(body+findingsMark+findings), 0o644); err != nil {
		t.Fatal(err)
	}
}

// lines prints findings, one a line.
func lines(list diag.List) string {
	list.Sort()
	var b strings.Builder
	for _, d := range list {
		line, column := d.Span.File.Position(d.Span.Start)
		path := strings.TrimPrefix(d.Span.File.Path, "content/")
		fmt.Fprintf(&b, "%s:%d:%d %s %s [%s]", path, line, column, d.Severity, d.Message, d.Rule)
		if d.Clause != "" {
			fmt.Fprintf(&b, " (%s)", d.Clause)
		}
		b.WriteByte('\n')
		for _, hint := range d.Hints {
			fmt.Fprintf(&b, "  hint: %s\n", hint)
		}
	}
	return b.String()
}

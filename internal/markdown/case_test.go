package markdown

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"annex/internal/text"
)

var update = flag.Bool("update", false, "write the trees of testdata anew")

// A case file holds cases one after the other: a line "=== what it shows", the
// Markdown, a line "---", the tree, and the findings as "line:column rule: message".
type caseText struct {
	name, input, want string
}

const (
	caseMark = "=== "
	treeMark = "\n--- tree\n"
)

func cases(t testing.TB) []caseText {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no case files", err)
	}
	var list []caseText
	for _, file := range files {
		list = append(list, caseFile(t, file)...)
	}
	return list
}

func caseFile(t testing.TB, file string) []caseText {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var list []caseText
	for piece := range strings.SplitSeq("\n"+string(data), "\n"+caseMark) {
		if piece == "" {
			continue
		}
		name, rest, _ := strings.Cut(piece, "\n")
		input, want, _ := strings.Cut(rest, treeMark)
		list = append(list, caseText{strings.TrimSpace(name), input + "\n", strings.TrimRight(want, "\n") + "\n"})
	}
	return list
}

func tree(t testing.TB, input string) string {
	file := text.New("x.md", input)
	d, list := Parse(file, 0, "en")
	sound(t, d)
	var b strings.Builder
	if err := Dump(&b, d, nil); err != nil {
		t.Fatal(err)
	}
	for _, x := range list {
		line, column := file.Position(x.Span.Start)
		fmt.Fprintf(&b, "%d:%d %s: %s", line, column, x.Rule, x.Message)
		for _, h := range x.Hints {
			b.WriteString(" | " + h)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestCases(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.txt")
	for _, file := range files {
		var b strings.Builder
		for _, c := range caseFile(t, file) {
			got := tree(t, c.input)
			fmt.Fprintf(&b, "%s%s\n%s%s%s\n", caseMark, c.name, strings.TrimSuffix(c.input, "\n"), treeMark, got)
			t.Run(c.name, func(t *testing.T) {
				if got != c.want && !*update {
					t.Errorf("%s\ngot\n%s\nwant\n%s", c.input, got, c.want)
				}
			})
		}
		if *update {
			if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

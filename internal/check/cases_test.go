package check_test

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"annex/internal/diag"
)

var update = flag.Bool("update", false, "write what is found into the want files")

// TestCases builds the sites of testdata/<rule>/. Their want files list every
// finding of the site.
func TestCases(t *testing.T) {
	for _, name := range caseFiles(t, "*") {
		t.Run(strings.TrimSuffix(filepath.ToSlash(strings.TrimPrefix(name, "testdata"+string(filepath.Separator))), ".txtar"), func(t *testing.T) {
			t.Parallel()
			a := readArchive(t, name)
			s := newTrial(a)
			found := s.build(t)
			for i := range found {
				if err := inside(&found[i]); err != nil {
					t.Error(err)
				}
			}
			got := strings.Join(s.lines(found), "\n")
			want, ok := a.file("want")
			want = strings.TrimSpace(want)
			if got == want && ok {
				return
			}
			if *update {
				rewrite(t, name, a, got)
				return
			}
			t.Errorf("found:\n%swant:\n  %s", s.told(found), strings.ReplaceAll(want, "\n", "\n  "))
		})
	}
}

// TestEveryRuleHasCases sees to at least two sites in which a rule fires and
// three in which it is silent.
func TestEveryRuleHasCases(t *testing.T) {
	for _, r := range diag.Rules {
		fires, silent := 0, 0
		for _, name := range caseFiles(t, r.ID) {
			a := readArchive(t, name)
			want, ok := a.file("want")
			switch {
			case !ok:
				t.Errorf("%s has no file want", name)
			case strings.Contains(want, " "+r.ID+"\n"):
				fires++
			default:
				silent++
			}
			if strings.TrimSpace(a.comment) == "" {
				t.Errorf("%s does not say what it shows", name)
			}
		}
		if fires < 2 || silent < 3 {
			t.Errorf("%s: %d sites in which it fires, %d in which it is silent; two and three are asked for", r.ID, fires, silent)
		}
	}
}

func caseFiles(t *testing.T, rule string) []string {
	names, err := filepath.Glob(filepath.Join("testdata", rule, "*.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// rewrite puts the findings into the want file of a case.
func rewrite(t *testing.T, name string, a *archive, want string) {
	if want != "" {
		want += "\n"
	}
	a.files = append(slices.DeleteFunc(a.files, func(f member) bool { return f.name == "want" }), member{"want", want})
	if err := os.WriteFile(name, []byte(a.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

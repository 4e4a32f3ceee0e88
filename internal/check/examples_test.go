package check_test

import (
	"slices"
	"strings"
	"testing"

	"annex/internal/check"
	"annex/internal/diag"
)

// TestTables holds the two tables of rules against each other.
func TestTables(t *testing.T) {
	var public, explained []string
	for _, r := range diag.Rules {
		public = append(public, r.ID)
	}
	for _, r := range check.Rules {
		explained = append(explained, r.ID)
	}
	if !slices.Equal(public, explained) {
		t.Errorf("diag.Rules and check.Rules list different rules, or another order:\n%q\n%q", public, explained)
	}
}

// TestProse sees that every rule says what it is about and why.
func TestProse(t *testing.T) {
	for _, r := range check.Rules {
		switch {
		case r.Title == "" || r.Title != strings.TrimSpace(r.Title) || strings.HasSuffix(r.Title, "."):
			t.Errorf("%s: title %q", r.ID, r.Title)
		case strings.Count(r.Why, ".") < 2 || strings.Count(r.Why, ". ") > 7:
			t.Errorf("%s: why is not two to six sentences", r.ID)
		case check.Find(r.ID) != r:
			t.Errorf("%s is not found by its id", r.ID)
		}
	}
	if check.Find("no-such-rule") != nil {
		t.Error("a rule that does not exist is found")
	}
}

// TestExamples builds the bad and the good example of every rule.
func TestExamples(t *testing.T) {
	for _, r := range check.Rules {
		t.Run(r.ID, func(t *testing.T) {
			t.Parallel()
			bad := newTrial(parseArchive(r.Bad))
			found := bad.build(t)
			fires := false
			for i := range found {
				d := &found[i]
				if err := inside(d); err != nil {
					t.Error(err)
				}
				fires = fires || d.Rule == r.ID
				if d.Rule != r.ID && d.Severity == diag.Error {
					t.Errorf("the bad example gives %s too: %s", d.Rule, d.Message)
				}
			}
			if !fires {
				t.Errorf("the bad example does not give the rule:\n%s", bad.told(found))
			}
			good := newTrial(parseArchive(r.Good))
			if found := good.build(t); len(found) > 0 {
				t.Errorf("the good example gives:\n%s", good.told(found))
			}
		})
	}
}

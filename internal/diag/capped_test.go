package diag

import (
	"strings"
	"testing"

	"annex/internal/text"
)

func TestCapped(t *testing.T) {
	f := text.New("content/en/a.md", strings.Repeat("x", 1000))
	var list List
	for i := range 450 {
		d := list.Add("character-unsafe", f.Span(i, i+1), "x")
		if i%2 == 0 {
			d.At(Warning)
		}
	}
	list.Add("character-unsafe", f.Span(999, 1000), "the last one")
	list.Add("id-format", f.Span(5, 6), "y")
	capped := list.Capped()
	if n := capped.Count(Warning); n != MaxFindings+1 {
		t.Errorf("%d warnings", n)
	}
	if n := capped.Count(Error); n != MaxFindings+2 {
		t.Errorf("%d errors, one of another rule", n)
	}
	var more []string
	for _, d := range capped {
		if strings.HasPrefix(d.Message, "and ") {
			more = append(more, d.Severity.String()+" "+d.Message)
		}
	}
	if got := strings.Join(more, "; "); got != "warning and 25 more in this file; error and 26 more in this file" {
		t.Error(got)
	}
	if again := capped.Capped(); len(again) != len(capped) {
		t.Error("what is capped is cut again")
	}
	if few := list[:MaxFindings]; len(few.Capped()) != MaxFindings {
		t.Error("a short list is cut")
	}
}

// TestWarningsHideNoError holds that an error behind any number of warnings of
// its rule is told.
func TestWarningsHideNoError(t *testing.T) {
	f := text.New("a.md", "x")
	var list List
	for range 3 * MaxFindings {
		list.Add("character-unsafe", f.Span(0, 1), "soft hyphen").At(Warning)
	}
	list.Add("character-unsafe", f.Span(0, 1), "override")
	if list.Capped().Worst() != Error {
		t.Error("the error is gone")
	}
}

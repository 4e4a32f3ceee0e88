package diag

import (
	"strings"
	"testing"

	"annex/internal/text"
)

func TestNear(t *testing.T) {
	for _, c := range []struct{ word, candidates, want string }{
		{"audits", "audit security", "audit"},
		{"naem", "name title", "name"},
		{"Title", "title", "title"},
		{"größe", "grösse", "grösse"},
		{"x", "audit", ""},
		{"abcdfe", "abcdef", "abcdef"},
		{"ab", "ba", "ba"},
		{strings.Repeat("long", 20), strings.Repeat("long", 20) + "er", strings.Repeat("long", 20) + "er"},
		{"ab", "ac bc", "ac"},
		{"", "a", "a"},
		{"unrelated", "sub-processors", ""},
	} {
		if got := Near(c.word, strings.Fields(c.candidates)); got != c.want {
			t.Errorf("%q of %s: %q, want %q", c.word, c.candidates, got, c.want)
		}
	}
}

func TestMessagesHideNothing(t *testing.T) {
	var list List
	d := list.Add("id-format", text.Span{}, "a\u202eb %s\tc", "\x1b[31m\u00ad\U000e0041").Hint("%s", "\u2066")
	if d.Message != "a<U+202E>b <U+001B>[31m<U+00AD><U+E0041>\tc" || d.Hints[0] != "<U+2066>" {
		t.Errorf("%q %q", d.Message, d.Hints)
	}
	if got := Visible("100 % Größe — “ok”"); got != "100 % Größe — “ok”" {
		t.Error(got)
	}
}

func TestOrder(t *testing.T) {
	a, b := text.New("a.md", "abc"), text.New("b.md", "abc")
	var list List
	list.Add("id-stray", b.Span(0, 1), "5")
	list.Add("id-stray", a.Span(1, 2), "4")
	list.Add("id-stray", a.Span(0, 2), "3")
	list.Add("id-stray", a.Span(0, 1), "2")
	list.Add("id-format", a.Span(0, 1), "1")
	list.Add("id-format", text.Span{}, "0")
	list.Sort()
	for i, d := range list {
		if d.Message != string(rune('0'+i)) {
			t.Errorf("%s at %d", d.Message, i)
		}
	}
}

func TestRules(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range Rules {
		if seen[r.ID] || r.Level == Off || Find(r.ID).ID != r.ID || Level(r.ID) != r.Level {
			t.Errorf("rule %q", r.ID)
		}
		seen[r.ID] = true
	}
	if Find("no-such-rule") != nil {
		t.Error("a rule nobody knows")
	}
	for s := Off; s <= Error; s++ {
		if got, ok := ParseSeverity(s.String()); !ok || got != s {
			t.Error(s)
		}
	}
	if _, ok := ParseSeverity("fatal"); ok {
		t.Error("fatal")
	}
}

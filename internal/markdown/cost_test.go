package markdown

import (
	"strings"
	"testing"
	"time"

	"annex/internal/text"
)

// ordinary measures a megabyte of clauses, the yardstick on a busy machine.
func ordinary() time.Duration {
	f := text.New("x.md", strings.Repeat(agreement(), maxFile/len(agreement())))
	start := time.Now()
	Parse(f, 0, "en")
	return time.Since(start)
}

// TestCost holds that no small text takes long: the inputs are those known to
// be quadratic or worse in Markdown parsers.
func TestCost(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	wide := strings.Repeat("|a", 2500) + "|\n" + strings.Repeat("|-", 2500) + "|\n"
	table := strings.Repeat("|a", 64) + "|\n" + strings.Repeat("|-", 64) + "|\n"
	deep := strings.Repeat("> ", 32) + "- a\n"
	var stairs strings.Builder
	for i := range 60 {
		stairs.WriteString(strings.Repeat("  ", i) + "- a\n")
	}
	full := func(s string) string { return strings.Repeat(s, maxFile/len(s)) }
	for _, c := range []struct {
		name, text string
		refused    bool
	}{
		{"10,000 nested quotes", strings.Repeat(">", 10000) + " a", true},
		{"10,000 nested lists", strings.Repeat("- ", 10000) + "a", true},
		{"one line of 5 MB", strings.Repeat("a ", 5<<19), true},
		{"one line of 64 KiB", strings.Repeat("a ", 32<<10), false},
		{"exploding table of 20 kB", wide + strings.Repeat("a\n", 5000), true},
		{"64 columns and many rows", table + strings.Repeat("a\n", 5000), true},
		{"1 MiB of small tables", full(strings.Repeat("|a", 40) + "|\n" + strings.Repeat("|-", 40) + "|\n\n"), true},
		{"expanded definition", "[a]: /" + strings.Repeat("u", 1000) + "\n\n" + strings.Repeat("[a] ", 1900) + "\n\n", true},
		{"expanded definitions", "[a]: /" + strings.Repeat("u", 60000) + "\n\n" + strings.Repeat("[a]\n\n", 1900), true},
		{"links open", strings.Repeat("[a](", 20000), true},
		{"links open in a heading", "# " + strings.Repeat("[a](", 10000), true},
		{"1 MiB of links open", full(strings.Repeat("[a](", 499) + "\n\n"), false},
		{"brackets open", full(strings.Repeat("[", 1990) + "\n\n"), false},
		{"brackets and colons", full(strings.Repeat("[a]:", 1990) + "\n\n"), false},
		{"1 MiB of emphasis", full(strings.Repeat("*a_ ", 999) + "\n\n"), false},
		{"emphasis open", strings.Repeat("*a **a ", 60) + strings.Repeat("b** b*", 60), true},
		{"1 MiB of deep lines", full(deep), true},
		{"1 MiB of 30-deep lines", full(strings.Repeat(">", 30) + "a\n"), false},
		{"stairs", stairs.String(), true},
		{"stairs and blank lines", stairs.String()[:31*30] + strings.Repeat("\n", maxFile-1000), true},
		{"blank lines in a list", "- a\n" + strings.Repeat("\n", maxFile-4), true}, {"blank lines", strings.Repeat("\n", maxFile), false},
		{"1 MiB of braces", full("{"), true},
		{"lines of braces", full(strings.Repeat("{", 30000) + "\n"), false},
		{"lines of holes", full("{{a "), true},
		{"holes open", full(strings.Repeat("{{ ", 20000) + "\n"), false},
		{"marks open", full(strings.Repeat("{#a ", 15000) + "\n"), false},
		{"marks", full("{#a}"), true},
		{"lines of marks", full(strings.Repeat("{#a}", 15000) + "\n"), false},
		{"terms", full(strings.Repeat("a**“b”**{#t-c}", 450) + "\n\n"), false},
		{"code spans open", full(strings.Repeat("`a ``b ", 4000) + "\n"), false},
		{"comments open", full(strings.Repeat("<!-- a ", 4000) + "\n"), false},
		{"tags open", full(strings.Repeat("<a b ", 8000) + "\n"), false},
		{"entities", full(strings.Repeat("&amp;", 10000) + "\n"), false},
		{"colons", full(":::\n"), false},
		{"locals", full(":::local\n"), false},
		{"list marks", full("1. "), true},
		{"short items", full("- a\n"), false},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := text.New("x.md", c.text)
			start := time.Now()
			d, list := Parse(f, 0, "en")
			if took := time.Since(start); took > time.Second {
				fast(t, f)
			}
			if refused := len(list) == 1 && list[0].Rule == "limit-exceeded"; refused != c.refused {
				t.Errorf("refused %t, want %t: %.200v", refused, c.refused, list[:min(len(list), 2)])
			}
			if c.refused && len(d.Blocks)+len(d.Inlines) > 0 {
				t.Error("a refused text left blocks")
			}
		})
	}
}

// fast holds one parse to a second, or to forty times what ordinary text of
// full size takes just now. A busy machine has three attempts.
func fast(t *testing.T, f *text.File) {
	for attempt := 1; ; attempt++ {
		start := time.Now()
		Parse(f, 0, "en")
		took := time.Since(start)
		if took <= time.Second {
			return
		}
		allowed := 40 * ordinary()
		if took <= allowed {
			return
		}
		if attempt == 3 {
			t.Errorf("took %v, allowed are %v", took, allowed)
			return
		}
	}
}

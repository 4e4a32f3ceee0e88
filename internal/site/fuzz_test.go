package site

import (
	"strings"
	"testing"

	"annex/internal/locale"
)

var fuzzed = func() []*locale.Language {
	var all []*locale.Language
	for _, tag := range []string{"en", "de", "fi", "pt", "nl"} {
		l, err := locale.New(tag, locale.Options{})
		if err != nil {
			panic(err)
		}
		all = append(all, l)
	}
	return all
}()

// FuzzCitation cuts texts of links. What is a citation covers the text in order,
// and is right after its numbers were exchanged for themselves.
func FuzzCitation(f *testing.F) {
	for _, seed := range []string{
		"Clause 4(1)(b)", "4(1)(b)", "klauzuli 13", "the 72-hour rule", "§ 8 Abs. 2 lit. a sublit. aa", "2 §:n 2 momentin a kohta",
		"artigo 2.º, n.º 2, alínea b)", "clausule 2.2, onder b), i)", "Annex A.1, item 2", "A.1", "Clauses 7, 8", "2018", "", "§", "(a", "ª1", "a.b.c", "\xff4",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, lang := range fuzzed {
			tokens, ok := citation(s, lang.IsCitationWord)
			if !ok {
				continue
			}
			at := 0
			var numbers []string
			for _, k := range tokens {
				if k.start < at || k.end <= k.start || k.end > len(s) {
					t.Fatalf("%q: token %+v behind %d", s, k, at)
				}
				at = k.end
				if k.number {
					numbers = append(numbers, s[k.start:k.end])
				}
			}
			typed := numbersOf(tokens)
			if len(typed) == 0 || !sameNumbers(typed, numbers) || !sameKinds(typed, numbers) || exchange(s, typed, numbers) != s {
				t.Fatalf("%q: numbers %q", s, numbers)
			}
		}
	})
}

// FuzzFillText fills holes in texts that are not Markdown.
func FuzzFillText(f *testing.F) {
	for _, seed := range []string{"", "{{a}}", "x {{ a }} y {{b}}", `\{{a}}`, "{{", "}}", "{{a", "{{{{a}}}}", "{{}}", `\\{{a}}`, "{{a}}{{a}}", "\xff{{a}}"} {
		f.Add(seed)
	}
	r := &resolver{filled: map[string]map[string]string{"en": {"a": "VALUE"}}}
	f.Fuzz(func(t *testing.T, s string) {
		missed := 0
		got := r.fillText(fuzzed[0], s, func(key string) {
			missed++
			if key == "a" || !strings.Contains(s, key) {
				t.Fatalf("%q: missed %q", s, key)
			}
		})
		switch {
		case !strings.Contains(s, "{{") && got != s:
			t.Fatalf("%q became %q", s, got)
		case missed > strings.Count(s, "{{"):
			t.Fatalf("%q: missed %d", s, missed)
		case got != r.fillText(fuzzed[0], s, nil):
			t.Fatalf("%q: not the same twice", s)
		}
	})
}

package cli

import (
	"strings"
	"testing"

	"annex/internal/diag"
	"annex/internal/text"
)

// finding makes a finding whose span is the first occurrence of words.
func finding(file *text.File, words, message string) *diag.Diagnostic {
	at := strings.Index(file.Text, words)
	return &diag.Diagnostic{Rule: "ref-unknown", Severity: diag.Error, Span: file.Span(at, at+len(words)), Message: message}
}

func TestWriteFinding(t *testing.T) {
	file := text.New("content/de/dpa.md", strings.Join([]string{
		"# Vertrag",
		"gemäß [](#haftng) gelten",
		"a\tb\t[](#x)",
		"顧客は [](#x) を",
		"versteckt \u202e[](#x)",
		"e\u0301te\u0301 [](#x)",
		"",
		strings.Repeat("lang ", 50) + "[](#x)" + strings.Repeat(" lang", 50),
	}, "\n"))
	line := func(n int) *text.File { // the same text from a line on
		return text.New(file.Path, strings.Join(strings.Split(file.Text, "\n")[n-1:], "\n"))
	}
	for _, c := range []struct {
		name string
		d    *diag.Diagnostic
		want string
	}{
		{"hints and related places", finding(file, "#haftng", `no clause "haftng" in this document`).Hint(`did you mean "haftung"?`).Relate(file.Span(0, 1), "the title stands here"), `
content/de/dpa.md:2:10: error: no clause "haftng" in this document [ref-unknown]
    2 | gemäß [](#haftng) gelten
      |          ^^^^^^^
  hint: did you mean "haftung"?
  content/de/dpa.md:1:1: the title stands here
`},
		{"tabs", finding(line(3), "#x", "m"), `
content/de/dpa.md:1:8: error: m [ref-unknown]
    1 | a	b	[](#x)
      |  	 	   ^^
`},
		{"wide letters", finding(line(4), "#x", "m"), `
content/de/dpa.md:1:8: error: m [ref-unknown]
    1 | 顧客は [](#x) を
      |           ^^
`},
		{"danger is shown, not repeated", finding(line(5), "#x", "m"), `
content/de/dpa.md:1:15: error: m [ref-unknown]
    1 | versteckt <U+202E>[](#x)
      |                      ^^
`},
		{"combining marks take no room", finding(line(6), "#x", "m"), `
content/de/dpa.md:1:10: error: m [ref-unknown]
    1 | ` + "e\u0301te\u0301" + ` [](#x)
      |        ^^
`},
		{"an empty span", &diag.Diagnostic{Rule: "value-invalid", Severity: diag.Warning, Span: file.Span(0, 0), Message: "m"}, `
content/de/dpa.md:1:1: warning: m [value-invalid]
    1 | # Vertrag
      | ^
`},
		{"an empty file", &diag.Diagnostic{Rule: "value-invalid", Severity: diag.Hint, Span: text.New("site.toml", "").Span(0, 0), Message: "m"}, `
site.toml:1:1: hint: m [value-invalid]
`},
		{"a long line", finding(line(8), "#x", "m"), `
content/de/dpa.md:1:254: error: m [ref-unknown]
    1 | …` + strings.Repeat("lang ", 50)[203:] + "[](#x)" + strings.Repeat(" lang", 50)[:47] + `…
      | ` + strings.Repeat(" ", 51) + `^^
`},
	} {
		t.Run(c.name, func(t *testing.T) {
			var b strings.Builder
			writeFinding(&b, c.d, false)
			if got, want := b.String(), strings.TrimPrefix(c.want, "\n"); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func TestManyFindings(t *testing.T) {
	file := text.New("content/en/dpa.md", strings.Repeat("words\n", 500))
	var list diag.List
	for i := range 500 {
		severity := diag.Hint
		switch {
		case i%50 == 0:
			severity = diag.Error
		case i%5 == 0:
			severity = diag.Warning
		}
		list.Add("ref-unknown", file.Span(i*6, i*6+5), "number %d", i).At(severity)
	}
	shown := worst(list, maxShown)
	if len(shown) != maxShown || shown.Count(diag.Error) != 10 || shown.Count(diag.Warning) != 90 || shown.Count(diag.Hint) != 0 {
		t.Errorf("%d shown: %s", len(shown), summary(shown))
	}
	for i := 1; i < len(shown); i++ {
		if shown[i-1].Span.Start >= shown[i].Span.Start {
			t.Fatalf("finding %d is out of order", i)
		}
	}
	var b strings.Builder
	writeText(&b, list, false)
	if !strings.HasSuffix(b.String(), "\n… and 400 more findings: annex check --format json lists all\n") {
		t.Errorf("ends with %q", b.String()[b.Len()-100:])
	}
	if got := summary(list); got != "10 errors, 90 warnings, 400 hints" {
		t.Error(got)
	}
	if got := len(worst(list[:7], maxShown)); got != 7 {
		t.Errorf("%d of 7 shown", got)
	}
}

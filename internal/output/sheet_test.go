package output

import (
	"bytes"
	"io/fs"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"annex/internal/site"
)

func sheet(t *testing.T) string {
	t.Helper()
	body, err := fs.ReadFile(builtin, "static/site.css")
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

var colourToken = regexp.MustCompile(`--(\w+): light-dark\(#(\w+), #(\w+)\)`)

// Text, quiet text and links can be read on every ground, in light and dark mode
// (WCAG 2.2, 1.4.3).
func TestContrast(t *testing.T) {
	colours := [2]map[string]float64{{}, {}}
	for _, m := range colourToken.FindAllStringSubmatch(sheet(t), -1) {
		colours[0][m[1]], colours[1][m[1]] = luminance(t, m[2]), luminance(t, m[3])
	}
	for mode, c := range colours {
		for _, words := range []string{"text", "quiet", "accent"} {
			for _, ground := range []string{"paper", "tint", "mark"} {
				a, b := c[words], c[ground]
				if ratio := (max(a, b) + .05) / (min(a, b) + .05); ratio < 4.5 || a == b {
					t.Errorf("mode %d: %s on %s has a contrast of %.2f", mode, words, ground, ratio)
				}
			}
		}
	}
}

// luminance is the relative luminance of WCAG 2.2 for "fff" or "14181c".
func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	if len(hex) == 3 {
		hex = strings.Repeat(hex[:1], 2) + strings.Repeat(hex[1:2], 2) + strings.Repeat(hex[2:], 2)
	}
	sum := 0.0
	for i, weight := range [...]float64{.2126, .7152, .0722} {
		n, err := strconv.ParseUint(hex[2*i:2*i+2], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		v := float64(n) / 255
		if v <= .04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+.055)/1.055, 2.4)
		}
		sum += weight * v
	}
	return sum
}

// What the sheet promises for what no page can be asked: lists stay lists for
// Safari, wide tables scroll in their frame and not on paper, and a table is not
// parted from its heading, caption and first row in print.
func TestSheet(t *testing.T) {
	all := sheet(t)
	screen, paper, ok := strings.Cut(all, "@media print")
	if !ok {
		t.Fatal("no rules for print")
	}
	for _, want := range []string{`ol.c { list-style: none; list-style-type: ""`, "container-type: inline-size; overflow-x: auto", ".notice a { color: inherit }"} {
		if !strings.Contains(screen, want) {
			t.Errorf("screen lacks %s", want)
		}
	}
	for _, want := range []string{".records { overflow: visible }", "caption, .caption, thead, dt { break-after: avoid }", "tbody tr:first-child { break-before: avoid }", "table-header-group"} {
		if !strings.Contains(paper, want) {
			t.Errorf("print lacks %s", want)
		}
	}
	if small, err := minifyCode("site.css", []byte(all)); err != nil || !bytes.Contains(small, []byte(`list-style-type:""`)) {
		t.Errorf("the minifier takes the empty marker away: %v", err)
	}
}

// A record is found in the rows that print it, those of the first page first.
func TestRowsOf(t *testing.T) {
	a, b := &site.Record{Status: "a"}, &site.Record{Status: "b"}
	one := &site.View{Rows: []site.ViewRow{{Record: b}, {Record: a}}}
	two := &site.View{Rows: []site.ViewRow{{Record: a}}}
	rows := rowsOf([]*site.View{one, two})
	if want := []printedRow{{one, &one.Rows[1]}, {two, &two.Rows[0]}}; !slices.Equal(rows[a], want) || len(rows[b]) != 1 {
		t.Errorf("rows %v", rows)
	}
}

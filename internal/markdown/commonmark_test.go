package markdown

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"annex/internal/text"
)

type example struct {
	Markdown string `json:"markdown"`
	HTML     string `json:"html"`
	Number   int    `json:"example"`
	Section  string `json:"section"`
}

// specification reads the examples of CommonMark 0.31.2 where goldmark keeps
// them in the module cache.
func specification(t *testing.T) []example {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/yuin/goldmark").Output()
	if err != nil {
		t.Skip("goldmark's sources are not at hand")
	}
	data, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(out)), "_test", "spec.json"))
	if err != nil {
		t.Skip("goldmark's examples are not at hand")
	}
	var list []example
	if err := json.Unmarshal(data, &list); err != nil {
		t.Fatal(err)
	}
	return list
}

// refused are the examples whose address our rule refuses (safety before the
// specification): scheme, blank, backslash or colon. All else is read as
// CommonMark says.
var refused = map[int]string{
	20:  "backslash in an address",
	195: "blank in an address",
	202: "backslash in an address",
	346: "no URL: a grave accent in the host",
	489: "blank in an address",
	500: "no URL: a colon in the first part of a path",
	502: "backslash in an address",
	507: "no-break space in an address",
	596: "scheme irc",
	598: "scheme a+b+c",
	599: "scheme made-up-scheme",
	601: "scheme localhost",
	603: "backslash in an address",
}

func TestCommonMark(t *testing.T) {
	for _, e := range specification(t) {
		d, list := Parse(text.New("x.md", e.Markdown), 0, "en")
		sound(t, d)
		same := toHTML(d) == e.HTML
		if why := refused[e.Number]; why != "" {
			if same || len(list) != 1 || list[0].Rule != "url-unsafe" {
				t.Errorf("%d is no longer refused for: %s", e.Number, why)
			}
		} else if !same {
			t.Errorf("%d %s\n%q\ngot  %q\nwant %q\n%v", e.Number, e.Section, e.Markdown, toHTML(d), e.HTML, list)
		}
	}
}

// TestLineEnds holds that the line ends of Windows change nothing.
func TestLineEnds(t *testing.T) {
	inputs := []string{agreement()}
	for _, e := range specification(t) {
		inputs = append(inputs, e.Markdown)
	}
	for _, c := range cases(t) {
		inputs = append(inputs, c.input)
	}
	for _, in := range inputs {
		unix, _ := Parse(text.New("x.md", in), 0, "en")
		windows, _ := Parse(text.New("x.md", strings.ReplaceAll(in, "\n", "\r\n")), 0, "en")
		sound(t, windows)
		if got, want := toHTML(windows), toHTML(unix); got != want {
			t.Errorf("%q\ngot  %q\nwant %q", in, got, want)
		}
	}
}

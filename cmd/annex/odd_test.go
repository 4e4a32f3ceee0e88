package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// oddInputs are files that break parsers. Each gives a page or a clear finding,
// within a second.
var oddInputs = []struct {
	name string
	path string
	text func() string
	want string // the rule that says what is wrong; "" for a page
}{
	{"an empty file", "content/en/odd.md", func() string { return "" }, "value-invalid"},
	{"nothing but blanks", "content/en/odd.md", func() string { return strings.Repeat(" \n", 1000) }, "value-invalid"},
	{"10,000 nested quotes", "content/en/odd.md", func() string { return page(strings.Repeat("> ", 10_000) + "deep") }, "limit-exceeded"},
	{"10,000 nested lists", "content/en/odd.md", func() string { return page(strings.Repeat("- ", 10_000) + "deep") }, "limit-exceeded"},
	{"10,000 open brackets", "content/en/odd.md", func() string { return page(strings.Repeat("[", 10_000)) }, "limit-exceeded"},
	{"10,000 open stars", "content/en/odd.md", func() string { return page(strings.Repeat("*a **a ", 10_000)) }, "limit-exceeded"},
	{"a line of 5 MB", "content/en/odd.md", func() string { return page(strings.Repeat("word ", 1<<20)) }, "limit-exceeded"},
	{"a line of 100 kB", "content/en/odd.md", func() string { return page(strings.Repeat("word ", 20_000)) }, "limit-exceeded"},
	{"a table that would explode", "content/en/odd.md", func() string { return page(wideTable(20_000)) }, "limit-exceeded"},
	{"a text of the largest size", "content/en/odd.md", func() string { return page(strings.Repeat("Some words that go on.\n\n", 40_000)) }, ""},
	{"a million bad characters", "content/en/odd.md", func() string { return page(strings.Repeat(strings.Repeat("\u202e", 80)+"\n", 4_000)) }, "character-unsafe"},
	{"bytes that are no text", "content/en/odd.md", func() string { return page(strings.Repeat("\xff\x00", 1000)) }, "character-unsafe"},
	{"front matter that never ends", "content/en/odd.md", func() string { return "+++\n" + strings.Repeat("a = 1\n", 20_000) }, "value-invalid"},
	{"a dotted key of 40 kB", "content/facts.toml", func() string { return strings.Repeat("a.", 20_000) + "a = 1\n" }, "limit-exceeded"},
	{"an inline table of 40 kB", "content/facts.toml", func() string {
		return "a = " + strings.Repeat("{a = ", 8_000) + "1" + strings.Repeat("}", 8_000) + "\n"
	}, "limit-exceeded"},
	{"a list of 40 kB", "content/facts.toml", func() string { return "a = " + strings.Repeat("[", 20_000) + strings.Repeat("]", 20_000) + "\n" }, "limit-exceeded"},
	{"nested tables in site.toml", "site.toml", func() string { return oddSite + "[" + strings.Repeat("a.", 10_000) + "a]\n" }, "limit-exceeded"},
	{"a register of 50,000 rows", "content/sub-processors.toml", func() string { return manyRecords(50_000) }, "limit-exceeded"},
}

const oddSite = `name = "Odd"
base_url = "https://trust.example.com"
default_language = "en"

[[languages]]
tag = "en"

[organisation]
name = "Odd"
legal_name = "Odd AB"
address = "Norra vägen 1, 11122 Stockholm"
country = "SE"
contact = "privacy@odd.example.com"
`

func page(text string) string { return "# Odd\n\n" + text + "\n" }

// wideTable is a table of a few long rows and many short ones: each short row is
// filled up to the width of the head.
func wideTable(size int) string {
	head := strings.Repeat("|a", size/8) + "|\n" + strings.Repeat("|-", size/8) + "|\n"
	return head + strings.Repeat("|\n", (size-len(head))/2)
}

func manyRecords(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "[company-%d]\nname = \"Company %d\"\nlegal_name = \"Company %d AB\"\ncountry = \"SE\"\n", i, i, i)
	}
	return b.String()
}

// oddTime is how much processor time an odd input may take: that of one process,
// whatever else the machine does.
const oddTime = time.Second

func TestOddInputs(t *testing.T) {
	for _, odd := range oddInputs {
		t.Run(odd.name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			write(t, dir, "site.toml", oddSite)
			write(t, dir, "content/en/index.md", "# Welcome\n")
			write(t, dir, odd.path, odd.text())
			out, state := check(t, dir)
			if took := state.UserTime() + state.SystemTime(); took > oddTime {
				t.Errorf("took %v", took)
			}
			rules := map[string]bool{}
			for _, d := range out.Diagnostics {
				rules[d.Rule] = true
				if d.File == "" || d.Line < 1 || d.Column < 1 || len(d.Message) > 1000 {
					t.Errorf("a finding of no use: %+v", d)
				}
			}
			if odd.want == "" && state.ExitCode() != 0 || odd.want != "" && (state.ExitCode() != 1 || !rules[odd.want]) {
				t.Errorf("exit code %d, rules %v, want %q", state.ExitCode(), rules, odd.want)
			}
			if len(out.Diagnostics) > 1000 {
				t.Errorf("%d findings", len(out.Diagnostics))
			}
		})
	}
}

// report is what check --format json says.
type report struct {
	Diagnostics []struct {
		Rule, Severity, File, Message string
		Line, Column                  int
	}
}

// check runs annex check as a process of its own.
func check(t *testing.T, dir string) (report, *os.ProcessState) {
	t.Helper()
	cmd := command(t, "check", "--date", "2026-11-22", "--format", "json", dir)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); cmd.ProcessState == nil {
		t.Fatal(err)
	}
	var r report
	if err := json.Unmarshal(stdout.Bytes(), &r); err != nil {
		t.Fatalf("%v\n%s", err, stderr.Bytes())
	}
	return r, cmd.ProcessState
}

// command is a command line of annex, run by this program itself: see TestMain.
func command(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self)
	cmd.Args = slices.Concat([]string{"annex"}, args)
	return cmd
}

func write(t *testing.T, dir, name, text string) {
	t.Helper()
	path := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

package markdown

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"annex/internal/diag"
	"annex/internal/text"
)

// TestBodyOffset holds that places count from the start of the file, not of the
// body.
func TestBodyOffset(t *testing.T) {
	const head = "+++\ntitle = \"x\"\n+++\n"
	f := text.New("x.md", head+"1. **“A”**{#t-a} [b](#c) {{d.e}} {#f}\n")
	d, list := Parse(f, len(head), "en")
	if len(list) > 0 {
		t.Fatal(list)
	}
	sound(t, d)
	for _, c := range []struct {
		start, end int32
		want       string
	}{
		{d.Terms[0].Start, d.Terms[0].End, "**“A”**{#t-a}"},
		{d.Links[0].Start, d.Links[0].End, "[b](#c)"},
		{d.Links[0].DestStart, d.Links[0].DestEnd, "#c"},
		{d.Facts[0].Start, d.Facts[0].End, "{{d.e}}"},
		{d.Marks[0].Start, d.Marks[0].End, "{#f}"},
		{d.Marks[0].IDStart, d.Marks[0].End - 1, "f"},
		{d.Blocks[0].Start, d.Blocks[0].End, "1. **“A”**{#t-a} [b](#c) {{d.e}} {#f}"},
	} {
		if got := d.Source(c.start, c.end); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

// TestParseSpan holds that nothing beyond a span is read, and that its places
// still count from the start of the file.
func TestParseSpan(t *testing.T) {
	f := text.New("measures.toml", "text = \"A *b* [c](#d) `e`\" # *f*\n")
	start := strings.Index(f.Text, "A")
	end := strings.LastIndex(f.Text, "\"")
	d, list := ParseSpan(f, start, end, "en")
	sound(t, d)
	if got := d.Plain(0, int32(len(d.Inlines))); got != "A b c e" || len(list) > 0 {
		t.Errorf("got %q %v", got, list)
	}
	if got := d.Source(d.Blocks[0].Start, d.Blocks[0].End); got != f.Text[start:end] {
		t.Errorf("block is %q", got)
	}
	if got := d.Source(d.Links[0].DestStart, d.Links[0].DestEnd); got != "#d" {
		t.Errorf("destination is %q", got)
	}
}

func TestByteOrderMark(t *testing.T) {
	d, list := Parse(text.New("x.md", "\ufeff# T\n"), 0, "en")
	if len(list) > 0 || d.Blocks[0].Kind != Heading || d.Body != 3 {
		t.Errorf("%v %v", d.Blocks, list)
	}
}

// TestPlaces holds the extents of blocks and inlines where they are not obvious.
func TestPlaces(t *testing.T) {
	for _, c := range []struct {
		name, text string
		kind       Kind
		want       string
	}{
		{"heading with closing signs", "## a ##  \n\nb", Heading, "## a ##  "},
		{"setext heading", "a\nb\n---\nc", Heading, "a\nb\n---"},
		{"fenced code", "x\n\n```go\na\n```\n\ny", Code, "```go\na\n```"},
		{"fence without end", "```\na", Code, "```\na"},
		{"fence in a quote", "> ```\n> a\n> ```\nb", Code, "```\n> a\n> ```"},
		{"fence that a quote ends", "> ```\n> a\n\n```\nb\n```", Code, "```\n> a"},
		{"table without rows", "| a |\n|---|\n\nx", Table, "| a |\n|---|"},
		{"table after a caption", "Table: x\n| a |\n|---|\n| b |\n", Table, "| a |\n|---|\n| b |"},
		{"second item", "- a\n- b\n  c\n\nd", List, "- a\n- b\n  c"},
		{"item after a tab", "-\t# a", Heading, "# a"},
		{"item in an item after a tab", "-\t1. a", Item, "-\t1. a"},
		{"language-only block", "a\n\n:::local\nb\n:::\nc", Local, ":::local\nb\n:::"},
		{"language-only block, empty, at the end", ":::local\n:::", Local, ":::local\n:::"},
		{"note", "> [!NOTE]\n> a\n\nb", Note, "> [!NOTE]\n> a"},
		{"note without words", "> [!NOTE]\n\nb", Note, "> [!NOTE]"},
		{"rule", "a\n\n - - -\nb", Rule, "- - -"},
		{"line ends of Windows", "## a\r\n\r\nb\r\n", Heading, "## a"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, _ := Parse(text.New("x.md", c.text), 0, "en")
			sound(t, d)
			for i := range d.Blocks {
				if b := &d.Blocks[i]; b.Kind == c.kind {
					if got := d.Source(b.Start, b.End); got != c.want {
						t.Errorf("got %q, want %q", got, c.want)
					}
					return
				}
			}
			t.Error("no such block")
		})
	}
}

// TestLimits holds each budget at its edge: allowed passes, one more does not.
func TestLimits(t *testing.T) {
	rep := strings.Repeat
	row := func(n int) string { return rep("|a", n) + "|\n" + rep("|-", n) + "|\n" }
	for _, c := range []struct {
		name     string
		of       func(n int) string
		allowed  int
		at       int // offset of the finding in the text that is over
		inBlocks bool
	}{
		{"file", func(n int) string { return rep("a\n\n", n/3) + rep("a", n%3) }, maxFile, maxFile, false},
		{"line", func(n int) string { return rep("a", n) }, maxLine, maxLine, false},
		{"quote marks", func(n int) string { return rep(">", n) + "a" }, maxHead, maxHead, false},
		{"list marks", func(n int) string { return rep("- ", n) + "a" }, maxHead, 2 * maxHead, false},
		{"columns", func(n int) string { return "a\n" + rep(" ", n) + "b" }, maxColumns, 2 + maxColumns, false},
		{"links", func(n int) string { return rep("[a](b) ", n) }, maxLinks, 7*maxLinks + 3, false},
		{"links in a heading", func(n int) string { return "# " + rep("[a](b) ", n) }, maxLinks, 7*maxLinks + 5, false},
		{"brackets", func(n int) string { return rep("[", n) }, maxBrackets, maxBrackets, false},
		{"asterisks", func(n int) string { return rep("* ", 1) + rep("a*", n) }, maxStars, 2*maxStars + 3, false},
		{"columns of a table", row, maxTable, -1, false},
		{"cells", func(n int) string { return row(50) + rep("a\n", n/50-1) + rep("b\n", n%50) }, maxCells, -1, false},
		{"containers", func(n int) string {
			var b strings.Builder
			for i := range n {
				b.WriteString(rep("  ", i) + "- a\n")
			}
			return b.String()
		}, maxDepth, -1, false},
		{"inlines", func(n int) string { return rep("*a **a ", n/2) + rep("*b", n%2) + rep("c*", n%2) + rep("b** b*", n/2) }, maxNesting - 1, -1, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, list := Parse(text.New("x.md", c.of(c.allowed)), 0, "en")
			if len(d.Blocks) == 0 || len(list) > 0 {
				t.Errorf("%d is refused: %.300v", c.allowed, list)
			}
			d, list = Parse(text.New("x.md", c.of(c.allowed+1)), 0, "en")
			if len(d.Blocks) > 0 || len(list) != 1 || list[0].Rule != "limit-exceeded" {
				t.Fatalf("%d is allowed", c.allowed+1)
			}
			if c.at >= 0 && list[0].Span.Start != c.at {
				t.Errorf("found at %d, want %d", list[0].Span.Start, c.at)
			}
		})
	}
}

// TestOrdinaryText holds that no budget refuses what people write.
func TestOrdinaryText(t *testing.T) {
	rep := strings.Repeat
	for name, s := range map[string]string{
		"tight list of 600 linked items":  rep("1. see [a](b.md) and [c](d.md)\n", 600),
		"table of 600 linked rows":        row2 + rep("| [a](b) | [c](d) |\n", 600),
		"register of footnote brackets":   rep("- [x] and [y] *z*\n", 1500),
		"a megabyte of clauses":           rep("## T\n\n1. one two three four five six seven\n   1. nested words of a clause\n\n", 10000),
		"code indented beyond 128 blanks": "```\n" + rep(" ", 200) + "x\n```\n",
		"underscores in code":             "```\n" + rep("a_b ", 3000) + "\n```\n",
	} {
		d, list := Parse(text.New("x.md", s), 0, "en")
		if len(list) > 0 || len(d.Blocks) == 0 {
			t.Errorf("%s: %.300v", name, list)
		}
	}
}

const row2 = "| a | b |\n|---|---|\n"

func TestDecodedCharacters(t *testing.T) {
	for s, want := range map[string]int{
		"a &#x202E; b": 1, "👩\u200d💻 pay&zwj;ment": 1, "[a](https://:80/&#x202E;)": 1, "a &shy; b": 1, "a &rlm; b": 1, "[a](https://x.example/&#x202E;)": 1,
		"`&#x202E;`": 0, "a &amp; b": 0, "a &nbsp; b": 0, "[a](b \"&#x202E;\")": 1, "{{a.b}} &#xE000;": 1,
	} {
		_, list := Parse(text.New("x.md", s), 0, "en")
		if len(list) != want {
			t.Errorf("%q: %v", s, list)
		}
	}
}

// TestConcurrent lets the race detector look at the shared parser.
// TestWarningsHideNoError holds that an error is told behind any number of
// warnings of its rule.
func TestWarningsHideNoError(t *testing.T) {
	_, list := Parse(text.New("x.md", strings.Repeat("a&shy;b\n\n", 2*diag.MaxFindings)+"a&#x202E;b\n"), 0, "en")
	if n := list.Count(diag.Warning); n != diag.MaxFindings+1 || list.Count(diag.Error) != 1 {
		t.Errorf("%d warnings, %d errors", n, list.Count(diag.Error))
	}
}

// TestEscapesWithoutEnd holds that dangers behind escapes cost their number, not
// the square of it.
func TestEscapesWithoutEnd(t *testing.T) {
	start := time.Now()
	Parse(text.New("x.md", strings.Repeat(strings.Repeat("&#x202E;", 8000)+"\n", 16)), 0, "en")
	if took := time.Since(start); took > 5*time.Second {
		t.Error(took)
	}
}

func TestConcurrent(t *testing.T) {
	f := text.New("dpa.md", agreement())
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 5 {
				if _, list := Parse(f, 0, "en"); len(list) > 0 {
					t.Error(list)
				}
			}
		})
	}
	wg.Wait()
}

// TestMemory holds what a document costs while it is kept: thousands are.
func TestMemory(t *testing.T) {
	d, _ := Parse(text.New("dpa.md", agreement()), 0, "en")
	for name, spare := range map[string]int{
		"blocks": cap(d.Blocks) - len(d.Blocks), "inlines": cap(d.Inlines) - len(d.Inlines),
		"links": cap(d.Links) - len(d.Links), "marks": cap(d.Marks) - len(d.Marks),
	} {
		if spare > 0 {
			t.Errorf("%d %s too many", spare, name)
		}
	}
	if len(d.cooked) > 0 {
		t.Errorf("%d texts were copied", len(d.cooked))
	}
}

// TestOwnSite reads the repository's own pages.
func TestOwnSite(t *testing.T) {
	files, _ := filepath.Glob("../../content/*/*.md")
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		body := 0
		if s := string(data); strings.HasPrefix(s, "+++\n") {
			body = 4 + strings.Index(s[4:], "\n+++\n") + 5
		}
		d, list := Parse(text.New(file, string(data)), body, filepath.Base(filepath.Dir(file)))
		sound(t, d)
		if len(list) > 0 {
			t.Errorf("%s: %v", file, list)
		}
	}
}

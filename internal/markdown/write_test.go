package markdown

import (
	"strings"
	"testing"

	"annex/internal/text"
)

// again writes a document and reads it back.
func again(d *Document) (string, *Document) {
	var b strings.Builder
	Write(&b, d, Filler{})
	e, _ := Parse(text.New("again.md", b.String()), 0, "en")
	return b.String(), e
}

// TestWriteReadsBack holds that writing loses nothing, over the examples of
// CommonMark that have no HTML (which is dropped) and no refused address.
func TestWriteReadsBack(t *testing.T) {
	inputs := []string{agreement()}
	for _, e := range specification(t) {
		inputs = append(inputs, e.Markdown)
	}
	for _, c := range cases(t) {
		if !strings.Contains(c.name, "CJK letters") { // there the bold goes inside the quotation marks
			inputs = append(inputs, c.input)
		}
	}
	n := 0
	for _, in := range inputs {
		d, list := Parse(text.New("x.md", in), 0, "en")
		if len(list) > 0 {
			continue
		}
		n++
		written, back := again(d)
		if got, want := flat(back), flat(d); got != want {
			t.Errorf("%q\nwritten %q\ngot  %q\nwant %q", in, written, got, want)
		}
		if twice, _ := again(back); twice != written {
			t.Errorf("%q\nwritten %q\nand then %q", in, written, twice)
		}
	}
	if n < 600 {
		t.Errorf("only %d examples", n)
	}
}

// flat is a document's HTML with line breaks of the source as blanks.
func flat(d *Document) string {
	w := htmlWriter{d: d, soft: " "}
	w.blocks(-1, false)
	return w.String()
}

// TestWriteForms shows the form each construct is written in.
func TestWriteForms(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"marks go", "## T {#t .annex}\n\nText. {#x}\n", "## T\n\nText.\n"},
		{"setext", "A\nb\n===\n", "# A b\n"},
		{"lists", "1. a\n   1. b\n2. c\n", "1. a\n   1. b\n2. c\n"},
		{"lazy lines", "> a\nb\n", "> a\n> b\n"},
		{"a lazy line that looks like a list", "> a\n    - b\n", "> a\n> \\- b\n"},
		{"code", "    a\n", "```\na\n```\n"},
		{"fences in code", "~~~ x\n```\n~~~\n", "````x\n```\n````\n"},
		{"table", "Table: T {#t}\n\na|b\n:-|-:\n1|2\n", "Table: T\n\n| a | b |\n| :-- | --: |\n| 1 | 2 |\n"},
		{"references", "[a][x]\n\n[x]: b.md \"t\"\n", "[a](b.md \"t\")\n"},
		{"HTML", "a <b>c</b>\n\n<!-- d -->\n\ne\n", "a \\<b>c\\</b>\n\ne\n"},
		{"refused address", "[a](javascript:x) <ftp://x.y>\n", "a ftp://x.y\n"},
		{"note", "> [!note]\n> a\n", "> [!NOTE]\n> a\n"},
		{"language-only", ":::local\na\n:::\n", "a\n"},
		{"holes", "{{a.b}} {{blank:c}}\n\n{{table:d e=f}}\n", "{{a.b}} {{blank:c}}\n\n{{table:d e=f}}\n"},
		{"term", "**“A”**{#t-a} b\n", "**“A”** b\n"},
		{"term between CJK letters", "以下**「顧客」**{#t-c}という\n", "以下「**顧客**」という\n"},
		{"escapes stay", "1\\. a \\* &amp;\n", "1\\. a \\* &amp;\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, _ := Parse(text.New("x.md", c.in), 0, "en")
			got, _ := again(d)
			if got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestWriteFilled(t *testing.T) {
	const in = "## Audits {#audit}\n\n" +
		"1. Within {{notice.breach}} of [](#x), {{blank:name}}: {#a}\n\n   1. one, [own](#y)\n\n2. two\n\n" +
		"{{table:subs}}\n\n{{list:subs}}\n\nThe end.\n"
	const want = "## 4. Audits\n\n" +
		"- 4.1 Within 48 \\*hours\\* of [Clause 2](#c-2), \\_\\_\\_:\n\n  - (a) one, own\n\n- 4.2 two\n\n" +
		"| Name | Land |\n| --- | --- |\n| A\\|B | DE |\n\n- A: DE\n\n\\[draft\\] The end.\n"
	d, list := Parse(text.New("x.md", in), 0, "en")
	if len(list) > 0 {
		t.Fatal(list)
	}
	numbers := map[string]string{"Audits": "4.", "Within": "4.1", "one": "(a)", "two": "4.2"}
	rows := [][]string{{"Name", "Land"}, {"A|B", "DE"}}
	var b strings.Builder
	Write(&b, d, Filler{
		Link: func(i int32) (string, string) {
			if d.Links[i].Empty {
				return "Clause 2", "#c-2"
			}
			return "", ""
		},
		Fact:  func(int32) string { return "48 *hours*" },
		Blank: func(int32) string { return "___" },
		Number: func(i int32) string {
			switch d.Blocks[i].Kind {
			case Item:
				i++
			case Paragraph:
				if d.Blocks[i].Parent >= 0 {
					return ""
				}
				return "[draft]"
			}
			word, _, _ := strings.Cut(d.Plain(d.Blocks[i].From, d.Blocks[i].To), " ")
			return numbers[strings.TrimRight(word, ",")]
		},
		Register: func(i int32) [][]string {
			if d.Directives[i].List {
				return [][]string{{"A", "DE"}}
			}
			return rows
		},
	})
	if got := b.String(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

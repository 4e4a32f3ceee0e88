package source

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"annex/internal/diag"
	"annex/internal/text"
)

// drawn writes a table with the place of each key and value: "key@1:1 = value@1:7".
func drawn(f *text.File, t *Table, path string) string {
	var b strings.Builder
	for _, e := range t.Entries {
		name := path + e.Key
		fmt.Fprintf(&b, "%s@%s", name, spot(f, e.KeySpan))
		b.WriteString(drawnValue(f, e.Value, name))
	}
	return b.String()
}

func drawnValue(f *text.File, v *Value, name string) string {
	switch v.Kind {
	case TableValue:
		return fmt.Sprintf(" table@%s %q\n", spot(f, v.Span), v.Span.Text()) + drawn(f, v.Table, name+".")
	case List:
		s := fmt.Sprintf(" list@%s\n", spot(f, v.Span))
		for i, e := range v.List {
			s += fmt.Sprintf("%s[%d]%s", name, i, drawnValue(f, e, fmt.Sprintf("%s[%d]", name, i)))
		}
		return s
	}
	return fmt.Sprintf(" = %s@%s\n", v.Span.Text(), spot(f, v.Span))
}

func spot(f *text.File, s text.Span) string {
	line, column := f.Position(s.Start)
	return fmt.Sprintf("%d:%d", line, column)
}

func TestPlaces(t *testing.T) {
	src := `name = "Ä" # remark
a."b c".d = [1, { e = 2026-03-24, f.g = true }]

[deploy.s3]
'key' = """
long"""
[[languages]]
tag = "en"
[languages.more]
x = 1
[[languages]]
tag = "de"
[deploy]
y = -1
`
	want := `name@1:1 = "Ä"@1:8
a@2:1 table@2:1 "a"
a.b c@2:3 table@2:3 "\"b c\""
a.b c.d@2:9 list@2:13
a.b c.d[0] = 1@2:14
a.b c.d[1] table@2:17 "{ e = 2026-03-24, f.g = true }"
a.b c.d[1].e@2:19 = 2026-03-24@2:23
a.b c.d[1].f@2:35 table@2:35 "f"
a.b c.d[1].f.g@2:37 = true@2:41
deploy@13:2 table@13:1 "[deploy]"
deploy.s3@4:9 table@4:1 "[deploy.s3]"
deploy.s3.key@5:1 = """
long"""@5:9
deploy.y@14:1 = -1@14:5
languages@7:3 list@7:1
languages[0] table@7:1 "[[languages]]"
languages[0].tag@8:1 = "en"@8:7
languages[0].more@9:12 table@9:1 "[languages.more]"
languages[0].more.x@10:1 = 1@10:5
languages[1] table@11:1 "[[languages]]"
languages[1].tag@12:1 = "de"@12:7
`
	f := text.New("content/x.toml", src)
	table, list := Parse(f, 0, len(src))
	if len(list) > 0 {
		t.Fatal(told(list))
	}
	if got := drawn(f, table, ""); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestFrontMatterOffsets(t *testing.T) {
	src := "+++\ntitle = \"T\"\nnav = x\n+++\ntext = not TOML\n"
	f := text.New("content/en/a.md", src)
	start, end := 4, strings.LastIndex(src, "+++")
	table, list := Parse(f, start, end)
	if got := table.Get("title").Span.Text(); got != `"T"` {
		t.Errorf("title at %q", got)
	}
	if got := told(list); got != "content/en/a.md:3:7: error: the text \"x\" has no quotes [value-invalid]\n" {
		t.Error(got)
	}
}

// TestMistakes holds the words for what is wrong. What stands before it is in
// the table.
func TestMistakes(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"k = Larkspur GmbH", `1:5 the text "Larkspur GmbH" has no quotes`},
		{"k = Larkspur GmbH # us", `1:5 the text "Larkspur GmbH" has no quotes`},
		{"k = 48 hours", `1:5 the text "48 hours" has no quotes`},
		{"k = 10 %", `1:5 the text "10 %" has no quotes`},
		{"k = 1,5", `1:5 the text "1,5" has no quotes`},
		{"k = 2026-03-24 (noon)", `1:5 the text "2026-03-24 (noon)" has no quotes`},
		{"k = true,", `1:9 "," follows where the line should end`},
		{"k = [DE, FI]", `1:6 the text "DE" has no quotes`},
		{"k = “x”", `1:5 typographic quotes do not mark a text`},
		{"k =", `1:4 no value for the key "k"`},
		{"k = # later", `1:5 no value for the key "k"`},
		{"just words", `1:1 no "=" after the key "just"`},
		{"größe = 1", `1:1 the key "größe" has letters that need quotes`},
		{"= 1", `1:1 "=" stands where a key is expected`},
		{"[a", `1:1 the header "[a" is not closed`},
		{"[[a]", `1:1 the header "[[a" is not closed`},
		{"[]", `1:2 "]" stands where a key is expected`},
		{"k = \"x\nb = 1", `1:5 the text that begins here does not end on its line`},
		{"k = \"\"\"x\n", `1:5 the text that begins here is not closed`},
		{"k = \"C:\\dir\"", `1:8 \d is no escape`},
		{"k = [1 2]", `1:8 no comma before "2"`},
		{"k = [1,\n2\n", `1:5 the list that begins here is not closed`},
		{"k = { a = 1", `1:5 the table that begins here is not closed`},
		{"k = 1 j = 2", `1:7 "j = 2" follows where the line should end`},
		{"k = 007", `1:5 "007" is no number`},
		{"k = 99999999999999999999", `1:5 "99999999999999999999" is no whole number that can be held`},
		{"k = 2026-02-30", `1:5 "2026-02-30" is no day of the calendar`},
		{"k = 2026-3-24", `1:5 "2026-3-24" is no day of the calendar`},
		{"k = nan", `1:5 "nan" is not a number`},
		{"k = [+inf]", `1:6 "+inf" is not a number`},
		{"k = 1\n k = 2", `2:2 "k" is set twice; 1:1 first set here`},
		{"[k]\n[k]", `2:2 "k" is set twice; 1:2 first set here`},
		{"k = 1\n[k.a]", `2:2 "k" is set twice; 1:1 first set here`},
		{"k = [1]\n[[k]]", `2:3 "k" is set twice; 1:1 first set here`},
		{"k = { a = 1 }\nk.b = 2", `2:1 "k" is set twice; 1:1 first set here`},
		{"k.a = 1\n[k]", `2:2 "k" is set twice; 1:1 first set here`},
		{"k = \"a\x01\"", `1:7 the control character U+0001 cannot stand in TOML`},
		{"k = \"\xff\"", `1:6 byte 0xFF is not UTF-8`},
		{"k = \"a\\u202Eb\"", `1:5 U+202E RIGHT-TO-LEFT OVERRIDE hides or reorders text`},
		{"k = \"a\\u0000b\"", `1:5 U+0000 NULL is no text`},
		{"\"a\\u200Bb\" = 1", `1:1 U+200B ZERO WIDTH SPACE cannot be seen`},
	} {
		table, list := parse("before = 1\n#\n" + c.src)
		if table.Get("before") == nil || len(list) != 1 {
			if !strings.HasPrefix(c.want, "1:6 byte") { // no text at all
				t.Errorf("%q: %d findings: %s", c.src, len(list), told(list))
				continue
			}
		}
		got := where(list[0].Span) + " " + list[0].Message
		for _, r := range list[0].Related {
			got += "; " + where(r.Span) + " " + r.Message
		}
		if got != c.want {
			t.Errorf("%q\ngot  %s\nwant %s", c.src, got, c.want)
		}
	}
}

// where gives the position behind the two lines that TestMistakes puts before.
func where(s text.Span) string {
	line, column := s.File.Position(s.Start)
	return fmt.Sprintf("%d:%d", line-2, column)
}

// TestResume holds that one mistake hides nothing else, and brings no other one.
func TestResume(t *testing.T) {
	for _, c := range []struct{ src, keys, unread string }{
		{"a = x y\nb = 1\n", "b", "a=x y"},
		{"t.a = 48 hours # z\nb = 1\n[u]\nc = 1", "b u", "t.a=48 hours"},
		{"a = DE\n  b = 1", "b", "a=DE"},
		{"just words\nb = 1", "b", ""},
		{"a = \"x\nb = 1", "b", "a=x"},
		{"a = [\n  DE,\n  x = 1\n]\nb = 1", "b", "a=["},
		{"a = [\"x\",\nb = 1", "b", "a=[\"x\","},
		{"a = [\"x\",\n[b]", "b", "a=[\"x\","},
		{"a = { x = 1\nb = 1", "b", "a={ x = 1"},
		{"a = 1\n[two words]\na = 2\n[b]\nc = 1", "a b", ""},
		{"a = \"\"\"\nk = 1\n\\d\nk = 2\n\"\"\"\nb = 1", "b", "a="},
		{"a = \"\"\"\nb = 1", "", "a="},
	} {
		table, list := parse(c.src)
		var keys, unread []string
		for _, e := range table.Entries {
			keys = append(keys, e.Key)
		}
		for _, e := range table.Unread {
			unread = append(unread, e.Key+"="+e.Value.Text)
		}
		if len(list) != 1 || strings.Join(keys, " ") != c.keys || strings.Join(unread, " ") != c.unread {
			t.Errorf("%q: keys %q, unread %q: %s", c.src, keys, unread, told(list))
		}
	}
	if _, list := parse(strings.Repeat("no TOML\n", 1000)); len(list) != maxUnread {
		t.Errorf("%d findings", len(list))
	}
}

func TestRawCharactersAreNotToldTwice(t *testing.T) {
	if _, list := parse("k = \"👩\u200d💻 pay\\u200Dment\"\n"); len(list) != 1 {
		t.Errorf("a joiner behind an escape: %s", told(list))
	}
	if _, list := parse("k = \"a\u202e\\u00e9\"\n"); len(list) > 0 {
		t.Error(told(list))
	}
}

// TestLimits holds that what would cost the decoder seconds, or its stack, is
// refused before it.
func TestLimits(t *testing.T) {
	for _, c := range []struct{ name, src, rule string }{
		{"ten levels", "[a]\nc = [{ e = [{ f = { g = 1 } }] }]\n", ""},
		{"eleven by a list", "[a]\nc = [{ e = [{ f = { g = [] } }] }]\n", "limit-exceeded"},
		{"eleven by a key", "[a.b]\nc = [{ e = [{ f = { g = 1 } }] }]\n", "limit-exceeded"},
		{"records", "[northhost]\ntransfers = [{ dpf = { name = 1 } }]\n", ""},
		{"dotted key", strings.Repeat("a.", 20_000) + "a = 1\n", "limit-exceeded"},
		{"dotted header", "[" + strings.Repeat("a.", 20_000) + "a]\n", "limit-exceeded"},
		{"inline tables", strings.Repeat("a={", 13_000) + strings.Repeat("}", 13_000), "limit-exceeded"},
		{"lists", "a=" + strings.Repeat("[", 1<<20) + strings.Repeat("]", 1<<20), "limit-exceeded"},
		{"tables behind long keys", strings.Repeat("a.b.c.d.e.f.g.h={", 8) + strings.Repeat("}", 8), "limit-exceeded"},
		{"long key", strings.Repeat("k", maxKey+1) + " = 1", "key-unknown"},
		{"longest key", strings.Repeat("k", maxKey) + " = 1", ""},
		{"too large", strings.Repeat("#", maxTOML+1), "limit-exceeded"},
		{"largest", strings.Repeat("#", maxTOML), ""},
		{"only quotes", "a = " + strings.Repeat(`"`, 1<<20), "value-invalid"},
		{"only backslashes", "a = \"" + strings.Repeat(`\\`, 1<<19) + "\"", ""},
		{"escaped line ends", "a = \"\"\"" + strings.Repeat("\\\n", 1<<18) + "\"\"\"", ""},
		{"escaped dangers", "a = \"" + strings.Repeat(`\u202E`, 300_000) + "\"", "character-unsafe"},
		{"lines without end of mistakes", strings.Repeat("a = [b\n", 200_000), "value-invalid"},
		{"many duplicates", strings.Repeat("a = 1\n", 100_000), "value-invalid"},
		{"many keys", keys(100_000), ""},
	} {
		start := time.Now()
		_, list := parse(c.src)
		took := time.Since(start)
		rule := ""
		if len(list) > 0 {
			rule = list[0].Rule
		}
		if rule != c.rule {
			t.Errorf("%s: %q, want %q: %s", c.name, rule, c.rule, told(list[:min(1, len(list))]))
		}
		if took > 5*time.Second {
			t.Errorf("%s: %s", c.name, took)
		}
		if len(list) > diag.MaxFindings+1 {
			t.Errorf("%s: %d findings", c.name, len(list))
		}
	}
}

func keys(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "key-%d = %d\n", i, i)
	}
	return b.String()
}

// register gives n records of the kind that sub-processors.toml has.
func register(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `[company-%d]
name = "Northhost"
legal_name = "Northhost GmbH"
address = "Industrieweg 12, 90411 Nürnberg, Germany"
country = "DE"
contact = { name = "Privacy Office", email = "dpo@northhost.example.com" }
data = ["account", "content"]
locations = [{ country = "DE", access = "storage" }]
effective = 2025-03-03
reviewed = 2026-09-14

`, i)
	}
	return b.String()
}

// TestPieces holds that a long text is judged as a whole where it must be, and
// that a mistake has its place in any piece.
func TestPieces(t *testing.T) {
	long := "[[a]]\n" + register(200) + "[a.b]\n[[a]]\n"
	if table, list := parse(long); len(list) > 0 || len(table.Get("a").List) != 2 {
		t.Error(told(list))
	}
	_, list := parse(long + "[b]\nx = 1\nx = 2\n[company-0]\n")
	if len(list) != 2 || list[1].Related[0].Span.Start != strings.Index(long, "company-0") {
		t.Error(told(list))
	}
}

func BenchmarkRegister(b *testing.B) {
	src := register(6000)
	f := text.New("content/sub-processors.toml", src)
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		if table, list := Parse(f, 0, len(src)); len(table.Entries) != 6000 || list.Count(diag.Error) > 0 {
			b.Fatal(len(table.Entries), told(list))
		}
	}
}

func BenchmarkFrontMatter(b *testing.B) {
	src := "title = \"Data processing agreement\"\nsummary = \"What we do with your data\"\nnav = 3\n"
	f := text.New("content/en/dpa.md", src)
	for b.Loop() {
		Parse(f, 0, len(src))
	}
}

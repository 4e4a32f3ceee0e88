package source

import (
	"strings"
	"testing"

	"annex/internal/diag"
	"annex/internal/text"
)

func read(src string) (*Reader, *diag.List) {
	f := text.New("content/x.toml", src)
	table, list := Parse(f, 0, len(src))
	return &Reader{Table: table, List: &list, KeyRule: "record-key", ValueRule: "record-value", Clause: "northhost"}, &list
}

func TestReader(t *testing.T) {
	r, list := read(`name = "North" # remark
on = true
count = 3
since = 2026-03-24
data = ["a", "b"]
inner = { x = 1 }
rows = [{ y = 1 }, { y = 2 }]
[[more]]
z = 1
[[more]]
z = 2
`)
	name, span, ok := r.Text("name")
	on, _, _ := r.Bool("on")
	count, _, _ := r.Int("count")
	since, _, _ := r.Date("since")
	data, spans, _ := r.Texts("data")
	if !ok || name != "North" || span.Text() != `"North"` || !on || count != 3 || since != "2026-03-24" ||
		strings.Join(data, "") != "ab" || spans[1].Text() != `"b"` {
		t.Error(name, on, count, since, data)
	}
	if x, _, _ := r.Sub("inner").Int("x"); x != 1 {
		t.Error("inner")
	}
	for _, key := range []string{"rows", "more"} {
		if rows := r.Subs(key); len(rows) != 2 {
			t.Error(key, rows)
		}
	}
	if _, _, ok := r.Text("absent"); ok || r.Sub("absent") != nil || r.Subs("absent") != nil || r.Value("absent") != nil {
		t.Error("absent")
	}
	r.Done()
	if len(*list) > 0 {
		t.Error(told(*list))
	}
}

func TestWrongKinds(t *testing.T) {
	for _, c := range []struct {
		src  string
		ask  func(*Reader)
		want string
	}{
		{`announced = "2026-03-24"`, func(r *Reader) { r.Date("announced") }, `"announced" takes a date, such as 2026-03-24, not the text "2026-03-24" | remove the quotes: 2026-03-24`},
		{`announced = "soon"`, func(r *Reader) { r.Date("announced") }, `"announced" takes a date, such as 2026-03-24, not the text "soon"`},
		{`announced = 2026-03-24T10:00:00Z`, func(r *Reader) { r.Date("announced") }, `"announced" takes a date, such as 2026-03-24, not the time 2026-03-24T10:00:00Z`},
		{`on = "true"`, func(r *Reader) { r.Bool("on") }, `"on" takes true or false, not the text "true" | remove the quotes: true`},
		{`nav = "3"`, func(r *Reader) { r.Int("nav") }, `"nav" takes a whole number, not the text "3" | remove the quotes: 3`},
		{`nav = 3.5`, func(r *Reader) { r.Int("nav") }, `"nav" takes a whole number, not the number 3.5`},
		{`name = 3`, func(r *Reader) { r.Text("name") }, `"name" takes a text in quotes, not the number 3 | put it in quotes: "3"`},
		{`name = ["x"]`, func(r *Reader) { r.Text("name") }, `"name" takes a text in quotes, not a list`},
		{`data = "a"`, func(r *Reader) { r.Texts("data") }, `"data" takes a list of texts, not the text "a" | put it in square brackets: ["a"]`},
		{`data = ["a", 2]`, func(r *Reader) { r.Texts("data") }, `"data" takes a list of texts, not the number 2 | put it in quotes: "2"`},
		{`inner = true`, func(r *Reader) { r.Sub("inner") }, `"inner" takes a table, not true`},
		{`rows = { a = 1 }`, func(r *Reader) { r.Subs("rows") }, `"rows" takes a list of tables, not a table | write its header in two pairs of brackets: [[rows]]`},
		{`adress = "x"`, func(r *Reader) { r.Text("address"); r.Done("name") }, `unknown key "adress" | did you mean "address"?`},
		{`nmae = "x"`, func(r *Reader) { r.Text("address"); r.Done("name") }, `unknown key "nmae" | did you mean "name"?`},
		{`name = "x"`, func(r *Reader) { r.Missing("country", "the record needs a %s", "country") }, `the record needs a country`},
	} {
		r, list := read(c.src)
		c.ask(r)
		if len(*list) != 1 {
			t.Errorf("%s: %d findings", c.src, len(*list))
			continue
		}
		d := (*list)[0]
		if got := strings.Join(append([]string{d.Message}, d.Hints...), " | "); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
		if d.Clause != "northhost" || !strings.HasPrefix(d.Rule, "record-") {
			t.Errorf("%s: %s in %q", c.src, d.Rule, d.Clause)
		}
	}
}

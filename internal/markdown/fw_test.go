package markdown
import ("testing";"annex/internal/text";"strings")
func FuzzW(f *testing.F) {
	for _, c := range cases(f) { f.Add(c.input) }
	for _, e := range []string{"* a\n* b\n\n> c\n", "a  \nb\n***\n"} { f.Add(e) }
	f.Fuzz(func(t *testing.T, s string) {
		if strings.ContainsAny(s, "\r\x00\v\f") || strings.Contains(s,"]:") { t.Skip() }
		d, l := Parse(text.New("x", s), 0, "en")
		for _, x := range l { if x.Rule != "list-date" { t.Skip() } }
		if len(d.Terms)>0 { t.Skip() }
		w, b := again(d)
		if flat(b) != flat(d) { t.Fatalf("%q\nwritten %q\n%s\n----%s", s, w, flat(d), flat(b)) }
	})
}

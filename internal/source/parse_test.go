package source

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"annex/internal/diag"
	"annex/internal/text"
)

func parse(src string) (*Table, diag.List) {
	return Parse(text.New("content/x.toml", src), 0, len(src))
}

// plain gives what the decoder would give for the table.
func plain(t *Table) map[string]any {
	m := map[string]any{}
	for _, e := range t.Entries {
		m[e.Key] = plainValue(e.Value)
	}
	return m
}

func plainValue(v *Value) any {
	switch v.Kind {
	case String:
		return v.Text
	case Integer:
		return v.Int
	case Boolean:
		return v.Bool
	case TableValue:
		return plain(v.Table)
	case List:
		list := []any{}
		for _, e := range v.List {
			list = append(list, plainValue(e))
		}
		return list
	}
	return v.Text // Float, Date, Other: compared as text
}

// alike brings what the decoder gave into the same form.
func alike(v any, ours any) any {
	switch v := v.(type) {
	case map[string]any:
		o, _ := ours.(map[string]any)
		for k := range v {
			v[k] = alike(v[k], o[k])
		}
		return v
	case []map[string]any:
		o, _ := ours.([]any)
		list := []any{}
		for i := range v {
			list = append(list, alike(v[i], at(o, i)))
		}
		return list
	case []any:
		o, _ := ours.([]any)
		for i := range v {
			v[i] = alike(v[i], at(o, i))
		}
		return v
	case float64:
		var n float64
		if s, ok := ours.(string); ok {
			if _, err := fmt.Sscanf(s, "%g", &n); err == nil && n == v && math.Signbit(n) == math.Signbit(v) {
				return s
			}
		}
	case time.Time:
		// Of ten characters are dates and times of day with tenths: 00:00:00.0.
		if s, ok := ours.(string); ok && (len(s) != 10 || s[4] != '-' || v.Format(time.DateOnly) == s) {
			return s
		}
	}
	return v
}

func at(list []any, i int) any {
	if i < len(list) {
		return list[i]
	}
	return nil
}

// checkSpans holds that every place lies inside the file, that a key's place
// reads as the key, and that entries stand in the order of the file.
func checkSpans(t *testing.T, f *text.File, table *Table) {
	t.Helper()
	for _, e := range table.Entries {
		checkSpan(t, f, e.KeySpan)
		if got := e.KeySpan.Text(); got != e.Key && !strings.ContainsAny(got, `"'`) {
			t.Errorf("key %q has the place of %q", e.Key, got)
		}
		checkValue(t, f, e.Value)
		if table.Get(e.Key) != e.Value {
			t.Errorf("key %q is not found", e.Key)
		}
	}
}

func checkValue(t *testing.T, f *text.File, v *Value) {
	t.Helper()
	checkSpan(t, f, v.Span)
	if v.Span.Text() == "" {
		t.Error("a value without a place")
	}
	if v.Kind == String && !strings.ContainsAny(v.Span.Text(), "\\\n") && strings.Trim(v.Span.Text(), `"'`) != strings.Trim(v.Text, `"'`) {
		t.Errorf("value %q has the place of %q", v.Text, v.Span.Text())
	}
	for _, e := range v.List {
		checkValue(t, f, e)
	}
	if v.Table != nil {
		checkSpans(t, f, v.Table)
	}
}

func checkSpan(t *testing.T, f *text.File, s text.Span) {
	t.Helper()
	if s.File != f || s.Start < 0 || s.Start > s.End || s.End > len(f.Text) {
		t.Errorf("a place outside the file: %d–%d of %d", s.Start, s.End, len(f.Text))
	}
}

var seeds = []string{
	"",
	"a = 1\nb = \"x\"\n[c]\nd = 2026-03-24\n[[e]]\nf = [1, 2,]\n[[e]]\n[e.g]\nh = true\n",
	"a.b.c = 1\na.b.d = { e.f = 2, g = { h = [ { i = 1 }, { i = 2, } ] } }\n",
	"[a.b]\nc = 1\n[a]\nd = 2\n[a.b.e]\n\"quoted key\" = 'raw'\n'' = 1\n",
	"s = \"\"\"\nx \\\n   y\"\"\"\"\"\nr = '''\r\nraw\n'''\nq = \"\\u00e9\\t\\x41\\e\\\\\\\"\"\n",
	"i = [0x1F, 0o17, 0b1, -1_000, +7]\nf = [1.5, -0.0, 1e3, 6.26e-3_4]\n",
	"t = [07:32:00, 1979-05-27T07:32:00Z, 1979-05-27 07:32:00.5, 1979-05-27T07:32]\n",
	"\ufeffa = 1 # remark\n",
	"x = [[1,[2]], [{a=1},{b.c=2}], 'z']\n[y . z . \"w\"]\n",
	"a = {\n b = 1, # one\n c = 2\n}\n",
	"n = nan\n", "i = -inf\n", "a = 1\na = 2\n", "a.b = 1\n[a]\n", "[a]\n[a]\n", "a = [1]\n[[a]]\n",
	"k = “x”\n", "k = Larkspur\n", "k = \n", "= 1\n", "[a\n", "[]\n", "a = \"\\d\"\n", "a = \"x\nb = 1\n",
	"a = [1 2]\n", "a = {b = 1 c = 2}\n", "ä = 1\n", "a = 1 b = 2\n", "a = 48 hours\nb = 1\n", "a = [b\nc = 1\n", "a = 01\n", "a = 2026-02-30\n", "a = 1..2\n", "a = \"\"\"x",
}

func FuzzTOML(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) { holdAgainstDecoder(t, src) })
}

// holdAgainstDecoder is the law of this parser: it refuses nothing that the
// decoder takes but on purpose, takes nothing that the decoder refuses, and both
// see the same keys and values.
func holdAgainstDecoder(t *testing.T, src string) {
	t.Helper()
	f := text.New("content/x.toml", src)
	table, list := Parse(f, 0, len(src))
	checkSpans(t, f, table)
	for _, d := range list {
		checkSpan(t, f, d.Span)
		if strings.Contains(d.Message, "toml") {
			t.Errorf("the decoder's words: %s", d.Message)
		}
	}
	if len(list) > 0 && onPurpose(list) {
		return
	}
	var decoded map[string]any
	err := decode(src, &decoded)
	if (err != nil) != (list.Count(diag.Error) > 0) {
		t.Fatalf("%q\ndecoder: %v\nours: %v", src, err, list)
	}
	if err != nil {
		return
	}
	ours := plain(table)
	if decoded == nil {
		decoded = map[string]any{}
	}
	if diff := cmp.Diff(alike(decoded, ours), any(ours)); diff != "" {
		t.Errorf("%q: decoder and tree differ:\n%s", src, diff)
	}
}

// onPurpose tells whether we refuse what the decoder may take: limits, numbers
// that are none, tables that TOML 1.0 closes and the decoder leaves open, and
// characters.
func onPurpose(list diag.List) bool {
	for _, d := range list {
		if d.Rule == "limit-exceeded" || d.Rule == "key-unknown" || d.Rule == "character-unsafe" ||
			strings.Contains(d.Message, "is set twice") || strings.Contains(d.Message, "is not a number") {
			return true
		}
	}
	return false
}

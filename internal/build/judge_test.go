package build

import (
	"fmt"
	"slices"
	"testing"

	"annex/internal/config"
	"annex/internal/diag"
	"annex/internal/locale"
	"annex/internal/text"
)

func day(s string) locale.Date {
	d, ok := locale.ParseDate(s)
	if !ok {
		panic(s)
	}
	return d
}

func TestJudge(t *testing.T) {
	site := text.New("site.toml", "0123456789")
	dpa := text.New("content/de/dpa.md", "0123456789")
	guide := text.New("content/en/guide/writing.md", "0123456789")
	companies := text.New("content/sub-processors.toml", "0123456789")
	faq := text.New("content/faq/x.toml", "0123456789")
	at := func(rule string, file *text.File, start int, clause string) diag.Diagnostic {
		var list diag.List
		return *list.Add(rule, file.Span(start, start+1), "m").In(clause)
	}
	waiver := func(rule, place, until string) config.Waiver {
		return config.Waiver{Rule: rule, At: place, Reason: "r", Until: day(until), Span: site.Span(5, 6)}
	}
	found := []diag.Diagnostic{
		at("record-dates", companies, 3, "northhost"),
		at("id-missing", dpa, 4, "audit"),
		at("id-missing", dpa, 2, "liability"),
		at("id-missing", dpa, 2, "liability"), // said twice by two stages
		at("id-missing", guide, 1, ""),
		at("fact-unknown", dpa, 9, ""),
		at("value-invalid", faq, 1, ""),
	}
	all := []string{
		"content/de/dpa.md:2 id-missing warning", "content/de/dpa.md:4 id-missing warning", "content/de/dpa.md:9 fact-unknown error",
		"content/en/guide/writing.md:1 id-missing warning", "content/faq/x.toml:1 value-invalid error",
		"content/sub-processors.toml:3 record-dates error",
	}
	const unused, expired = "site.toml:5 waiver-unused warning", "site.toml:5 waiver-expired error"
	for _, c := range []struct {
		name    string
		levels  map[string]diag.Severity
		waivers []config.Waiver
		want    []string
	}{
		{"in order, each once", nil, nil, all},
		{"a level is set", map[string]diag.Severity{"id-missing": diag.Error, "record-dates": diag.Hint}, nil, []string{
			"content/de/dpa.md:2 id-missing error", "content/de/dpa.md:4 id-missing error", "content/de/dpa.md:9 fact-unknown error",
			"content/en/guide/writing.md:1 id-missing error", all[4], "content/sub-processors.toml:3 record-dates hint"}},
		{"a rule is off", map[string]diag.Severity{"id-missing": diag.Off}, nil, []string{all[2], all[4], all[5]}},
		{"a clause is excused", nil, []config.Waiver{waiver("id-missing", "dpa#audit", "2026-11-22")}, slices.Delete(slices.Clone(all), 1, 2)},
		{"a page", nil, []config.Waiver{waiver("id-missing", "dpa", "2026-11-22")}, all[2:]},
		{"a page in a folder", nil, []config.Waiver{waiver("id-missing", "guide/writing", "2026-11-22")}, slices.Delete(slices.Clone(all), 3, 4)},
		{"a file", nil, []config.Waiver{waiver("id-missing", "content/de/dpa.md", "2026-11-22")}, all[2:]},
		{"a file's clause", nil, []config.Waiver{waiver("id-missing", "content/de/dpa.md#audit", "2026-11-22")}, slices.Delete(slices.Clone(all), 1, 2)},
		{"a record", nil, []config.Waiver{waiver("record-dates", "northhost", "2026-11-22")}, all[:5]},
		{"a register", nil, []config.Waiver{waiver("record-dates", "sub-processors", "2026-11-22")}, all[:5]},
		{"a document in a folder that could be a language", nil, []config.Waiver{waiver("value-invalid", "faq/x", "2026-11-22")}, slices.Delete(slices.Clone(all), 4, 5)},
		{"another rule", nil, []config.Waiver{waiver("record-dates", "dpa", "2026-11-22")}, slices.Concat(all, []string{unused})},
		{"another clause", nil, []config.Waiver{waiver("id-missing", "dpa#scope", "2026-11-22")}, slices.Concat(all, []string{unused})},
		{"a waiver that has ended excuses nothing", nil, []config.Waiver{waiver("id-missing", "dpa#audit", "2026-11-21")}, slices.Concat(all, []string{expired})},
		{"a level of the waivers' own rules", map[string]diag.Severity{"waiver-unused": diag.Off, "waiver-expired": diag.Hint},
			[]config.Waiver{waiver("id-missing", "nowhere", "2026-11-22"), waiver("id-missing", "dpa", "2026-11-21")},
			slices.Concat(all, []string{"site.toml:5 waiver-expired hint"})},
	} {
		t.Run(c.name, func(t *testing.T) {
			cfg := &config.Config{Languages: []config.Language{{Tag: "de"}, {Tag: "en"}}, Levels: c.levels, Waivers: c.waivers}
			var got []string
			for _, d := range judge(slices.Clone(found), cfg, day("2026-11-22")) {
				got = append(got, fmt.Sprintf("%s:%d %s %s", d.Span.File.Path, d.Span.Start, d.Rule, d.Severity))
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got\n%q\nwant\n%q", got, c.want)
			}
		})
	}
}

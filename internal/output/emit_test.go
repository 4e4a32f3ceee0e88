package output

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"flag"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files anew")

var hashInName = regexp.MustCompile(`\.[0-9a-f]{10}\.`)

// golden compares a text with a file of testdata. Hashes in names change with
// every change of the built-in theme and are left out.
func golden(t *testing.T, name, got string) {
	t.Helper()
	got = hashInName.ReplaceAllString(got, ".HASH.")
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

// TestSmallSite holds every path of a small site and the files that no reader
// of a standard library could judge.
func TestSmallSite(t *testing.T) {
	files, set, list := emitted(t, jobOf(t, archive(t, "small.txtar")))
	if len(list) > 0 {
		t.Errorf("findings: %s", shown(list))
	}
	for _, b := range set.Broken() {
		t.Errorf("broken: %s %s %d", b.From, b.URL, b.Why)
	}
	var paths strings.Builder
	for _, e := range set.Entries {
		fmt.Fprintf(&paths, "%s  %s  immutable=%t\n", e.Path, e.Type, e.Immutable)
		if int64(len(files[e.Path])) != e.Size {
			t.Errorf("%s: size %d of %d bytes", e.Path, e.Size, len(files[e.Path]))
		}
	}
	golden(t, "paths.golden", paths.String())
	for _, name := range []string{
		"_headers", "_redirects", "robots.txt", "llms.txt", ".well-known/security.txt",
		"en/notice/index.md", "en/sub-processors/index.md", "en/sub-processors.json", "form.html",
	} {
		golden(t, strings.NewReplacer("/", "-", ".well-known", "wellknown").Replace(name)+".golden", files[name])
	}
	if !slices.Equal(sortedNames(files), entryNames(set)) {
		t.Error("sink saw other files than the set holds")
	}
}

func entryNames(s *Set) []string {
	var names []string
	for _, e := range s.Entries {
		names = append(names, e.Path)
	}
	return names
}

// TestSameBytes builds with one and with eight processors.
func TestSameBytes(t *testing.T) {
	j := jobOf(t, with(archive(t, "small.txtar"), map[string]string{"static/robots.txt": "", "static/bad.css": "a{", "static/EN/x": ""}))
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	one, set, list := emitted(t, j)
	runtime.GOMAXPROCS(8)
	for range 5 {
		eight, again, found := emitted(t, j)
		if diff := cmp.Diff(one, eight); diff != "" {
			t.Fatalf("bytes differ: %s", diff)
		}
		if set.ID != again.ID || !slices.Equal(set.Entries, again.Entries) || shown(list) != shown(found) || !slices.Equal(set.Broken(), again.Broken()) {
			t.Fatal("set or findings differ")
		}
	}
}

func TestSitemapReadsBack(t *testing.T) {
	files, _, _ := emitted(t, jobOf(t, archive(t, "small.txtar")))
	var set urlset
	if err := xml.Unmarshal([]byte(files["sitemap.xml"]), &set); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, u := range set.URLs {
		got = append(got, u.Loc)
	}
	want := []string{
		"https://trust.example.com/legal/",
		"https://trust.example.com/legal/en/",
		"https://trust.example.com/legal/en/notice/",
		"https://trust.example.com/legal/en/sub-processors/",
		"https://trust.example.com/legal/de/",
		"https://trust.example.com/legal/de/firmen/",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("sitemap (-want +got):\n%s", diff)
	}
}

// TestRegistersReadBack holds the two forms of a register against each other.
func TestRegistersReadBack(t *testing.T) {
	files, _, _ := emitted(t, jobOf(t, archive(t, "small.txtar")))
	for _, lang := range []string{"en", "de"} {
		var data struct {
			Records []map[string]any
		}
		if err := json.Unmarshal([]byte(files[lang+"/sub-processors.json"]), &data); err != nil {
			t.Fatal(err)
		}
		table := files[lang+"/sub-processors.csv"]
		if strings.Count(table, "\n") != strings.Count(table, "\r\n") {
			t.Error("a line of the CSV does not end in CRLF")
		}
		rows, err := csv.NewReader(strings.NewReader(table)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		if len(data.Records) != 1 || len(rows) != 2 {
			t.Fatalf("%s: %d records, %d rows: internal and unannounced records must stay in the house", lang, len(data.Records), len(rows)-1)
		}
		row := map[string]string{}
		for i, key := range rows[0] {
			row[key] = rows[1][i]
		}
		record := data.Records[0]
		if record["name"] != "=HERON(1)" || row["name"] != "'=HERON(1)" {
			t.Errorf("name: JSON %q, CSV %q", record["name"], row["name"])
		}
		if row["address"] != record["address"] || row["purpose"] != record["purpose"] || row["country"] != "DE" {
			t.Errorf("row %v, record %v", row, record)
		}
		for _, leak := range []string{"contract_signed", "Secret", "Tomorrow", "Hidden", "visibility"} {
			if strings.Contains(table+files[lang+"/sub-processors.json"], leak) {
				t.Errorf("%s leaves the house", leak)
			}
		}
	}
}

func TestNoIndex(t *testing.T) {
	small := archive(t, "small.txtar")
	toml := strings.Replace(string(small["site.toml"].Data), `default_language`, "noindex = true\ndefault_language", 1)
	files, _, _ := emitted(t, jobOf(t, with(small, map[string]string{"site.toml": toml})))
	if _, ok := files["sitemap.xml"]; ok || strings.Contains(files["robots.txt"], "Sitemap") {
		t.Error("a site that is not to be indexed has a sitemap")
	}
	if !strings.Contains(files["_headers"], "X-Robots-Tag: noindex") {
		t.Error("no X-Robots-Tag")
	}
}

// TestFindings shows what Emit itself reports.
func TestFindings(t *testing.T) {
	small := archive(t, "small.txtar")
	redirects := func(lines string) map[string]string {
		return map[string]string{"site.toml": string(small["site.toml"].Data) + lines}
	}
	for _, c := range []struct {
		name    string
		changed map[string]string
		want    string
	}{
		{"one path twice", map[string]string{"static/robots.txt": "x"}, `static/robots.txt: error: output path "robots.txt" is taken [value-invalid]`},
		{"paths that differ in case", map[string]string{"static/FORM.css": "p{}"}, `static/form.css: error: output path "form.css" is taken [value-invalid]`},
		{"a path of the host", map[string]string{"static/_headers": "x"}, `static/_headers: error: output path "_headers" is taken [value-invalid]`},
		{"a path of the copies", map[string]string{"static/LLMS.txt": "x"}, `static/LLMS.txt: error: output path "llms.txt" is taken [value-invalid]`},
		{"the manifest", map[string]string{"static/manifest.json": "{}"}, `static/manifest.json: error: output path "manifest.json" is taken [value-invalid]`},
		{"the sums", map[string]string{"static/SHA256SUMS": ""}, `static/SHA256SUMS: error: output path "SHA256SUMS" is taken [value-invalid]`},
		{"a signature", map[string]string{"static/SHA256SUMS.minisig": ""}, `static/SHA256SUMS.minisig: error: output path "SHA256SUMS.minisig" is kept for a signature of the finished site [value-invalid]`},
		{"a folder inside the manifest", map[string]string{"static/manifest.json/x.txt": ""}, `static/manifest.json/x.txt: error: output path "manifest.json" would be a file and a folder [value-invalid]`},
		{"a file for a folder", map[string]string{"static/en": "x"}, `static/en: error: output path "en" would be a file and a folder [value-invalid]`},
		{"a folder for a file", map[string]string{"static/sitemap.xml/x": "x"}, `static/sitemap.xml/x: error: output path "sitemap.xml" would be a file and a folder [value-invalid]`},
		{"a folder of another case", map[string]string{"static/CNAME2/x": "x", "static/cname2": "y"}, `static/cname2: error: output path "cname2" would be a file and a folder [value-invalid]`},
		{"a backslash", map[string]string{`static/a\b.txt`: "x"}, `static/a\b.txt: error: output path "a\\b.txt" has a character that no file name can have everywhere [value-invalid]`},
		{"a long path", map[string]string{"static/" + strings.Repeat("abcdefgh/", 130) + "x": "x"}, "static/" + strings.Repeat("abcdefgh/", 130) + `x: error: output path "` + strings.Repeat("abcdefgh/", 130) + `x" is longer than 1024 bytes [value-invalid]`},
		{"a redirect to nothing", redirects("\"/x\" = \"/en/nothing/\""), `site.toml: error: redirect from "/x" leads to "/en/nothing/", which is not there [link-broken]`},
		{"a redirect to no place", redirects("\"/x\" = \"/en/notice/#duties\""), `site.toml: error: redirect from "/x" leads to "/en/notice/#duties", whose page has no "duties" [link-broken]`},
		{"a redirect over a page", redirects("\"/en/notice/\" = \"/en/\""), `site.toml: error: redirect from "/en/notice/", which is a page of this site [value-invalid]`},
		{"HTML that cannot be minified", map[string]string{"static/n.html": "<p>a <noscript> b </noscript> c"}, `static/n.html: warning: minifying would change what "static/n.html" says [minify-differs]`},
		{"a script that is none", map[string]string{"static/n.js": "if ("}, `static/n.js: warning: "static/n.js" cannot be read by the minifier [minify-differs]`},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, _, list := emitted(t, jobOf(t, with(small, c.changed)))
			if got := strings.TrimSpace(shown(list)); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
			for _, d := range list {
				if d.Span.File == nil || len(d.Related) > 0 && d.Related[0].Span.File == nil {
					t.Error("a finding without a place")
				}
			}
		})
	}
}

// TestBodyBudget prints a register too often.
func TestBodyBudget(t *testing.T) {
	page := "+++\ntitle = \"Much\"\n+++\n" + strings.Repeat("{{table:sub-processors}}\n\n", 1000)
	_, _, list := emitted(t, jobOf(t, with(archive(t, "small.txtar"), map[string]string{"content/en/much.md": page})))
	if got := shown(list); !strings.Contains(got, "content/en/much.md: error: page body of") || !strings.Contains(got, "[limit-exceeded]") {
		t.Errorf("found %s", got)
	}
}

// TestCardsDoNotCount: a start page may lead to any number of pages.
func TestCardsDoNotCount(t *testing.T) {
	pages := map[string]string{}
	for i := range 500 {
		pages[fmt.Sprintf("content/en/p%03d.md", i)] = fmt.Sprintf("+++\nsummary = %q\n+++\n# Page %d\n", strings.Repeat("Says something. ", 12), i)
	}
	files, _, list := emitted(t, jobOf(t, with(archive(t, "small.txtar"), pages)))
	if strings.Contains(shown(list), "limit-exceeded") || len(files["en/index.html"]) < 100<<10 {
		t.Errorf("%d bytes: %s", len(files["en/index.html"]), shown(list))
	}
}

// TestIntegrity holds the sums in pages against the bytes of the scripts and
// style sheets.
func TestIntegrity(t *testing.T) {
	files, _, _ := emitted(t, jobOf(t, archive(t, "small.txtar")))
	loaded := regexp.MustCompile(`(?:href|src)="/legal/(assets/[^"]+)" integrity="([^"]+)"`)
	for name, page := range files {
		if !strings.HasSuffix(name, ".html") || name == "form.html" {
			continue
		}
		found := loaded.FindAllStringSubmatch(page, -1)
		if len(found) != strings.Count(page, "/legal/assets/") || len(found) == 0 {
			t.Errorf("%s: %d sums", name, len(found))
		}
		for _, m := range found {
			sum := sha256.Sum256([]byte(files[m[1]]))
			if want := "sha256-" + base64.StdEncoding.EncodeToString(sum[:]); html.UnescapeString(m[2]) != want {
				t.Errorf("%s: %s has %s, want %s", name, m[1], m[2], want)
			}
		}
	}
}

// TestLayoutLeavesTextOut: a layout that prints no text, and one that prints
// nothing, is one finding for all pages, at the layout.
func TestLayoutLeavesTextOut(t *testing.T) {
	_, _, list := emitted(t, jobOf(t, with(archive(t, "small.txtar"), map[string]string{"layouts/page.html": `{{define "main"}}<h1 id="rights">{{.Title}}</h1>{{end}}`})))
	if got := strings.TrimSpace(shown(list)); got != `layouts/page.html: error: layout "layouts/page.html" leaves out the text of the page [value-invalid]` {
		t.Error(got)
	}
}

// TestSinkFails stops at an error of the world.
func TestSinkFails(t *testing.T) {
	full := fmt.Errorf("no space left")
	_, _, err := Emit(jobOf(t, archive(t, "small.txtar")), func(Entry, []byte) error { return full })
	if err != full {
		t.Errorf("got %v", err)
	}
}

// TestPlanMakesOnePage makes a single file, as a preview does.
func TestPlanMakesOnePage(t *testing.T) {
	j := jobOf(t, archive(t, "small.txtar"))
	all, _, _ := emitted(t, j)
	files, list, err := Plan(j)
	if err != nil || len(list) > 0 {
		t.Fatal(err, shown(list))
	}
	var b bytes.Buffer
	for i := range files {
		if files[i].Make == nil {
			continue
		}
		b.Reset()
		if _, err := files[i].Make(&b); err != nil {
			t.Fatal(err)
		}
		if want, ok := all[files[i].Path]; ok && want != b.String() {
			t.Errorf("%s differs", files[i].Path)
		}
	}
}

// BenchmarkEmit makes a site of 1,000 pages from resolved values.
func BenchmarkEmit(b *testing.B) {
	small := archive(b, "small.txtar")
	large := fstest.MapFS{}
	for name, f := range small {
		large[name] = f
	}
	clause := "## Clause %d {#c%d}\n\n1. The processor keeps the data of the customer for {{retention.backup}} and no longer. {#c%d-a}\n2. It answers as [](#c1-a) says, in the form of [the notice](../notice.md#rights), whenever the customer asks for it, and puts down what it did.\n\n"
	var doc strings.Builder
	for i := 1; i < 21; i++ {
		fmt.Fprintf(&doc, clause, i, i, i)
	}
	for i := range 500 {
		for _, lang := range []string{"en", "de"} {
			name := fmt.Sprintf("content/%s/section%02d/page%03d.md", lang, i%20, i)
			large[name] = &fstest.MapFile{Data: []byte(fmt.Sprintf("+++\ntitle = \"Page %d\"\n+++\n", i) + doc.String())}
		}
	}
	j := jobOf(b, large)
	b.ReportAllocs()
	b.ResetTimer()
	pages := 0
	for b.Loop() {
		set, _, err := Emit(j, nil)
		if err != nil {
			b.Fatal(err)
		}
		for _, e := range set.Entries {
			if e.Type == htmlType {
				pages++
			}
		}
	}
	b.ReportMetric(float64(pages)/b.Elapsed().Seconds(), "pages/s")
}

// TestStartPage makes a start page for a language that has no index.md: menus and
// the chooser lead there.
func TestStartPage(t *testing.T) {
	small := archive(t, "small.txtar")
	delete(small, "content/de/index.md")
	small["site.toml"].Data = []byte(strings.Replace(string(small["site.toml"].Data), "default_language", "missing = \"omit\"\ndefault_language", 1))
	files, set, _ := emitted(t, jobOf(t, small))
	for _, b := range set.Broken() {
		t.Errorf("broken: %s %s %d", b.From, b.URL, b.Why)
	}
	if start := files["de/index.html"]; !strings.Contains(start, `<html lang="de"`) || strings.Count(start, `<a href="/legal/de/firmen/"`) != 2 || strings.Contains(start, "></div>") {
		t.Errorf("start page: %s", start)
	}
	delete(small, "content/en/index.md")
	if _, _, list := emitted(t, jobOf(t, small)); !strings.Contains(shown(list), "site.toml: warning: the start page has no text in English, the default language [translation-missing]") {
		t.Errorf("found %s", shown(list))
	}
	for _, file := range []string{"sitemap.xml", "index.html", "en/index.html"} {
		if !strings.Contains(files[file], "https://trust.example.com/legal/de/") {
			t.Errorf("%s does not name the start page", file)
		}
	}
}

// TestCopyHead holds what a copy says before the text: which version it is, and
// that another language binds.
func TestCopyHead(t *testing.T) {
	files, _, _ := emitted(t, jobOf(t, with(archive(t, "small.txtar"), map[string]string{
		"content/terms.toml":  "kind = \"policy\"\nnumbering = \"none\"\nreview_by = 2028-01-01\nbinding = \"en\"\n[[versions]]\nnumber = \"2\"\npublished = 2026-11-01\neffective = 2027-01-01\nchange = \"material\"\n",
		"content/en/terms.md": "# Terms\n\nWords.\n",
		"content/de/terms.md": "# Bedingungen\n\nWorte.\n",
	})))
	want := "<https://trust.example.com/legal/de/terms/>\n\nFassung 2 · Angekündigt; in Kraft ab 1. Januar 2027 · Zuletzt geändert am 1. November 2026\n\n" +
		"> Der Text auf Englisch ist verbindlich; diese Übersetzung dient nur der Information.\n\n" +
		"> Diese Fassung ist noch nicht in Kraft. Sie gilt ab 1. Januar 2027.\n\n# Bedingungen\n"
	if got := strings.ReplaceAll(files["de/terms/index.md"], "\u00a0", " "); !strings.HasPrefix(got, want) {
		t.Errorf("got %s", got)
	}
}

// TestHeaderPatterns: of two rules with one pattern hosts read one.
func TestHeaderPatterns(t *testing.T) {
	files, _, _ := emitted(t, jobOf(t, archive(t, "small.txtar")))
	seen := map[string]bool{}
	for line := range strings.Lines(files["_headers"]) {
		if line[0] != ' ' && seen[line] {
			t.Errorf("%s stands twice", strings.TrimSpace(line))
		}
		seen[line] = line[0] != ' '
	}
}

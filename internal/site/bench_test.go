package site_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"annex/internal/site"
)

// BenchmarkResolve works out 1,000 pages of about 1,500 words: numbered policies
// with nested lists, a table, terms, and links between pages, in five languages.
func BenchmarkResolve(b *testing.B) {
	in, found := read(b, policies(200, []string{"en", "de", "nb", "fr", "es"}))
	if len(found) > 0 {
		b.Fatalf("%d findings, the first: %s", len(found), found[0].Message)
	}
	b.ReportAllocs()
	for b.Loop() {
		s, found := site.Resolve(in)
		if len(found) > 0 || len(s.Editions[0].Pages) < 200 {
			b.Fatalf("%d findings: %s", len(found), findings(nil, s, found[:min(3, len(found))], ""))
		}
	}
}

// policies makes documents of one shape in several languages.
func policies(documents int, languages []string) fstest.MapFS {
	files := fstest.MapFS{}
	put := func(name, text string) { files[name] = &fstest.MapFile{Data: []byte(text)} }
	put("site.toml", "default_language = \"en\"\n")
	put("content/facts.toml", "[notice]\nbreach = \"48 hours\"\n")
	for _, lang := range languages {
		put("content/"+lang+"/index.md", "# Start\n")
	}
	for d := range documents {
		id := fmt.Sprintf("policy-%03d", d)
		put("content/"+id+".toml", "kind = \"policy\"\nnumbering = \"clauses\"\nbinding = \"en\"\nreview_by = 2027-06-01\n")
		text := policy(d, documents)
		for _, lang := range languages {
			put("content/"+lang+"/"+id+".md", text)
		}
	}
	complete(files)
	return files
}

const sentence = "The Provider keeps a record of every step that is taken under this policy, and tells the Customer of changes in good time. "

func policy(n, all int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# Policy %d\n\nBetween the **“Customer”**{#t-customer} and the **“Provider”**{#t-provider}.\n\n", n)
	for c := range 7 {
		fmt.Fprintf(&b, "## Clause title %d {#c%d}\n\n", c, c+100)
		for i := range 3 {
			fmt.Fprintf(&b, "%d. %s See [](#p%d-%d) and [](policy-%03d.md#c%d), within {{notice.breach}}. {#p%d-%d}\n\n", i+1, sentence+sentence, (c+3)%7+100, i, (n*7+c)%all, i+100, c+100, i)
			for k := range 2 {
				fmt.Fprintf(&b, "   %d. a point of it, under [](law:gdpr/28/3/a) {#p%d-%d-%d}\n", k+1, c+100, i, k)
			}
			b.WriteString("\n")
		}
	}
	b.WriteString("| Data | Period |\n|---|---|\n")
	for i := range 12 {
		fmt.Fprintf(&b, "| kind %d | %d months |\n", i, i+1)
	}
	return b.String()
}

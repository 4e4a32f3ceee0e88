package render

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
	"strings"
	"testing"

	"annex/internal/site"
)

// long gives a page of some 1,500 words, 30 headings and 60 numbered points in a
// folder of 20.
func long(t testing.TB) (*site.Site, *site.Page) {
	var b strings.Builder
	b.WriteString("# A long agreement\n\nThe **“Customer”**{#t-customer} signs.\n")
	for i := range 30 {
		fmt.Fprintf(&b, "\n## Clause of many words %d {#c%c%c}\n\n", i+1, 'a'+i/26, 'a'+i%26)
		for j := range 2 {
			fmt.Fprintf(&b, "%d. The Customer may at any time, and without giving reasons, ask for *all* of what stands in [](#caa) and [here](#cab), as far as the law does not say otherwise. {#p%c%c%c}\n", j+1, 'a'+i/26, 'a'+i%26, 'a'+j)
		}
	}
	s := example(t, file{"content/en/dpa.md", b.String()})
	p := page(t, s, "en", "dpa")
	var folder []*site.Page
	for i := range 20 {
		q := *page(t, s, "en", "guide/first")
		q.Title = fmt.Sprintf("Page number %d of the folder", i)
		folder = append(folder, &q)
	}
	section(page(t, s, "en", "guide"), append(folder, p)...)
	return s, p
}

func BenchmarkPage(b *testing.B) {
	s, p := long(b)
	r := New(theme(b), s, assets)
	var buf bytes.Buffer
	b.ReportAllocs()
	for b.Loop() {
		buf.Reset()
		if _, d := r.Page(&buf, p); d != nil {
			b.Fatal(d.Message)
		}
	}
	b.SetBytes(int64(buf.Len()))
}

func BenchmarkBody(b *testing.B) {
	_, p := long(b)
	var buf bytes.Buffer
	b.ReportAllocs()
	for b.Loop() {
		buf.Reset()
		Body(&buf, p, p)
	}
	b.SetBytes(int64(buf.Len()))
}

// budget is what the first view of an agreement may weigh, HTML and style sheet
// compressed together, in bytes.
const budget = 15 << 10

func TestWeight(t *testing.T) {
	s, p := long(t)
	css, err := os.ReadFile("../../static/site.css")
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	z, _ := gzip.NewWriterLevel(&b, 9)
	z.Write([]byte(html5(t, New(theme(t), s, assets), p)))
	z.Write(css)
	z.Close()
	if b.Len() > budget {
		t.Errorf("%d bytes, %d are allowed", b.Len(), budget)
	}
	t.Logf("%d bytes", b.Len())
}

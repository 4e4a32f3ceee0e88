package markdown

import (
	"fmt"
	"strings"
	"testing"

	"annex/internal/text"
)

// agreement makes a clause document of some 1,500 words.
func agreement() string {
	var b strings.Builder
	b.WriteString("# Data Processing Agreement\n\nBetween **“Larkspur”**{#t-larkspur} and {{blank:customer-name}}.\n\n")
	for i := range 20 {
		fmt.Fprintf(&b, "## Clause number %d {#clause-%d}\n\n", i, i)
		for k := 1; k <= 3; k++ {
			fmt.Fprintf(&b, "%d. The Processor reports a breach of Customer Data within {{notice.breach}} of becoming aware of it, in line with [](law:gdpr/33/2) and [Clause %d](#clause-%d). {#item-%d-%d}\n", k, i, i, i, k)
		}
		b.WriteString("\n   1. the kind of breach and the data affected,\n   2. its likely consequences, and\n   3. the steps *taken* or proposed.\n\n")
	}
	return b.String()
}

func BenchmarkParse(b *testing.B) {
	f := text.New("dpa.md", agreement())
	b.SetBytes(int64(len(f.Text)))
	b.ReportAllocs()
	for b.Loop() {
		Parse(f, 0, "en")
	}
}

func BenchmarkWrite(b *testing.B) {
	d, _ := Parse(text.New("dpa.md", agreement()), 0, "en")
	b.SetBytes(int64(len(d.File.Text)))
	b.ReportAllocs()
	for b.Loop() {
		var w strings.Builder
		Write(&w, d, Filler{})
	}
}

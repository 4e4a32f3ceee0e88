package markdown

import (
	"strings"
	"testing"
	"time"

	"annex/internal/text"
)

func FuzzParse(f *testing.F) {
	for _, c := range cases(f) {
		f.Add(c.input)
		f.Add(strings.ReplaceAll(c.input, "\n", "\r\n"))
	}
	f.Fuzz(func(t *testing.T, s string) {
		file := text.New("x.md", s)
		start := time.Now()
		d, list := Parse(file, 0, "en")
		if took := time.Since(start); took > 2*time.Second {
			t.Fatalf("%d bytes took %v", len(s), took)
		}
		for _, x := range list {
			if x.Span.File != file || x.Span.Start < 0 || x.Span.End < x.Span.Start || x.Span.End > len(s) {
				t.Fatalf("finding outside its file: %+v", x.Span)
			}
		}
		sound(t, d)
		again(d)
	})
}

// sound holds the invariants of the flat model.
func sound(t testing.TB, d *Document) {
	size := int32(len(d.File.Text))
	blocks, inlines := int32(len(d.Blocks)), int32(len(d.Inlines))
	at := int32(0)
	for i := range d.Blocks {
		b := &d.Blocks[i]
		end, from := blocks, int32(0)
		if b.Parent >= 0 {
			end, from = d.Blocks[b.Parent].Next, d.Blocks[b.Parent].Start
		}
		if b.Parent >= int32(i) || b.Next <= int32(i) || b.Next > end {
			t.Fatalf("block %d: next %d, parent %d (ends %d)", i, b.Next, b.Parent, end)
		}
		if b.Start < d.Body || b.Start < from || b.End < b.Start || b.End > size {
			t.Fatalf("block %d %v: from %d to %d in %d bytes", i, b.Kind, b.Start, b.End, size)
		}
		if b.Parent >= 0 && b.End > d.Blocks[b.Parent].End {
			t.Fatalf("block %d %v ends at %d, after its parent at %d", i, b.Kind, b.End, d.Blocks[b.Parent].End)
		}
		if b.From < at || b.To < b.From || b.To > inlines {
			t.Fatalf("block %d: inlines %d to %d after %d", i, b.From, b.To, at)
		}
		if b.Kind != Row && b.Kind != Table {
			at = b.To
		}
		soundInlines(t, d, b.From, b.To, b.Start, b.End)
		if b.Mark >= int32(len(d.Marks)) || b.Mark >= 0 && d.Marks[b.Mark].Block != int32(i) {
			t.Fatalf("block %d: mark %d", i, b.Mark)
		}
		if b.Kind == Code || b.Kind == HTML {
			d.CodeText(b)
		}
	}
	soundTables(t, d)
}

func soundInlines(t testing.TB, d *Document, from, to, start, end int32) {
	at := start
	for i, in := range d.Siblings(from, to) {
		if in.Next <= i || in.Next > to {
			t.Fatalf("inline %d: next %d of %d", i, in.Next, to)
		}
		if in.Start < at || in.End < in.Start || in.End > max(end, at) {
			t.Fatalf("inline %d %v: %d to %d, from %d to %d", i, in.Kind, in.Start, in.End, at, end)
		}
		at = in.End
		d.InlineText(in)
		soundInlines(t, d, i+1, in.Next, in.Start, in.End)
	}
}

func soundTables(t testing.TB, d *Document) {
	for i, l := range d.Links {
		k := d.Inlines[l.Inline].Kind
		if k != Anchor && k != Image && k != AutoLink || d.Inlines[l.Inline].Extra != int32(i) {
			t.Fatalf("link %d is not that of inline %d", i, l.Inline)
		}
		if l.DestStart < l.Start && l.DestStart != l.DestEnd || l.DestEnd < l.DestStart || l.DestEnd > l.End {
			t.Fatalf("link %d: destination %d to %d in %d to %d", i, l.DestStart, l.DestEnd, l.Start, l.End)
		}
	}
	for i, x := range d.Terms {
		if in := d.Inlines[x.Inline]; in.Kind != Term || in.Extra != int32(i) {
			t.Fatalf("term %d is not that of inline %d", i, x.Inline)
		}
	}
	for i, x := range d.Directives {
		if b := d.Blocks[x.Block]; b.Kind != Register || b.Extra != int32(i) {
			t.Fatalf("directive %d is not that of block %d", i, x.Block)
		}
	}
	for _, h := range [][]Hole{d.Facts, d.Blanks} {
		for _, x := range h {
			if b := d.Blocks[x.Block]; x.Start < b.Start || x.End > b.End {
				t.Fatalf("hole %s outside its block", x.Key)
			}
		}
	}
}

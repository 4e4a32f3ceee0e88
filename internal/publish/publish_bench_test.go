package publish

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// pagesOf makes n pages of 18 kB, each in a folder of its own, as URLs want it.
func pagesOf(n int, version string) pages {
	p := pages{}
	for i := range n {
		p[fmt.Sprintf("en/document-%d/index.html", i)] = fmt.Sprintf("%d %s", i%n, strings.Repeat("text ", 3600))
	}
	p["en/index.html"] = version
	return p
}

// BenchmarkBare is the floor: the same files by os.WriteFile.
func BenchmarkBare(b *testing.B) {
	_, all := pagesOf(10_000, "a").set()
	for b.Loop() {
		_, out := newSite(b)
		for path, body := range all {
			file := filepath.Join(out, path)
			if err := os.Mkdir(filepath.Dir(file), 0o755); os.IsNotExist(err) {
				_ = os.MkdirAll(filepath.Dir(file), 0o755)
			}
			if err := os.WriteFile(file, []byte(body), 0o644); err != nil {
				b.Fatal(err)
			}
		}
		b.StopTimer()
		_ = os.RemoveAll(out)
		b.StartTimer()
	}
}

func BenchmarkFirst(b *testing.B) {
	p := pagesOf(10_000, "a")
	for b.Loop() {
		root, out := newSite(b)
		benchmarkOne(b, out, root, p)
		b.StopTimer()
		_ = os.RemoveAll(out)
		b.StartTimer()
	}
}

func BenchmarkOneChanged(b *testing.B) {
	root, out := newSite(b)
	sites := []pages{pagesOf(10_000, "a"), pagesOf(10_000, "b")}
	benchmarkOne(b, out, root, sites[1])
	for i := 0; b.Loop(); i++ {
		benchmarkOne(b, out, root, sites[i%2])
	}
}

func BenchmarkNothingChanged(b *testing.B) {
	root, out := newSite(b)
	p := pagesOf(10_000, "a")
	benchmarkOne(b, out, root, p)
	for b.Loop() {
		benchmarkOne(b, out, root, p)
	}
}

// benchmarkOne leaves the making of the set out of the time.
func benchmarkOne(b *testing.B, out, root string, p pages) {
	b.StopTimer()
	set, all := p.set()
	bodies := make(map[string][]byte, len(all))
	for path, body := range all {
		bodies[path] = []byte(body)
	}
	b.StartTimer()
	f, err := Open(out, root)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Abort()
	for _, e := range set.Entries {
		if err := f.Write(e.Path, bodies[e.Path]); err != nil {
			b.Fatal(err)
		}
	}
	if _, err := f.Commit(set); err != nil {
		b.Fatal(err)
	}
}

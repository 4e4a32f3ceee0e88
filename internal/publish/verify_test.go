package publish

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"annex/internal/output"
)

func TestVerify(t *testing.T) {
	root, out := newSite(t)
	must(t, out, root, small())
	verify(t, out)
	for _, c := range []struct {
		name string
		do   func() error
		want []Mismatch
	}{
		{"dropped", func() error { return os.Remove(filepath.Join(out, "en", "index.html")) }, []Mismatch{{"en/index.html", Missing}}},
		{"added", func() error { return os.WriteFile(filepath.Join(out, "en", "more.html"), nil, 0o644) }, []Mismatch{{"en/more.html", Extra}}},
		{"changed", func() error { return os.WriteFile(filepath.Join(out, "index.html"), []byte("<p>CHOOSE"), 0o644) },
			[]Mismatch{{"index.html", Changed}}},
		{"made longer", func() error { return os.WriteFile(filepath.Join(out, "index.html"), []byte("<p>choose "), 0o644) },
			[]Mismatch{{"index.html", Changed}}},
		{"no sums", func() error { return os.Remove(filepath.Join(out, "SHA256SUMS")) }, []Mismatch{{"SHA256SUMS", Missing}}},
		{"no manifest", func() error { return os.Remove(filepath.Join(out, "manifest.json")) }, []Mismatch{{"manifest.json", Missing}}},
		{"another manifest", func() error { return os.WriteFile(filepath.Join(out, "manifest.json"), []byte("{}"), 0o644) },
			[]Mismatch{{"manifest.json", Changed}}},
		{"signed", func() error { return os.WriteFile(filepath.Join(out, "SHA256SUMS.minisig"), nil, 0o644) }, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, all := small().set()
			restore(t, out, all)
			if err := c.do(); err != nil {
				t.Fatal(err)
			}
			verify(t, out, c.want...)
		})
	}
}

func verify(t *testing.T, out string, want ...Mismatch) {
	t.Helper()
	got, err := Verify(out)
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("got %v, %v; want %v", got, err, want)
	}
}

// restore lays all files anew.
func restore(t *testing.T, out string, all pages) {
	t.Helper()
	if err := os.RemoveAll(out); err != nil {
		t.Fatal(err)
	}
	for path, body := range all {
		file := filepath.Join(out, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(body), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func TestVerifyLinks(t *testing.T) {
	root, out := newSite(t)
	must(t, out, root, small())
	page := filepath.Join(out, "en", "index.html")
	if err := os.Rename(page, filepath.Join(root, "same-bytes.html")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("../../same-bytes.html", page); err != nil {
		t.Skip(err)
	}
	verify(t, out, Mismatch{"en/index.html", Extra})
}

func TestVerifyNoFolder(t *testing.T) {
	_, out := newSite(t)
	if _, err := Verify(out); err == nil {
		t.Error("no error")
	}
}

// Evidence: whatever is done to one file, evidence included, is found.
func TestVerifyFindsAll(t *testing.T) {
	root, out := newSite(t)
	site := many(30, "x")
	must(t, out, root, site)
	_, all := site.set()
	names := make([]string, 0, len(all))
	for name := range all {
		names = append(names, name)
	}
	slices.Sort(names)
	random := rand.New(rand.NewPCG(1, 2))
	for i := range 400 {
		changed := all.with("", "")
		delete(changed, "")
		what := tamper(changed, names, i, random)
		restore(t, out, changed)
		if got, err := Verify(out); err != nil || len(got) == 0 {
			t.Errorf("%s: not found (%v)", what, err)
		}
	}
}

func tamper(all pages, names []string, i int, random *rand.Rand) string {
	name := names[random.IntN(len(names))]
	switch i % 4 {
	case 0:
		body := []byte(all[name])
		at := random.IntN(len(body))
		body[at] ^= 1 << random.IntN(8)
		all[name] = string(body)
		return fmt.Sprintf("%s: bit flipped in byte %d", name, at)
	case 1:
		delete(all, name)
		return name + ": dropped"
	case 2:
		all["en/more.html"] = all[name]
		return name + ": added again under another name"
	}
	other := names[random.IntN(len(names))]
	for all[other] == all[name] || name == output.ManifestPath {
		name, other = names[random.IntN(len(names))], names[random.IntN(len(names))]
	}
	all[name], all[other] = all[other], all[name]
	return name + " and " + other + ": swapped"
}

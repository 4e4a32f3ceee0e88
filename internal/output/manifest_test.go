package output

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"annex/internal/text"
)

// finished makes the entries of a small site, out of order.
func finished() []Entry {
	return []Entry{
		entry("index.html", "text/html; charset=utf-8", "<p>choose"),
		entry("en/index.html", "text/html; charset=utf-8", "<p>welcome"),
		entry("en/größe.json", "application/json", "{}"),
		entry("assets/annex.0123abcd.css", "text/css; charset=utf-8", "p{}"),
	}
}

func entry(path, kind, body string) Entry {
	return Entry{Path: path, Type: kind, Size: int64(len(body)), Sum: text.SumOf(body)}
}

// goldenID was worked out with printf, LC_ALL=C sort and sha256sum(1).
const goldenID = "1d57c54fba5da631a6c4c8866b2b86b28b57d6d5e9c1e6283b752f93aeb15dbb"

const goldenManifest = `{"version":1,"tool":"annex","site":"1d57c54fba5da631a6c4c8866b2b86b28b57d6d5e9c1e6283b752f93aeb15dbb","files":[` +
	`{"path":"assets/annex.0123abcd.css","type":"text/css; charset=utf-8","size":3,"sha256":"806db221261eade44c886da5317adb894822d146f0f69ed009e59cae83afcbd6"},` +
	`{"path":"en/größe.json","type":"application/json","size":2,"sha256":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"},` +
	`{"path":"en/index.html","type":"text/html; charset=utf-8","size":10,"sha256":"0c972bae917a54139bc602913172931130edaba3c9e65013e93045591188e867"},` +
	`{"path":"index.html","type":"text/html; charset=utf-8","size":9,"sha256":"1d6a0635596c0c9a7060ba4b136d7d20c4bdb36df3623689ba76ae8197514382"}` +
	"]}\n"

func TestManifestGolden(t *testing.T) {
	if got := SiteID(finished()).String(); got != goldenID {
		t.Errorf("site id %s, want %s", got, goldenID)
	}
	if got := string(Manifest(finished())); got != goldenManifest {
		t.Errorf("manifest\n%s\nwant\n%s", got, goldenManifest)
	}
}

func TestManifestKnowsNoOrder(t *testing.T) {
	forward, backward := finished(), finished()
	slices.Reverse(backward)
	if !bytes.Equal(Manifest(forward), Manifest(backward)) || !bytes.Equal(Sums(forward), Sums(backward)) {
		t.Error("the order of the entries shows")
	}
	if forward[0].Path != "index.html" {
		t.Error("the caller's entries were sorted in place")
	}
}

func TestSiteIDIgnoresEvidence(t *testing.T) {
	plain := finished()
	full := append(finished(), entry(ManifestPath, "application/json", "{}"),
		entry(SumsPath, "text/plain; charset=utf-8", ""), entry("SHA256SUMS.minisig", "text/plain", "x"))
	if SiteID(plain) != SiteID(full) || !bytes.Equal(Manifest(plain), Manifest(full)) {
		t.Error("evidence is part of the site's id")
	}
}

func TestSiteIDSeesEveryField(t *testing.T) {
	id := SiteID(finished())
	for name, change := range map[string]func(*Entry){
		"path": func(e *Entry) { e.Path += "x" },
		"type": func(e *Entry) { e.Type = "text/plain" },
		"size": func(e *Entry) { e.Size++ },
		"hash": func(e *Entry) { e.Sum[31] ^= 1 },
	} {
		entries := finished()
		change(&entries[2])
		if SiteID(entries) == id {
			t.Errorf("another %s gives the same id", name)
		}
	}
}

func TestParseManifest(t *testing.T) {
	set, err := ParseManifest(Manifest(finished()))
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(set.Entries, sorted(finished())) || set.ID != SiteID(finished()) {
		t.Errorf("got %v back", set)
	}
}

func TestParseManifestSkipsNewKeys(t *testing.T) {
	body := bytes.Replace(Manifest(finished()), []byte(`{"version"`), []byte(`{"texts":[{"path":"x"}],"version"`), 1)
	if _, err := ParseManifest(body); err != nil {
		t.Error(err)
	}
}

func TestParseManifestRefuses(t *testing.T) {
	good := string(Manifest(finished()))
	for _, c := range []struct{ name, from, to string }{
		{"no JSON", good, "hello"},
		{"nothing", good, ""},
		{"a web app's manifest", good, `{"name":"App","start_url":"/"}`},
		{"another tool", `"annex"`, `"other"`},
		{"another version", `"version":1`, `"version":2`},
		{"a path that leaves", `"en/index.html"`, `"../index.html"`},
		{"a path from the root", `"en/index.html"`, `"/index.html"`},
		{"a path of Windows", `"en/index.html"`, `"..\\index.html"`},
		{"itself", `"en/index.html"`, `"manifest.json"`},
		{"wrong order", `"assets/annex`, `"z/annex`},
		{"a path twice", `"en/größe.json"`, `"en/index.html"`},
		{"a short hash", text.SumOf("{}").String(), "00ff"},
		{"another hash", text.SumOf("{}").String(), text.SumOf("[]").String()},
		{"another size", `"size":2`, `"size":3`},
		{"a negative size", `"size":2`, `"size":-2`},
		{"another id", `"site":"`, `"site":"0`},
	} {
		body := strings.Replace(good, c.from, c.to, 1)
		if body == good {
			t.Errorf("%s: nothing was replaced", c.name)
		}
		if _, err := ParseManifest([]byte(body)); err == nil {
			t.Errorf("%s: accepted", c.name)
		}
	}
}

func TestManifestOfNothing(t *testing.T) {
	if got := string(Manifest(nil)); !strings.Contains(got, `"files":[]`) {
		t.Error(got)
	}
	if _, err := ParseManifest(Manifest(nil)); err != nil {
		t.Error(err)
	}
}

// The tool of everybody's system must agree with us.
func TestSumsPassSha256sum(t *testing.T) {
	tool, err := exec.LookPath("sha256sum")
	if err != nil {
		t.Skip("sha256sum is not installed")
	}
	dir := t.TempDir()
	bodies := map[string]string{"index.html": "<p>choose", "en/größe.json": "{}", "-rf": "dash", "a b.txt": "blank"}
	var entries []Entry
	for path, body := range bodies {
		file := filepath.Join(dir, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(body), 0o644); err != nil {
			t.Fatal(err)
		}
		entries = append(entries, entry(path, "text/plain", body))
	}
	if err := os.WriteFile(filepath.Join(dir, SumsPath), Sums(entries), 0o644); err != nil {
		t.Fatal(err)
	}
	check := exec.Command(tool, "--check", "--strict", "--quiet", SumsPath)
	check.Dir = dir
	if said, err := check.CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, said)
	}
}

// What is accepted is ours: written again it gives the same id and paths that
// stay inside the folder.
func FuzzManifest(f *testing.F) {
	f.Add(Manifest(finished()))
	f.Add(Manifest(nil))
	f.Add([]byte(`{"version":1,"tool":"annex","files":[{"path":"../x"}]}`))
	f.Fuzz(func(t *testing.T, body []byte) {
		set, err := ParseManifest(body)
		if err != nil {
			return
		}
		for _, e := range set.Entries {
			if !filepath.IsLocal(filepath.FromSlash(e.Path)) {
				t.Errorf("path %q leaves the folder", e.Path)
			}
		}
		again, err := ParseManifest(Manifest(set.Entries))
		if err != nil || again.ID != set.ID {
			t.Errorf("not stable: %v", err)
		}
	})
}

func BenchmarkManifest(b *testing.B) {
	var entries []Entry
	for i := range 20_000 {
		entries = append(entries, entry("en/document-"+strings.Repeat("x", i%50)+string(rune('a'+i%26))+"/"+text.SumOf(string(rune(i))).String()[:12]+"/index.html", "text/html; charset=utf-8", "x"))
	}
	slices.SortFunc(entries, func(a, b Entry) int { return strings.Compare(a.Path, b.Path) })
	body := Manifest(entries)
	b.Run("write", func(b *testing.B) {
		for b.Loop() {
			Manifest(entries)
		}
	})
	b.Run("read", func(b *testing.B) {
		for b.Loop() {
			if _, err := ParseManifest(body); err != nil {
				b.Fatal(err)
			}
		}
	})
}

package output

import (
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
)

// TestAssetNames: what layouts ask for stands under its hash and nowhere else;
// what they do not ask for stands at its own path, unless it came with annex.
func TestAssetNames(t *testing.T) {
	j := jobOf(t, with(archive(t, "small.txtar"), map[string]string{
		"static/site.css": "p { background: url(img/poster.png) }", // shadows the built-in one
		"static/own.js":   "alert( 1 )",
	}))
	j.Assets = append(j.Assets, Asset{Path: "unused.js", Data: []byte("x()"), Size: 3, Builtin: true})
	files, set, _ := emitted(t, j)
	var code []string
	for _, e := range set.Entries {
		if isCode(e.Path) {
			code = append(code, hashInName.ReplaceAllString(e.Path, ".HASH."))
			if e.Immutable && !strings.HasPrefix(files[e.Path], ":root{--accent:") && strings.HasSuffix(e.Path, ".css") {
				t.Errorf("%s has no tokens: %s", e.Path, files[e.Path])
			}
			if e.Immutable && strings.HasSuffix(e.Path, ".css") && !strings.Contains(files[e.Path], "url(../img/poster.png)") {
				t.Errorf("%s: addresses do not follow it: %s", e.Path, files[e.Path])
			}
		}
	}
	if want := []string{"assets/site.HASH.css", "assets/switch.HASH.js", "form.css", "own.js"}; !slices.Equal(code, want) {
		t.Errorf("got %q, want %q", code, want)
	}
	if files["own.js"] != "alert(1)" {
		t.Errorf("own.js: %s", files["own.js"])
	}
}

// TestLargeAsset streams a file that is not held, and stops where it cannot.
func TestLargeAsset(t *testing.T) {
	j := jobOf(t, archive(t, "small.txtar"))
	large := Asset{Path: "large.pdf", Size: 5, Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader("large")), nil }}
	j.Assets = append(j.Assets, large)
	if files, _, _ := emitted(t, j); files["large.pdf"] != "large" {
		t.Errorf("got %q", files["large.pdf"])
	}
	last := &j.Assets[len(j.Assets)-1]
	last.Size = 6
	if _, _, err := Emit(j, nil); err == nil || !strings.Contains(err.Error(), "static/large.pdf") {
		t.Errorf("a file that shrank: %v", err)
	}
	gone := errors.New("gone")
	last.Open = func() (io.ReadCloser, error) { return nil, gone }
	if _, _, err := Emit(j, nil); !errors.Is(err, gone) {
		t.Errorf("a file that is gone: %v", err)
	}
}

package source

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"annex/internal/diag"
)

// site writes a folder from "path: text" pairs and opens it as cli does.
func site(t *testing.T, files map[string]string) (dir string, fsys fs.FS) {
	t.Helper()
	dir = t.TempDir()
	for name, data := range files {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	return dir, root.FS()
}

func load(t *testing.T, fsys fs.FS, prev *Tree) (*Tree, diag.List) {
	t.Helper()
	tree, list, err := Load(fsys, nil, prev)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range list {
		if d.Span.File == nil || d.Span.End > len(d.Span.File.Text) {
			t.Errorf("%s: a place outside its file", d.Message)
		}
	}
	return tree, list
}

func (t *Tree) paths() string {
	var all []string
	if t.Site != nil {
		all = append(all, t.Site.Path)
	}
	for _, f := range t.Content {
		all = append(all, f.Path)
	}
	for _, l := range t.Layouts {
		all = append(all, l.File.Path)
	}
	for _, a := range t.Static {
		all = append(all, "static:"+a.Path)
	}
	return strings.Join(all, " ")
}

func told(list diag.List) string {
	var b strings.Builder
	for _, d := range list {
		line, column := d.Span.File.Position(d.Span.Start)
		fmt.Fprintf(&b, "%s:%d:%d: %s: %s [%s]\n", d.Span.File.Path, line, column, d.Severity, d.Message, d.Rule)
	}
	return b.String()
}

func TestLoad(t *testing.T) {
	_, fsys := site(t, map[string]string{
		"site.toml": "name = \"x\"\n", "README.md": "not ours", "public/index.html": "not ours",
		"content/dpa.toml": "", "content/en/dpa.md": "\ufeff# T\r\n", "content/en/guide/index.md": "g", "content/en/guide-2.md": "h",
		"content/de/dpa.md": "d", "content/en/_accepted/dpa.md": "tool", "content/releases/dpa/3.1.md": "frozen",
		"content/en/.hidden.md": "x", "content/en/dpa.md~": "backup",
		"layouts/_parts/head.html": "<head>", "layouts/page.html": "p", "static/a/logo.svg": "<svg/>", "static/.well-known/x": "y", "static/.DS_Store": "z",
	})
	tree, list := load(t, fsys, nil)
	if len(list) > 0 {
		t.Error(told(list))
	}
	want := "site.toml content/de/dpa.md content/dpa.toml content/en/dpa.md content/en/guide-2.md content/en/guide/index.md " +
		"layouts/_parts/head.html layouts/page.html static:.well-known/x static:a/logo.svg"
	if got := tree.paths(); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if !slices.Equal(tree.Folders, []string{"de", "en"}) {
		t.Errorf("folders %q", tree.Folders)
	}
}

func TestLoadNothing(t *testing.T) {
	_, fsys := site(t, nil)
	tree, list := load(t, fsys, nil)
	if len(list) > 0 || tree.paths() != "" {
		t.Errorf("%s %s", told(list), tree.paths())
	}
}

func TestLayersShadow(t *testing.T) {
	builtin := fstest.MapFS{
		"layouts/page.html": {Data: []byte("built in")}, "layouts/start.html": {Data: []byte("start")},
		"static/style.css": {Data: []byte("built in")}, "content/en/index.md": {Data: []byte("the starter's, not read")},
	}
	_, fsys := site(t, map[string]string{"layouts/page.html": "own", "static/style.css": "own"})
	tree, list, err := Load(fsys, builtin, nil)
	if err != nil || len(list) > 0 {
		t.Fatal(err, told(list))
	}
	if got := tree.paths(); got != "layouts/page.html layouts/start.html static:style.css" {
		t.Errorf("got %s", got)
	}
	if l := tree.Layouts; l[0].Builtin || l[0].File.Text != "own" || !l[1].Builtin || tree.Static[0].Builtin {
		t.Errorf("%+v %+v", l, tree.Static)
	}
}

func TestUnchangedIsTheSamePointer(t *testing.T) {
	dir, fsys := site(t, map[string]string{
		"site.toml": "a = 1\n", "content/en/a.md": "a\u202e", "content/en/b.md": "b", "layouts/p.html": "p", "static/s.css": "s",
	})
	first, told1 := load(t, fsys, nil)
	if err := os.WriteFile(filepath.Join(dir, "content/en/b.md"), []byte("changed"), 0o644); err != nil {
		t.Fatal(err)
	}
	second, told2 := load(t, fsys, first)
	if second.Site != first.Site || second.Content[0] != first.Content[0] || second.Layouts[0].File != first.Layouts[0].File {
		t.Error("an unchanged file is another one")
	}
	if &second.Static[0].Data[0] != &first.Static[0].Data[0] {
		t.Error("an unchanged asset is held twice")
	}
	if second.Content[1] == first.Content[1] || second.Content[1].Text != "changed" {
		t.Error("a changed file is the old one")
	}
	if told(told1) != told(told2) || len(told2) != 1 {
		t.Errorf("findings differ:\n%s%s", told(told1), told(told2))
	}
	third, told3 := load(t, fsys, second)
	if third.Content[0] != first.Content[0] || told(told3) != told(told1) {
		t.Error("forgotten after a build")
	}
}

func TestLargeAssetsAreNotHeld(t *testing.T) {
	data := strings.Repeat("x", HoldStatic+1)
	_, fsys := site(t, map[string]string{"static/big.pdf": data, "static/fits.pdf": data[1:]})
	tree, _ := load(t, fsys, nil)
	big, fits := tree.Static[0], tree.Static[1]
	if big.Data != nil || big.Size != HoldStatic+1 || fits.Data == nil || fits.Size != HoldStatic {
		t.Errorf("held: %v %v", big.Data != nil, fits.Data != nil)
	}
	in, err := big.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	if got, err := io.ReadAll(in); err != nil || string(got) != data || sha256.Sum256(got) != big.Sum || sha256.Sum256(fits.Data) != fits.Sum {
		t.Errorf("%d bytes, %v", len(got), err)
	}
}

func TestFilesThatAreWrong(t *testing.T) {
	outside := t.TempDir()
	dir, fsys := site(t, map[string]string{
		"content/en/bad.md":      "a\nb\xff",
		"content/en/big.md":      strings.Repeat("x", maxMarkdown+1),
		"content/big.toml":       strings.Repeat("#", maxTOML+1),
		"content/en/logo.png":    "png",
		"content/en/x.md/y.md":   "y",
		"content/en/mark.md":     "a\ufeffb\nc\u202e",
		"content/he/fine.md":     "א\u200f",
		"content/en/na\u00a0.md": "n",
		"layouts/big.html":       strings.Repeat("x", maxFile+1),
		"content/en/real.md":     "real",
		"shared/more.md":         "more",
	})
	for link, target := range map[string]string{
		"content/en/out.md": outside, "content/en/up.md": "../../../x", "content/en/lost.md": "lost.txt",
		"content/en/inside.md": "real.md", "content/nb": "../shared", "content/en/self.md": "self.md", "content/loop": ".",
	} {
		if err := os.Symlink(target, filepath.Join(dir, link)); err != nil {
			t.Skip(err)
		}
	}
	makePipe(t, filepath.Join(dir, "content/en/pipe.md"))
	tree, list := load(t, fsys, nil)
	want := strings.ReplaceAll(`content/big.toml:1:1: error: "content/big.toml" has 2097153 bytes, 2097152 are allowed [limit-exceeded]
content/en/bad.md:2:2: error: byte 0xFF is not UTF-8 [character-unsafe]
content/en/big.md:1:1: error: "content/en/big.md" has 1048577 bytes, 1048576 are allowed [limit-exceeded]
content/en/logo.png:1:1: warning: "content/en/logo.png" is no .md or .toml file and will not be published [value-invalid]
content/en/lost.md:1:1: error: "content/en/lost.md" links to "lost.txt", which leads to no file of the site [value-invalid]
content/en/mark.md:1:2: error: U+FEFF ZERO WIDTH NO-BREAK SPACE cannot be seen [character-unsafe]
content/en/mark.md:2:2: error: U+202E RIGHT-TO-LEFT OVERRIDE hides or reorders text [character-unsafe]
content/en/na .md:1:1: error: in the file name U+00A0 NO-BREAK SPACE cannot stand in a name or address [character-unsafe]
content/en/out.md:1:1: error: "content/en/out.md" links to "OUTSIDE", which lies outside the site [value-invalid]
content/en/pipe.md:1:1: error: "content/en/pipe.md" is a device, pipe or socket [value-invalid]
content/en/self.md:1:1: error: "content/en/self.md" links to "self.md", which leads to no file of the site [value-invalid]
content/en/up.md:1:1: error: "content/en/up.md" links to "../../../x", which lies outside the site [value-invalid]
content/en/x.md:1:1: error: "content/en/x.md" is a folder and ends like a file [value-invalid]
layouts/big.html:1:1: error: "layouts/big.html" has 16777217 bytes, 16777216 are allowed [limit-exceeded]
`, "OUTSIDE", outside)
	var here diag.List
	for _, d := range list {
		if !strings.HasPrefix(d.Span.File.Path, "content/loop/") {
			here = append(here, d)
		}
	}
	if got := told(here); got != strings.Replace(want, "na .md", "na\u00a0.md", 1) {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	if !strings.Contains(told(list), `content/loop/loop:1:1: error: "content/loop/loop" links to the folder "." from inside a linked folder`) {
		t.Error("a loop of links is not told")
	}
	if got := tree.paths(); !strings.Contains(got, "content/en/inside.md content/en/mark.md") || !strings.Contains(got, "content/nb/more.md") || strings.Contains(got, "bad.md") {
		t.Errorf("got %s", got)
	}
}

func TestManyFindings(t *testing.T) {
	_, fsys := site(t, map[string]string{"content/en/a.md": strings.Repeat("a\u202e", 500)})
	_, list := load(t, fsys, nil)
	if len(list) != diag.MaxFindings+1 || list[diag.MaxFindings].Message != "and 300 more in this file" {
		t.Errorf("%d findings, %q", len(list), list[len(list)-1].Message)
	}
}

// failing is a file system whose files cannot be read.
type failing struct{ fstest.MapFS }

var errDisk = errors.New("disk on fire")

func (f failing) Open(name string) (fs.File, error) {
	if strings.HasSuffix(name, ".md") {
		return nil, &fs.PathError{Op: "open", Path: name, Err: errDisk}
	}
	return f.MapFS.Open(name)
}

func TestTheWorldFails(t *testing.T) {
	_, _, err := Load(failing{fstest.MapFS{"content/en/a.md": {Data: []byte("a")}}}, nil, nil)
	if !errors.Is(err, errDisk) || !strings.Contains(err.Error(), "content/en/a.md") {
		t.Errorf("got %v", err)
	}
}

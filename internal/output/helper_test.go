package output

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"annex/internal/config"
	"annex/internal/content"
	"annex/internal/diag"
	"annex/internal/locale"
	"annex/internal/render"
	"annex/internal/site"
	"annex/internal/source"
)

var today = locale.Date{Year: 2026, Month: 11, Day: 22}

// builtin holds the theme that comes with annex.
var builtin = os.DirFS("../..")

// jobOf makes a job of a site's files, through the stages before.
func jobOf(t testing.TB, files fs.FS) *Job {
	t.Helper()
	tree, found, err := source.Load(files, builtin, nil)
	if err != nil {
		t.Fatal(err)
	}
	cfg, list := config.Parse(tree.Site)
	found = append(found, list...)
	var items []*content.Item
	for _, f := range tree.Content {
		item, list := content.Parse(f, cfg.Tags())
		found = append(found, list...)
		if item != nil {
			items = append(items, item)
		}
	}
	static := map[string]bool{}
	j := &Job{}
	for i := range tree.Static {
		a := &tree.Static[i]
		static[a.Path] = true
		j.Assets = append(j.Assets, Asset{Path: a.Path, Sum: a.Sum, Size: a.Size, Builtin: a.Builtin, Data: a.Data, Open: a.Open})
	}
	j.Site, list = site.Resolve(site.Input{Config: cfg, Items: items, Static: static, Today: today})
	found = append(found, list...)
	m := NewLayoutMinifier()
	j.Theme, list = render.Load(tree.Layouts, m.Minify)
	found = append(append(found, list...), m.Findings()...)
	if found.Worst() == diag.Error {
		t.Errorf("the stages before found: %s", shown(found))
	}
	return j
}

// archive reads a site out of a file in the txtar format: "-- name --" before
// each file.
func archive(t testing.TB, name string) fstest.MapFS {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	files := fstest.MapFS{}
	var file *fstest.MapFile
	for line := range strings.Lines(string(data)) {
		if name, ok := strings.CutPrefix(strings.TrimSuffix(line, " --\n"), "-- "); ok {
			file = &fstest.MapFile{}
			files[name] = file
		} else if file != nil {
			file.Data = append(file.Data, line...)
		}
	}
	return files
}

// with gives the files of a site with some replaced or added.
func with(files fstest.MapFS, changed map[string]string) fstest.MapFS {
	files = maps.Clone(files)
	for name, text := range changed {
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return files
}

// emitted makes every file of a job.
func emitted(t testing.TB, j *Job) (map[string]string, *Set, diag.List) {
	t.Helper()
	var mu sync.Mutex
	files := map[string]string{}
	set, list, err := Emit(j, func(e Entry, body []byte) error {
		mu.Lock()
		defer mu.Unlock()
		files[e.Path] = string(body)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files, set, list
}

func shown(list diag.List) string {
	var b strings.Builder
	for _, d := range list {
		path := ""
		if d.Span.File != nil {
			path = d.Span.File.Path
		}
		fmt.Fprintf(&b, "%s: %s: %s [%s]\n", path, d.Severity, d.Message, d.Rule)
	}
	return b.String()
}

func sortedNames(files map[string]string) []string { return slices.Sorted(maps.Keys(files)) }

package build

import (
	"runtime"
	"slices"
	"strings"
	"sync/atomic"

	"annex/internal/content"
	"annex/internal/diag"
	"annex/internal/memo"
	"annex/internal/output"
	"annex/internal/source"
	"annex/internal/text"

	"golang.org/x/sync/errgroup"
)

// parsedFile is the key of a parsed file: everything content.Parse looks at. A
// file whose bytes did not change keeps its pointer (see source.Load).
type parsedFile struct {
	file      *text.File
	languages string
}

type parsed struct {
	item *content.Item
	list diag.List
}

// parse reads the files of content/, several at once. Items and findings keep
// the order of the files.
func parse(store *memo.Store, files []*text.File, languages []string) ([]*content.Item, diag.List) {
	all := strings.Join(languages, " ")
	items := make([]*content.Item, len(files))
	lists := make([]diag.List, len(files))
	var next atomic.Int64
	var group errgroup.Group
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() error {
			for i := int(next.Add(1)) - 1; i < len(files); i = int(next.Add(1)) - 1 {
				p := memo.Do(store, parsedFile{files[i], all}, func() (p parsed) {
					p.item, p.list = content.Parse(files[i], languages)
					return p
				})
				items[i], lists[i] = p.item, p.list
			}
			return nil
		})
	}
	_ = group.Wait() // parsing cannot fail
	items = slices.DeleteFunc(items, func(it *content.Item) bool { return it == nil })
	return items, slices.Concat(lists...)
}

// staticPaths are the files that a page can link to.
func staticPaths(tree *source.Tree) map[string]bool {
	paths := make(map[string]bool, len(tree.Static))
	for i := range tree.Static {
		paths[tree.Static[i].Path] = true
	}
	return paths
}

func assets(tree *source.Tree) []output.Asset {
	out := make([]output.Asset, len(tree.Static))
	for i := range tree.Static {
		a := &tree.Static[i]
		out[i] = output.Asset{Path: a.Path, Sum: a.Sum, Size: a.Size, Builtin: a.Builtin, Data: a.Data, Open: a.Open}
	}
	return out
}

// themeFiles are the layouts and the site's own style sheets, where mistakes of
// finished files may come from.
func themeFiles(tree *source.Tree) []*text.File {
	files := make([]*text.File, 0, len(tree.Layouts)+4)
	for i := range tree.Layouts {
		files = append(files, tree.Layouts[i].File)
	}
	for i := range tree.Static {
		if a := &tree.Static[i]; !a.Builtin && strings.HasSuffix(a.Path, ".css") {
			files = append(files, &text.File{Path: "static/" + a.Path, Text: string(a.Data), Sum: a.Sum})
		}
	}
	return files
}

package output

import (
	"slices"
	"strings"

	"annex/internal/text"
)

// Entry is one finished file of the site: everything about it but its bytes,
// which go to the place of publication as soon as they are made.
type Entry struct {
	Path      string // below the output folder, with "/": "en/dpa/index.html"
	Type      string // media type: "text/html; charset=utf-8"
	Size      int64
	Sum       text.Sum
	Immutable bool // the name holds a hash of the content
}

// Set is the site as finished files, sorted by path.
type Set struct {
	Entries []Entry
	ID      text.Sum // the site's id: see Manifest

	host       address         // where the site will stand
	redirected map[string]bool // output paths that [redirects] leads away from
	urls       *interner       // addresses that pages lead to
	facts      []*facts        // parallel to Entries; nil for what is no page and no style sheet
}

// Has tells whether the set holds a file: Has("en/dpa/index.html").
func (s *Set) Has(path string) bool { return s.find(path) >= 0 }

func (s *Set) find(path string) int {
	i, ok := slices.BinarySearchFunc(s.Entries, path, func(e Entry, path string) int {
		return strings.Compare(e.Path, path)
	})
	if !ok {
		return -1
	}
	return i
}

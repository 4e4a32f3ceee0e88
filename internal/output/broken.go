package output

import (
	"cmp"
	"slices"
	"strings"

	"annex/internal/site"
	"annex/internal/text"
)

// Why says what is wrong with an address in a finished page.
type Why uint8

const (
	NoFile     Why = iota + 1 // a link to a file that the site lacks
	NoAnchor                  // the page is there, the place in it is not
	NoAsset                   // loads a file that the site lacks
	ThirdParty                // loads something from another origin
	Blocked                   // loads, or needs, what the content security policy forbids
)

// BrokenLink is an address in a finished file that does not hold.
type BrokenLink struct {
	Page *site.Page // the page it stands in, nil for a style sheet, the chooser …
	File *text.File // the file of static/ it stands in, nil for what we make
	From string     // the output file
	URL  string     // as written; made absolute if it was relative; "" where Need is set
	Need string     // what is forbidden that has no address: "an inline script"
	Why  Why
}

// Broken gives every address of the finished pages, style sheets and drawings
// that does not hold, by file and address.
func (s *Set) Broken() []BrokenLink {
	if s.urls == nil {
		return nil
	}
	links := make([]Why, len(s.urls.targets))
	loads := make([]Why, len(s.urls.targets))
	for i := range s.urls.targets {
		links[i], loads[i] = s.judgeLink(&s.urls.targets[i]), s.judgeLoad(&s.urls.targets[i])
	}
	var broken []BrokenLink
	for i, f := range s.facts {
		if f == nil {
			continue
		}
		first := len(broken)
		add := func(url, need string, why Why) {
			broken = append(broken, BrokenLink{f.page, f.asset.file(), s.Entries[i].Path, url, need, why})
		}
		for _, n := range f.links {
			if links[n] != 0 {
				add(s.urls.targets[n].url, "", links[n])
			}
		}
		for _, n := range f.loads {
			if loads[n] != 0 {
				add(s.urls.targets[n].url, "", loads[n])
			}
		}
		for _, b := range blocked {
			if f.needs&b.bit != 0 {
				add("", b.name, Blocked)
			}
		}
		slices.SortFunc(broken[first:], func(a, b BrokenLink) int {
			return cmp.Or(strings.Compare(a.URL, b.URL), strings.Compare(a.Need, b.Need), cmp.Compare(a.Why, b.Why))
		})
	}
	return broken
}

func (s *Set) judgeLink(t *target) Why {
	if t.kind != inside || s.redirected[t.file] {
		return 0
	}
	i := s.find(t.file)
	if i < 0 {
		return NoFile
	}
	fragment, _, _ := strings.Cut(t.fragment, ":~:")
	if f := s.facts[i]; fragment == "" || fragment == "top" || f == nil || f.ids == nil || f.has(sumOf([]byte(fragment))) {
		return 0
	}
	return NoAnchor
}

func (s *Set) judgeLoad(t *target) Why {
	switch t.kind {
	case outside:
		return ThirdParty
	case embedded, other:
		return Blocked
	case inside:
		if !s.Has(t.file) {
			return NoAsset
		}
	}
	return 0
}

// needs gives what all pages together need.
func (s *Set) needs() needs {
	var all needs
	for _, f := range s.facts {
		if f != nil {
			all |= f.needs
		}
	}
	return all
}

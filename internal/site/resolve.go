package site

import (
	"annex/internal/config"
	"annex/internal/content"
	"annex/internal/diag"
	"annex/internal/locale"
)

// Input is everything Resolve reads.
type Input struct {
	Config *config.Config
	Items  []*content.Item // in any order
	Static map[string]bool // paths of the files under static/, without "static/"
	Today  locale.Date
	Drafts bool // publish pages marked as drafts too
}

// pass is one step of Resolve: it reads what earlier passes wrote, writes its
// own fields and says what it found wrong.
type pass struct {
	name string
	run  func(*resolver)
}

// passes is the order of resolution.
var passes = []pass{
	{"gather", gather},
	{"editions", makeEditions},
	{"vocabulary", vocabulary},
	{"place", place},
	{"documents", documents},
	{"address", address},
	{"number", number},
	{"anchor", anchor},
	{"coverage", coverage},
	{"fact", facts},
	{"title", titles},
	{"register", registers},
	{"cell", cells},
	{"words", wording},
	{"reference", references},
	{"term", terms},
	{"term words", termWords},
	{"citation words", citationWords},
	{"label words", labelWords},
	{"translate", translate},
	{"navigate", navigate},
	{"footer", footer},
	{"next", nextChange},
}

// Resolve works out a whole site. It always gives a site; what is wrong with the
// files taken together is in the list, which is not sorted.
func Resolve(in Input) (*Site, diag.List) {
	r := &resolver{in: in, site: &Site{Config: in.Config, Today: in.Today, Products: in.Config.Products}}
	for _, p := range passes {
		p.run(r)
	}
	return r.site, r.list
}

// resolver carries the passes' common state.
type resolver struct {
	in   Input
	site *Site
	list diag.List

	documents map[string]*content.Document
	facts     map[string]*content.Fact
	factKeys  []string
	registers map[string]*content.Register
	words     map[string][]*content.Item // words of a register or document, by its id, in the order of the folders
	languages map[string]*content.LanguageFile
	labels    map[string]*content.Vocabulary // by language folder, "" for the ids
	texts     map[string][]*content.Item     // pages by language folder, in the order of their ids
	drafts    map[string]bool                // ids of pages that are drafts and not published
	schemes   map[string]*Scheme
	filled    map[string]map[string]string // language -> fact key -> words
	pages     []*Page                      // every page of every edition, then annexes inside several agreements
	byID      []*content.Document          // documents in the order of their ids
}

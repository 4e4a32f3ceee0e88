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
	Items  []*content.Item // in the order of their paths
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
	{"place", place},
	{"documents", documents},
	{"address", address},
	{"number", number},
	{"anchor", anchor},
	{"fact", facts},
	{"title", titles},
	{"register", registers},
	{"reference", references},
	{"term", terms},
	{"translate", translate},
	{"navigate", navigate},
	{"next", nextChange},
}

// Resolve works out a whole site. It always gives a site; what is wrong with the
// files taken together is in the list.
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
	words     map[string]map[string]*content.Words // register or document id -> language -> words
	languages map[string]*content.LanguageFile
	labels    map[string]*content.Vocabulary // by language, "" for the ids
	texts     map[string][]*content.Page     // by language, in the order of their paths
	schemes   map[string]*Scheme
	filled    map[string]map[string]string // language -> fact key -> words
	pages     []*Page                      // every page of every edition, annex variants last
	byID      []*content.Document          // documents in the order of their ids
}

// gather sorts the items by what they are.
func gather(r *resolver) {
	r.documents = map[string]*content.Document{}
	r.facts = map[string]*content.Fact{}
	r.registers = map[string]*content.Register{}
	r.words = map[string]map[string]*content.Words{}
	r.languages = map[string]*content.LanguageFile{}
	r.labels = map[string]*content.Vocabulary{}
	r.texts = map[string][]*content.Page{}
	for _, it := range r.in.Items {
		r.gatherItem(it)
	}
}

func (r *resolver) gatherItem(it *content.Item) {
	switch {
	case it.Page != nil:
		if !it.Page.Draft || r.in.Drafts {
			r.texts[it.Lang] = append(r.texts[it.Lang], it.Page)
		}
	case it.Document != nil:
		r.documents[it.ID] = it.Document
	case it.Register != nil:
		r.registers[it.ID] = it.Register
	case it.Words != nil:
		if r.words[it.ID] == nil {
			r.words[it.ID] = map[string]*content.Words{}
		}
		r.words[it.ID][it.Lang] = it.Words
	case it.Language != nil:
		r.languages[it.Lang] = it.Language
	case it.Vocabulary != nil:
		r.labels[it.Lang] = it.Vocabulary
	}
	for i := range it.Facts {
		f := &it.Facts[i]
		r.facts[f.Key] = f
		r.factKeys = append(r.factKeys, f.Key)
	}
}

// makeEditions makes a language for each entry of [[languages]], with the
// overrides of its folder.
func makeEditions(r *resolver) {
	for _, l := range r.in.Config.Languages {
		file := r.languages[l.Tag]
		lang, err := locale.New(l.Tag, options(l, file, r.labels[l.Tag]))
		if err != nil {
			continue // config has said so
		}
		e := &Edition{Lang: lang, Name: r.in.Config.Name, Words: file, byID: map[string]*Page{}}
		if file != nil && file.SiteName != "" {
			e.Name = file.SiteName
		}
		r.site.Editions = append(r.site.Editions, e)
	}
	r.schemes = map[string]*Scheme{}
	for _, s := range Schemes {
		r.schemes[s.Name] = s
	}
	for i := range r.in.Config.Schemes {
		s := ownScheme(&r.in.Config.Schemes[i])
		r.schemes[s.Name] = s
	}
}

// options turns a language's file and vocabulary into overrides.
func options(l config.Language, file *content.LanguageFile, vocabulary *content.Vocabulary) locale.Options {
	o := locale.Options{Name: l.Name, Strings: map[string]string{}, Labels: map[string]map[string]string{}, Citations: map[string][]string{}}
	label := func(group string, k content.KeyText) {
		if o.Labels[group] == nil {
			o.Labels[group] = map[string]string{}
		}
		o.Labels[group][k.Key] = k.Text
	}
	if vocabulary != nil {
		for _, k := range vocabulary.Data {
			label("data", k)
		}
		for _, k := range vocabulary.Subjects {
			label("subjects", k)
		}
	}
	if file == nil {
		return o
	}
	for _, k := range file.Strings {
		o.Strings[k.Key] = k.Text
	}
	for _, k := range file.Labels {
		group, id := splitLabel(k.Key)
		label(group, content.KeyText{Key: id, Text: k.Text})
	}
	for _, c := range file.Citations {
		o.Citations[c.Series] = c.Forms
	}
	return o
}

// splitLabel parts "data.machine-logs" into group and id; a label without a
// group belongs to the footer.
func splitLabel(key string) (group, id string) {
	for i := range len(key) {
		if key[i] == '.' {
			return key[:i], key[i+1:]
		}
	}
	return "footer", key
}

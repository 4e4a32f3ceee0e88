package site

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"annex/internal/config"
	"annex/internal/content"
	"annex/internal/locale"
)

// gather sorts the items by what they are.
func gather(r *resolver) {
	r.documents = map[string]*content.Document{}
	r.facts = map[string]*content.Fact{}
	r.registers = map[string]*content.Register{}
	r.words = map[string][]*content.Item{}
	r.languages = map[string]*content.LanguageFile{}
	r.labels = map[string]*content.Vocabulary{}
	r.texts = map[string][]*content.Item{}
	r.drafts = map[string]bool{}
	for _, it := range r.in.Items {
		r.gatherItem(it)
	}
	for _, list := range r.words {
		slices.SortFunc(list, func(a, b *content.Item) int { return strings.Compare(a.Lang, b.Lang) })
	}
	for _, list := range r.texts {
		// guide.md and guide/index.md have one id; the first path wins.
		slices.SortFunc(list, func(a, b *content.Item) int {
			return cmp.Or(strings.Compare(a.ID, b.ID), strings.Compare(a.File.Path, b.File.Path))
		})
	}
	for _, id := range slices.Sorted(maps.Keys(r.documents)) {
		r.byID = append(r.byID, r.documents[id])
	}
}

func (r *resolver) gatherItem(it *content.Item) {
	switch {
	case it.Page != nil && it.Page.Draft && !r.in.Drafts:
		r.drafts[it.ID] = true
	case it.Page != nil:
		r.texts[it.Lang] = append(r.texts[it.Lang], it)
	case it.Document != nil:
		r.documents[it.ID] = it.Document
	case it.Register != nil:
		r.registers[it.ID] = it.Register
	case it.Words != nil:
		r.words[it.ID] = append(r.words[it.ID], it)
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
// overrides of its folder, and the numbering schemes.
func makeEditions(r *resolver) {
	for _, l := range r.in.Config.Languages {
		file := r.languages[l.Tag]
		lang, err := locale.New(l.Tag, options(l, file, r.labels[l.Tag]))
		if err != nil {
			continue // config has said so
		}
		e := &Edition{Lang: lang, Name: r.in.Config.Name, Words: file, folder: l.Tag, byID: map[string]*Page{}}
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
	if group, id, ok := strings.Cut(key, "."); ok {
		return group, id
	}
	return "footer", key
}

// Edition gives the edition in the language with the tag, nil if there is none.
func (s *Site) Edition(tag string) *Edition {
	for _, e := range s.Editions {
		if e.folder == tag || e.Lang.Tag() == tag {
			return e
		}
	}
	return nil
}

// isDefault tells whether an edition is that of the site's default language.
func (r *resolver) isDefault(e *Edition) bool { return e.folder == r.in.Config.Default }

package site

import (
	"maps"
	"slices"

	"annex/internal/content"
)

// vocabulary sees that every own id of kinds of data and of data subjects has a
// label in every language, and that no label stands for an id nobody declared.
func vocabulary(r *resolver) {
	own := r.labels[""]
	if own == nil {
		own = &content.Vocabulary{}
	}
	for _, e := range r.site.Editions {
		r.labelled(e, "data", own.Data)
		r.labelled(e, "subjects", own.Subjects)
	}
	for _, folder := range slices.Sorted(maps.Keys(r.labels)) {
		if folder != "" {
			r.declared("data", r.labels[folder].Data)
			r.declared("subjects", r.labels[folder].Subjects)
		}
	}
}

func (r *resolver) labelled(e *Edition, group string, ids []content.KeyText) {
	for _, k := range ids {
		if e.Lang.HasLabel(group, k.Key) {
			continue
		}
		r.lacking(e, k.Span, "%q has no label in %s", k.Key, e.Lang.Name()).In(k.Key).
			Hint("write %s = \"…\" under [%s] in content/%s/vocabulary.toml", k.Key, group, e.folder)
	}
}

func (r *resolver) declared(group string, labels []content.KeyText) {
	for _, k := range labels {
		if ids := r.vocabularyIDs(group); !slices.Contains(ids, k.Key) {
			r.list.Add("record-words", k.Span, "a label for %q, which is no id of %s", k.Key, group).In(k.Key).
				DidYouMean(k.Key, ids).Hint("declare it as [%s.%s] in content/vocabulary.toml", group, k.Key)
		}
	}
}

// vocabularyIDs gives the ids of a group: the built-in ones and the site's own.
func (r *resolver) vocabularyIDs(group string) []string {
	builtin := content.BuiltinData
	if group == "subjects" {
		builtin = content.BuiltinSubjects
	}
	ids := slices.Clone(builtin)
	if v := r.labels[""]; v != nil {
		own := v.Data
		if group == "subjects" {
			own = v.Subjects
		}
		for _, k := range own {
			ids = append(ids, k.Key)
		}
	}
	return ids
}

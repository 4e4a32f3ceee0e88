package content

import (
	"slices"
	"strings"

	"annex/internal/diag"
	"annex/internal/source"
)

// BuiltinData are the ids of kinds of data that need no declaration.
var BuiltinData = []string{
	"account", "contact", "contract", "billing", "payment", "content", "communication", "usage", "log", "telemetry",
	"device", "location", "image", "identity", "credentials", "employment", "behaviour", "support", "preferences", "applications",
}

// BuiltinSubjects are the ids of kinds of data subjects that need no
// declaration.
var BuiltinSubjects = []string{
	"customers", "users", "respondents", "visitors", "contacts", "staff", "applicants", "suppliers", "members", "students", "patients", "children",
}

// readVocabulary reads content/vocabulary.toml, own ids as [data.ID] and
// [subjects.ID], and content/<lang>/vocabulary.toml, their labels: label = "…" in
// the same tables, or ID = "…" in [data] and [subjects].
func readVocabulary(item *Item, _ []string) diag.List {
	table, list := source.Parse(item.File, 0, len(item.File.Text))
	top := &source.Reader{Table: table, List: &list, KeyRule: "key-unknown", ValueRule: "value-invalid"}
	r := vocabularyReader{Reader: top, words: item.Lang != ""}
	item.Vocabulary = &Vocabulary{
		File:     item.File,
		Data:     r.group("data", BuiltinData),
		Subjects: r.group("subjects", BuiltinSubjects),
	}
	top.Done()
	return list
}

type vocabularyReader struct {
	*source.Reader
	words bool
}

func (r *vocabularyReader) group(name string, builtin []string) []KeyText {
	sub := r.Sub(name)
	if sub == nil {
		return nil
	}
	var all []KeyText
	for _, e := range sub.Table.Entries {
		switch {
		case !source.IsID(e.Key):
			r.Wrong(e.KeySpan, "id %q is not of the form [a-z][a-z0-9-]*", e.Key)
		case !r.words && slices.Contains(builtin, e.Key):
			r.Wrong(e.KeySpan, "%q is in the built-in vocabulary", e.Key).
				Hint("take it out; another label for it goes into content/<language>/vocabulary.toml")
		default:
			if label, ok := r.label(name, sub, e); ok {
				all = append(all, label)
			}
		}
	}
	return all
}

// label reads the entry of an id: with its label in a language folder, without
// one in the shared file.
func (r *vocabularyReader) label(name string, group *source.Reader, e source.Entry) (KeyText, bool) {
	entry := KeyText{Key: e.Key, Span: e.KeySpan}
	if !r.words {
		return entry, r.bare(name, group, e)
	}
	if e.Value.Kind == source.String {
		entry.Text, entry.Span = e.Value.Text, e.Value.Span
	} else if sub := group.Sub(e.Key); sub != nil {
		label := located(sub, "label")
		sub.Done()
		if label.Span.IsZero() {
			if sub.Table.Get("label") == nil {
				r.Wrong(e.KeySpan, "%q has no label", e.Key).Hint(`add label = "…"`)
			}
			return entry, false
		}
		entry.Text, entry.Span = label.Text, label.Span
	} else {
		return entry, false
	}
	if strings.TrimSpace(entry.Text) == "" {
		r.Wrong(entry.Span, "the label of %q is empty", e.Key)
		return entry, false
	}
	return entry, true
}

// bare sees to a declaration that holds no words.
func (r *vocabularyReader) bare(name string, group *source.Reader, e source.Entry) bool {
	if e.Value.Kind != source.TableValue || len(e.Value.Table.Entries) > 0 {
		r.Wrong(e.Value.Span, "%q holds words", e.Key).
			Hint("write the label in content/<language>/vocabulary.toml; here stands [%s] alone", name+"."+e.Key)
		return false
	}
	group.Value(e.Key)
	return true
}

package content

import (
	"slices"
	"strings"

	"annex/internal/locale"
	"annex/internal/source"
)

// pluralForms are the categories of plural rules (Unicode CLDR).
var pluralForms = []string{"zero", "one", "two", "few", "many", "other"}

// stringIDs sees to it that [strings] overrides interface strings that exist: an
// id, or one form of it as id.few.
func (r *languageReader) stringIDs() {
	v := r.Table.Get("strings")
	if v == nil || v.Kind != source.TableValue {
		return
	}
	language, err := locale.New("en", locale.Options{}) // which has every id
	if err != nil {
		return
	}
	for i := range v.Table.Entries {
		e := &v.Table.Entries[i]
		id, form, formed := strings.Cut(e.Key, ".")
		if !language.Has(id) {
			r.List.Add("key-unknown", e.KeySpan, "no interface string %q", id).DidYouMean(id, language.StringIDs())
			continue
		}
		if formed {
			r.pluralForm(form, e)
		}
		if e.Value.Kind == source.TableValue {
			for j := range e.Value.Table.Entries {
				sub := &e.Value.Table.Entries[j]
				r.pluralForm(sub.Key, sub)
			}
		}
	}
	for _, k := range r.file.Strings {
		if id, form, _ := strings.Cut(k.Key, "."); language.Has(id) {
			r.places(k, form, language.String(id))
		}
	}
}

func (r *languageReader) pluralForm(form string, e *source.Entry) {
	if !slices.Contains(pluralForms, form) {
		r.List.Add("key-unknown", e.KeySpan, "plural form %q is none of %s", form, joined(pluralForms)).DidYouMean(form, pluralForms)
	}
}

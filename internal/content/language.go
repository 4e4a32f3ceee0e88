package content

import (
	"strconv"
	"strings"

	"annex/internal/diag"
	"annex/internal/source"
	"annex/internal/text"
)

// readLanguage reads content/<lang>/language.toml.
func readLanguage(item *Item, _ []string) diag.List {
	table, list := source.Parse(item.File, 0, len(item.File.Text))
	r := &languageReader{
		Reader: &source.Reader{Table: table, List: &list, KeyRule: "key-unknown", ValueRule: "value-invalid"},
		file:   &LanguageFile{File: item.File},
	}
	r.file.SiteName = located(r.Reader, "site_name").Text
	r.terms()
	r.file.Avoid = r.texts("avoid", false)
	r.file.Strings = r.texts("strings", true)
	r.stringIDs()
	r.file.Labels = r.texts("labels", true)
	r.citations()
	r.Done()
	item.Language = r.file
	return list
}

type languageReader struct {
	*source.Reader
	file *LanguageFile
}

// terms reads [terms.ID], which belongs to the definition {#t-ID}.
func (r *languageReader) terms() {
	sub := r.Sub("terms")
	if sub == nil {
		return
	}
	for _, e := range sub.Table.Entries {
		term := sub.Sub(e.Key)
		if term == nil {
			continue
		}
		if id, prefixed := strings.CutPrefix(e.Key, "t-"); prefixed || !source.IsID(e.Key) {
			d := r.Wrong(e.KeySpan, "term id %q is not of the form [a-z][a-z0-9-]*", e.Key)
			if prefixed {
				d.Message = "term id " + strconv.Quote(diag.Visible(e.Key)) + ` is written without "t-"`
				d.Hint("write [terms.%s]", id)
			}
			continue
		}
		r.term(e.Key, e.KeySpan, term)
	}
}

func (r *languageReader) term(id string, span text.Span, table *source.Reader) {
	term := TermWords{ID: id, Span: span}
	term.Forms = r.phrases(table, "forms")
	term.Avoid = r.phrases(table, "avoid")
	term.Except = r.phrases(table, "except")
	if alias := located(table, "alias_of"); !alias.Span.IsZero() {
		switch {
		case !source.IsID(alias.Text):
			r.Wrong(alias.Span, "alias_of %q is no id of a term", alias.Text)
		case alias.Text == id:
			r.Wrong(alias.Span, "the term %q is an alias of itself", id)
		default:
			term.AliasOf = alias.Text
		}
	}
	table.Done()
	r.file.Terms = append(r.file.Terms, term)
}

// phrases reads a list of words or groups of words.
func (r *languageReader) phrases(table *source.Reader, key string) []string {
	values, spans, _ := table.Texts(key)
	var good []string
	for i, value := range values {
		if strings.TrimSpace(value) == "" || value != strings.TrimSpace(value) {
			r.Wrong(spans[i], "%s holds %q, which is empty or begins or ends with a blank", key, value)
			continue
		}
		good = append(good, value)
	}
	return good
}

// texts reads a table of texts. nested says that tables in it are groups, whose
// keys are joined by ".": [labels.products] cloud is "products.cloud".
func (r *languageReader) texts(key string, nested bool) []KeyText {
	sub := r.Sub(key)
	if sub == nil {
		return nil
	}
	return r.flat(sub, "", nested)
}

func (r *languageReader) flat(table *source.Reader, before string, nested bool) []KeyText {
	var all []KeyText
	for _, e := range table.Table.Entries {
		if nested && e.Value.Kind == source.TableValue {
			all = append(all, r.flat(table.Sub(e.Key), before+e.Key+".", nested)...)
			continue
		}
		value, span, ok := table.Text(e.Key)
		switch {
		case !ok:
		case strings.TrimSpace(e.Key) == "" || strings.TrimSpace(value) == "":
			r.Wrong(span, "%q has no text", before+e.Key)
		default:
			all = append(all, KeyText{before + e.Key, value, span})
		}
	}
	return all
}

package content

import (
	"slices"
	"strings"

	"annex/internal/diag"
	"annex/internal/law"
	"annex/internal/markdown"
	"annex/internal/source"
	"annex/internal/text"
)

// wordsReader reads content/<lang>/X.toml. Whether a record or version of the
// name exists is seen when the site is put together.
type wordsReader struct {
	list  diag.List
	words *Words
}

func newWordsReader(item *Item) (*wordsReader, *source.Table) {
	table, list := source.Parse(item.File, 0, len(item.File.Text))
	item.Words = &Words{ID: item.ID, Lang: item.Lang, File: item.File}
	return &wordsReader{list: list, words: item.Words}, table
}

// number makes the index of the entries.
func (w *Words) number() {
	w.index = make(map[string]int, len(w.Entries))
	for i := range w.Entries {
		w.index[w.Entries[i].ID] = i
	}
}

// readRecordWords reads the words of a register: the table names of the
// register, and only the fields that are words.
func readRecordWords(item *Item, _ []string) diag.List {
	r, table := newWordsReader(item)
	schema := FindSchema(item.ID)
	if table == nil {
		return r.list
	}
	for i := range table.Entries {
		e := &table.Entries[i]
		if e.Value.Kind != source.TableValue {
			r.list.Add("record-key", e.KeySpan, "%q stands outside of a record", e.Key).Hint("write words under the id of their record in brackets, such as [id]")
			continue
		}
		r.recordWords(schema, e)
	}
	r.words.number()
	return r.list
}

func (r *wordsReader) recordWords(schema *Schema, record *source.Entry) {
	entry := WordEntry{ID: record.Key, Span: record.KeySpan}
	for i := range record.Value.Table.Entries {
		e := &record.Value.Table.Entries[i]
		f := schema.Field(e.Key)
		switch {
		case f == nil:
			r.list.Add("record-key", e.KeySpan, "unknown key %q in the words of %s", e.Key, schema.Name).
				In(record.Key).DidYouMean(e.Key, wordKeys(schema))
		case f.Need == Computed:
			r.list.Add("record-key", e.KeySpan, "%q is computed, not written", e.Key).In(record.Key).Hint("take it out")
		case !f.Words:
			r.list.Add("record-key", e.KeySpan, "%q is a fact, not words", e.Key).In(record.Key).
				Hint("move it to content/%s.toml, under [%s]: facts are shared by all languages", schema.Name, record.Key)
		default:
			r.word(&entry, e, f.Kind == MarkdownField)
		}
	}
	entry.unread(record.Value.Table)
	r.words.Entries = append(r.words.Entries, entry)
}

func wordKeys(schema *Schema) []string {
	var keys []string
	for i := range schema.Fields {
		if schema.Fields[i].Words {
			keys = append(keys, schema.Fields[i].Key)
		}
	}
	return keys
}

// word takes one text into an entry; rich says that it is Markdown.
func (r *wordsReader) word(entry *WordEntry, e *source.Entry, rich bool) {
	reader := source.Reader{List: &r.list, KeyRule: "record-key", ValueRule: "record-value", Clause: entry.ID}
	if e.Value.Kind != source.String {
		reader.Unfit(e.Key, e.Value, "a text in quotes")
		entry.tried(e)
		return
	}
	if strings.TrimSpace(e.Value.Text) == "" {
		reader.Wrong(e.Value.Span, "%s is empty", e.Key).Hint("write the text, or take the key out")
		entry.tried(e)
		return
	}
	word := Word{Key: e.Key, Text: e.Value.Text, Span: e.Value.Span}
	if rich {
		word.Doc = r.markdown(&reader, e.Value)
	}
	entry.Words = append(entry.Words, word)
}

// tried keeps a text that is wrong as an empty one: it has its finding, and is
// not missing too.
func (e *WordEntry) tried(word *source.Entry) {
	e.Words = append(e.Words, Word{Key: word.Key, Span: word.Value.Span})
}

// unread keeps those texts of a table that could not be read.
func (e *WordEntry) unread(t *source.Table) {
	for i := range t.Unread {
		e.tried(&t.Unread[i])
	}
}

// markdown parses a text in its place in the file, so that what is found in it
// has a place too. Escapes would move every place behind them.
func (r *wordsReader) markdown(reader *source.Reader, v *source.Value) *markdown.Document {
	start, end, ok := verbatim(v.Span)
	if !ok {
		r.list.Add("value-invalid", v.Span, "this Markdown text holds escapes").In(reader.Clause).
			Hint("write it without escapes, in ''' quotes")
		return nil
	}
	doc, found := markdown.ParseSpan(v.Span.File, start, end, r.words.Lang)
	for i := range found {
		if found[i].Clause == "" {
			found[i].Clause = reader.Clause
		}
	}
	r.list = append(r.list, found...)
	return doc
}

// verbatim gives the part of a TOML text that is its value byte for byte; ok is
// false where escapes stand in it.
func verbatim(span text.Span) (start, end int, ok bool) {
	raw, width := span.Text(), 1
	if strings.HasPrefix(raw, `"""`) || strings.HasPrefix(raw, "'''") {
		width = 3
	}
	if len(raw) < 2*width || raw[0] == '"' && strings.Contains(raw, `\`) {
		return 0, 0, false
	}
	start, end = span.Start+width, span.End-width
	if width == 3 {
		// A line end right after the opening marks is no part of the value.
		inner := raw[width : len(raw)-width]
		start += len(inner) - len(strings.TrimPrefix(strings.TrimPrefix(inner, "\r"), "\n"))
		if strings.HasPrefix(inner, "\r") && !strings.HasPrefix(inner, "\r\n") {
			start = span.Start + width
		}
	}
	return start, end, true
}

// readDocumentWords reads the words of a document: signing_text, the summaries
// of its versions, and why items of the law do not apply.
func readDocumentWords(item *Item, _ []string) diag.List {
	r, table := newWordsReader(item)
	if table == nil {
		return r.list
	}
	top := WordEntry{Span: item.File.Span(0, 0)}
	for i := range table.Entries {
		e := &table.Entries[i]
		switch {
		case e.Key == "signing_text":
			r.word(&top, e, false)
		case e.Key == "versions" && e.Value.Kind == source.TableValue:
			r.versions(e.Value.Table)
		case e.Key == "coverage" && e.Value.Kind == source.TableValue:
			r.reasons(e)
		case e.Key == "versions" || e.Key == "coverage":
			reader := source.Reader{List: &r.list, ValueRule: "record-value"}
			reader.Unfit(e.Key, e.Value, "a table")
		default:
			r.list.Add("record-key", e.KeySpan, "unknown key %q in the words of a document", e.Key).
				DidYouMean(e.Key, []string{"signing_text", "versions", "coverage"})
		}
	}
	top.unread(table)
	if len(top.Words) > 0 {
		r.words.Entries = slices.Insert(r.words.Entries, 0, top)
	}
	r.words.number()
	return r.list
}

// versions reads [versions."3.1"] summary.
func (r *wordsReader) versions(t *source.Table) {
	for _, version := range t.Entries {
		if version.Value.Kind != source.TableValue {
			r.list.Add("record-key", version.KeySpan, "%q is no table of a version", version.Key).
				Hint(`write [versions."3.1"]: the number stands in quotation marks`)
			continue
		}
		entry := WordEntry{ID: "versions." + version.Key, Span: version.KeySpan}
		for i := range version.Value.Table.Entries {
			e := &version.Value.Table.Entries[i]
			if e.Key == "summary" {
				r.word(&entry, e, true)
				continue
			}
			d := r.list.Add("record-key", e.KeySpan, "unknown key %q in the words of a version", e.Key)
			if e.Value.Kind == source.TableValue {
				d.Hint(`write the number of the version in quotation marks: [versions."3.1"]`)
			} else {
				d.DidYouMean(e.Key, []string{"summary"})
			}
		}
		entry.unread(version.Value.Table)
		r.words.Entries = append(r.words.Entries, entry)
	}
}

// reasons reads [coverage]: item of the law -> why it does not apply.
func (r *wordsReader) reasons(coverage *source.Entry) {
	entry := WordEntry{ID: "coverage", Span: coverage.KeySpan}
	for i := range coverage.Value.Table.Entries {
		e := &coverage.Value.Table.Entries[i]
		if !law.CoverageItem(e.Key) {
			r.list.Add("record-key", e.KeySpan, "no item %q to cover", e.Key).DidYouMean(e.Key, law.CoverageKeys())
			continue
		}
		r.word(&entry, e, false)
	}
	entry.unread(coverage.Value.Table)
	r.words.Entries = append(r.words.Entries, entry)
}

package content

import (
	"slices"

	"annex/internal/diag"
	"annex/internal/locale"
	"annex/internal/source"
	"annex/internal/text"
)

// Kinds of document. A page has no numbers and no versions; an
// annex inherits numbering, binding language and versions from its agreement.
var documentKinds = []string{"agreement", "notice", "policy", "annex", "page"}

// documentReader reads content/X.toml.
type documentReader struct {
	*source.Reader
	doc       *Document
	languages []string
	numbers   map[string]text.Span // of the versions
	broken    bool                 // the file could not be read to its end
}

// readDocument reads the facts of a document.
func readDocument(item *Item, languages []string) diag.List {
	table, list := source.Parse(item.File, 0, len(item.File.Text))
	r := &documentReader{
		Reader:    &source.Reader{Table: table, List: &list, KeyRule: "record-key", ValueRule: "record-value"},
		doc:       &Document{ID: item.ID, File: item.File, Kind: "page", Spans: map[string]text.Span{}},
		languages: languages,
		numbers:   map[string]text.Span{},
		broken:    list.Worst() == diag.Error,
	}
	r.identity()
	r.numbering()
	r.annexes()
	r.scope()
	r.coverage()
	r.versions()
	r.Done()
	item.Document = r.doc
	return list
}

// identity reads what the document is and how it is concluded.
func (r *documentReader) identity() {
	d := r.doc
	if kind := r.oneOf("kind", documentKinds); kind != "" {
		d.Kind = kind
	}
	legal := d.Kind == "agreement" || d.Kind == "notice" || d.Kind == "policy"
	r.need("kind", true, diag.Error, `kind = "agreement"`)
	d.Binding = r.binding()
	r.need("binding", legal, diag.Error, `binding = "en", the language that prevails, or "all"`)
	d.Role = r.oneOf("role", []string{"controller", "processor", "joint"})
	r.need("role", d.Kind == "agreement", diag.Warning, `role = "processor"`)
	d.Signing = r.oneOf("signing", []string{"none", "click", "presigned", "on-request"})
	r.need("signing", d.Kind == "agreement", diag.Warning, `signing = "click"`)
	d.ReviewBy = r.date(r.Reader, "review_by")
	r.need("review_by", legal, diag.Warning, "review_by = 2027-06-01")
	d.TermsType = r.line("terms_type")
	d.Licence = r.line("licence")
	r.line("owner") // for the people of the house: it leaves in no format
}

// need reports a key that this kind of document must have.
func (r *documentReader) need(key string, needed bool, level diag.Severity, example string) {
	if needed && !r.broken && r.Table.Get(key) == nil {
		r.List.Add("record-field", r.Table.Span, "%s has no %q", r.named(), key).At(level).Hint("add %s", example)
	}
}

// named names the document in messages: the agreement "dpa".
func (r *documentReader) named() string {
	kind := "document"
	if r.Table.Get("kind") != nil {
		kind = r.doc.Kind
	}
	return kind + ` "` + r.doc.ID + `"`
}

// line reads a text of one line and keeps its place.
func (r *documentReader) line(key string) string {
	value := located(r.Reader, key)
	if !value.Span.IsZero() {
		r.doc.Spans[key] = value.Span
	}
	return value.Text
}

func (r *documentReader) oneOf(key string, words []string) string {
	value := r.line(key)
	if value == "" || slices.Contains(words, value) {
		return value
	}
	r.Wrong(r.doc.Spans[key], "%s %q is none of %s", key, value, joined(words)).DidYouMean(value, words)
	return ""
}

// binding reads a tag or "all"; whether the site has the language is seen when
// the site is put together.
func (r *documentReader) binding() string {
	tag := r.line("binding")
	if tag == "" || tag == "all" || locale.WellFormed(tag) {
		return tag
	}
	r.Wrong(r.doc.Spans["binding"], "binding %q is no language tag", tag).Hint(`write the tag of a language, or "all"`)
	return ""
}

// date reads a local date of the document or one of its versions.
func (r *documentReader) date(from *source.Reader, key string) locale.Date {
	value, span, ok := from.Date(key)
	if !ok {
		return locale.Date{}
	}
	if from == r.Reader {
		r.doc.Spans[key] = span
	}
	day, ok := locale.ParseDate(value)
	if !ok {
		r.Wrong(span, "%s %q is no day of the calendar", key, value)
	}
	return day
}

// numbering reads one scheme, or a table of one per language.
func (r *documentReader) numbering() {
	r.doc.Numbering = map[string]string{}
	v := r.Value("numbering")
	if v == nil {
		legal := r.doc.Kind != "page" && r.doc.Kind != "annex"
		r.need("numbering", legal, diag.Error, `numbering = "clauses"`)
		return
	}
	if v.Kind != source.TableValue {
		if scheme, span, ok := r.Text("numbering"); ok {
			r.scheme("", scheme, span)
		}
		return
	}
	sub := r.Of(v.Table)
	for _, e := range v.Table.Entries {
		scheme, span, ok := sub.Text(e.Key)
		switch {
		case !slices.Contains(r.languages, e.Key):
			r.Wrong(e.KeySpan, "language %q is not declared", e.Key).DidYouMean(e.Key, r.languages).
				Hint("declare it under [[languages]] in site.toml")
		case ok:
			r.scheme(e.Key, scheme, span)
		}
	}
}

func (r *documentReader) scheme(lang, name string, span text.Span) {
	if !source.IsID(name) {
		r.Wrong(span, "numbering %q is no name of a scheme", name).Hint(`write "clauses", "paragraphs", "danish", "articles", "none", or a scheme of site.toml`)
		return
	}
	key := "numbering"
	if lang != "" {
		key += "." + lang
	}
	r.doc.Numbering[lang], r.doc.Spans[key] = name, span
}

// annexes reads the ids of the pages that are annexes, in their order.
func (r *documentReader) annexes() {
	ids, spans, _ := r.Texts("annexes")
	var seen seen
	for i, id := range ids {
		switch {
		case !source.IsPageID(id):
			r.Wrong(spans[i], "annex %q is no id of a page", id)
		case id == r.doc.ID:
			r.Wrong(spans[i], "%q lists itself as an annex", id)
		case id == "index":
			r.Wrong(spans[i], "the start page %q is no annex", id)
		case seen.before(id):
			r.Wrong(spans[i], "annex %q stands twice", id)
		default:
			r.doc.Annexes = append(r.doc.Annexes, Located{id, spans[i]})
		}
	}
}

// scope reads whose rules the document follows and what it is about. Products
// are looked up when the site is put together.
func (r *documentReader) scope() {
	regimes, spans, _ := r.Texts("regimes")
	for i, regime := range regimes {
		if !slices.Contains(regimeNames, regime) {
			r.Wrong(spans[i], "regime %q is none of %s", regime, joined(regimeNames)).DidYouMean(regime, regimeNames)
			continue
		}
		r.doc.Regimes = append(r.doc.Regimes, regime)
	}
	products, spans, _ := r.Texts("products")
	for i, product := range products {
		if !source.IsID(product) {
			r.Wrong(spans[i], "product %q is no id", product)
			continue
		}
		r.doc.Products = append(r.doc.Products, product)
		r.doc.Spans["products."+product] = spans[i]
	}
}

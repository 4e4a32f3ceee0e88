package content

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"annex/internal/diag"
	"annex/internal/locale"
	"annex/internal/text"

	"github.com/google/go-cmp/cmp"
)

// goodSite parses the files of testdata/good.txtar, by path.
func goodSite(t testing.TB) map[string]*Item {
	t.Helper()
	files, _ := archive(t, "testdata/good.txtar")
	items := map[string]*Item{}
	for _, f := range files {
		if item, _ := Parse(f, languages); item != nil {
			items[strings.TrimPrefix(f.Path, "content/")] = item
		}
	}
	return items
}

// TestItems holds what each path becomes.
func TestItems(t *testing.T) {
	items := goodSite(t)
	type kind struct{ ID, Lang, Kind string }
	got := map[string]kind{}
	for path, item := range items {
		got[path] = kind{item.ID, item.Lang, kindOf(item)}
	}
	want := map[string]kind{
		"facts.toml": {"facts", "", "facts"}, "vocabulary.toml": {"vocabulary", "", "vocabulary"},
		"en/vocabulary.toml": {"vocabulary", "en", "vocabulary"}, "en/language.toml": {"language", "en", "language"},
		"dpa.toml": {"dpa", "", "document"}, "en/dpa.toml": {"dpa", "en", "words"},
		"guide/start.toml": {"guide/start", "", "document"}, "en/guide/start.md": {"guide/start", "en", "page"},
		"en/guide/index.md": {"guide", "en", "page"}, "sub-processors.toml": {"sub-processors", "", "register"},
		"en/sub-processors.toml": {"sub-processors", "en", "words"}, "measures.toml": {"measures", "", "register"},
		"de/measures.toml": {"measures", "de", "words"}, "certificates.toml": {"certificates", "", "register"},
		"processing.toml": {"processing", "", "register"}, "changes.toml": {"changes", "", "register"}, "en/changes.toml": {"changes", "en", "words"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("items (-want +got):\n%s", diff)
	}
}

func kindOf(i *Item) string {
	set := map[string]bool{
		"page": i.Page != nil, "document": i.Document != nil, "facts": i.Facts != nil, "register": i.Register != nil,
		"words": i.Words != nil, "language": i.Language != nil, "vocabulary": i.Vocabulary != nil,
	}
	maps.DeleteFunc(set, func(_ string, is bool) bool { return !is })
	return strings.Join(slices.Sorted(maps.Keys(set)), " and ")
}

func TestFactTypes(t *testing.T) {
	got := map[string]Fact{}
	for _, f := range goodSite(t)["facts.toml"].Facts {
		if f.Span.Text() == "" || !strings.HasSuffix(f.Key, f.KeySpan.Text()) {
			t.Errorf("%s: value %q, key %q", f.Key, f.Span.Text(), f.KeySpan.Text())
		}
		f.Span, f.KeySpan = text.Span{}, text.Span{}
		got[f.Key] = f
	}
	want := map[string]Fact{
		"provider.name":         {Type: TextFact, Text: "Tern Software Oy"},
		"notice.sub-processors": {Type: DurationFact, Text: "30 days", Duration: locale.Duration{N: 30, Unit: locale.Days}},
		"notice.breach":         {Type: DurationFact, Text: "48 hours", Duration: locale.Duration{N: 48, Unit: locale.Hours}},
		"review.measures":       {Type: DurationFact, Text: "1 year", Duration: locale.Duration{N: 1, Unit: locale.Years}},
		"limits.liability":      {Type: MoneyFact, Money: locale.Money{Amount: "100000", Currency: "EUR"}},
		"limits.fee":            {Type: MoneyFact, Money: locale.Money{Amount: "99.50", Currency: "CHF"}},
		"limits.sites":          {Type: CountFact, Count: 3},
		"limits.opened":         {Type: DateFact, Date: locale.Date{Year: 2019, Month: 4, Day: 1}},
		"limits.cities":         {Type: ListFact, List: []string{"Turku", "Vaasa"}},
		"claims.locations":      {Type: ListFact, List: []string{"FI"}},
		"claims.certificates":   {Type: ListFact, List: []string{"iso-27001"}},
	}
	for key, f := range want {
		f.Key = key
		want[key] = f
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("facts (-want +got):\n%s", diff)
	}
}

func TestDocument(t *testing.T) {
	d := goodSite(t)["dpa.toml"].Document
	got := []any{d.Kind, d.Numbering, d.Binding, d.Role, d.Regimes, d.Products, d.Signing, d.ReviewBy.String(), len(d.Annexes), d.Annexes[1].Text, d.TermsType, d.Licence}
	want := []any{"agreement", map[string]string{"en": "clauses", "de": "paragraphs"}, "en", "processor", []string{"eu", "ch"}, []string{"cloud"}, "presigned", "2027-06-01", 2, "sub-processors", "Data Processor Agreement", "CC-BY-4.0"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("document (-want +got):\n%s", diff)
	}
	for key, word := range map[string]string{"kind": `"agreement"`, "numbering.de": `"paragraphs"`, "binding": `"en"`, "review_by": "2027-06-01"} {
		if got := d.Spans[key].Text(); got != word {
			t.Errorf("place of %s: %q", key, got)
		}
	}
	if c := d.Coverage; len(c) != 2 || c[0].Clause.Text != "instructions" || !c[1].None || c[1].Item.Text != "gdpr/13/2/f" {
		t.Errorf("coverage: %+v", c)
	}
	if v := d.Versions; len(v) != 2 || v[0].Number != "3.1" || v[0].EffectiveExisting.String() != "2026-04-24" || v[1].Change != "material" {
		t.Errorf("versions: %+v", v)
	}
}

func TestRecords(t *testing.T) {
	r := goodSite(t)["sub-processors.toml"].Register
	harbour, pelican, gull := r.Record("harbour-cloud"), r.Record("pelican-mail"), r.Record("gull-host")
	checks := []struct{ got, want any }{
		{len(r.Records), 3},
		{harbour.Text("legal_name"), "Harbour Cloud GmbH"},
		{harbour.Text("entity"), "third-party"},
		{harbour.Has("entity"), false},
		{harbour.Text("visibility"), "public"},
		{gull.Text("visibility"), "internal"},
		{harbour.Date("effective").String(), "2024-05-01"},
		{harbour.Bool("optional"), false},
		{pelican.Bool("optional"), true},
		{harbour.Texts("data"), []string{"account", "content", "usage"}},
		{harbour.Get("contact").Field("email").Text, "privacy@harbour.example.com"},
		{pelican.List("transfers")[1].Field("modules").List[0].Int, int64(3)},
		{pelican.List("transfers")[0].Field("dpf").Field("checked").Date.String(), "2026-10-20"},
		{pelican.Get("nothing").IsZero(), true},
		{harbour.Span.Text(), "harbour-cloud"},
		{r.Schema.Field("condition").Asks(pelican), true},
		{r.Schema.Field("condition").Asks(harbour), false},
		{r.Schema.Field("contract_signed").Public, false},
		{r.Record("nobody") == nil, true},
	}
	for i, c := range checks {
		if diff := cmp.Diff(c.want, c.got); diff != "" {
			t.Errorf("%d (-want +got):\n%s", i, diff)
		}
	}
	for _, rec := range r.Records {
		order := -1
		for _, f := range rec.Fields {
			at := slices.IndexFunc(r.Schema.Fields, func(o Field) bool { return o.Key == f.Field.Key })
			if at <= order {
				t.Errorf("%s: %s is out of the schema's order", rec.ID, f.Field.Key)
			}
			order = at
		}
	}
}

func TestWords(t *testing.T) {
	items := goodSite(t)
	dpa := items["en/dpa.toml"].Words
	if got := dpa.Entry("").Word("signing_text").Text; got != "A signed copy is enclosed." {
		t.Errorf("signing_text: %q", got)
	}
	if got := dpa.Entry("coverage").Word("gdpr/13/2/f"); got == nil || got.Doc != nil {
		t.Errorf("reason: %+v", got)
	}
	if got := dpa.Entry("versions.3.1").Word("summary"); got == nil || got.Doc == nil {
		t.Errorf("summary: %+v", got)
	}
	measure := items["de/measures.toml"].Words.Entry("second-factor").Word("text")
	source := measure.Doc.File.Text[measure.Doc.Body:]
	if !strings.HasPrefix(source, "Administratoren") {
		t.Errorf("the Markdown begins at %.20q", source)
	}
	if dpa.Entry("versions.9") != nil || dpa.Entry("versions.9").Word("summary") != nil {
		t.Error("words of nothing")
	}
}

func TestLanguageFile(t *testing.T) {
	l := goodSite(t)["en/language.toml"].Language
	var got []string
	for _, group := range [][]KeyText{l.Avoid, l.Strings, l.Labels} {
		for _, k := range group {
			got = append(got, k.Key+"="+k.Text)
		}
	}
	want := []string{
		"data person=data subject", "affiliates=Sister companies", "unit_days.one=day", "unit_days.other=days",
		"imprint=Imprint", "products.cloud=Hosted",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("texts (-want +got):\n%s", diff)
	}
	if len(l.Terms) != 2 || l.Terms[1].AliasOf != "customer" || len(l.Terms[0].Forms) != 2 || l.SiteName != "Tern Trust Centre" {
		t.Errorf("terms: %+v", l.Terms)
	}
	if len(l.Citations) != 2 || len(l.Citations[0].Forms) != 2 || l.Citations[1].Forms[0] != "Annex {1}" {
		t.Errorf("citations: %+v", l.Citations)
	}
}

// TestSchemas holds that the field lists are sound in themselves.
func TestSchemas(t *testing.T) {
	for _, s := range Schemas {
		if FindSchema(s.Name) != s {
			t.Errorf("%s is not found", s.Name)
		}
		fields(t, s.Name, s.Fields)
	}
}

func fields(t *testing.T, where string, list []Field) {
	t.Helper()
	seen := map[string]bool{}
	for _, f := range list {
		name := where + "." + f.Key
		switch {
		case seen[f.Key]:
			t.Errorf("%s stands twice", name)
		case f.Doc == "":
			t.Errorf("%s has no line for people", name)
		case (f.Need == Conditional) != (f.When != nil) || (f.When != nil) != (f.Because != ""):
			t.Errorf("%s: condition and need disagree", name)
		case (f.Kind == TableField) != (f.Of != nil), f.Kind == EnumField && len(f.Enum) == 0, f.Kind == VocabularyField && f.Group == "":
			t.Errorf("%s: kind and lists disagree", name)
		case f.Kind == MarkdownField && !f.Words, f.Words && f.Many, f.Default != "" && !slices.Contains(f.Enum, f.Default):
			t.Errorf("%s is not possible", name)
		}
		seen[f.Key] = true
		fields(t, name, f.Of)
	}
}

func TestVerbatim(t *testing.T) {
	for raw, want := range map[string]string{
		`"a b"`: "a b", `'a \ b'`: `a \ b`, `""`: "", `'''x'''`: "x", "'''\nx\n'''": "x\n", "\"\"\"\r\nx\"\"\"": "x", `"a\tb"`: "!", `"""a\
 b"""`: "!", `''''x''''`: "'x'",
	} {
		f := text.New("x.toml", "k = "+raw)
		start, end, ok := verbatim(f.Span(4, len(f.Text)))
		if got := f.Text[start:end]; ok && got != want || ok == (want == "!") {
			t.Errorf("verbatim(%s) = %q, %v", raw, got, ok)
		}
	}
}

// TestHeads holds where the text of a page begins.
func TestHeads(t *testing.T) {
	for page, body := range map[string]string{
		"# T\n":                                "# T\n",
		"\ufeff# T\n":                          "# T\n",
		"\ufeff+++\r\nnav = 2\r\n+++\r\n# T\n": "# T\n",
		"+++ \t\nnav = 2\n+++  \n# T":          "# T",
		"+++\n+++\n# T":                        "# T",
		"+++\nnav = 2\n+++":                    "",
		"+++\nnav = 2\n":                       "",
		"\n+++\nnav = 2\n+++\n":                "",
		"\n \n# T\n+++\n":                      "\n \n# T\n+++\n",
		"++++\n# T":                            "++++\n# T",
		"---\na: b\n---\n# T":                  "# T",
		"---\n\n# T\n\n---\n":                  "---\n\n# T\n\n---\n",
	} {
		item, _ := Parse(text.New("content/en/x.md", page), languages)
		if got := page[item.Page.Text.Body:]; got != body {
			t.Errorf("%q: the text begins with %q, want %q", page, got, body)
		}
	}
}

// TestLongLists holds that a long list costs its length, not the square of it.
func TestLongLists(t *testing.T) {
	var ids strings.Builder
	for i := range 150_000 {
		fmt.Fprintf(&ids, "%q, ", fmt.Sprintf("a%d", i))
	}
	for path, src := range map[string]string{
		"content/dpa.toml":        "annexes = [" + ids.String() + "\"a7\"]\n",
		"content/processing.toml": "[x]\nrecipients = [" + ids.String() + "\"a7\"]\n",
	} {
		start := time.Now()
		_, list := Parse(text.New(path, src), languages)
		if took := time.Since(start); took > 20*time.Second { // the square takes longer
			t.Errorf("%s: %s", path, took)
		}
		if !strings.Contains(lines(list), "a7") {
			t.Errorf("%s: the doubled id is not told", path)
		}
	}
}

// TestManyFindings holds that a file without end of mistakes is told in part.
func TestManyFindings(t *testing.T) {
	var b strings.Builder
	b.WriteString("[x]\n")
	for i := range 30_000 {
		fmt.Fprintf(&b, "key-%d = 1\n", i)
	}
	_, list := Parse(text.New("content/measures.toml", b.String()), languages)
	if n := strings.Count(lines(list), "[record-key]"); n != diag.MaxFindings+1 {
		t.Errorf("%d findings", n)
	}
}

// TestUnreadFact holds that a fact without quotes is kept as what it was meant
// for: its places of use are no mistakes.
func TestUnreadFact(t *testing.T) {
	item, _ := Parse(text.New("content/facts.toml", "[notice]\nbreach = 48 hours\nto = us # two\nratio = 0.5\n"), languages)
	if len(item.Facts) != 3 || item.Facts[0].Text != "0.5" {
		t.Fatalf("%+v", item.Facts)
	}
	item.Facts = item.Facts[1:]
	if item.Facts[0].Key != "notice.breach" || item.Facts[0].Type != DurationFact || item.Facts[1].Text != "us" {
		t.Errorf("%+v", item.Facts)
	}
}

// TestTriedWords holds that a text that is wrong is not missing too, and that the
// words of a version whose number lacks its quotes are those of a version.
func TestTriedWords(t *testing.T) {
	item, list := Parse(text.New("content/en/sub-processors.toml", "[a]\npurpose = Runs it\ncondition = 3\nsupplementary = \"\"\n"), languages)
	for _, key := range []string{"purpose", "condition", "supplementary"} {
		if w := item.Words.Entry("a").Word(key); w == nil || w.Text != "" || w.Span.IsZero() {
			t.Errorf("%s: %+v", key, w)
		}
	}
	if len(list) != 3 {
		t.Error(lines(list))
	}
	item, _ = Parse(text.New("content/dpa.toml", "kind = \"agreement\"\n[[versions]]\nnumber = 3.1\neffective = 2026-01-01\n"), languages)
	if !slices.Equal(item.Document.Numbers, []string{"3.1"}) {
		t.Errorf("%q", item.Document.Numbers)
	}
}

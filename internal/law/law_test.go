package law

import (
	"slices"
	"strings"
	"testing"

	"annex/internal/locale"
)

// Paths that name something. Nothing but the GDPR was read below the article.
var existing = strings.Fields(`
gdpr gdpr/1 gdpr/99 gdpr/28/3/a gdpr/28/3/h gdpr/28/10 gdpr/32/1/d gdpr/33/2 gdpr/4 gdpr/4/8 gdpr/4/26 gdpr/4/16/a
gdpr/4/22/c gdpr/50 gdpr/50/a gdpr/50/d gdpr/57/1/v gdpr/70/1/y gdpr/recital/26 gdpr/recital/173 gdpr/6/1/f gdpr/46
uk-gdpr/28/3/a fadp/19/4 bdsg/26/1 bdsg/64/3 eprivacy/5/3 scc/9/a scc/8.1 scc/18 controller-processor-clauses/7
nis2/21/2/d dora/64 ai-act/113 ai-act/recital/180 data-act/50 data-act/6a`)

// Paths that name nothing, and what the reader is told.
var missing = []struct{ path, message, hint string }{
	{"gdpr/32/1/e", `article 32(1) has no point "e"`, "Article 32(1) has points (a) to (d)"},
	{"gdpr/31/2", `article 31 has no paragraph "2"`, "Article 31 has no paragraphs"},
	{"gdpr/28/11", `article 28 has no paragraph "11"`, "Article 28 has paragraphs 1 to 10"},
	{"gdpr/28/0", `article 28 has no paragraph "0"`, "Article 28 has paragraphs 1 to 10"},
	{"gdpr/28/4/a", `article 28(4) has no point "a"`, "Article 28(4) has no points"},
	{"gdpr/28/a", `article 28 has paragraphs, and its points stand under them`, "Article 28 has paragraphs 1 to 10"},
	{"gdpr/100", `gdpr has no article "100"`, "gdpr has articles 1 to 99"},
	{"gdpr/028", `gdpr has no article "028"`, "gdpr has articles 1 to 99"},
	{"gdpr/4/27", `article 4 has no point "27"`, "Article 4 has points (1) to (26)"},
	{"gdpr/4/8/a", `article 4(8) has no point "a"`, "Article 4(8) has no points"},
	{"gdpr/4/16/c", `article 4(16) has no point "c"`, "Article 4(16) has points (a) to (b)"},
	{"gdpr/50/e", `article 50 has no point "e"`, "Article 50 has points (a) to (d)"},
	{"gdpr/50/1", `article 50 has no paragraph "1"`, "Article 50 has points (a) to (d) and no paragraphs"},
	{"gdpr/53/1/a", `article 53(1) has no point "a"`, "Article 53(1) has no points"},
	{"gdpr/10/a", `article 10 has no point "a"`, "Article 10 has no points"},
	{"gdpr/28/3/a/1", `the points of article 28(3) have no points of their own`, "cite the point: law:gdpr/28/3/a"},
	{"gdpr/recital/174", `gdpr has no recital "174"`, "gdpr has recitals 1 to 173"},
	{"gdpr/recital", `a recital has one number`, "write it like law:gdpr/recital/26"},
	{"gdpr/", `a law path has numbers and small letters between its strokes, not ""`, "write it like law:gdpr/28/3/a"},
	{"gdpr/28(3)", `a law path has numbers and small letters between its strokes, not "28(3)"`, "write it like law:gdpr/28/3/a"},
	{"ai-act/114", `ai-act has no article "114"`, "ai-act has articles 1 to 113"},
	{"scc/19", `scc has no clause "19"`, "scc has clauses 1 to 18"},
	{"gpdr/28", `no law "gpdr" is known`, "known are " + strings.Join(Keys(), ", ")},
}

func TestExistence(t *testing.T) {
	for _, path := range existing {
		r, p := Parse(path)
		if !p.None() {
			t.Errorf("%s: %s", path, p.Message)
		}
		if r.String() != path {
			t.Errorf("%s reads as %s", path, r)
		}
	}
	for _, c := range missing {
		_, p := Parse(c.path)
		if p.Message != c.message || p.Hint != c.hint {
			t.Errorf("%s: %q, hint %q", c.path, p.Message, p.Hint)
		}
	}
	if _, p := Parse("gpdr/28"); p.Word != "gpdr" || !slices.Contains(p.Near, "gdpr") {
		t.Errorf("no near key: %v", p.Near)
	}
}

// The counts of the Regulation: 99 articles; the last point of each list exists
// and the one after it does not.
func TestStructureOfTheRegulation(t *testing.T) {
	if len(gdprParagraphs) != 99 || !slices.IsSorted(Keys()) {
		t.Fatal("articles", len(gdprParagraphs), Keys())
	}
	for at, last := range gdprLastPoint {
		if at.paragraph > gdprParagraphs[at.article-1] {
			t.Errorf("points under article %d(%d), which does not exist", at.article, at.paragraph)
		}
		if last < 'b' || last > 'y' {
			t.Errorf("article %d(%d): last point %c", at.article, at.paragraph, last)
		}
	}
}

func TestCiteAndNumbers(t *testing.T) {
	for path, want := range map[string][2]string{
		"gdpr/28/3/a":     {"Article 28(3)(a) GDPR", "Art. 28 Abs. 3 lit. a DSGVO"},
		"gdpr/4/8":        {"Article 4(8) GDPR", "Art. 4 Nr. 8 DSGVO"},
		"gdpr/50/a":       {"Article 50(a) GDPR", "Art. 50 lit. a DSGVO"},
		"gdpr/recital/26": {"Recital 26 GDPR", "Erwägungsgrund 26 DSGVO"},
		"gdpr":            {"GDPR", "DSGVO"},
		"uk-gdpr/28":      {"Article 28 UK GDPR", "Art. 28 UK GDPR"},
	} {
		r, _ := Parse(path)
		for i, tag := range []string{"en", "de"} {
			l, err := locale.New(tag, locale.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if got := r.Cite(l); got != want[i] {
				t.Errorf("%s %s: %q", path, tag, got)
			}
		}
	}
	r, _ := Parse("gdpr/28/3/a")
	if got := strings.Join(r.Numbers(), " "); got != "28 3 a" {
		t.Errorf("numbers %q", got)
	}
}

func TestAddresses(t *testing.T) {
	for _, c := range []struct{ path, lang, want string }{
		{"gdpr/28/3/a", "de", "https://eur-lex.europa.eu/legal-content/DE/TXT/HTML/?uri=CELEX:32016R0679#art_28"},
		{"gdpr/28/3/a", "de-AT", "https://eur-lex.europa.eu/legal-content/DE/TXT/HTML/?uri=CELEX:32016R0679#art_28"},
		{"gdpr/28", "nb", "https://eur-lex.europa.eu/legal-content/EN/TXT/HTML/?uri=CELEX:32016R0679#art_28"},
		{"gdpr", "fr", "https://eur-lex.europa.eu/legal-content/FR/TXT/HTML/?uri=CELEX:32016R0679"},
		{"scc/9/a", "en", "https://eur-lex.europa.eu/legal-content/EN/TXT/HTML/?uri=CELEX:32021D0914"},
		{"uk-gdpr/28", "de", "https://www.legislation.gov.uk/eur/2016/679/article/28"},
		{"bdsg/26", "de", "https://www.gesetze-im-internet.de/bdsg_2018/__26.html"},
		{"bdsg/26", "fr", "https://www.gesetze-im-internet.de/englisch_bdsg/englisch_bdsg.html"},
		{"fadp/19", "fr", "https://www.fedlex.admin.ch/eli/cc/2022/491/fr#art_19"},
	} {
		r, _ := Parse(c.path)
		if got := r.URL(c.lang); got != c.want {
			t.Errorf("%s %s: %s", c.path, c.lang, got)
		}
	}
	r, _ := Parse("gdpr/28")
	if r.ELI() != "http://data.europa.eu/eli/reg/2016/679/oj" || r.URLLanguage("nb") != "en" || r.URLLanguage("sv-FI") != "sv" {
		t.Error(r.ELI(), r.URLLanguage("nb"))
	}
}

func TestProfiles(t *testing.T) {
	for name, items := range map[string]int{"gdpr/28/3": 16, "gdpr/13": 12, "gdpr/14": 13, "gdpr/30/2": 4, "gdpr/32/1": 4} {
		p, ok := FindProfile(name)
		if !ok || len(p.Items) != items || p.AsOf.IsZero() {
			t.Errorf("%s: %d items as of %v", name, len(p.Items), p.AsOf)
		}
		for _, item := range p.Items {
			if !strings.HasPrefix(item.Key, name+"/") || !CoverageItem(item.Key) || item.Label == "" {
				t.Errorf("%s: %+v", name, item)
			}
			if _, problem := Parse(item.Key); name != "gdpr/28/3" && !problem.None() {
				t.Errorf("%s is no provision: %s", item.Key, problem.Message)
			}
		}
	}
	if CoverageItem("gdpr/28/3/i") || CoverageItem("gdpr/28/3") || CoverageItem("") {
		t.Error("items that are none")
	}
	if keys := CoverageKeys(); len(slices.Compact(slices.Sorted(slices.Values(keys)))) != len(keys) {
		t.Error("a key twice")
	}
}

func TestAreas(t *testing.T) {
	if n := len(strings.Fields(euMembers)); n != 27 {
		t.Errorf("%d Member States", n)
	}
	for country, want := range map[string]bool{"DE": true, "NO": true, "IS": true, "LI": true, "RE": true, "CH": false, "GB": false, "GI": false, "FO": false, "GL": false, "US": false, "": false} {
		if InEEA(country) != want {
			t.Errorf("EEA %q", country)
		}
	}
	for _, code := range strings.Fields(euMembers + eeaOthers) {
		if !locale.ValidCountry(code) {
			t.Errorf("%s is no country code", code)
		}
	}
	if !InArea("uk", "GB") || InArea("uk", "DE") || !InArea("ch", "CH") || !InArea("eu", "FI") {
		t.Error("areas of regimes")
	}
}

func TestTransfers(t *testing.T) {
	for _, c := range []struct {
		country, day string
		want         bool
	}{
		{"US", "2023-07-09", false}, {"US", "2023-07-10", true}, {"GB", "2031-12-27", true}, {"GB", "2031-12-28", false},
		{"BR", "2026-11-01", true}, {"IN", "2026-11-01", false}, {"", "2026-11-01", false},
	} {
		day, _ := locale.ParseDate(c.day)
		if _, got := AdequacyOf(c.country, day); got != c.want {
			t.Errorf("%s on %s: %v", c.country, c.day, got)
		}
	}
	for _, a := range Adequacies() {
		if a.Country != "" && (!locale.ValidCountry(a.Country) || InEEA(a.Country) || !a.From.Valid()) {
			t.Errorf("%+v", a)
		}
	}
	en, err := locale.New("en", locale.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, key := range Mechanisms() {
		if !en.HasLabel("mechanism", key) {
			t.Errorf("no label for %s", key)
		}
	}
	if got := MechanismsOf("eu"); len(got) != 8 || got[0] != "adequacy" {
		t.Error(got)
	}
	if m, ok := FindMechanism("uk", "uk-idta"); !ok || m.From.String() != "2022-03-21" {
		t.Error(m)
	}
	if _, ok := FindMechanism("eu", "uk-idta"); ok {
		t.Error("the IDTA is no mechanism of the Union")
	}
}

func FuzzParse(f *testing.F) {
	for _, path := range existing {
		f.Add(path)
	}
	for _, c := range missing {
		f.Add(c.path)
	}
	f.Fuzz(func(t *testing.T, path string) {
		r, p := Parse(path)
		if !p.None() {
			return
		}
		if again, p := Parse(r.String()); !p.None() || again != r {
			t.Errorf("%q reads as %+v, which reads as %+v (%s)", path, r, again, p.Message)
		}
	})
}

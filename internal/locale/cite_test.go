package locale

import (
	"strings"
	"testing"
)

// citations: scheme and path, then what each language makes of it.
var citations = []struct {
	series, numbers string
	want            map[string]string
}{
	{"clauses", "4 1 b", map[string]string{
		"en": "Clause 4.1(b)", "de": "Ziffer 4.1 lit. b", "nb": "punkt 4.1 bokstav b", "nn": "punkt 4.1 bokstav b", "da": "Klausul 4, stk. 1, litra b",
		"sv": "punkt 4.1 b", "nl": "clausule 4.1, onder b)", "fr": "clause 4.1, point b)", "es": "cláusula 4.1, letra b)", "it": "clausola 4.1, lettera b)",
		"pt": "cláusula 4.1, alínea b)", "pl": "klauzula 4.1 lit. b", "fi": "kohdan 4.1 alakohta b", "cs": "bod 4.1 písm. b)", "bg": "Clause 4.1(b)",
	}},
	{"clauses", "13", map[string]string{"en": "Clause 13", "de": "Ziffer 13", "pl": "klauzula 13", "fi": "kohta 13", "no": "punkt 13"}},
	{"clauses", "1 2 a i", map[string]string{"en": "Clause 1.2(a)(i)", "de": "Ziffer 1.2 lit. a (i)"}},
	{"paragraphs", "1 2 a", map[string]string{
		"en": "Section 1(2)(a)", "de": "§ 1 Abs. 2 lit. a", "da": "§ 1, stk. 2, litra a", "pl": "§ 1 ust. 2 lit. a", "cs": "§ 1 odst. 2 písm. a)", "fi": "1 §:n 2 momentin a kohta",
	}},
	{"paragraphs", "1 2 a aa", map[string]string{"de": "§ 1 Abs. 2 lit. a sublit. aa"}},
	{"danish", "4 1 b", map[string]string{"en": "Clause 4(1)(b)", "de": "Ziffer 4 Abs. 1 lit. b", "da": "Klausul 4, stk. 1, litra b"}},
	{"articles", "1 2 a", map[string]string{"en": "Article 1(2)(a)", "de": "Artikel 1 Abs. 2 lit. a", "da": "artikel 1, stk. 2, litra a", "pt": "artigo 1.º, n.º 2, alínea a)"}},
	{"annex", "A", map[string]string{"en": "Annex A", "de": "Anlage A", "da": "Bilag A", "nb": "vedlegg A", "fr": "annexe A"}},
	{"annex", "A 1 2", map[string]string{"en": "Annex A.1, item 2", "de": "Anlage A.1 Nr. 2", "da": "Bilag A.1, nr. 2"}},
	{"recital", "3", map[string]string{"en": "Recital 3", "de": "Erwägungsgrund 3", "fi": "johdanto-osan 3 kappale"}},
	{"none", "Our offices", map[string]string{"en": "“Our offices”", "de": "„Our offices“"}},
	{"house", "4 1", map[string]string{"en": "Clause 4.1"}},
	{"clauses", "1 2 a i x", map[string]string{"en": "Clause 1.2(a)(i)(x)"}},
}

func TestCite(t *testing.T) {
	for _, c := range citations {
		numbers := strings.Fields(c.numbers)
		if c.series == "none" {
			numbers = []string{c.numbers}
		}
		for tag, want := range c.want {
			if got := lang(t, tag).Cite(c.series, numbers); got != want {
				t.Errorf("%s %s %s: %q, want %q", tag, c.series, c.numbers, got, want)
			}
		}
	}
	if got := lang(t, "en").Cite("clauses", nil); got != "" {
		t.Errorf("nothing cited as %q", got)
	}
}

// Every form shows the number of its own depth and of all above it, in order.
func TestCitationsHoldTheirNumbers(t *testing.T) {
	numbers := []string{"91", "92", "93", "94"}
	for _, tag := range fourteen {
		l := lang(t, tag)
		for _, series := range []string{"clauses", "paragraphs", "danish", "articles", "annex"} {
			for depth := 1; depth <= 4; depth++ {
				from, s := 0, l.Cite(series, numbers[:depth])
				for _, n := range numbers[:depth] {
					i := strings.Index(s[from:], n)
					if i < 0 {
						t.Errorf("%s %s: %q lacks %s", tag, series, s, n)
						break
					}
					from += i
				}
			}
		}
	}
}

// A citation that the language writes itself must read as a cached citation.
func TestCitationsConsistOfCitationWords(t *testing.T) {
	for _, tag := range fourteen {
		l := lang(t, tag)
		for _, series := range []string{"clauses", "paragraphs", "danish", "articles", "annex", "recital"} {
			for depth := 1; depth <= len(l.series[series]); depth++ {
				for _, word := range strings.FieldsFunc(l.Cite(series, []string{"1", "2", "3", "4"}[:depth]), func(r rune) bool { return strings.ContainsRune(" ,()", r) }) {
					if strings.Trim(word, "1234.º") == "" {
						continue
					}
					if !l.IsCitationWord(word) {
						t.Errorf("%s %s: %q is no citation word", tag, series, word)
					}
				}
			}
		}
	}
}

func TestCitationWords(t *testing.T) {
	for _, c := range []struct{ tag, yes, no string }{
		{"en", "Clause clauses Section Art. §", "claused liability the 12"},
		{"de", "Ziffer Ziffern Ziff. Abs. lit. Absatzes Anlage Nr. Klauseln", "gemäß Haftung Ablass"},
		{"pl", "klauzuli klauzulą ust. lit. pkt załączniku", "umowa"},
		{"fi", "kohdan kohdassa alakohta §:n liitteessä", "sopimus"},
		{"cs", "bodu písm. odst. čl. příloze", "smlouva"},
	} {
		l := lang(t, c.tag)
		for _, w := range strings.Fields(c.yes) {
			if !l.IsCitationWord(w) {
				t.Errorf("%s: %q is one", c.tag, w)
			}
		}
		for _, w := range strings.Fields(c.no) {
			if l.IsCitationWord(w) {
				t.Errorf("%s: %q is none", c.tag, w)
			}
		}
	}
}

func TestOwnCitations(t *testing.T) {
	l, _ := New("en", Options{Citations: map[string][]string{"clauses": {"clause {1}", "clause {1} para {2}"}, "rules": {"Rule {1}"}, "of": {"{citation}, {title}"}}})
	for got, want := range map[string]string{
		l.Cite("clauses", []string{"4", "1"}):      "clause 4 para 1",
		l.Cite("clauses", []string{"4", "1", "b"}): "clause 4 para 1(b)",
		l.Cite("rules", []string{"7"}):             "Rule 7",
		l.CiteIn("Rule 7", "House"):                "Rule 7, “House”",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	for _, c := range []struct{ tag, series, form, numbers, want string }{
		{"en", "annex", "Schedule {1}", "C", "Schedule C"},
		{"en", "annex", "Schedule {1}", "C 2", "Schedule C.2"},
		{"en", "annex", "Schedule {1}", "C 2 3", "Schedule C.2, item 3"},
		{"en", "annex", "Schedule {1}", "C 2 3 a i", "Schedule C.2, item 3(a)(i)"},
		{"de", "annex", "Anhang {1}", "C 2 3 a", "Anhang C.2 Nr. 3 lit. a"},
		{"fi", "annex", "lisäys {1}", "C 2 3", "lisäys C.2 kohta 3"},
		{"pt", "articles", "art. {1}", "4 1 b", "art. 4, n.º 1, alínea b)"},
		{"de", "annex", "{1}. Anhang", "C 2", "C. Anhang(2)"},
		{"de", "clauses", "Klausel {1}", "4 1 b", "Klausel 4.1 lit. b"},
	} {
		l, _ := New(c.tag, Options{Citations: map[string][]string{c.series: {c.form}}})
		if got := l.Cite(c.series, strings.Fields(c.numbers)); got != c.want {
			t.Errorf("%s %s: %q, want %q", c.tag, c.form, got, c.want)
		}
	}
	for _, c := range []struct {
		text  string
		depth int
		want  bool
	}{{"Rule {1}", 1, true}, {"Rule {1}", 2, false}, {"Rule {2}", 1, false}, {"Rule", 1, false}, {"{2} of {1}", 2, true}, {"{x} {1}", 1, false}} {
		if ValidCitation("rules", c.text, c.depth) != c.want {
			t.Errorf("%q at depth %d", c.text, c.depth)
		}
	}
}

func TestCiteIn(t *testing.T) {
	for tag, want := range map[string]string{
		"en": "Clause 13 of “DPA”", "de": "Ziffer 13 von „DPA“", "nb": "punkt 13 i «DPA»", "fr": "clause 13 de «\u00a0DPA\u00a0»", "fi": "kohta 13 asiakirjassa ”DPA”",
	} {
		l := lang(t, tag)
		if got := l.CiteIn(l.Cite("clauses", []string{"13"}), "DPA"); got != want {
			t.Errorf("%s: %q", tag, got)
		}
	}
}

func TestNumberWords(t *testing.T) {
	for _, c := range [][3]string{{"en", "articles", "Article"}, {"de", "articles", "Artikel"}, {"de", "annex", "Anlage"}, {"fr", "annex", "Annexe"}, {"de", "paragraphs", "§"}, {"en", "clauses", ""}} {
		if got := lang(t, c[0]).NumberWord(c[1]); got != c[2] {
			t.Errorf("%s %s: %q", c[0], c[1], got)
		}
	}
	for _, c := range [][3]string{{"nb", "", "Vedlegg A"}, {"nb", "bilag {1}", "Bilag A"}, {"en", "Schedule {1}", "Schedule A"}, {"de", "{1}. Anhang", "A. Anhang"}} {
		o := Options{Citations: map[string][]string{}}
		if c[1] != "" {
			o.Citations["annex"] = []string{c[1]}
		}
		if l, _ := New(c[0], o); l.AnnexHeading("A") != c[2] {
			t.Errorf("%s %q: %q", c[0], c[1], l.AnnexHeading("A"))
		}
	}
	if got := lang(t, "nb").Capital("vedlegg A"); got != "Vedlegg A" {
		t.Errorf("Capital: %q", got)
	}
}

// The forms in which contracts cite the GDPR, and the traps of its numbering.
func TestCiteLaw(t *testing.T) {
	point := Provision{Act: "gdpr", Article: "28", Paragraph: "3", Point: "a"}
	for tag, want := range map[string]string{
		"en": "Article 28(3)(a) GDPR",
		"de": "Art. 28 Abs. 3 lit. a DSGVO",
		"da": "artikel 28, stk. 3, litra a, i databeskyttelsesforordningen",
		"nb": "personvernforordningen artikkel 28 nr. 3 bokstav a",
		"nn": "personvernforordninga artikkel 28 nr. 3 bokstav a",
		"sv": "artikel 28.3 a i dataskyddsförordningen",
		"fi": "tietosuoja-asetuksen 28 artiklan 3 kohdan a alakohta",
		"fr": "article 28, paragraphe 3, point a), du RGPD",
		"es": "artículo 28, apartado 3, letra a), del RGPD",
		"pt": "artigo 28.º, n.º 3, alínea a), do RGPD",
		"it": "articolo 28, paragrafo 3, lettera a), del GDPR",
		"nl": "artikel 28, lid 3, onder a), AVG",
		"pl": "art. 28 ust. 3 lit. a RODO",
		"cs": "čl. 28 odst. 3 písm. a) GDPR",
		"el": "άρθρο 28 παράγραφος 3 στοιχείο α) ΓΚΠΔ",
		"bg": "член 28, параграф 3, буква а) от ОРЗД",
		"is": "Article 28(3)(a) GDPR",
	} {
		if got := lang(t, tag).CiteLaw(point); got != want {
			t.Errorf("%s: %q, want %q", tag, got, want)
		}
	}
	for _, c := range []struct {
		tag  string
		p    Provision
		want string
	}{
		{"en", Provision{Act: "gdpr", Article: "4", Point: "8"}, "Article 4(8) GDPR"},
		{"de", Provision{Act: "gdpr", Article: "4", Point: "8"}, "Art. 4 Nr. 8 DSGVO"},
		{"de", Provision{Act: "gdpr", Article: "4", Point: "16", Subpoint: "a"}, "Art. 4 Nr. 16 lit. a DSGVO"},
		{"de", Provision{Act: "gdpr", Article: "50", Point: "a"}, "Art. 50 lit. a DSGVO"},
		{"da", Provision{Act: "gdpr", Article: "28"}, "artikel 28 i databeskyttelsesforordningen"},
		{"fi", Provision{Act: "gdpr", Article: "28", Paragraph: "3"}, "tietosuoja-asetuksen 28 artiklan 3 kohta"},
		{"el", Provision{Act: "gdpr", Article: "28", Paragraph: "3", Point: "f"}, "άρθρο 28 παράγραφος 3 στοιχείο στ) ΓΚΠΔ"},
		{"bg", Provision{Act: "gdpr", Article: "28", Paragraph: "3", Point: "h"}, "член 28, параграф 3, буква з) от ОРЗД"},
		{"en", Provision{Act: "gdpr", Recital: "26"}, "Recital 26 GDPR"},
		{"sv", Provision{Act: "gdpr", Recital: "26"}, "skäl 26 i dataskyddsförordningen"},
		{"en", Provision{Act: "gdpr"}, "GDPR"},
		{"fr", Provision{Act: "gdpr"}, "RGPD"},
		{"de", Provision{Act: "bdsg", Article: "26", Paragraph: "1"}, "§ 26 Abs. 1 BDSG"},
		{"en", Provision{Act: "bdsg", Article: "26", Paragraph: "1"}, "§ 26(1) BDSG"},
		{"en", Provision{Act: "scc", Article: "9", Point: "a"}, "Clause 9(a) of Decision (EU) 2021/914"},
		{"fr", Provision{Act: "ai-act", Article: "5"}, "article 5 du règlement (UE) 2024/1689"},
		{"de", Provision{Act: "nis2", Article: "21", Paragraph: "2"}, "Art. 21 Abs. 2 der NIS-2-Richtlinie"},
		{"es", Provision{Act: "eprivacy", Article: "5", Paragraph: "3"}, "artículo 5, apartado 3, de la Directiva 2002/58/CE"},
	} {
		if got := lang(t, c.tag).CiteLaw(c.p); got != c.want {
			t.Errorf("%s: %q, want %q", c.tag, got, c.want)
		}
	}
}

func BenchmarkCite(b *testing.B) {
	l, numbers := lang(b, "de"), []string{"4", "1", "b"}
	b.ReportAllocs()
	for b.Loop() {
		l.Cite("clauses", numbers)
	}
}

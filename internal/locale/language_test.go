package locale

import (
	"slices"
	"strings"
	"sync"
	"testing"
)

// fourteen are the languages with their own strings and citations.
var fourteen = []string{"cs", "da", "de", "en", "es", "fi", "fr", "it", "nb", "nl", "nn", "pl", "pt", "sv"}

func lang(t testing.TB, tag string) *Language {
	t.Helper()
	l, err := New(tag, Options{})
	if err != nil {
		t.Fatalf("New(%q): %v", tag, err)
	}
	return l
}

func TestTags(t *testing.T) {
	for tag, want := range map[string]bool{
		"en": true, "de-AT": true, "zh-Hant-TW": true, "sr-Latn": true, "xx": true, "x-house": true, "de-1996": true,
		"": false, "e": false, "en_GB": false, "en-": false, "deutsch!": false, "en--GB": false, "norwegianbokmaal": false,
	} {
		if WellFormed(tag) != want {
			t.Errorf("WellFormed(%q) = %v", tag, !want)
		}
	}
	for tag, want := range map[string]string{"EN-gb": "en-GB", "zh-hant-tw": "zh-Hant-TW", "no": "no", "DE-x-AB": "de-x-ab", "de-1996": "de-1996"} {
		if got := Canonical(tag); got != want {
			t.Errorf("Canonical(%q) = %q, want %q", tag, got, want)
		}
	}
	if _, err := New("en_GB", Options{}); err == nil {
		t.Error("New accepts en_GB")
	}
}

func TestNamesAndDirections(t *testing.T) {
	for _, c := range []struct{ tag, name, dir, base string }{
		{"en", "English", "ltr", "en"},
		{"de-AT", "Deutsch (Österreich)", "ltr", "de"},
		{"nb", "Norsk bokmål", "ltr", "nb"},
		{"pt-BR", "Português (Brasil)", "ltr", "pt"},
		{"ar", "العربية", "rtl", "ar"},
		{"uz-Arab", "uz-Arab", "rtl", "uz"},
		{"sr-Latn", "Srpski", "ltr", "sr"},
		{"xx", "xx", "ltr", "xx"},
	} {
		l := lang(t, c.tag)
		if l.Name() != c.name || l.Dir() != c.dir || l.Base() != c.base || l.Tag() != c.tag {
			t.Errorf("%s: %q %s %s", c.tag, l.Name(), l.Dir(), l.Base())
		}
	}
	for _, tag := range []string{"bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv", "nb", "nn", "is", "uk", "tr", "ja", "zh", "ko", "ar", "he"} {
		if !slices.Contains(Known(), tag) {
			t.Errorf("no own name for %s", tag)
		}
	}
	l, _ := New("de", Options{Name: "German"})
	if l.Name() != "German" {
		t.Error("the site's name for a language does not win")
	}
}

// The expectations are ICU's (CLDR 48), with "en" as en-GB and "pt" as pt-PT.
func TestHowLanguagesWrite(t *testing.T) {
	for _, c := range []struct{ tag, date, number, countries, list string }{
		{"en", "24 March 2026", "1,234,567", "Greece, North Macedonia", "a, b and c"},
		{"en-US", "March 24, 2026", "1,234,567", "Greece, North Macedonia", "a, b and c"},
		{"de", "24. März 2026", "1.234.567", "Griechenland, Nordmazedonien", "a, b und c"},
		{"de-AT", "24. März 2026", "1\u00a0234\u00a0567", "Griechenland, Nordmazedonien", "a, b und c"},
		{"nb", "24. mars 2026", "1\u00a0234\u00a0567", "Hellas, Nord-Makedonia", "a, b og c"},
		{"no", "24. mars 2026", "1\u00a0234\u00a0567", "Hellas, Nord-Makedonia", "a, b og c"},
		{"nn", "24. mars 2026", "1\u00a0234\u00a0567", "Hellas, Nord-Makedonia", "a, b og c"},
		{"da", "24. marts 2026", "1.234.567", "Grækenland, Nordmakedonien", "a, b og c"},
		{"sv", "24 mars 2026", "1\u00a0234\u00a0567", "Grekland, Nordmakedonien", "a, b och c"},
		{"nl", "24 maart 2026", "1.234.567", "Griekenland, Noord-Macedonië", "a, b en c"},
		{"fr", "24 mars 2026", "1\u202f234\u202f567", "Grèce, Macédoine du Nord", "a, b et c"},
		{"es", "24 de marzo de 2026", "1.234.567", "Grecia, Macedonia del Norte", "a, b y c"},
		{"it", "24 marzo 2026", "1.234.567", "Grecia, Macedonia del Nord", "a, b e c"},
		{"pt", "24 de março de 2026", "1\u00a0234\u00a0567", "Grécia, Macedónia do Norte", "a, b e c"},
		{"pl", "24 marca 2026", "1\u00a0234\u00a0567", "Grecja, Macedonia Północna", "a, b i c"},
		{"fi", "24. maaliskuuta 2026", "1\u00a0234\u00a0567", "Kreikka, Pohjois-Makedonia", "a, b ja c"},
		{"cs", "24. března 2026", "1\u00a0234\u00a0567", "Řecko, Severní Makedonie", "a, b a c"},
		{"lv", "2026. gada 24. marts", "1\u00a0234\u00a0567", "Grieķija, Ziemeļmaķedonija", "a, b un c"},
		{"bg", "24 март 2026 г.", "1\u00a0234\u00a0567", "Гърция, Северна Македония", "a, b и c"},
		{"sw", "24 March 2026", "1,234,567", "Ugiriki, Macedonia", "a, b and c"},
	} {
		l := lang(t, c.tag)
		got := struct{ tag, date, number, countries, list string }{
			c.tag, l.Date(Date{2026, 3, 24}), l.Integer(1234567), l.Country("GR") + ", " + l.Country("MK"), l.Join([]string{"a", "b", "c"}),
		}
		if got != c {
			t.Errorf("\n got %q\nwant %q", got, c)
		}
	}
}

func TestSmallNumbersAndMoney(t *testing.T) {
	for _, c := range []struct{ tag, amount, want string }{
		{"en", "100000", "EUR 100,000"},
		{"de", "100000.50", "100.000,50 EUR"},
		{"es", "1234", "1234 EUR"},
		{"es", "12345", "12.345 EUR"},
		{"nb", "-99.5", "−99,50 EUR"},
		{"en", "99.5", "EUR 99.50"},
		{"en", "0.125", "EUR 0.125"},
		{"ja", "99.5 JPY", "99.5 JPY"},
		{"en", "12.5 KWD", "KWD 12.500"},
		{"en", "12 KWD", "KWD 12"},
	} {
		amount, currency, given := strings.Cut(c.amount, " ")
		if !given {
			currency = "EUR"
		}
		if got := lang(t, c.tag).Money(Money{amount, currency}); got != c.want {
			t.Errorf("%s: %q, want %q", c.tag, got, c.want)
		}
	}
	if got := lang(t, "en").Integer(-1234); got != "−1,234" {
		t.Errorf("Integer(-1234) = %q", got)
	}
}

func TestJoin(t *testing.T) {
	es := lang(t, "es")
	for _, c := range []struct{ a, b, want string }{
		{"datos", "imágenes", "datos e imágenes"},
		{"cobre", "hierro", "cobre y hierro"},
		{"padres", "hijos", "padres e hijos"},
		{"a", "b", "a y b"},
	} {
		if got := es.Join([]string{c.a, c.b}); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
	if es.Join(nil) != "" || es.Join([]string{"a"}) != "a" {
		t.Error("short lists")
	}
}

func TestSorting(t *testing.T) {
	for _, c := range []struct {
		tag  string
		want []string
	}{
		{"nb", []string{"Amazon", "Zebra", "Ære", "Ørsted", "Ångström"}},
		{"da", []string{"Amazon", "Zebra", "Ære", "Ørsted", "Ångström"}},
		{"sv", []string{"Amazon", "Zebra", "Ångström", "Ärende", "Öland"}},
		{"de", []string{"Amazon", "Ångström", "Öl", "Ost", "Zebra"}},
		{"cs", []string{"cena", "citát", "hrad", "chata", "jed"}},
	} {
		l := lang(t, c.tag)
		got := slices.Clone(c.want)
		slices.Reverse(got)
		slices.SortFunc(got, l.Compare)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q", c.tag, got)
		}
		byKey := slices.Clone(c.want)
		slices.Reverse(byKey)
		slices.SortFunc(byKey, func(a, b string) int { return strings.Compare(l.SortKey(a), l.SortKey(b)) })
		if !slices.Equal(byKey, c.want) {
			t.Errorf("%s by key: %q", c.tag, byKey)
		}
	}
}

func TestSortingIsTotalAndShared(t *testing.T) {
	l := lang(t, "en")
	if l.Compare("e\u0301", "é") == 0 {
		t.Error("texts of different bytes are equal")
	}
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for range 200 {
				if l.Compare("Amazon", "Ångström") >= 0 {
					t.Error("unsteady order")
				}
			}
		})
	}
	all.Wait()
}

func TestQuotes(t *testing.T) {
	for tag, want := range map[string]string{"en": "“x”", "de": "„x“", "nb": "«x»", "fr": "«\u00a0x\u00a0»", "sv": "”x”", "pl": "„x”", "xx": "“x”"} {
		l := lang(t, tag)
		if got := l.Quote("x"); got != want {
			t.Errorf("%s: %s", tag, got)
		}
		open, end := l.Quotes()
		if !slices.Contains(QuotePairs(), [2]string{open, end}) {
			t.Errorf("%s: %s %s is not among the accepted pairs", tag, open, end)
		}
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{"Straße": "strasse", "Øre": "ore", "Ærlig": "aerlig", "ÅNGSTRÖM": "angstrom", "ﬁn": "fin", "Clause 7": "clause 7", "日本": "日本"} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q", in, got)
		}
	}
	if IsNFC("e\u0301") || NFC("e\u0301") != "é" {
		t.Error("NFC")
	}
}

func TestNameOf(t *testing.T) {
	for _, c := range [][3]string{{"en", "de", "German"}, {"de", "en", "Englisch"}, {"nb", "de", "tysk"}, {"nb", "nb", "norsk bokmål"}, {"fr", "nb", "norvégien bokmål"}, {"nn", "nn", "norsk nynorsk"}} {
		if got := lang(t, c[0]).NameOf(c[1]); got != c[2] {
			t.Errorf("%s in %s: %q", c[1], c[0], got)
		}
	}
}

func TestCodes(t *testing.T) {
	if n := len(CountryCodes()); n != 249 {
		t.Errorf("%d countries, ISO 3166-1 has 249", n)
	}
	for code, want := range map[string]bool{"GR": true, "GB": true, "EL": false, "UK": false, "XK": false, "gr": false, "": false, "A ": false} {
		if ValidCountry(code) != want {
			t.Errorf("country %q", code)
		}
	}
	for code, want := range map[string]bool{"EUR": true, "NOK": true, "XCG": true, "DEM": false, "eur": false, "X": false} {
		if ValidCurrency(code) != want {
			t.Errorf("currency %q", code)
		}
	}
	for _, tag := range fourteen {
		l := lang(t, tag)
		for _, code := range CountryCodes() {
			if name := l.Country(code); name == "" || name == code {
				t.Errorf("%s: no name for %s", tag, code)
			}
		}
	}
}

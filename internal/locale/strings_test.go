package locale

import (
	"io/fs"
	"slices"
	"strings"
	"sync"
	"testing"
)

// Every id of English stands in all languages, with the same places to fill.
func TestStringsAreComplete(t *testing.T) {
	en := lang(t, "en")
	for _, tag := range fourteen {
		l := lang(t, tag)
		if ids, want := l.StringIDs(), en.StringIDs(); !slices.Equal(ids, want) {
			t.Errorf("%s has other ids than English: %d and %d", tag, len(ids), len(want))
		}
		for _, id := range en.StringIDs() {
			want := placesOf(en.strings[id])
			if got := placesOf(l.strings[id]); !slices.Equal(got, want) {
				t.Errorf("%s %s: places %v, English has %v", tag, id, got, want)
			}
		}
		if len(l.MissingStrings()) > 0 {
			t.Errorf("%s lacks %v", tag, l.MissingStrings())
		}
	}
}

// placesOf gives the places of a message, which all its forms must share.
func placesOf(m message) []string {
	names := m[other].places()
	slices.Sort(names)
	return slices.Compact(names)
}

// Every form that the plural rules of a language can ask for is written.
func TestPluralFormsAreComplete(t *testing.T) {
	for _, tag := range fourteen {
		l := lang(t, tag)
		for _, id := range l.StringIDs() {
			m := l.strings[id]
			if m[one] == nil {
				continue
			}
			for n := range 200 {
				if m[l.plural.form(n)] == nil {
					t.Errorf("%s %s lacks the form %s", tag, id, formNames[l.plural.form(n)])
					break
				}
			}
			for f := range m {
				if m[f] != nil && !slices.Equal(placesOf(message{other: m[f]}), placesOf(m)) {
					t.Errorf("%s %s: the form %s has other places", tag, id, formNames[f])
				}
			}
		}
	}
}

func TestStringFilesAreInOrder(t *testing.T) {
	files, err := fs.Glob(stringFiles, "strings/*.toml")
	if err != nil || len(files) != len(fourteen) {
		t.Fatal(files, err)
	}
	for _, name := range files {
		data, _ := stringFiles.ReadFile(name)
		var ids []string
		for line := range strings.Lines(string(data)) {
			if id, _, ok := strings.Cut(line, " = "); ok && !strings.HasPrefix(line, "#") {
				ids = append(ids, id)
			}
		}
		if !slices.IsSorted(ids) || len(slices.Compact(slices.Clone(ids))) != len(ids) {
			t.Errorf("%s: ids are not in order, each once", name)
		}
	}
}

func TestDurations(t *testing.T) {
	periods := []Duration{{1, Hours}, {48, Hours}, {14, BusinessDays}, {3, Months}, {5, Years}, {22, Days}}
	for tag, want := range map[string]string{
		"en": "1 hour, 48 hours, 14 business days, 3 months, 5 years, 22 days",
		"de": "1 Stunde, 48 Stunden, 14 Arbeitstage, 3 Monate, 5 Jahre, 22 Tage",
		"nb": "1 time, 48 timer, 14 virkedager, 3 måneder, 5 år, 22 dager",
		"nn": "1 time, 48 timar, 14 yrkedagar, 3 månader, 5 år, 22 dagar",
		"da": "1 time, 48 timer, 14 arbejdsdage, 3 måneder, 5 år, 22 dage",
		"sv": "1 timme, 48 timmar, 14 arbetsdagar, 3 månader, 5 år, 22 dagar",
		"nl": "1 uur, 48 uur, 14 werkdagen, 3 maanden, 5 jaar, 22 dagen",
		"fr": "1 heure, 48 heures, 14 jours ouvrés, 3 mois, 5 ans, 22 jours",
		"es": "1 hora, 48 horas, 14 días hábiles, 3 meses, 5 años, 22 días",
		"it": "1 ora, 48 ore, 14 giorni lavorativi, 3 mesi, 5 anni, 22 giorni",
		"pt": "1 hora, 48 horas, 14 dias úteis, 3 meses, 5 anos, 22 dias",
		"pl": "1 godzina, 48 godzin, 14 dni roboczych, 3 miesiące, 5 lat, 22 dni",
		"fi": "1 tunti, 48 tuntia, 14 työpäivää, 3 kuukautta, 5 vuotta, 22 päivää",
		"cs": "1 hodina, 48 hodin, 14 pracovních dní, 3 měsíce, 5 let, 22 dní",
		"bg": "1 hour, 48 hours, 14 business days, 3 months, 5 years, 22 days",
	} {
		l := lang(t, tag)
		var got []string
		for _, p := range periods {
			got = append(got, l.Duration(p))
		}
		if s := strings.Join(got, ", "); s != want {
			t.Errorf("%s: %s", tag, s)
		}
	}
	if unit := lang(t, "pl").Unit(Duration{22, Hours}); unit != "godziny" {
		t.Errorf("pl 22 hours: %q", unit)
	}
}

// Words that are borrowed from English are English throughout: plural, digits and
// dates. Words that the site gives are its own.
func TestBorrowedWords(t *testing.T) {
	day := Date{2025, 3, 3}
	for _, tag := range []string{"ja", "zh-Hant", "ar", "bg"} {
		l := lang(t, tag)
		if got := l.Duration(Duration{1, Months}) + ", " + l.Duration(Duration{2000, Hours}); got != "1 month, 2,000 hours" {
			t.Errorf("%s: %s", tag, got)
		}
		if got := l.String("in_force_since", "date", l.Speaking("in_force_since").Date(day)); got != "In force since 3 March 2025" {
			t.Errorf("%s: %s", tag, got)
		}
	}
	own, err := New("ja", Options{Strings: map[string]string{"unit_months": "か月", "in_force_since": "{date}から有効"}})
	if err != nil {
		t.Fatal(err)
	}
	if got := own.Duration(Duration{1, Months}); got != "1 か月" || own.Speaking("in_force_since") != own {
		t.Error(got)
	}
	if de := lang(t, "de"); de.Speaking("in_force_since") != de || de.Speaking("unknown") != de {
		t.Error("German borrows")
	}
}

func TestStringsAndOverrides(t *testing.T) {
	l, err := New("de", Options{
		Strings: map[string]string{"home": "Anfang", "unit_days.one": "Kalendertag", "own_words": "Hallo {name}"},
		Labels:  map[string]map[string]string{"data": {"account": "Stammdaten", "own-kind": "Eigenes"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	for got, want := range map[string]string{
		l.String("in_force_since", "date", "1. Mai 2026"): "In Kraft seit 1. Mai 2026",
		l.String("home"):                                          "Anfang",
		l.String("own_words", "name", "Welt"):                     "Hallo Welt",
		l.String("version"):                                       "Fassung {number}",
		l.String("no_such_id"):                                    "no_such_id",
		l.Unit(Duration{1, Days}):                                 "Kalendertag",
		l.Unit(Duration{2, Days}):                                 "Tage",
		l.Label("data", "account"):                                "Stammdaten",
		l.Label("data", "own-kind"):                               "Eigenes",
		l.Label("data", "contact"):                                "Kontaktdaten",
		l.Label("data", "nothing"):                                "nothing",
		l.Plural("caption_sub_processors", 1200, "date", "heute"): "1.200 Unterauftragsverarbeiter, Stand: heute",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if !l.Has("home") || l.Has("nothing") || !l.HasLabel("data", "own-kind") || l.HasLabel("data", "nothing") {
		t.Error("Has")
	}
}

func TestUnknownLanguageIsEnglishAndCounted(t *testing.T) {
	l := lang(t, "et")
	if l.String("home") != "Home" || len(l.MissingStrings()) != len(lang(t, "en").StringIDs()) {
		t.Errorf("%q, %d missing", l.String("home"), len(l.MissingStrings()))
	}
	l, _ = New("et", Options{Strings: map[string]string{"home": "Avaleht"}})
	if slices.Contains(l.MissingStrings(), "home") || !slices.IsSorted(l.MissingStrings()) {
		t.Error("a string of the site counts as missing")
	}
}

// enums are the values that the registers and documents take.
var enums = map[string]string{
	"category":    "hosting cdn email sms support analytics payment monitoring ai identity storage video professional-services other",
	"entity":      "third-party affiliate sub-sub-processor",
	"role":        "processor independent-controller joint-controller controller joint",
	"access":      "storage processing remote public on-request none",
	"mechanism":   "adequacy adequacy-dpf scc bcr code-of-conduct certification ad-hoc-clauses derogation uk-idta uk-addendum uk-bridge ch-scc ch-dpf",
	"regime":      "eu uk ch",
	"module":      "1 2 3 4",
	"status":      "announced active leaving removed planned valid expiring expired withdrawn in-force superseded draft",
	"measure":     "technical organisational physical legal",
	"certificate": "certification attestation self-assessment membership art42 test",
	"document":    "agreement notice policy annex page",
	"change":      "material clarification correction",
	"event":       "incident notice correction other",
	"signing":     "none click presigned on-request",
	"goals":       "confidentiality integrity availability resilience recoverability review pseudonymisation encryption minimisation transparency",
	"bdsg8":       "physical-access system-access data-access transmission input commissioned availability separation",
	"scc2":        "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17",
	"art32":       "a b c d",
	"responsible": "own sub-processor customer shared",
	"state":       "in-place partial planned",
	"basis":       "6-1-a 6-1-b 6-1-c 6-1-d 6-1-e 6-1-f",
	"special":     "race politics religion union genetic biometric health sex-life criminal",
	"sources":     "data-subject customer website interface third-party",
	"data":        "account contact contract billing payment content communication usage log telemetry device location image identity credentials employment behaviour support preferences applications",
	"subjects":    "customers users respondents visitors contacts staff applicants suppliers members students patients children",
}

func TestEveryEnumHasALabel(t *testing.T) {
	l := lang(t, "en")
	for group, ids := range enums {
		for _, id := range strings.Fields(ids) {
			if !l.HasLabel(group, id) {
				t.Errorf("no label for %s %s", group, id)
			}
		}
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		lang(b, "de")
	}
}

// A Language serves all pages at once, also for counts beyond the table.
func TestSharedByGoroutines(t *testing.T) {
	l := lang(t, "pl")
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for n := 190; n < 230; n++ {
				l.Plural("result_count", n)
				l.Date(Date{2026, 3, 24})
				l.Country("GR")
				l.NameOf("de")
			}
		})
	}
	all.Wait()
}

// The labels of the legal bases name the law: article 6 of what, a row of a
// register does not say.
func TestBasesNameTheLaw(t *testing.T) {
	for _, tag := range fourteen {
		l := lang(t, tag)
		article := l.CiteLaw(Provision{Act: "gdpr", Article: "6", Paragraph: "1", Point: "a"})
		if label := l.String("label_basis_6_1_a"); !strings.Contains(label, "("+article+")") {
			t.Errorf("%s: %q does not hold %q", tag, label, article)
		}
	}
}

func TestBorrowed(t *testing.T) {
	ar, _ := New("ar", Options{Strings: map[string]string{"home": "البداية"}})
	if ar.Borrowed("home") || !ar.Borrowed("contents") || lang(t, "de").Borrowed("contents") || ar.Borrowed("nothing") {
		t.Error("the words of another language are not told from the language's own")
	}
}

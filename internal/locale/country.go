package locale

import (
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// regionNames gives the names of countries in one language.
type regionNames struct {
	namer     display.Namer
	overrides map[string]string
}

func newRegionNames(tag string) regionNames {
	t, err := language.Parse(sourceTag(tag))
	if err != nil {
		t = language.English
	}
	namer := display.Regions(t)
	if namer == nil {
		namer = display.Regions(language.English)
	}
	return regionNames{namer, regionOverrides[Base(tag)]}
}

func (r regionNames) name(code string) string {
	if name, ok := r.overrides[code]; ok {
		return name
	}
	region, err := language.ParseRegion(code)
	if err != nil {
		return code
	}
	return r.namer.Name(region)
}

// NameOf gives the name of another language in this one: "German" for "de" in
// English, "norsk bokmål" for "nb" in Norwegian. It is what {language} and
// {source} of the interface strings take.
func (l *Language) NameOf(tag string) string {
	if name, ok := languageOverrides[l.base][tag]; ok {
		return name
	}
	t, err := language.Parse(tag)
	if err != nil {
		return tag
	}
	if name := l.languages.Name(t); name != "" {
		return name
	}
	return tag
}

// languageOverrides are names of languages that the data of 2017 has otherwise
// than CLDR 48.
var languageOverrides = map[string]map[string]string{
	"nn": {"nb": "norsk bokmål", "nn": "norsk nynorsk"},
}

// newLanguageNames gives the names of languages in one language.
func newLanguageNames(tag string) display.Namer {
	t, err := language.Parse(sourceTag(tag))
	if err != nil {
		t = language.English
	}
	if namer := display.Tags(t); namer != nil {
		return namer
	}
	return display.Tags(language.English)
}

// sourceTag gives the tag under which x/text has the right names.
func sourceTag(tag string) string {
	switch base := Base(tag); {
	case base == "nb", base == "no":
		return "no" // the library's "nb" is Danish
	case tag == "pt":
		return "pt-PT"
	}
	return tag
}

// Country gives the name of a country by its ISO 3166-1 code, "Finland" for
// "FI"; a code that nobody knows is given back.
func (l *Language) Country(code string) string { return l.regions.name(code) }

// regionOverrides are names that have changed, or were wrong, since the CLDR 32
// (2017) that x/text carries; the values agree with CLDR 48.
var regionOverrides = map[string]map[string]string{
	"en": {"MK": "North Macedonia", "SZ": "Eswatini", "TR": "Türkiye"},
	"de": {"BQ": "Karibische Niederlande", "MK": "Nordmazedonien", "SZ": "Eswatini"},
	"nb": {"BY": "Belarus", "CD": "Kongo", "HK": "Hongkong SAR Kina", "MK": "Nord-Makedonia", "MO": "Macao SAR Kina", "PN": "Pitcairnøyene", "SZ": "Eswatini"},
	"no": {"BY": "Belarus", "CD": "Kongo", "HK": "Hongkong SAR Kina", "MK": "Nord-Makedonia", "MO": "Macao SAR Kina", "PN": "Pitcairnøyene", "SZ": "Eswatini"},
	"nn": {"BY": "Belarus", "GS": "Sør-Georgia og Sør-Sandwichøyane", "HK": "Hongkong SAR Kina", "IO": "Det britiske territoriet i Indiahavet", "MK": "Nord-Makedonia", "MO": "Macao SAR Kina", "PS": "Det palestinske området", "SZ": "Eswatini", "TL": "Aust-Timor"},
	"da": {"BY": "Belarus", "MK": "Nordmakedonien", "NL": "Nederlandene", "SZ": "Eswatini"},
	"sv": {"BY": "Belarus", "MK": "Nordmakedonien", "SZ": "Eswatini", "TK": "Tokelauöarna"},
	"nl": {"MK": "Noord-Macedonië", "SZ": "Eswatini"},
	"fr": {"BN": "Brunei", "FM": "Micronésie", "KG": "Kirghizstan", "LR": "Liberia", "MK": "Macédoine du Nord", "NG": "Nigeria", "SZ": "Eswatini", "TK": "Tokelau", "VN": "Viêt Nam"},
	"es": {"AX": "Islas Aland", "CG": "Congo", "GG": "Guernesey", "MK": "Macedonia del Norte", "SZ": "Esuatini"},
	"it": {"EH": "Sahara Occidentale", "MK": "Macedonia del Nord", "PA": "Panama", "PF": "Polinesia Francese", "PS": "Territori Palestinesi", "SZ": "Eswatini"},
	"pt": {"GG": "Guernesey", "MK": "Macedónia do Norte", "SZ": "Essuatíni", "TF": "Territórios Austrais Franceses"},
	"pl": {"MK": "Macedonia Północna", "SZ": "Eswatini"},
	"fi": {"FM": "Mikronesia", "MK": "Pohjois-Makedonia", "PS": "Palestiinalaisalue", "SZ": "Eswatini"},
	"cs": {"MK": "Severní Makedonie", "SZ": "Eswatini"},
	"bg": {"MK": "Северна Македония", "SZ": "Есватини"},
	"ca": {"MK": "Macedònia del Nord", "SZ": "Eswatini"},
	"el": {"MK": "Βόρεια Μακεδονία", "SZ": "Εσουατίνι"},
	"et": {"MK": "Põhja-Makedoonia"},
	"ga": {"CZ": "an tSeicia", "MK": "an Mhacadóin Thuaidh", "SZ": "Esuaitíní"},
	"he": {"MK": "מקדוניה הצפונית", "SZ": "אסוואטיני"},
	"hr": {"MK": "Sjeverna Makedonija", "SZ": "Esvatini"},
	"hu": {"MK": "Észak-Macedónia"},
	"is": {"MK": "Norður-Makedónía", "SZ": "Esvatíní"},
	"ja": {"MK": "北マケドニア", "SZ": "エスワティニ"},
	"ko": {"MK": "북마케도니아", "SZ": "에스와티니", "TR": "튀르키예"},
	"lt": {"MK": "Šiaurės Makedonija"},
	"lv": {"MK": "Ziemeļmaķedonija", "SZ": "Svatini"},
	"mt": {"MK": "il-Maċedonja ta’ Fuq", "SZ": "l-Eswatini"},
	"ro": {"MK": "Macedonia de Nord", "SZ": "Eswatini"},
	"ru": {"MK": "Северная Македония", "SZ": "Эсватини"},
	"sk": {"MK": "Severné Macedónsko", "SZ": "Eswatini"},
	"sl": {"MK": "Severna Makedonija", "SZ": "Esvatini"},
	"tr": {"MK": "Kuzey Makedonya", "SZ": "Esvatini"},
	"uk": {"MK": "Північна Македонія", "SZ": "Есватіні"},
	"zh": {"MK": "北马其顿"},
}

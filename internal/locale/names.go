package locale

// ownNames are the languages' names in themselves, with a capital as in a menu.
// x/text is no help: it has "British English" and knows no pt-BR.
var ownNames = map[string]string{
	"ar":      "العربية",
	"bg":      "Български",
	"bs":      "Bosanski",
	"ca":      "Català",
	"cs":      "Čeština",
	"cy":      "Cymraeg",
	"da":      "Dansk",
	"de":      "Deutsch",
	"el":      "Ελληνικά",
	"en":      "English",
	"es":      "Español",
	"et":      "Eesti",
	"eu":      "Euskara",
	"fa":      "فارسی",
	"fi":      "Suomi",
	"fo":      "Føroyskt",
	"fr":      "Français",
	"ga":      "Gaeilge",
	"gl":      "Galego",
	"he":      "עברית",
	"hi":      "हिन्दी",
	"hr":      "Hrvatski",
	"hu":      "Magyar",
	"id":      "Bahasa Indonesia",
	"is":      "Íslenska",
	"it":      "Italiano",
	"ja":      "日本語",
	"ka":      "ქართული",
	"kl":      "Kalaallisut",
	"ko":      "한국어",
	"lb":      "Lëtzebuergesch",
	"lt":      "Lietuvių",
	"lv":      "Latviešu",
	"mk":      "Македонски",
	"mt":      "Malti",
	"nb":      "Norsk bokmål",
	"nl":      "Nederlands",
	"nn":      "Norsk nynorsk",
	"no":      "Norsk",
	"pl":      "Polski",
	"pt":      "Português",
	"rm":      "Rumantsch",
	"ro":      "Română",
	"ru":      "Русский",
	"se":      "Davvisámegiella",
	"sk":      "Slovenčina",
	"sl":      "Slovenščina",
	"sq":      "Shqip",
	"sr":      "Српски",
	"sr-Latn": "Srpski",
	"sv":      "Svenska",
	"th":      "ไทย",
	"tr":      "Türkçe",
	"uk":      "Українська",
	"vi":      "Tiếng Việt",
	"zh":      "中文",
	"zh-Hans": "简体中文",
	"zh-Hant": "繁體中文",
}

// ownName gives "Deutsch (Österreich)" for de-AT, and the tag itself for a
// language without a name here.
func ownName(tag string, regions regionNames) string {
	if name, ok := ownNames[tag]; ok {
		return name
	}
	name, ok := ownNames[Base(tag)+"-"+script(tag)]
	if !ok {
		name, ok = ownNames[Base(tag)]
	}
	if !ok {
		return tag
	}
	if r := region(tag); r != "" {
		return name + " (" + regions.name(r) + ")"
	}
	return name
}

// OwnName gives a language's name in itself: "Deutsch", "Deutsch (Österreich)".
func OwnName(tag string) string {
	tag = Canonical(tag)
	return ownName(tag, newRegionNames(tag))
}

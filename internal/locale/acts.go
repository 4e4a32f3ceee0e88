package locale

// actNumbers are the acts of the Union that most languages name by kind and
// number; the rest of the name is the same everywhere.
var actNumbers = []struct {
	key    string
	kind   int // index into actWords
	number string
	ec     bool // from the time of the European Community: the abbreviation comes last
}{
	{"ai-act", regulation, "2024/1689", false},
	{"controller-processor-clauses", decision, "2021/915", false},
	{"data-act", regulation, "2023/2854", false},
	{"dora", regulation, "2022/2554", false},
	{"eprivacy", directive, "2002/58", true},
	{"nis2", directive, "2022/2555", false},
	{"scc", decision, "2021/914", false},
}

const (
	directive = iota
	regulation
	decision
)

// actWords are the words for the kinds of act, alone and joined to a place, and
// the abbreviations of Union and Community.
type actWords struct {
	kinds  [3]actName
	eu, ec string
}

var euWords = map[string]actWords{
	"cs": {[3]actName{{"směrnice", "směrnice"}, {"nařízení", "nařízení"}, {"rozhodnutí", "rozhodnutí"}}, "EU", "ES"},
	"da": {[3]actName{{"direktiv", "i direktiv"}, {"forordning", "i forordning"}, {"afgørelse", "i afgørelse"}}, "EU", "EF"},
	"de": {[3]actName{{"Richtlinie", "der Richtlinie"}, {"Verordnung", "der Verordnung"}, {"Beschluss", "des Beschlusses"}}, "EU", "EG"},
	"en": {[3]actName{{"Directive", "of Directive"}, {"Regulation", "of Regulation"}, {"Decision", "of Decision"}}, "EU", "EC"},
	"es": {[3]actName{{"Directiva", "de la Directiva"}, {"Reglamento", "del Reglamento"}, {"Decisión", "de la Decisión"}}, "UE", "CE"},
	"fi": {[3]actName{{"direktiivi", "direktiivin"}, {"asetus", "asetuksen"}, {"päätös", "päätöksen"}}, "EU", "EY"},
	"fr": {[3]actName{{"directive", "de la directive"}, {"règlement", "du règlement"}, {"décision", "de la décision"}}, "UE", "CE"},
	"it": {[3]actName{{"direttiva", "della direttiva"}, {"regolamento", "del regolamento"}, {"decisione", "della decisione"}}, "UE", "CE"},
	"nb": {[3]actName{{"direktiv", "direktiv"}, {"forordning", "forordning"}, {"beslutning", "beslutning"}}, "EU", "EF"},
	"nl": {[3]actName{{"Richtlijn", "van Richtlijn"}, {"Verordening", "van Verordening"}, {"Besluit", "van Besluit"}}, "EU", "EG"},
	"nn": {[3]actName{{"direktiv", "direktiv"}, {"forordning", "forordning"}, {"avgjerd", "avgjerd"}}, "EU", "EF"},
	"pl": {[3]actName{{"dyrektywa", "dyrektywy"}, {"rozporządzenie", "rozporządzenia"}, {"decyzja", "decyzji"}}, "UE", "WE"},
	"pt": {[3]actName{{"Diretiva", "da Diretiva"}, {"Regulamento", "do Regulamento"}, {"Decisão", "da Decisão"}}, "UE", "CE"},
	"sv": {[3]actName{{"direktiv", "i direktiv"}, {"förordning", "i förordning"}, {"beslut", "i beslut"}}, "EU", "EG"},
}

// shortNames are the names that a language uses for an act, against kind and
// number: official short titles and what contracts write.
var shortNames = map[string]map[string]actName{
	"bg": {"gdpr": {"ОРЗД", "от ОРЗД"}},
	"cs": {"gdpr": same("GDPR"), "uk-gdpr": same("UK GDPR")},
	"da": {"gdpr": {"databeskyttelsesforordningen", "i databeskyttelsesforordningen"}, "uk-gdpr": {"UK GDPR", "i UK GDPR"},
		"bdsg": {"BDSG", "i BDSG"}, "fadp": {"den schweiziske databeskyttelseslov", "i den schweiziske databeskyttelseslov"}},
	"de": {"gdpr": same("DSGVO"), "uk-gdpr": same("UK GDPR"), "fadp": same("DSG"), "ai-act": same("KI-VO"), "dora": same("DORA"),
		"eprivacy": {"ePrivacy-Richtlinie", "der ePrivacy-Richtlinie"}, "nis2": {"NIS-2-Richtlinie", "der NIS-2-Richtlinie"}, "data-act": {"Datenverordnung", "der Datenverordnung"}},
	"el": {"gdpr": same("ΓΚΠΔ")},
	"en": {"gdpr": same("GDPR"), "uk-gdpr": same("UK GDPR"), "ai-act": {"AI Act", "of the AI Act"}, "dora": same("DORA"), "data-act": {"Data Act", "of the Data Act"},
		"eprivacy": {"ePrivacy Directive", "of the ePrivacy Directive"}, "nis2": {"NIS 2 Directive", "of the NIS 2 Directive"}},
	"es": {"gdpr": {"RGPD", "del RGPD"}, "uk-gdpr": {"RGPD del Reino Unido", "del RGPD del Reino Unido"}, "bdsg": {"BDSG", "de la BDSG"}, "fadp": {"LPD suiza", "de la LPD suiza"}},
	"et": {"gdpr": {"isikuandmete kaitse üldmäärus", "isikuandmete kaitse üldmääruse"}},
	"fi": {"gdpr": {"tietosuoja-asetus", "tietosuoja-asetuksen"}, "uk-gdpr": {"Ison-Britannian tietosuoja-asetus", "Ison-Britannian tietosuoja-asetuksen"},
		"bdsg": {"Saksan tietosuojalaki (BDSG)", "Saksan tietosuojalain (BDSG)"}, "fadp": {"Sveitsin tietosuojalaki", "Sveitsin tietosuojalain"}},
	"fr": {"gdpr": {"RGPD", "du RGPD"}, "uk-gdpr": {"RGPD britannique", "du RGPD britannique"}, "bdsg": {"BDSG", "de la BDSG"}, "fadp": {"LPD", "de la LPD"}},
	"ga": {"gdpr": same("RGCS")},
	"hr": {"gdpr": {"GDPR", "GDPR-a"}},
	"hu": {"gdpr": same("GDPR")},
	"it": {"gdpr": {"GDPR", "del GDPR"}, "uk-gdpr": {"UK GDPR", "del UK GDPR"}, "bdsg": {"BDSG", "della BDSG"}, "fadp": {"LPD svizzera", "della LPD svizzera"}},
	"lt": {"gdpr": same("BDAR")},
	"lv": {"gdpr": {"VDAR", "VDAR"}},
	"mt": {"gdpr": {"GDPR", "tal-GDPR"}},
	"nb": {"gdpr": same("personvernforordningen"), "uk-gdpr": same("UK GDPR"), "fadp": same("den sveitsiske personvernloven")},
	"nl": {"gdpr": same("AVG"), "uk-gdpr": same("UK GDPR")},
	"nn": {"gdpr": same("personvernforordninga"), "uk-gdpr": same("UK GDPR"), "fadp": same("den sveitsiske personvernlova")},
	"pl": {"gdpr": same("RODO"), "uk-gdpr": {"brytyjskie RODO", "brytyjskiego RODO"}, "fadp": {"szwajcarska ustawa o ochronie danych", "szwajcarskiej ustawy o ochronie danych"}},
	"pt": {"gdpr": {"RGPD", "do RGPD"}, "uk-gdpr": {"RGPD do Reino Unido", "do RGPD do Reino Unido"}, "bdsg": {"BDSG", "da BDSG"}, "fadp": {"LPD suíça", "da LPD suíça"}},
	"ro": {"gdpr": {"RGPD", "din RGPD"}},
	"sk": {"gdpr": same("GDPR")},
	"sl": {"gdpr": same("GDPR")},
	"sv": {"gdpr": {"dataskyddsförordningen", "i dataskyddsförordningen"}, "uk-gdpr": {"UK GDPR", "i UK GDPR"}, "bdsg": {"BDSG", "i BDSG"},
		"fadp": {"den schweiziska dataskyddslagen", "i den schweiziska dataskyddslagen"}},
}

func same(name string) actName { return actName{name, name} }

// lastNames stand in where a language has no name of its own.
var lastNames = map[string]actName{"gdpr": same("GDPR"), "uk-gdpr": same("UK GDPR"), "fadp": same("FADP"), "bdsg": same("BDSG")}

// actNames gives the names of all acts in a language.
func actNames(base string) map[string]actName {
	names := make(map[string]actName, len(lastNames)+len(actNumbers))
	for key, name := range lastNames {
		names[key] = name
	}
	words, ok := euWords[base]
	if !ok {
		words = euWords["en"]
		for i := range words.kinds {
			words.kinds[i].joined = words.kinds[i].alone
		}
	}
	for _, act := range actNumbers {
		rest := " (" + words.eu + ") " + act.number
		if act.ec {
			rest = " " + act.number + "/" + words.ec
		}
		kind := words.kinds[act.kind]
		names[act.key] = actName{kind.alone + rest, kind.joined + rest}
	}
	for key, name := range shortNames[base] {
		names[key] = name
	}
	return names
}

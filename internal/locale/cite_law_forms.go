package locale

// lawText holds the templates of a language: {a} article, {p} paragraph, {l}
// point, {s} sub-point, {r} recital, {act} the joined name of the act.
//
// Units and their order are those of the official text in each language (from
// Article 13(2)(c) of Regulation (EU) 2016/679), short forms those of contracts.
// Norwegian has no official text of the Union; its forms follow the national
// act. elsewhere joins an act to a place that is written already, as {a}.
type lawText struct {
	article, paragraph, point, letter, number, numberLetter, recital, elsewhere string
	clause                                                                      string // word for a clause of a Commission decision
}

var lawTexts = map[string]lawText{
	"bg": {"член {a} {act}", "член {a}, параграф {p} {act}", "член {a}, параграф {p}, буква {l}) {act}", "член {a}, буква {l}) {act}",
		"член {a}, точка {l} {act}", "член {a}, точка {l}, буква {s}) {act}", "съображение {r} {act}", "{a} {act}", "клауза"},
	"cs": {"čl. {a} {act}", "čl. {a} odst. {p} {act}", "čl. {a} odst. {p} písm. {l}) {act}", "čl. {a} písm. {l}) {act}",
		"čl. {a} bod {l} {act}", "čl. {a} bod {l} písm. {s}) {act}", "{r}. bod odůvodnění {act}", "{a} {act}", "doložka"},
	"da": {"artikel {a} {act}", "artikel {a}, stk. {p}, {act}", "artikel {a}, stk. {p}, litra {l}, {act}", "artikel {a}, litra {l}, {act}",
		"artikel {a}, nr. {l}, {act}", "artikel {a}, nr. {l}, litra {s}, {act}", "betragtning {r} {act}", "{a} {act}", "bestemmelse"},
	"de": {"Art. {a} {act}", "Art. {a} Abs. {p} {act}", "Art. {a} Abs. {p} lit. {l} {act}", "Art. {a} lit. {l} {act}",
		"Art. {a} Nr. {l} {act}", "Art. {a} Nr. {l} lit. {s} {act}", "Erwägungsgrund {r} {act}", "{a} {act}", "Klausel"},
	"el": {"άρθρο {a} {act}", "άρθρο {a} παράγραφος {p} {act}", "άρθρο {a} παράγραφος {p} στοιχείο {l}) {act}", "άρθρο {a} στοιχείο {l}) {act}",
		"άρθρο {a} σημείο {l}) {act}", "άρθρο {a} σημείο {l}) στοιχείο {s}) {act}", "αιτιολογική σκέψη {r} {act}", "{a} {act}", "ρήτρα"},
	"en": {"Article {a} {act}", "Article {a}({p}) {act}", "Article {a}({p})({l}) {act}", "Article {a}({l}) {act}",
		"Article {a}({l}) {act}", "Article {a}({l})({s}) {act}", "Recital {r} {act}", "{a} {act}", "Clause"},
	"es": {"artículo {a} {act}", "artículo {a}, apartado {p}, {act}", "artículo {a}, apartado {p}, letra {l}), {act}", "artículo {a}, letra {l}), {act}",
		"artículo {a}, punto {l}, {act}", "artículo {a}, punto {l}, letra {s}), {act}", "considerando {r} {act}", "{a} {act}", "cláusula"},
	"et": {"{act} artikkel {a}", "{act} artikli {a} lõige {p}", "{act} artikli {a} lõike {p} punkt {l}", "{act} artikli {a} punkt {l}",
		"{act} artikli {a} punkt {l}", "{act} artikli {a} punkti {l} alapunkt {s}", "{act} põhjendus {r}", "{act} {a}", "klausel"},
	"fi": {"{act} {a} artikla", "{act} {a} artiklan {p} kohta", "{act} {a} artiklan {p} kohdan {l} alakohta", "{act} {a} artiklan {l} alakohta",
		"{act} {a} artiklan {l} kohta", "{act} {a} artiklan {l} kohdan {s} alakohta", "{act} johdanto-osan {r} kappale", "{act} {a}", "lauseke"},
	"fr": {"article {a} {act}", "article {a}, paragraphe {p}, {act}", "article {a}, paragraphe {p}, point {l}), {act}", "article {a}, point {l}), {act}",
		"article {a}, point {l}), {act}", "article {a}, point {l}) {s}), {act}", "considérant {r} {act}", "{a} {act}", "clause"},
	"ga": {"Airteagal {a} {act}", "Airteagal {a}({p}) {act}", "Airteagal {a}({p})({l}) {act}", "Airteagal {a}({l}) {act}",
		"Airteagal {a}({l}) {act}", "Airteagal {a}({l})({s}) {act}", "aithris {r} {act}", "{a} {act}", "Clásal"},
	"hr": {"članak {a}. {act}", "članak {a}. stavak {p}. {act}", "članak {a}. stavak {p}. točka ({l}) {act}", "članak {a}. točka ({l}) {act}",
		"članak {a}. točka {l}. {act}", "članak {a}. točka {l}. podtočka ({s}) {act}", "uvodna izjava {r}. {act}", "{a} {act}", "klauzula"},
	"hu": {"{act} {a}. cikk", "{act} {a}. cikk ({p}) bekezdés", "{act} {a}. cikk ({p}) bekezdés {l}) pont", "{act} {a}. cikk {l}) pont",
		"{act} {a}. cikk {l}. pont", "{act} {a}. cikk {l}. pont {s}) alpont", "{act} ({r}) preambulumbekezdés", "{act} {a}", "kikötés"},
	"it": {"articolo {a} {act}", "articolo {a}, paragrafo {p}, {act}", "articolo {a}, paragrafo {p}, lettera {l}), {act}", "articolo {a}, lettera {l}), {act}",
		"articolo {a}, punto {l}), {act}", "articolo {a}, punto {l}), lettera {s}), {act}", "considerando {r} {act}", "{a} {act}", "clausola"},
	"lt": {"{act} {a} straipsnis", "{act} {a} straipsnio {p} dalis", "{act} {a} straipsnio {p} dalies {l} punktas", "{act} {a} straipsnio {l} punktas",
		"{act} {a} straipsnio {l} punktas", "{act} {a} straipsnio {l} punkto {s} papunktis", "{act} {r} konstatuojamoji dalis", "{act} {a}", "sąlyga"},
	"lv": {"{act} {a}. pants", "{act} {a}. panta {p}. punkts", "{act} {a}. panta {p}. punkta {l}) apakšpunkts", "{act} {a}. panta {l}) punkts",
		"{act} {a}. panta {l}. punkts", "{act} {a}. panta {l}. punkta {s}) apakšpunkts", "{act} {r}. apsvērums", "{act} {a}", "klauzula"},
	"mt": {"l-Artikolu {a} {act}", "l-Artikolu {a}({p}) {act}", "l-Artikolu {a}({p})({l}) {act}", "l-Artikolu {a}({l}) {act}",
		"l-Artikolu {a}({l}) {act}", "l-Artikolu {a}({l})({s}) {act}", "il-premessa {r} {act}", "{a} {act}", "Klawżola"},
	"nb": {"{act} artikkel {a}", "{act} artikkel {a} nr. {p}", "{act} artikkel {a} nr. {p} bokstav {l}", "{act} artikkel {a} bokstav {l}",
		"{act} artikkel {a} nr. {l}", "{act} artikkel {a} nr. {l} bokstav {s}", "{act} fortalepunkt {r}", "{act} {a}", "klausul"},
	"nl": {"artikel {a} {act}", "artikel {a}, lid {p}, {act}", "artikel {a}, lid {p}, onder {l}), {act}", "artikel {a}, onder {l}), {act}",
		"artikel {a}, punt {l}), {act}", "artikel {a}, punt {l}), onder {s}), {act}", "overweging {r} {act}", "{a} {act}", "bepaling"},
	"nn": {"{act} artikkel {a}", "{act} artikkel {a} nr. {p}", "{act} artikkel {a} nr. {p} bokstav {l}", "{act} artikkel {a} bokstav {l}",
		"{act} artikkel {a} nr. {l}", "{act} artikkel {a} nr. {l} bokstav {s}", "{act} fortalepunkt {r}", "{act} {a}", "klausul"},
	"pl": {"art. {a} {act}", "art. {a} ust. {p} {act}", "art. {a} ust. {p} lit. {l} {act}", "art. {a} lit. {l} {act}",
		"art. {a} pkt {l} {act}", "art. {a} pkt {l} lit. {s} {act}", "motyw {r} {act}", "{a} {act}", "klauzula"},
	"pt": {"artigo {a}.º {act}", "artigo {a}.º, n.º {p}, {act}", "artigo {a}.º, n.º {p}, alínea {l}), {act}", "artigo {a}.º, alínea {l}), {act}",
		"artigo {a}.º, ponto {l}), {act}", "artigo {a}.º, ponto {l}), alínea {s}), {act}", "considerando {r} {act}", "{a} {act}", "cláusula"},
	"ro": {"articolul {a} {act}", "articolul {a} alineatul ({p}) {act}", "articolul {a} alineatul ({p}) litera ({l}) {act}", "articolul {a} litera ({l}) {act}",
		"articolul {a} punctul {l} {act}", "articolul {a} punctul {l} litera ({s}) {act}", "considerentul {r} {act}", "{a} {act}", "clauza"},
	"sk": {"článok {a} {act}", "článok {a} ods. {p} {act}", "článok {a} ods. {p} písm. {l}) {act}", "článok {a} písm. {l}) {act}",
		"článok {a} bod {l} {act}", "článok {a} bod {l} písm. {s}) {act}", "odôvodnenie {r} {act}", "{a} {act}", "doložka"},
	"sl": {"člen {a} {act}", "člen {a}({p}) {act}", "točka ({l}) člena {a}({p}) {act}", "točka ({l}) člena {a} {act}",
		"točka {l} člena {a} {act}", "točka {l}({s}) člena {a} {act}", "uvodna izjava {r} {act}", "{a} {act}", "določilo"},
	"sv": {"artikel {a} {act}", "artikel {a}.{p} {act}", "artikel {a}.{p} {l} {act}", "artikel {a} {l} {act}",
		"artikel {a}.{l} {act}", "artikel {a}.{l} {s} {act}", "skäl {r} {act}", "{a} {act}", "klausul"},
}

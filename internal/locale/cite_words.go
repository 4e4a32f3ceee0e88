package locale

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// citationWords are the words that may stand in a cached citation beside the
// numbers. Stems stand for all their endings.
type citationWords struct{ exact, stems []string }

// longestEnding is how many letters an inflected form may have beyond its stem.
const longestEnding = 5

func citationWordsOf(base string) citationWords {
	if base == "no" {
		base = "nb"
	}
	text, ok := citationVocabulary[base]
	if !ok {
		text = citationVocabulary["en"]
	}
	var w citationWords
	for _, word := range strings.Fields(text + " § §§") {
		if stem, isStem := strings.CutSuffix(word, "~"); isStem {
			w.stems = append(w.stems, stem)
		} else {
			w.exact = append(w.exact, word)
		}
	}
	return w
}

// IsCitationWord tells whether a word names a kind of place in a contract or a
// law, in any inflection, with or without its full stop: "Clause", "lit.",
// "klauzuli". Case does not count.
func (l *Language) IsCitationWord(word string) bool {
	w := strings.ToLower(strings.TrimRight(word, ".,:"))
	if slices.Contains(l.words.exact, w) {
		return true
	}
	for _, stem := range l.words.stems {
		if ending, ok := strings.CutPrefix(w, stem); ok && utf8.RuneCountInString(ending) <= longestEnding {
			return true
		}
	}
	return false
}

// citationVocabulary by language; "~" marks a stem.
var citationVocabulary = map[string]string{
	"en": "clause clauses section sections sect sec article articles art arts paragraph paragraphs para paras subparagraph sub-paragraph point points item items " +
		"annex annexes schedule schedules appendix appendices exhibit part recital recitals no nos number letter sentence",
	"de": "ziffer~ ziff ziffn klausel~ artikel~ art paragraph~ absatz absätze absatzes absätzen abs unterabsatz uabs littera lit buchst buchstabe~ sublit nr nrn nummer~ " +
		"satz sätze satzes s halbsatz hs punkt~ anlage~ anhang anhangs anhänge anhängen abschnitt~ abschn erwägungsgrund~ erwägungsgründ~ erwg teil",
	"nb": "klausul~ punkt~ pkt artikkel~ art paragraf~ ledd leddet bokstav~ nr nummer underpunkt~ vedlegg~ bilag~ avsnitt~ del fortalepunkt~ setning~",
	"nn": "klausul~ punkt~ pkt artikkel~ artiklar~ art paragraf~ ledd leddet bokstav~ nr nummer underpunkt~ vedlegg~ bilag~ avsnitt~ del fortalepunkt~ setning~",
	"da": "klausul~ bestemmelse~ punkt~ pkt artikel~ artikl~ art paragraf~ stk stykke stykker litra nr nummer~ afsnit~ bilag~ del betragtning~ led underpunkt~",
	"sv": "klausul~ punkt~ p artikel~ artikl~ art paragraf~ stycke~ st led bokstav~ nr nummer avsnitt~ bilaga bilagan bilagor bilagorna del skäl~",
	"nl": "clausule~ bepaling~ artikel~ art lid leden paragraaf par sub onder letter punt punten nummer nr bijlage~ onderdeel onderdelen overweging~ deel alinea",
	"fr": "clause clauses article articles art paragraphe paragraphes par alinéa alinéas al point points lettre let annexe annexes appendice section sections partie considérant considérants no n° numéro sous-paragraphe",
	"es": "cláusula cláusulas artículo artículos art arts apartado apartados apdo párrafo párrafos letra letras inciso incisos punto puntos número núm n.º nº anexo anexos apéndice sección secciones parte considerando considerandos",
	"it": "clausola clausole articolo articoli art artt paragrafo paragrafi par comma commi lettera lettere lett punto punti numero n nn allegato allegati appendice sezione sezioni parte considerando considerandi",
	"pt": "cláusula cláusulas artigo artigos art número n.º nº n.os alínea alíneas al subalínea ponto pontos parágrafo parágrafos anexo anexos apêndice secção secções parte considerando considerandos",
	"pl": "klauzul~ artyku~ art ustęp~ ust liter~ lit punkt~ pkt ppkt podpunkt~ paragraf~ tiret załącznik~ sekcj~ część części motyw~ zdani~ zd akapit~ nr",
	"fi": "kohta kohda~ kohti~ kohtiin kohdi~ alakohta alakohda~ alakohdi~ lauseke lausekke~ artikla~ artiklo~ momentti momenti~ mom pykälä~ liite liittee~ liitteissä luku luvun osa osan johdanto-osa~ kappale kappalee~ §:n §:ssä §:stä §:ään §:ssa §:sta",
	"cs": "bod bodu bodem bodě body bodů článek článk~ čl odstav~ odst písmen~ písm doložk~ doložek příloh~ příloz~ paragraf~ část části oddíl~ věta věty věty pododstav~ odůvodnění č číslo",
}

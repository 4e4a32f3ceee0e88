package locale

// clauseForms are how a language cites the places of a contract: one whole
// template per depth, because inflecting languages change the upper levels when
// a lower one follows. {1} to {4} are the numbers of the levels.
type clauseForms struct {
	clauses    []string // 1. · 1.1 · (a) · (i)
	paragraphs []string // § 1 · (1) · a) · aa)
	danish     []string // 1. · 1. · a.
	articles   []string // Article 1 · 1. · (a)
	annex      []string // A · A.1 · 1.
	recital    string
	of         string    // place in another document
	heads      [2]string // the words of visible numbers: article, annex
}

func clauseFormsOf(base string) clauseForms {
	if base == "no" {
		base = "nb"
	}
	if f, ok := ownForms[base]; ok {
		return f
	}
	return ownForms["en"]
}

// ownForms by language. The word for "clause" is the one of the Commission's
// standard contractual clauses where lawyers of the language have no older habit.
var ownForms = map[string]clauseForms{
	"en": {
		clauses:    []string{"Clause {1}", "Clause {1}.{2}", "Clause {1}.{2}({3})", "Clause {1}.{2}({3})({4})"},
		paragraphs: []string{"Section {1}", "Section {1}({2})", "Section {1}({2})({3})", "Section {1}({2})({3})({4})"},
		danish:     []string{"Clause {1}", "Clause {1}({2})", "Clause {1}({2})({3})", "Clause {1}({2})({3})({4})"},
		articles:   []string{"Article {1}", "Article {1}({2})", "Article {1}({2})({3})", "Article {1}({2})({3})({4})"},
		annex:      []string{"Annex {1}", "Annex {1}.{2}", "Annex {1}.{2}, item {3}", "Annex {1}.{2}, item {3}({4})"},
		recital:    "Recital {1}",
		of:         "{citation} of {title}",
		heads:      [2]string{"Article", "Annex"},
	},
	"de": {
		clauses:    []string{"Ziffer {1}", "Ziffer {1}.{2}", "Ziffer {1}.{2} lit. {3}", "Ziffer {1}.{2} lit. {3} ({4})"},
		paragraphs: []string{"§ {1}", "§ {1} Abs. {2}", "§ {1} Abs. {2} lit. {3}", "§ {1} Abs. {2} lit. {3} sublit. {4}"},
		danish:     []string{"Ziffer {1}", "Ziffer {1} Abs. {2}", "Ziffer {1} Abs. {2} lit. {3}", "Ziffer {1} Abs. {2} lit. {3} ({4})"},
		articles:   []string{"Artikel {1}", "Artikel {1} Abs. {2}", "Artikel {1} Abs. {2} lit. {3}", "Artikel {1} Abs. {2} lit. {3} ({4})"},
		annex:      []string{"Anlage {1}", "Anlage {1}.{2}", "Anlage {1}.{2} Nr. {3}", "Anlage {1}.{2} Nr. {3} lit. {4}"},
		recital:    "Erwägungsgrund {1}",
		of:         "{citation} von {title}",
		heads:      [2]string{"Artikel", "Anlage"},
	},
	"nb": {
		clauses:    []string{"punkt {1}", "punkt {1}.{2}", "punkt {1}.{2} bokstav {3}", "punkt {1}.{2} bokstav {3} nr. {4}"},
		paragraphs: []string{"§ {1}", "§ {1} ({2})", "§ {1} ({2}) bokstav {3}", "§ {1} ({2}) bokstav {3} underpunkt {4}"},
		danish:     []string{"klausul {1}", "klausul {1} nr. {2}", "klausul {1} nr. {2} bokstav {3}", "klausul {1} nr. {2} bokstav {3} underpunkt {4}"},
		articles:   []string{"artikkel {1}", "artikkel {1} nr. {2}", "artikkel {1} nr. {2} bokstav {3}", "artikkel {1} nr. {2} bokstav {3} underpunkt {4}"},
		annex:      []string{"vedlegg {1}", "vedlegg {1}.{2}", "vedlegg {1}.{2} nr. {3}", "vedlegg {1}.{2} nr. {3} bokstav {4}"},
		recital:    "fortalepunkt {1}",
		of:         "{citation} i {title}",
		heads:      [2]string{"Artikkel", "Vedlegg"},
	},
	"nn": {
		clauses:    []string{"punkt {1}", "punkt {1}.{2}", "punkt {1}.{2} bokstav {3}", "punkt {1}.{2} bokstav {3} nr. {4}"},
		paragraphs: []string{"§ {1}", "§ {1} ({2})", "§ {1} ({2}) bokstav {3}", "§ {1} ({2}) bokstav {3} underpunkt {4}"},
		danish:     []string{"klausul {1}", "klausul {1} nr. {2}", "klausul {1} nr. {2} bokstav {3}", "klausul {1} nr. {2} bokstav {3} underpunkt {4}"},
		articles:   []string{"artikkel {1}", "artikkel {1} nr. {2}", "artikkel {1} nr. {2} bokstav {3}", "artikkel {1} nr. {2} bokstav {3} underpunkt {4}"},
		annex:      []string{"vedlegg {1}", "vedlegg {1}.{2}", "vedlegg {1}.{2} nr. {3}", "vedlegg {1}.{2} nr. {3} bokstav {4}"},
		recital:    "fortalepunkt {1}",
		of:         "{citation} i {title}",
		heads:      [2]string{"Artikkel", "Vedlegg"},
	},
	"da": {
		clauses:    []string{"Klausul {1}", "Klausul {1}, stk. {2}", "Klausul {1}, stk. {2}, litra {3}", "Klausul {1}, stk. {2}, litra {3}, nr. {4}"},
		paragraphs: []string{"§ {1}", "§ {1}, stk. {2}", "§ {1}, stk. {2}, litra {3}", "§ {1}, stk. {2}, litra {3}, nr. {4}"},
		danish:     []string{"Klausul {1}", "Klausul {1}, stk. {2}", "Klausul {1}, stk. {2}, litra {3}", "Klausul {1}, stk. {2}, litra {3}, nr. {4}"},
		articles:   []string{"artikel {1}", "artikel {1}, stk. {2}", "artikel {1}, stk. {2}, litra {3}", "artikel {1}, stk. {2}, litra {3}, nr. {4}"},
		annex:      []string{"Bilag {1}", "Bilag {1}.{2}", "Bilag {1}.{2}, nr. {3}", "Bilag {1}.{2}, nr. {3}, litra {4}"},
		recital:    "betragtning {1}",
		of:         "{citation} i {title}",
		heads:      [2]string{"Artikel", "Bilag"},
	},
	"sv": {
		clauses:    []string{"punkt {1}", "punkt {1}.{2}", "punkt {1}.{2} {3}", "punkt {1}.{2} {3} {4}"},
		paragraphs: []string{"{1} §", "{1} § {2}", "{1} § {2} {3}", "{1} § {2} {3} {4}"},
		danish:     []string{"klausul {1}", "klausul {1}.{2}", "klausul {1}.{2} {3}", "klausul {1}.{2} {3} {4}"},
		articles:   []string{"artikel {1}", "artikel {1}.{2}", "artikel {1}.{2} {3}", "artikel {1}.{2} {3} {4}"},
		annex:      []string{"bilaga {1}", "bilaga {1}.{2}", "bilaga {1}.{2}, punkt {3}", "bilaga {1}.{2}, punkt {3} {4}"},
		recital:    "skäl {1}",
		of:         "{citation} i {title}",
		heads:      [2]string{"Artikel", "Bilaga"},
	},
	"nl": {
		clauses:    []string{"clausule {1}", "clausule {1}.{2}", "clausule {1}.{2}, onder {3})", "clausule {1}.{2}, onder {3}), {4})"},
		paragraphs: []string{"§ {1}", "§ {1}, lid {2}", "§ {1}, lid {2}, onder {3})", "§ {1}, lid {2}, onder {3}), {4})"},
		danish:     []string{"clausule {1}", "clausule {1}, lid {2}", "clausule {1}, lid {2}, onder {3})", "clausule {1}, lid {2}, onder {3}), {4})"},
		articles:   []string{"artikel {1}", "artikel {1}, lid {2}", "artikel {1}, lid {2}, onder {3})", "artikel {1}, lid {2}, onder {3}), {4})"},
		annex:      []string{"bijlage {1}", "bijlage {1}.{2}", "bijlage {1}.{2}, punt {3}", "bijlage {1}.{2}, punt {3}, onder {4})"},
		recital:    "overweging {1}",
		of:         "{citation} van {title}",
		heads:      [2]string{"Artikel", "Bijlage"},
	},
	"fr": {
		clauses:    []string{"clause {1}", "clause {1}.{2}", "clause {1}.{2}, point {3})", "clause {1}.{2}, point {3}), {4})"},
		paragraphs: []string{"§ {1}", "§ {1}, alinéa {2}", "§ {1}, alinéa {2}, point {3})", "§ {1}, alinéa {2}, point {3}), {4})"},
		danish:     []string{"clause {1}", "clause {1}, paragraphe {2}", "clause {1}, paragraphe {2}, point {3})", "clause {1}, paragraphe {2}, point {3}), {4})"},
		articles:   []string{"article {1}", "article {1}, paragraphe {2}", "article {1}, paragraphe {2}, point {3})", "article {1}, paragraphe {2}, point {3}), {4})"},
		annex:      []string{"annexe {1}", "annexe {1}.{2}", "annexe {1}.{2}, point {3}", "annexe {1}.{2}, point {3}, {4})"},
		recital:    "considérant {1}",
		of:         "{citation} de {title}",
		heads:      [2]string{"Article", "Annexe"},
	},
	"es": {
		clauses:    []string{"cláusula {1}", "cláusula {1}.{2}", "cláusula {1}.{2}, letra {3})", "cláusula {1}.{2}, letra {3}), inciso {4})"},
		paragraphs: []string{"§ {1}", "§ {1}, apartado {2}", "§ {1}, apartado {2}, letra {3})", "§ {1}, apartado {2}, letra {3}), inciso {4})"},
		danish:     []string{"cláusula {1}", "cláusula {1}, apartado {2}", "cláusula {1}, apartado {2}, letra {3})", "cláusula {1}, apartado {2}, letra {3}), inciso {4})"},
		articles:   []string{"artículo {1}", "artículo {1}, apartado {2}", "artículo {1}, apartado {2}, letra {3})", "artículo {1}, apartado {2}, letra {3}), inciso {4})"},
		annex:      []string{"anexo {1}", "anexo {1}.{2}", "anexo {1}.{2}, punto {3}", "anexo {1}.{2}, punto {3}, letra {4})"},
		recital:    "considerando {1}",
		of:         "{citation} de {title}",
		heads:      [2]string{"Artículo", "Anexo"},
	},
	"it": {
		clauses:    []string{"clausola {1}", "clausola {1}.{2}", "clausola {1}.{2}, lettera {3})", "clausola {1}.{2}, lettera {3}), punto {4})"},
		paragraphs: []string{"§ {1}", "§ {1}, comma {2}", "§ {1}, comma {2}, lettera {3})", "§ {1}, comma {2}, lettera {3}), punto {4})"},
		danish:     []string{"clausola {1}", "clausola {1}, paragrafo {2}", "clausola {1}, paragrafo {2}, lettera {3})", "clausola {1}, paragrafo {2}, lettera {3}), punto {4})"},
		articles:   []string{"articolo {1}", "articolo {1}, paragrafo {2}", "articolo {1}, paragrafo {2}, lettera {3})", "articolo {1}, paragrafo {2}, lettera {3}), punto {4})"},
		annex:      []string{"allegato {1}", "allegato {1}.{2}", "allegato {1}.{2}, punto {3}", "allegato {1}.{2}, punto {3}, lettera {4})"},
		recital:    "considerando {1}",
		of:         "{citation} di {title}",
		heads:      [2]string{"Articolo", "Allegato"},
	},
	"pt": {
		clauses:    []string{"cláusula {1}", "cláusula {1}.{2}", "cláusula {1}.{2}, alínea {3})", "cláusula {1}.{2}, alínea {3}), subalínea {4})"},
		paragraphs: []string{"§ {1}", "§ {1}, n.º {2}", "§ {1}, n.º {2}, alínea {3})", "§ {1}, n.º {2}, alínea {3}), subalínea {4})"},
		danish:     []string{"cláusula {1}", "cláusula {1}, n.º {2}", "cláusula {1}, n.º {2}, alínea {3})", "cláusula {1}, n.º {2}, alínea {3}), subalínea {4})"},
		articles:   []string{"artigo {1}.º", "artigo {1}.º, n.º {2}", "artigo {1}.º, n.º {2}, alínea {3})", "artigo {1}.º, n.º {2}, alínea {3}), subalínea {4})"},
		annex:      []string{"anexo {1}", "anexo {1}.{2}", "anexo {1}.{2}, ponto {3}", "anexo {1}.{2}, ponto {3}, alínea {4})"},
		recital:    "considerando {1}",
		of:         "{citation} de {title}",
		heads:      [2]string{"Artigo", "Anexo"},
	},
	"pl": {
		clauses:    []string{"klauzula {1}", "klauzula {1}.{2}", "klauzula {1}.{2} lit. {3}", "klauzula {1}.{2} lit. {3} ppkt {4}"},
		paragraphs: []string{"§ {1}", "§ {1} ust. {2}", "§ {1} ust. {2} lit. {3}", "§ {1} ust. {2} lit. {3} tiret {4}"},
		danish:     []string{"klauzula {1}", "klauzula {1} ust. {2}", "klauzula {1} ust. {2} lit. {3}", "klauzula {1} ust. {2} lit. {3} ppkt {4}"},
		articles:   []string{"art. {1}", "art. {1} ust. {2}", "art. {1} ust. {2} lit. {3}", "art. {1} ust. {2} lit. {3} ppkt {4}"},
		annex:      []string{"załącznik {1}", "załącznik {1}.{2}", "załącznik {1}.{2} pkt {3}", "załącznik {1}.{2} pkt {3} lit. {4}"},
		recital:    "motyw {1}",
		of:         "{citation} dokumentu {title}",
		heads:      [2]string{"Artykuł", "Załącznik"},
	},
	"fi": {
		clauses:    []string{"kohta {1}", "kohta {1}.{2}", "kohdan {1}.{2} alakohta {3}", "kohdan {1}.{2} alakohdan {3} alakohta {4}"},
		paragraphs: []string{"{1} §", "{1} §:n {2} momentti", "{1} §:n {2} momentin {3} kohta", "{1} §:n {2} momentin {3} kohdan {4} alakohta"},
		danish:     []string{"{1} lauseke", "{1} lausekkeen {2} kohta", "{1} lausekkeen {2} kohdan {3} alakohta", "{1} lausekkeen {2} kohdan {3} alakohdan {4} alakohta"},
		articles:   []string{"{1} artikla", "{1} artiklan {2} kohta", "{1} artiklan {2} kohdan {3} alakohta", "{1} artiklan {2} kohdan {3} alakohdan {4} alakohta"},
		annex:      []string{"liite {1}", "liite {1}.{2}", "liitteen {1}.{2} kohta {3}", "liitteen {1}.{2} kohdan {3} alakohta {4}"},
		recital:    "johdanto-osan {1} kappale",
		of:         "{citation} asiakirjassa {title}",
		heads:      [2]string{"Artikla", "Liite"},
	},
	"cs": {
		clauses:    []string{"bod {1}", "bod {1}.{2}", "bod {1}.{2} písm. {3})", "bod {1}.{2} písm. {3}) bod {4})"},
		paragraphs: []string{"§ {1}", "§ {1} odst. {2}", "§ {1} odst. {2} písm. {3})", "§ {1} odst. {2} písm. {3}) bod {4})"},
		danish:     []string{"bod {1}", "bod {1} odst. {2}", "bod {1} odst. {2} písm. {3})", "bod {1} odst. {2} písm. {3}) bod {4})"},
		articles:   []string{"čl. {1}", "čl. {1} odst. {2}", "čl. {1} odst. {2} písm. {3})", "čl. {1} odst. {2} písm. {3}) bod {4})"},
		annex:      []string{"příloha {1}", "příloha {1}.{2}", "příloha {1}.{2} bod {3}", "příloha {1}.{2} bod {3} písm. {4})"},
		recital:    "{1}. bod odůvodnění",
		of:         "{citation} dokumentu {title}",
		heads:      [2]string{"Článek", "Příloha"},
	},
}

package law

import "strings"

// eurLex are the languages of EUR-Lex by their two letters; a reader of another
// language is sent to the English text.
const eurLex = " bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv "

// URL gives the address of the official text for people, in their language where
// there is one. Only articles are stable targets: paragraph and point stand in
// the citation. "" where no page is known.
func (r Ref) URL(lang string) string {
	switch r.Act {
	case "uk-gdpr":
		return legislation(r)
	case "bdsg":
		return bdsg(r, lang)
	case "fadp":
		return "https://www.fedlex.admin.ch/eli/cc/2022/491/" + fedlexLanguage(lang) + fedlexArticle(r)
	}
	a, ok := findAct(r.Act)
	if !ok || a.celex == "" {
		return ""
	}
	address := "https://eur-lex.europa.eu/legal-content/" + eurLexLanguage(lang) + "/TXT/HTML/?uri=CELEX:" + a.celex
	switch {
	case r.Recital != "":
		return address + "#rct_" + r.Recital
	case r.Article != "" && a.unit == "article":
		return address + "#art_" + r.Article
	}
	return address
}

func eurLexLanguage(lang string) string {
	base := base(lang)
	if !strings.Contains(eurLex, " "+base+" ") {
		return "EN"
	}
	return strings.ToUpper(base)
}

// URLLanguage gives the language in which URL leads for a reader, for the
// hreflang of the link.
func (r Ref) URLLanguage(lang string) string {
	switch r.Act {
	case "uk-gdpr":
		return "en"
	case "bdsg":
		if base(lang) == "de" {
			return "de"
		}
		return "en"
	case "fadp":
		return fedlexLanguage(lang)
	}
	return strings.ToLower(eurLexLanguage(lang))
}

func base(lang string) string {
	b, _, _ := strings.Cut(strings.ToLower(lang), "-")
	return b
}

func legislation(r Ref) string {
	if r.Article == "" {
		return "https://www.legislation.gov.uk/eur/2016/679"
	}
	return "https://www.legislation.gov.uk/eur/2016/679/article/" + r.Article
}

func bdsg(r Ref, lang string) string {
	if base(lang) != "de" {
		return "https://www.gesetze-im-internet.de/englisch_bdsg/englisch_bdsg.html"
	}
	if r.Article == "" {
		return "https://www.gesetze-im-internet.de/bdsg_2018/"
	}
	return "https://www.gesetze-im-internet.de/bdsg_2018/__" + r.Article + ".html"
}

// fedlexLanguage: the Swiss publish in de, fr, it and, for reading only, en.
func fedlexLanguage(lang string) string {
	if b := base(lang); b == "de" || b == "fr" || b == "it" {
		return b
	}
	return "en"
}

func fedlexArticle(r Ref) string {
	if r.Article == "" {
		return ""
	}
	return "#art_" + r.Article
}

// ELI gives the official identifier of the act (European Legislation Identifier),
// for machines; "" where it has none.
func (r Ref) ELI() string {
	a, _ := findAct(r.Act)
	return a.eli
}

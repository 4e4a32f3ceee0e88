package render

import (
	"bytes"
	"html/template"

	"annex/internal/locale"
	"annex/internal/site"
)

// Edition is what all pages of a language share: the dot of footer.html, and
// part of every View.
type Edition struct {
	Lang         string // language tag: "en"
	Dir          string // direction of the script: "ltr" or "rtl"
	LanguageName string // in the language itself: "English"
	SiteName     string
	HomeURL      string // start page
	Organisation Organisation
	FooterLinks  []Link // from [footer] of site.toml, labelled in the language
	Stylesheet   string // URLs of the built-in assets
	Script       string
	Icon         string
	Logo         string // "" if the site has none

	StylesheetSum string // for the attribute integrity: "sha256-…"
	ScriptSum     string

	language *locale.Language
}

// Organisation is who publishes the site: [organisation] of site.toml.
type Organisation struct {
	Name       string // short: "Larkspur"
	LegalName  string // as registered; Name where it is not given
	Address    string // on one line
	Contact    string // an e-mail address, or the address of a contact page
	ContactURL string // the same as a link: "mailto:privacy@example.com"
}

// Link is a link of a menu.
type Link struct {
	Title string
	URL   string
}

// T gives an interface string in the language: {{.T "contents"}}. Names and
// values for its places follow: {{.T "signed_for" "party" .Organisation.LegalName}}.
// Where English stands in for the language the words are marked as English; in
// an attribute html/template takes the marking away.
func (e *Edition) T(id string, args ...string) template.HTML {
	var b bytes.Buffer
	writeString(&b, e.language, id, args...)
	return template.HTML(b.String())
}

// words gives an interface string as plain text.
func (e *Edition) words(id string, args ...string) string { return e.language.String(id, args...) }

// writeString writes an interface string as a piece of running text.
func writeString(b *bytes.Buffer, lang *locale.Language, id string, args ...string) {
	if !lang.Borrowed(id) {
		writeText(b, lang.String(id, args...))
		return
	}
	b.WriteString("<span")
	borrowed(b, lang, id)
	b.WriteByte('>')
	writeText(b, lang.String(id, args...))
	b.WriteString("</span>")
}

// borrowed writes the language of an interface string as attributes of the
// element that holds it, if it is not the page's.
func borrowed(b *bytes.Buffer, lang *locale.Language, id string) {
	if !lang.Borrowed(id) {
		return
	}
	b.WriteString(` lang="en"`)
	if lang.Dir() != "ltr" {
		b.WriteString(` dir="ltr"`)
	}
}

// View is the dot of every other layout: one page as its layout sees it.
type View struct {
	*Edition
	Kind        string // agreement, notice, policy, annex, page, section, home, chooser, 404
	ID          string // of the page: "guide/writing"
	Title       string // of the page
	TitleID     string // id that the text gives its title, "" if none
	HeadTitle   string // with the name of the site, for <title>
	Description string // summary of the page, "" if it has none
	NoIndex     bool   // search engines are asked to stay away
	TextLang    string // language of the text where it is not the page's, else ""
	TextDir     string // direction of that language

	HeadLinks   template.HTML // canonical address, translations, Markdown copy: goes into <head>
	MainMenu    template.HTML // <ul> of the main navigation, the current place marked
	Languages   template.HTML // <ul> of this page in every language
	Breadcrumb  template.HTML // <nav>: the folders above the page
	SectionMenu template.HTML // <nav>: the pages of the folder
	Contents    template.HTML // <nav>: headings of the text
	Notices     template.HTML // what a reader must know before the text: not translated, not binding, not in force yet
	Status      template.HTML // <ul>: version and dates; of an annex the agreement it belongs to
	Body        template.HTML // the text, with the annexes of an agreement
	Pager       template.HTML // <nav>: the pages before and after in the folder
	Footer      template.HTML // footer.html

	Editions []*Edition // all languages of the site, for chooser.html and 404.html
	Sign     *Signature // nil where there is nothing to say about signing

	children []*site.Page
}

// Card is a page in a list.
type Card struct {
	Title   string
	URL     string
	Summary string        // "" if it has none
	State   template.HTML // "Version 3.1 · In force since 24 March 2026"; "" for pages without versions
	Lang    string        // language of title and summary where it is not the page's, else ""
	Pages   []Card        // of a folder
}

// Signature is what stands below an agreement to be signed.
type Signature struct {
	Words   string  // signing_text of the agreement: how it is concluded; "" without
	Parties []Party // who signs; none where nobody does
}

// Party is one side of an agreement.
type Party struct {
	For template.HTML // "For Larkspur GmbH", or "For" and a blank to be filled in
}

// Cards gives the pages of a start page or folder, folders with theirs.
func (v *View) Cards() []Card {
	return cards(v.children, v.language)
}

func cards(pages []*site.Page, lang *locale.Language) []Card {
	list := make([]Card, 0, len(pages))
	for _, p := range pages {
		c := Card{Title: p.Title, URL: p.URL, Summary: p.Summary, State: stateWords(p, lang), Pages: cards(p.Children, lang)}
		if p.Lang != lang {
			c.Lang = p.Lang.Tag()
		}
		list = append(list, c)
	}
	return list
}

// stateWords says in one phrase where a document stands.
func stateWords(p *site.Page, lang *locale.Language) template.HTML {
	if p.Version == nil || p.Facts.Kind == "annex" {
		return ""
	}
	var b bytes.Buffer
	writeString(&b, lang, "version", "number", p.Version.Number)
	b.WriteString(" · ")
	since := sinceWords(p)
	writeString(&b, lang, since, "date", lang.Speaking(since).Date(p.Version.Effective))
	return template.HTML(b.String())
}

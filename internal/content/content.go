// Package content reads one file of content/ as a parsed item: a page, the
// facts of a document, a register, the words of either, or a language's file.
//
// In: a file. Out: an Item with the place of everything in it, and what is wrong
// with the file taken alone. It must never know another file, a URL, a number,
// or today's date.
package content

import (
	"annex/internal/locale"
	"annex/internal/markdown"
	"annex/internal/text"
)

// Item is one parsed file. Exactly one of the pointers is set (Facts, a slice,
// is not nil for facts.toml).
type Item struct {
	File *text.File
	ID   string // page or register id: path without folder of the language and ending; that of guide/index.md is "guide"
	Lang string // tag of the language folder, "" for shared facts

	Page       *Page         // content/<lang>/X.md
	Document   *Document     // content/X.toml, facts of the document X
	Facts      []Fact        // content/facts.toml
	Register   *Register     // content/<register>.toml
	Words      *Words        // content/<lang>/X.toml: words of a document or register
	Language   *LanguageFile // content/<lang>/language.toml
	Vocabulary *Vocabulary   // content/vocabulary.toml, content/<lang>/vocabulary.toml
}

// Page is the text of a document in one language.
type Page struct {
	ID, Lang string
	Title    Located // front matter; "" where an H1 gives the title
	Summary  Located
	Slug     Located
	Nav      int // order in navigation, 0 if not given
	Draft    bool
	Text     *markdown.Document
}

// Located is a text with its place.
type Located struct {
	Text string
	Span text.Span
}

// Document is the facts of a document.
type Document struct {
	ID        string
	File      *text.File
	Kind      string            // agreement, notice, policy, annex, page
	Numbering map[string]string // scheme by language; key "" holds for all others
	Binding   string            // tag, or "all"; "" if not given
	Annexes   []Located
	Role      string
	Regimes   []string
	Products  []string
	ReviewBy  locale.Date
	Signing   string
	TermsType string // OpenTermsArchive type
	Licence   string // SPDX id
	Coverage  []Coverage
	Versions  []Version
	Numbers   []string             // of all versions, those left out for want of a date too
	Spans     map[string]text.Span // by key, for findings: "kind", "numbering.de", "binding" …
}

// Coverage says which clause meets an item of the law.
type Coverage struct {
	Item   Located // "gdpr/28/3/a"
	Clause Located // id; "" where None
	None   bool    // declared as not applying; the reason stands in the words
}

// Version is one [[versions]] table.
type Version struct {
	Number            string
	Published         locale.Date
	Effective         locale.Date
	EffectiveExisting locale.Date // zero if not given
	Change            string      // material, clarification, correction
	Span              text.Span
}

// Fact is one typed value of facts.toml.
type Fact struct {
	Key      string // "notice.sub-processors"
	Type     FactType
	Text     string
	Duration locale.Duration
	Date     locale.Date
	Money    locale.Money
	Count    int64
	List     []string
	Span     text.Span // of the value
	KeySpan  text.Span
}

// FactType is what a fact is.
type FactType uint8

const (
	TextFact FactType = iota + 1
	DurationFact
	DateFact
	MoneyFact
	CountFact
	ListFact
)

// Register is the facts of a register: its records in the order of the file.
type Register struct {
	Schema  *Schema
	File    *text.File
	Records []Record

	index map[string]int // of Records, by id
}

// Record is one entry of a register.
type Record struct {
	ID     string
	Span   text.Span // of the id in its header
	Schema *Schema
	Fields Fields
}

// FieldValue is a field that is set, in the order of the schema.
type FieldValue struct {
	Field *Field
	Value Value
}

// Value is a checked value of a record.
type Value struct {
	Text   string // texts, enums, ids, URLs, countries, paths
	Date   locale.Date
	Bool   bool
	Int    int64
	List   []Value // lists
	Fields Fields  // tables
	Span   text.Span
}

// Words is the words of a register or document in one language: by record id
// (or "versions.3.1", "coverage"; "" for keys at the top of the file) and key.
type Words struct {
	ID      string
	Lang    string
	File    *text.File
	Entries []WordEntry // in the order of the file

	index map[string]int // of Entries, by id
}

// WordEntry is the words of one record.
type WordEntry struct {
	ID    string
	Span  text.Span
	Words []Word
}

// Word is one text; Doc is its Markdown, set for the keys whose texts may hold it.
// Text is empty where it was written wrongly, which has its finding.
type Word struct {
	Key  string
	Text string
	Span text.Span
	Doc  *markdown.Document
}

// LanguageFile is content/<lang>/language.toml.
type LanguageFile struct {
	File      *text.File
	SiteName  string
	Terms     []TermWords
	Avoid     []KeyText
	Strings   []KeyText // overrides of interface strings
	Labels    []KeyText // products, footer links, vocabulary
	Citations []CitationWords
}

// TermWords is [terms.ID]; it belongs to the definition {#t-ID}.
type TermWords struct {
	ID                   string
	Forms, Avoid, Except []string
	AliasOf              string
	Span                 text.Span
}

// KeyText is a key and its text.
type KeyText struct {
	Key, Text string
	Span      text.Span
}

// CitationWords overrides the citation forms of a series: "clauses", "annex" …
type CitationWords struct {
	Series string
	Forms  []string // by depth, {1} {2} … for the numbers
	Span   text.Span
}

// Vocabulary is own ids for kinds of data and of data subjects; in a language
// folder, their labels.
type Vocabulary struct {
	File     *text.File
	Data     []KeyText
	Subjects []KeyText
}

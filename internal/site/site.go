// Package site works out everything that needs more than one file: places,
// numbers, anchors, terms, facts, references, translations, navigation and the
// registers as a reader sees them.
//
// In: the configuration and the parsed items of content/. Out: a Site of plain
// values. Results lie beside the parsed trees, in slices parallel to the
// document's own lists; no pass writes into a tree. It must never know HTML,
// templates, or how a finding is shown.
//
// The passes run in the order of the table in resolve.go. Each reads what the
// earlier ones wrote and writes one group of fields; numbers do not depend on
// references, references not on menus, so nothing runs twice.
package site

import (
	"annex/internal/config"
	"annex/internal/content"
	"annex/internal/locale"
	"annex/internal/markdown"
	"annex/internal/text"
)

// Site is a whole site, resolved for one day.
type Site struct {
	Config    *config.Config
	Today     locale.Date
	Editions  []*Edition // one for each language, in the order of site.toml
	Registers []*Register
	Products  []string
	Next      locale.Date // the next day on which the site changes by itself; zero if none is known
}

// Edition is the site in one language.
type Edition struct {
	Lang  *locale.Language
	Name  string                // site_name of the language, else name of site.toml
	Pages []*Page               // sorted by id; fall-backs for missing translations included
	Home  *Page                 // page "index"; nil if there is none
	Main  []*Page               // main navigation, in order
	Words *content.LanguageFile // nil if the folder has none

	folder string // the tag as site.toml writes it, which names the folder
	byID   map[string]*Page
}

// Page gives the edition's page with the id, nil if there is none.
func (e *Edition) Page(id string) *Page { return e.byID[id] }

// Page is one page of one edition.
type Page struct {
	ID      string // "dpa", "guide/writing"; the index of a folder bears the folder's id, "guide", the start page "index"
	Edition *Edition
	Source  *content.Page      // its text; for a fall-back the text in another language
	Doc     *markdown.Document // Source.Text
	Lang    *locale.Language   // language of its text; Edition.Lang unless it is a fall-back
	Facts   *content.Document  // kind, versions …; defaults filled in

	Fallback bool   // no text in the edition's language: shown in another, with a notice
	Original *Page  // the page whose text a fall-back shows; nil else
	URL      string // path on the host, base path included: "/legal/en/dpa/"
	File     string // path in the output: "en/dpa/index.html"
	Title    string // facts filled in, without marks
	Summary  string
	Signing  string           // of an agreement: how it is concluded, in the words of its text; "" if they are missing
	Changed  locale.Date      // the day its text took effect; zero if it is not in force, or has no versions
	Version  *content.Version // the newest one, whose text this is; nil without versions
	State    State

	Section    *Page   // index page of its folder (of the folder above for an index page); the start page at the top
	Children   []*Page // of an index page: the pages of its folder, in order of navigation
	Previous   *Page   // beside it in its folder
	Following  *Page
	Alternates []Alternate // every language of the site, in its order

	// Agreement is the document that lists this page as an annex, Annex the
	// place in its list from 1. An annex of two agreements has neither on its
	// own page; inside each agreement it is a Page of its own (see Annexes).
	Agreement *Page
	Annex     int
	Annexes   []*Page // of an agreement: its annexes, numbered inside it

	Scheme  *Scheme
	Units   []Unit    // what can be cited or linked, in reading order
	UnitOf  []int32   // parallel to Doc.Blocks: index in Units, -1 for none
	Targets []Target  // parallel to Doc.Links
	Filled  []string  // parallel to Doc.Facts: the value in words
	Uses    []TermUse // in reading order
	Views   []*View   // parallel to Doc.Directives; nil where the register is unknown

	ids     idTable // of Doc; nil for a page without text
	paths   []int32 // counters of all units, one after another
	variant bool    // an annex inside one of its several agreements
}

// State says where a document stands on the day of the build.
type State uint8

const (
	Unversioned State = iota
	Announced         // its text is not in force yet
	InForce
)

// Alternate is a page in one language of the site.
type Alternate struct {
	Edition *Edition
	Page    *Page // nil: nothing there, not even a fall-back
	Real    bool  // a text of its own, no fall-back
}

// Series says which row of numbers a unit belongs to.
type Series uint8

const (
	NoSeries Series = iota // has an id but no number
	Clauses
	AnnexSeries // path begins with the annex's place: 1 for A
	Recitals
)

// Unit is a block that can be cited or linked: a clause, a numbered paragraph, a
// point, an annex, a heading, or any block with an id. What people see of it is
// made on demand (Page.WordID, Number, Position, Anchor, Citation, Path), because a
// large site has a million of them.
type Unit struct {
	Block    int32
	path     int32 // where its counters begin in Page.paths
	depth    uint8 // how many there are; 0 if it has no number
	Series   Series
	Reserved bool // keeps its number occupied, and has no text
}

// TargetKind says where a link leads.
type TargetKind uint8

const (
	Nowhere TargetKind = iota // unknown: a finding, printed as plain text
	ToPage                    // Page and Fragment
	ToLaw                     // URL in the reader's language
	ToFile                    // URL of a static file, base path included
	ToWeb                     // URL as written: https, http, mailto, tel
)

// Target is what a link of a document leads to.
type Target struct {
	Kind     TargetKind
	Page     *Page
	Fragment string // without "#"; "" for the page itself
	URL      string
	Text     string // the words of an empty link (the citation), else ""
	Citation bool   // the link text is a citation, generated or cached
}

// Term is a defined term of a document, with its words in one language.
type Term struct {
	ID    string // "customer"; the definition's id is "t-customer"
	Text  string // as defined: "Customer"
	Page  *Page  // where it is defined
	Block int32  // block of the definition
}

// TermUse is a use of a term that is printed as a link to its definition. One
// that is wrapped over a line end has a piece in the Text of each line.
type TermUse struct {
	Inline     int32 // a Text inline
	Start, End int32 // bytes in InlineText of it
	Term       *Term
	More       bool // the next TermUse is the rest of this one
}

// ContentsEntry is one line of a page's contents list.
type ContentsEntry struct {
	Page   *Page  // the page the heading is in: an annex inside its agreement
	Unit   *Unit  // nil for a heading without id and number
	Level  int    // 2 or 3; an annex has 2, its headings 3
	Number string // as printed before the title; "Annex A" for an annex
	Title  string
	Anchor string // fragment
}

// Register is a register with the words of every language.
type Register struct {
	Schema  *content.Schema
	File    *text.File
	Records []*Record // public and annex-visible ones, in the order of the file
}

// Record is one record with its words and its state on the day of the build.
type Record struct {
	*content.Record
	Status string                        // computed: "active", "announced", "leaving", "removed", "valid" …; "" where the register has none
	Words  map[string]*content.WordEntry // by language tag
}

// View is a register as a reader sees it in one language: a table or a list.
type View struct {
	Register *Register
	List     bool
	Caption  string // "9 sub-processors as of 22 November 2026"
	Columns  []Column
	Rows     []ViewRow
	Empty    string // said where there are no rows
	JSON     string // URL of the register as data
	CSV      string
}

// Column is one column of a view.
type Column struct {
	Key   string // field, for templates and style: "name", "locations"
	Title string
}

// ViewRow is one record of a view.
type ViewRow struct {
	Record *Record
	Anchor string    // id of the row: "sub-processors.northhost"; the dot keeps it apart from word ids
	Title  string    // of a list entry
	Group  string    // not empty where a group begins: the group's title
	Text   *Fragment // of a list entry: its words as Markdown
	Cells  []Cell    // parallel to Columns
}

// Fragment is Markdown out of a words file, resolved as a page's text is.
type Fragment struct {
	Plain   string // the text where the field holds no Markdown; Doc is nil then
	Doc     *markdown.Document
	Lang    *locale.Language
	Targets []Target
	Filled  []string
}

// Cell is one cell of a view: lines of text below each other.
type Cell struct{ Lines []Line }

// Line is one line of a cell.
type Line struct {
	Text string
	Note string // said after it in a quieter voice
	URL  string // where the text links to
	ISO  string // machine-readable date of the text
	Lang string // language of the text where it is not the page's
}

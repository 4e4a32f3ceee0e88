// Package config reads site.toml into checked, typed values.
//
// In: the file. Out: a Config with every default filled in, and what is wrong.
// It must never know content, pages, or how anything is printed.
package config

import (
	"annex/internal/diag"
	"annex/internal/locale"
	"annex/internal/text"
)

// Missing says what a missing translation becomes.
type Missing string

const (
	MissingNotice Missing = "notice"
	MissingOmit   Missing = "omit"
	MissingError  Missing = "error"
)

// Config is site.toml. Fields carry the names of its keys.
type Config struct {
	File         *text.File
	Unread       bool // the file is no TOML, and nothing of it could be read
	Name         string
	BaseURL      string // without a slash at its end: "https://trust.example.com/legal"
	BasePath     string // path part of BaseURL: "/legal", or ""
	Default      string // default_language
	Missing      Missing
	NoIndex      bool
	Regimes      []string
	Products     []string
	SideBySide   [][2]string
	Languages    []Language // at least one; the order is that of the switcher
	Organisation Organisation
	Security     *SecurityTxt // nil: no security.txt
	Calendar     locale.Calendar
	Theme        Theme
	Footer       []FooterLink
	Redirects    []Redirect // in the order of the file
	Levels       map[string]diag.Severity
	Waivers      []Waiver
	Schemes      []Scheme
	Deploy       []Target
	HSTS         HSTS
}

// Language is one [[languages]] entry.
type Language struct {
	Tag, Name string
	Span      text.Span
}

// Organisation is [organisation]. Facts gives the same values by key for
// {{organisation.legal_name}}; it holds every key that is set.
type Organisation struct {
	Name, LegalName, Address, Country, Contact string
	Facts                                      []KeyValue
}

// KeyValue is one printed value with its place.
type KeyValue struct {
	Key, Value string
	Span       text.Span
}

// SecurityTxt is [security_txt], RFC 9116.
type SecurityTxt struct {
	Contact         []string // mailto:, tel: or https:
	Expires         locale.Date
	Encryption      []string
	Acknowledgments []string
	Policy          []string
	Hiring          []string
	Canonical       []string
	Span            text.Span // of the table
	ContactSpan     text.Span
	ExpiresSpan     text.Span
}

// Theme is [theme]: tokens of the design.
type Theme struct {
	Accent, AccentDark string // CSS hex colours, "" for the built-in one
	Logo, Favicon      string // paths under static/
	Measure            int    // characters a line, 0 for the built-in one
	Spans              map[string]text.Span
}

// FooterLink is a link of the footer; its label stands in language.toml [labels].
type FooterLink struct {
	ID, URL string // URL: https address, or a page id such as "privacy" for an own page
	Span    text.Span
}

// Redirect sends an old path to a new one.
type Redirect struct {
	From, To string
	Span     text.Span
}

// Waiver excuses findings of a rule at a place.
type Waiver struct {
	Rule, At, Reason string // At: "dpa#audit", a file, a record id
	Until            locale.Date
	Span             text.Span
}

// Scheme is [schemes.NAME]: an own numbering scheme.
type Scheme struct {
	Name   string
	Levels []Level
	Span   text.Span
}

// Level is one level of a numbering scheme. Show is the printed number with the
// counters of the levels in braces: "{1}.", "{1}.{2}", "({3})"; Style is how this
// level's counter is written.
type Level struct {
	Style string // decimal, alpha, ALPHA, roman, ROMAN, double (aa, bb)
	Show  string
	Cite  map[string]string // language -> whole citation of this depth; optional
}

// Target is [deploy.NAME]; its keys are read by the deploy target.
type Target struct {
	Name string
	Keys []KeyValue
	Span text.Span
}

// HSTS holds the opt-ins of Strict-Transport-Security, which bind the whole
// domain of the publisher: [headers] include_subdomains, preload.
type HSTS struct{ IncludeSubdomains, Preload bool }

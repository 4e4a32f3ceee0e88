package locale

import (
	"errors"
	"sync"

	"golang.org/x/text/language/display"
)

// Options are what a site says about a language in site.toml and language.toml.
// All of them win over what is built in.
type Options struct {
	Name      string                       // the language's name in itself
	Strings   map[string]string            // interface string id → text; one plural form as "id.few"
	Labels    map[string]map[string]string // group → id → label
	Citations map[string][]string          // series → one template per depth, with {1} {2} …
}

// Language knows how one language writes things. It is made once per build and
// language, never changes, and may be used by many goroutines at once.
type Language struct {
	tag       string
	base      string
	name      string
	dir       string
	strings   map[string]message
	labels    map[string]map[string]string
	missing   []string
	plural    plurals
	dates     dateWriter
	numbers   numberForm
	regions   regionNames
	languages display.Namer
	join      joiner
	quotes    quoteMarks
	series    map[string]series
	citeIn    template
	heads     [2]string
	ownAnnex  bool // the site has its own form of citing an annex
	words     citationWords
	law       lawForms
	collators *sync.Pool // of *collate.Collator, which may not be shared
	english   func() *Language
}

var errTag = errors.New("not a well-formed BCP 47 language tag")

// New makes a language from any well-formed BCP 47 tag. What is not known about
// a language is taken from English and counted: see MissingStrings.
func New(tag string, o Options) (*Language, error) {
	if !WellFormed(tag) {
		return nil, errTag
	}
	l := &Language{tag: Canonical(tag)}
	l.base = Base(l.tag)
	l.dir = direction(l.tag)
	l.dates = newDateWriter(l.tag)
	l.numbers = newNumberForm(l.tag, l.dates)
	l.regions = newRegionNames(l.tag)
	l.languages = newLanguageNames(l.tag)
	l.join = joinerOf(l.base)
	l.quotes = quotesOf(l.base)
	l.words = citationWordsOf(l.base)
	l.law = lawFormsOf(l.base)
	l.collators = newCollators(l.tag)
	l.plural = newPlurals(l.tag)
	l.strings, l.missing = newStrings(l.base, o.Strings)
	l.english = sync.OnceValue(newEnglish)
	l.labels = o.Labels
	forms := clauseFormsOf(l.base)
	l.heads = forms.heads
	l.series, l.citeIn = newSeries(forms, l.quotes, o.Citations)
	l.ownAnnex = len(o.Citations["annex"]) > 0
	l.name = o.Name
	if l.name == "" {
		l.name = ownName(l.tag, l.regions)
	}
	return l, nil
}

// Tag gives the BCP 47 tag in its usual letters: "de-AT".
func (l *Language) Tag() string { return l.tag }

// Base gives the language without script and region: "de" for "de-AT".
func (l *Language) Base() string { return l.base }

// Name gives the language's name in itself, as a language menu shows it.
func (l *Language) Name() string { return l.name }

// Dir gives the direction of the script for the HTML attribute: "ltr" or "rtl".
func (l *Language) Dir() string { return l.dir }

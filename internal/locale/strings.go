package locale

import (
	"embed"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"
	"github.com/nicksnyder/go-i18n/v2/i18n"
)

// stringFiles are the interface strings, one go-i18n file per language. English
// is complete and says which ids exist.
//
//go:embed strings/*.toml
var stringFiles embed.FS

// message is an interface string in its plural forms; a string without plural
// has only other.
type message [formCount]template

// complete are the languages whose file has every id of English; a test holds
// them to it. Reading English for them would double the time New takes.
var complete = []string{"cs", "da", "de", "en", "es", "fi", "fr", "it", "nb", "nl", "nn", "no", "pl", "pt", "sv"}

// newStrings reads the strings of a language, over those of English where it is
// not complete, then what the site says. Missing are the ids that stayed English.
func newStrings(base string, site map[string]string) (all map[string]message, missing []string) {
	all = make(map[string]message, 512)
	if slices.Contains(complete, base) {
		read(fileOf(base), all)
	} else {
		own := map[string]message{}
		read("en", all)
		read(base, own)
		missing = lay(all, own)
	}
	for id, text := range site {
		override(all, id, text)
		missing = slices.DeleteFunc(missing, func(m string) bool { return m == id })
	}
	return all, missing
}

// fileOf names the file of a language: plain Norwegian reads Bokmål.
func fileOf(base string) string {
	if base == "no" {
		return "nb"
	}
	return base
}

// lay puts own strings over all and gives the ids that own lacks, in order.
func lay(all, own map[string]message) (missing []string) {
	for id := range all {
		m, ok := own[id]
		if !ok {
			missing = append(missing, id)
			continue
		}
		all[id] = m
	}
	slices.Sort(missing)
	return missing
}

// read adds the strings of one embedded file. A file that cannot be read is a
// mistake of ours, which the first test finds.
func read(name string, into map[string]message) {
	path := "strings/" + name + ".toml"
	data, err := stringFiles.ReadFile(path)
	if err != nil {
		return
	}
	file, err := i18n.ParseMessageFileBytes(data, path, map[string]i18n.UnmarshalFunc{"toml": toml.Unmarshal})
	if err != nil {
		panic("locale: " + path + ": " + err.Error())
	}
	for _, m := range file.Messages {
		into[m.ID] = newMessage(m)
	}
}

func newMessage(m *i18n.Message) message {
	var out message
	for f, text := range [formCount]string{m.Zero, m.One, m.Two, m.Few, m.Many, m.Other} {
		if text != "" {
			out[f] = compile(text)
		}
	}
	return out
}

// override replaces a string by the site's words: "id", or one form of it as
// "id.few".
func override(all map[string]message, id, text string) {
	id, form, _ := strings.Cut(id, ".")
	m := all[id]
	if f := slices.Index(formNames[:], form); f >= 0 {
		m[f] = compile(text)
	} else {
		m = message{other: compile(text)}
	}
	all[id] = m
}

// MissingStrings gives the ids of interface strings that the language lacks and
// English stands in for, in order.
func (l *Language) MissingStrings() []string { return l.missing }

// Borrowed tells whether English stands in for an interface string, so that its
// words can be marked as English (WCAG 2.2, 3.1.2).
func (l *Language) Borrowed(id string) bool {
	_, found := slices.BinarySearch(l.missing, id)
	return found
}

// Speaking gives the language whose words an interface string has: English where
// it stands in, else l. Dates and names that fill the string are written by it,
// so that a sentence is in one language throughout.
func (l *Language) Speaking(id string) *Language {
	if l.Borrowed(id) {
		return l.english()
	}
	return l
}

// newEnglish makes the language that stands in, when a string asks for it.
func newEnglish() *Language {
	l, err := New("en", Options{})
	if err != nil {
		panic("locale: " + err.Error())
	}
	return l
}

// Has tells whether there is an interface string of that id.
func (l *Language) Has(id string) bool {
	_, ok := l.strings[id]
	return ok
}

// String gives an interface string, its places filled from pairs:
//
//	l.String("in_force_since", "date", l.Speaking("in_force_since").Date(d))
//
// An unknown id is given back.
func (l *Language) String(id string, args ...string) string {
	m, ok := l.strings[id]
	if !ok {
		return id
	}
	return m[other].named(args)
}

// Plural gives the form of an interface string for a count, with the count in
// {count} unless args say otherwise. Words that are borrowed from English take
// its plural and its digits.
func (l *Language) Plural(id string, n int, args ...string) string {
	m, ok := l.strings[id]
	if !ok {
		return id
	}
	speaker := l.Speaking(id)
	t := m[speaker.plural.form(n)]
	if t == nil {
		t = m[other]
	}
	return t.named(append(slices.Clip(args), "count", speaker.Integer(int64(n))))
}

// StringIDs gives the ids of all interface strings in order, for checking
// [strings] of language.toml.
func (l *Language) StringIDs() []string {
	ids := make([]string, 0, len(l.strings))
	for id := range l.strings {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

// Duration writes a period: "48 hours", "48 Stunden", "48 timer".
func (l *Language) Duration(d Duration) string {
	return l.Speaking(unitStrings[d.Unit]).Integer(int64(d.N)) + " " + l.Unit(d)
}

// Unit gives the word for the unit alone, in the form the count asks for: a
// text whose grammar wants another case writes number and word apart.
func (l *Language) Unit(d Duration) string { return l.Plural(unitStrings[d.Unit], d.N) }

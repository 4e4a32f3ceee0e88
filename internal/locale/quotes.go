package locale

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// quoteMarks are the primary quotation marks of a language; inner is the blank
// that French writes inside them.
type quoteMarks struct{ open, close, inner string }

var quotes = map[string]quoteMarks{
	"bg": {"„", "“", ""}, "bs": {"„", "”", ""}, "ca": {"«", "»", ""}, "cs": {"„", "“", ""},
	"da": {"”", "”", ""}, "de": {"„", "“", ""}, "el": {"«", "»", ""}, "en": {"“", "”", ""},
	"es": {"«", "»", ""}, "et": {"„", "“", ""}, "fi": {"”", "”", ""}, "fr": {"«", "»", "\u00a0"},
	"ga": {"“", "”", ""}, "he": {"”", "”", ""}, "hr": {"„", "“", ""}, "hu": {"„", "”", ""},
	"is": {"„", "“", ""}, "it": {"«", "»", ""}, "ja": {"「", "」", ""}, "ko": {"“", "”", ""},
	"lt": {"„", "“", ""}, "lv": {"“", "”", ""}, "mt": {"“", "”", ""}, "nb": {"«", "»", ""},
	"nl": {"“", "”", ""}, "nn": {"«", "»", ""}, "no": {"«", "»", ""}, "pl": {"„", "”", ""},
	"pt": {"«", "»", ""}, "ro": {"„", "”", ""}, "ru": {"«", "»", ""}, "sk": {"„", "“", ""},
	"sl": {"„", "“", ""}, "sr": {"„", "“", ""}, "sv": {"”", "”", ""}, "tr": {"“", "”", ""},
	"uk": {"«", "»", ""}, "zh": {"“", "”", ""},
}

func quotesOf(base string) quoteMarks {
	if q, ok := quotes[base]; ok {
		return q
	}
	return quotes["en"]
}

// Quotes gives the primary quotation marks of the language.
func (l *Language) Quotes() (open, close string) { return l.quotes.open, l.quotes.close }

// Quote puts a text between them: “text”, « text ».
func (l *Language) Quote(s string) string {
	q := l.quotes
	return q.open + q.inner + s + q.inner + q.close
}

// QuotePairs gives every pair of marks that may stand round a defined term, in
// any language: a writer may keep to a house style.
func QuotePairs() [][2]string {
	return [][2]string{
		{"“", "”"}, {"„", "“"}, {"„", "”"}, {"”", "”"}, {"«", "»"}, {"»", "«"}, {"»", "»"},
		{"‘", "’"}, {"‚", "‘"}, {"‚", "’"}, {"’", "’"}, {"‹", "›"}, {"›", "‹"},
		{"「", "」"}, {"『", "』"}, {`"`, `"`}, {"'", "'"},
	}
}

// Capital writes the first letter large, for a citation that begins a line.
func (l *Language) Capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 || unicode.IsUpper(r) {
		return s
	}
	if r == 'i' && (l.base == "tr" || l.base == "az") {
		return "İ" + s[n:]
	}
	if l.base == "nl" && strings.HasPrefix(s, "ij") {
		return "IJ" + s[2:]
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

package site

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annex/internal/locale"
)

// token is one word or number of a citation, with its bytes in the text.
type token struct {
	text       string // lower case
	number     bool
	bracketed  bool
	start, end int
}

// citation cuts a text into the words and numbers of a citation: a label and a
// number and nothing else. It is none where a word is neither a label that known
// accepts nor a counter, where numbers are enumerated, or where there is no number.
func citation(s string, known func(string) bool) ([]token, bool) {
	var tokens []token
	numbers, comma := 0, false
	for i := 0; i < len(s); {
		c, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case c >= '0' && c <= '9':
			if comma {
				return nil, false // "Clauses 7, 8"
			}
			end := digitsEnd(s, i)
			tokens = append(tokens, token{s[i:end], true, i > 0 && s[i-1] == '(', i, end})
			numbers++
			i = end
		case c == 'º' || c == 'ª' || c == '°':
			i += n
		case unicode.IsLetter(c) || c == '§':
			k, ok := word(s, i, len(tokens) == 0, known)
			if !ok {
				return nil, false
			}
			if k.number {
				numbers++
			}
			tokens = append(tokens, k)
			i, comma = k.end, false
		case unicode.IsSpace(c) || strings.ContainsRune(".,()", c):
			comma = c == ',' || comma && c != '('
			i += n
		default:
			return nil, false
		}
	}
	return tokens, numbers > 0 && !plainNumber(tokens)
}

// plainNumber tells whether a text is a number that counts no clauses: a year, or
// a date.
func plainNumber(tokens []token) bool {
	year := false
	for i := range tokens {
		if !tokens[i].number {
			return false
		}
		year = year || len(tokens[i].text) > 3
	}
	return year
}

func digitsEnd(s string, i int) int {
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	return i
}

// word takes a label, with the marks inside it ("n.º", "§:n", "sub-paragraph"),
// or a counter in letters: "(a)", "A.1", "lit. a", "aa".
func word(s string, i int, first bool, known func(string) bool) (token, bool) {
	if end := labelEnd(s, i); known(s[i:end]) && !bracketed(s, i, end) {
		return token{strings.ToLower(s[i:end]), false, false, i, end}, true
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	end := max(lettersEnd(s, i), i+n)
	k := token{strings.ToLower(s[i:end]), false, bracketed(s, i, end), i, end}
	switch {
	case counterWord(k.text) && (k.bracketed || !first && !known(k.text) || first && (annexNumber(s, i, end) || ordinal(s, i, end, known))):
		k.number = true
	case !known(k.text):
		return token{}, false
	}
	return k, true
}

// annexNumber tells whether a first word is the letter of an annex: "A.1".
func annexNumber(s string, start, end int) bool {
	return end == start+1 && s[start] <= 'Z' && end+1 < len(s) && s[end] == '.' && s[end+1] >= '0' && s[end+1] <= '9'
}

// ordinal tells whether a first word is a letter that counts what follows it, as
// Czech cites recitals: "F. bod odůvodnění".
func ordinal(s string, start, end int, known func(string) bool) bool {
	if end != start+1 || s[start] > 'Z' || end == len(s) || s[end] != '.' {
		return false
	}
	rest := strings.TrimLeftFunc(s[end+1:], unicode.IsSpace)
	return len(rest) < len(s)-end-1 && known(rest[:labelEnd(rest, 0)])
}

func lettersEnd(s string, i int) int {
	for i < len(s) {
		c, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(c) || c == 'º' {
			break
		}
		i += n
	}
	return i
}

// labelEnd gives the end of a label that begins at i: letters, and what may stand
// between them.
func labelEnd(s string, i int) int {
	end := i
	for at := i; at < len(s); {
		c, n := utf8.DecodeRuneInString(s[at:])
		at += n
		if unicode.IsLetter(c) || c == '°' || c == '§' {
			end = at
		} else if c != '.' && c != '-' && c != ':' {
			break
		}
	}
	return end
}

// bracketed tells whether a word stands before a closing bracket or behind a full
// stop, as counters do: (a), b), 1.a.
func bracketed(s string, start, end int) bool {
	return end < len(s) && s[end] == ')' || start > 0 && s[start-1] == '.'
}

// counterWord tells whether a word may be a counter: one letter, a doubled
// letter, or a small roman numeral.
func counterWord(w string) bool {
	switch {
	case len(w) == 1:
		return w[0] >= 'a' && w[0] <= 'z'
	case len(w) == 2 && w[0] == w[1]:
		return w[0] >= 'a' && w[0] <= 'z'
	}
	return w != "" && len(w) <= 5 && strings.Trim(w, "ivx") == ""
}

// numbersOf gives the numbers among tokens.
func numbersOf(tokens []token) []token {
	var numbers []token
	for _, k := range tokens {
		if k.number {
			numbers = append(numbers, k)
		}
	}
	return numbers
}

// topLabels gives the words that stand before the number of a whole clause,
// article, section, annex or recital in a language, in a document of the scheme.
func topLabels(lang *locale.Language, scheme string) []string {
	var labels []string
	for _, series := range []string{scheme, "articles", "paragraphs", "annex", "recital"} {
		for _, w := range strings.FieldsFunc(lang.Cite(series, []string{""}), func(c rune) bool { return !unicode.IsLetter(c) }) {
			labels = append(labels, strings.ToLower(w))
		}
	}
	return labels
}

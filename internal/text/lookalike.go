package text

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// script is one of the alphabets that can pass for one another.
type script uint8

const (
	otherScript script = iota
	latin
	greek
	cyrillic
)

var scriptNames = [...]string{latin: "Latin", greek: "Greek", cyrillic: "Cyrillic"}

// lookalike gives the Latin letter that a reader takes a Greek or Cyrillic one
// for, 0 if none. Reviewed by hand against UTS 39's confusables: forms that differ
// in common text faces (к, т, м, н; κ, τ, η) are left out.
func lookalike(r rune) rune {
	switch r {
	case 'А', 'Α':
		return 'A'
	case 'а', 'α':
		return 'a'
	case 'В', 'Β':
		return 'B'
	case 'С':
		return 'C'
	case 'с', 'ϲ':
		return 'c'
	case 'ԁ':
		return 'd'
	case 'Е', 'Ε':
		return 'E'
	case 'е':
		return 'e'
	case 'Н', 'Η':
		return 'H'
	case 'һ':
		return 'h'
	case 'І', 'Ӏ', 'Ι':
		return 'I'
	case 'і', 'ι':
		return 'i'
	case 'Ј':
		return 'J'
	case 'ј', 'ϳ':
		return 'j'
	case 'К', 'Κ':
		return 'K'
	case 'ӏ':
		return 'l'
	case 'М', 'Μ':
		return 'M'
	case 'Ν':
		return 'N'
	case 'О', 'Ο':
		return 'O'
	case 'о', 'ο':
		return 'o'
	case 'Р', 'Ρ':
		return 'P'
	case 'р', 'ρ':
		return 'p'
	case 'Ԛ':
		return 'Q'
	case 'ԛ':
		return 'q'
	case 'Ѕ':
		return 'S'
	case 'ѕ':
		return 's'
	case 'Т', 'Τ':
		return 'T'
	case 'υ':
		return 'u'
	case 'ν':
		return 'v'
	case 'Ԝ':
		return 'W'
	case 'ԝ':
		return 'w'
	case 'Х', 'Χ':
		return 'X'
	case 'х':
		return 'x'
	case 'У', 'Ү', 'Υ':
		return 'Y'
	case 'у', 'γ':
		return 'y'
	case 'Ζ':
		return 'Z'
	}
	return 0
}

// lookalikeScript tells whether a character is of a script that can pass for
// Latin.
func lookalikeScript(r rune) bool {
	return r >= 0x370 && r < 0x530 || r >= 0x1c80 && r < 0x1c90 || r >= 0x1f00 && r < 0x2000 || r >= 0xa640 && r < 0xa6a0
}

// scriptOf gives the alphabet of a letter, otherScript for all else.
func scriptOf(r rune) script {
	switch {
	case r < utf8.RuneSelf:
		if inWord(r) {
			return latin
		}
	case r >= 0x370 && r < 0x400, r >= 0x1f00 && r < 0x2000:
		if unicode.Is(unicode.Greek, r) && inWord(r) {
			return greek
		}
	case r >= 0x400 && r <= 0x481:
		return cyrillic
	case r > 0x481 && r < 0x530, r >= 0x1c80 && r < 0x1c90, r >= 0xa640 && r < 0xa6a0:
		if inWord(r) && !unicode.IsMark(r) {
			return cyrillic
		}
	case unicode.Is(unicode.Latin, r):
		return latin
	}
	return otherScript
}

// inWord tells whether a character goes on with a word.
func inWord(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
	case r >= 0x400 && r <= 0x481, r >= 0x3a3 && r <= 0x3e1:
		return true // most Cyrillic and Greek, without a look into the tables
	}
	return unicode.IsLetter(r) || unicode.IsMark(r)
}

// mix is what a word is made of.
type mix struct {
	letters [cyrillic + 1]int
	first   script // of the first letter of the three alphabets
	last    script
	changes int  // from one alphabet to another
	foreign rune // first look-alike, where the word mixes
	alike   int  // look-alikes
}

// word judges the word with a Greek or Cyrillic letter at an offset, and gives
// where it ends.
func (c *checker) word(i int) (Danger, int) {
	start, end, m := c.wordAround(i)
	d := Danger{Start: start, End: end, Word: c.text[start:end], Rune: m.foreign}
	own := m.letters[greek] + m.letters[cyrillic]
	switch {
	case m.changes > 0 && m.alike > 0 && m.foreign != 0:
		d.What = m.describe()
		d.Certain = c.where == Name || !c.inflected(m)
	case m.changes > 0 && (m.letters[cyrillic] > 0 || c.where == Name):
		d.What = m.describe()
		d.Certain = c.where == Name
	case m.changes == 0 && own > 1 && m.alike == own && (c.habits.script == latin || c.where == Name && c.habits.script != m.first):
		d.What = fmt.Sprintf("is written in %s letters that look like Latin ones", scriptNames[m.first])
		d.Certain = c.where == Name
	default:
		return Danger{}, end
	}
	return d, end
}

// inflected tells whether the word is a Latin stem with an ending of the
// language's own alphabet, as in "GDPRом": written so on purpose.
func (c *checker) inflected(m mix) bool {
	return m.changes == 1 && m.first == latin && m.last == c.habits.script
}

func (m mix) describe() string {
	var mixed []string
	for s := latin; s <= cyrillic; s++ {
		if m.letters[s] > 0 {
			mixed = append(mixed, scriptNames[s])
		}
	}
	what := "mixes " + strings.Join(mixed, " and ") + " letters"
	if m.foreign != 0 {
		what += fmt.Sprintf(": U+%04X looks like %q", m.foreign, string(lookalike(m.foreign)))
	}
	return what
}

// wordAround finds the word at an offset. A word is cut at maxWord bytes either
// side, so that a text without blanks costs no more than another.
func (c *checker) wordAround(i int) (start, end int, m mix) {
	start = i
	for start > 0 && i-start < maxWord {
		r, n := utf8.DecodeLastRuneInString(c.text[:start])
		if !inWord(r) {
			break
		}
		start -= n
	}
	for at, r := range c.text[start:] {
		end = start + at
		if !inWord(r) && end > i || end-i > maxWord {
			return start, end, m
		}
		m.add(r)
	}
	return start, len(c.text), m
}

const maxWord = 200

func (m *mix) add(r rune) {
	s := scriptOf(r)
	if s == otherScript {
		return
	}
	m.letters[s]++
	if m.first == otherScript {
		m.first = s
	} else if s != m.last {
		m.changes++
	}
	m.last = s
	if s != latin && lookalike(r) != 0 {
		m.alike++
		if m.foreign == 0 {
			m.foreign = r
		}
	}
}

package text

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Place says what a text is used for, on which hangs what it may hold.
type Place uint8

const (
	Prose Place = iota // what people read
	Name               // ids, keys, file names, slugs, URLs, numbers: what machines compare
)

// Danger is a character, or a word, that hides or reorders text or passes for
// another.
type Danger struct {
	Start, End int    // byte offsets in the text, the end exclusive
	Rune       rune   // the character; of a word, the one that does not belong
	Word       string // of a word that mixes alphabets; "" for one character
	What       string // "hides or reorders text"
	Certain    bool   // an error; else a warning
}

// String is the message for people. It does not repeat a character that hides:
// "U+202E RIGHT-TO-LEFT OVERRIDE hides or reorders text".
func (d Danger) String() string {
	if d.Word != "" {
		return fmt.Sprintf("the word %q %s", d.Word, d.What)
	}
	return fmt.Sprintf("U+%04X %s %s", d.Rune, characterName(d.Rune), d.What)
}

// Dangers gives, from front to back, what is dangerous in a text of a language
// (a BCP 47 tag, "" where none is known). What a script cannot be written
// without passes in prose: joiners, direction marks, variation selectors.
//
// The findings follow CVE-2021-42574, UTR 36, UTS 39 and UTS 55. Unicode's own
// properties say which characters are meant: lists made by hand miss some.
func Dangers(s string, where Place, lang string) iter.Seq[Danger] {
	return func(yield func(Danger) bool) {
		c := checker{text: s, where: where, habits: habitsOf(lang)}
		for i := c.skip(0); i < len(s); i = c.skip(i) {
			d, next := c.at(i)
			if d.End > 0 && !yield(d) {
				return
			}
			i = next
		}
	}
}

// Revealed gives the dangers of a decoded text that the text as written does not
// have: as prose, that one has been looked at with its file.
func Revealed(decoded, written string, where Place, lang string) iter.Seq[Danger] {
	type kind struct {
		char rune
		word string
	}
	return func(yield func(Danger) bool) {
		var told map[kind]bool
		for d := range Dangers(decoded, where, lang) {
			if told == nil {
				told = map[kind]bool{}
				for other := range Dangers(written, Prose, lang) {
					told[kind{other.Rune, other.Word}] = true
				}
			}
			if !told[kind{d.Rune, d.Word}] && !yield(d) {
				return
			}
		}
	}
}

// checker looks at one text.
type checker struct {
	text   string
	where  Place
	habits habits

	lineEnd    int   // of the line whose isolates are known
	unbalanced []int // offsets in it
}

// skip gives the offset of the next byte that is neither a plain ASCII
// character, nor, in prose, a tab or line end. It looks at eight bytes at a time.
func (c *checker) skip(i int) int {
	s := c.text
	const ones, tops = 0x0101010101010101, 0x8080808080808080
	for {
		for i+8 <= len(s) {
			x := uint64(s[i]) | uint64(s[i+1])<<8 | uint64(s[i+2])<<16 | uint64(s[i+3])<<24 |
				uint64(s[i+4])<<32 | uint64(s[i+5])<<40 | uint64(s[i+6])<<48 | uint64(s[i+7])<<56
			// A top bit is set in x, below 0x20, or at 0x7f.
			if (x|(x-0x20*ones)|(x+ones))&tops != 0 {
				break
			}
			i += 8
		}
		stop := min(i+8, len(s))
		for ; i < stop; i++ {
			if b := s[i]; b < 0x20 && (c.where == Name || !blankControl(s, i)) || b >= 0x7f {
				return i
			}
		}
		if i == len(s) {
			return i
		}
	}
}

// blankControl tells whether the control character is a tab or ends a line.
func blankControl(s string, i int) bool {
	switch s[i] {
	case '\t', '\n':
		return true
	case '\r':
		return strings.HasPrefix(s[i+1:], "\n")
	}
	return false
}

// What a danger does, in the words of the message.
const (
	hides      = "hides or reorders text"
	invisible  = "cannot be seen"
	noText     = "is no text"
	notInNames = "cannot stand in a name or address"
)

// at judges the character at an offset that is not plain ASCII. It gives a
// Danger with an End, or none, and where to go on.
func (c *checker) at(i int) (Danger, int) {
	r, n := utf8.DecodeRuneInString(c.text[i:])
	next := i + n
	switch {
	case r == utf8.RuneError && n == 1:
		return Danger{Start: i, End: next, Rune: r, What: "stands for a byte that is not UTF-8", Certain: true}, next
	case hidden(r):
		what, certain := c.judge(r, i, next)
		if what == "" {
			return Danger{}, next
		}
		return Danger{Start: i, End: next, Rune: r, What: what, Certain: certain}, next
	case lookalikeScript(r):
		return c.word(i)
	case c.where == Name && typographic(r):
		return Danger{Start: i, End: next, Rune: r, What: notInNames, Certain: true}, next
	case r >= 0x660 && isDigit(r) && c.mixedDigits(i, next, r):
		return Danger{Start: i, End: next, Rune: r, What: "is a digit of another system than its neighbours", Certain: c.where == Name}, next
	}
	return Danger{}, next
}

// judge says what a hidden character does, "" where it may stand.
func (c *checker) judge(r rune, i, next int) (what string, certain bool) {
	if c.where == Name {
		return kindOf(r), true
	}
	switch {
	case r == '\ufeff' && i == 0:
		return "", false
	case c.habits.rightToLeft && c.directionPasses(r, i),
		(r == zwnj || r == zwj) && c.joins(r, i, next),
		r == 0x200b && c.before(i, breakingScripts),
		c.selects(r, i, next):
		return "", false
	}
	return kindOf(r), r != 0xad && r != 0x2060
}

const zwnj, zwj = 0x200c, 0x200d

func kindOf(r rune) string {
	switch {
	case unicode.Is(unicode.Bidi_Control, r):
		return hides
	case unicode.In(r, unicode.Cc, unicode.Co), unicode.Is(unicode.Noncharacter_Code_Point, r), r == utf8.RuneError:
		return noText
	}
	return invisible
}

// directionPasses tells whether a direction mark may stand in a right-to-left
// language: marks always, isolates where they are balanced on their line.
func (c *checker) directionPasses(r rune, i int) bool {
	switch r {
	case 0x61c, 0x200e, 0x200f:
		return true
	case lri, rli, fsi, pdi:
		c.balance(i)
		return !slices.Contains(c.unbalanced, i)
	}
	return false
}

const lri, rli, fsi, pdi = 0x2066, 0x2067, 0x2068, 0x2069

// balance finds the isolates without a partner on the line of an offset. Only a
// few are remembered: the first finding of a line says enough.
func (c *checker) balance(i int) {
	if i < c.lineEnd {
		return
	}
	n := strings.IndexByte(c.text[i:], '\n')
	c.lineEnd = len(c.text)
	if n >= 0 {
		c.lineEnd = i + n
	}
	c.unbalanced = c.unbalanced[:0]
	var open []int
	for at, r := range c.text[i:c.lineEnd] {
		switch r {
		case lri, rli, fsi:
			open = append(open, i+at)
		case pdi:
			if len(open) > 0 {
				open = open[:len(open)-1]
			} else if len(c.unbalanced) < maxUnbalanced {
				c.unbalanced = append(c.unbalanced, i+at)
			}
		}
	}
	c.unbalanced = append(c.unbalanced, open[:min(len(open), maxUnbalanced)]...)
}

const maxUnbalanced = 8

// joins tells whether a joiner stands where a script is written with it: after
// a letter of one that joins, or between two emoji.
func (c *checker) joins(r rune, i, next int) bool {
	if c.before(i, joiningScripts) {
		return true
	}
	after, _ := utf8.DecodeRuneInString(c.text[next:])
	return r == zwj && pictured(c.emojiBefore(i)) && pictured(after)
}

// before tells whether a letter or mark of the scripts stands before an offset.
func (c *checker) before(i int, scripts []*unicode.RangeTable) bool {
	r, _ := utf8.DecodeLastRuneInString(c.text[:i])
	return r >= 0x300 && unicode.In(r, scripts...) && (unicode.IsLetter(r) || unicode.IsMark(r))
}

// emojiBefore gives the character before an offset, over a variation selector
// and skin tone.
func (c *checker) emojiBefore(i int) rune {
	r, n := utf8.DecodeLastRuneInString(c.text[:i])
	for steps := 0; steps < 2 && (r == 0xfe0f || r >= 0x1f3fb && r <= 0x1f3ff); steps++ {
		i -= n
		r, n = utf8.DecodeLastRuneInString(c.text[:i])
	}
	return r
}

// selects tells whether a variation selector has something to select: an emoji
// or symbol, a keycap, in Japanese and Chinese an ideograph, in Mongolian script
// a letter.
func (c *checker) selects(r rune, i, next int) bool {
	if !unicode.Is(unicode.Variation_Selector, r) {
		return false
	}
	p, _ := utf8.DecodeLastRuneInString(c.text[:i])
	switch {
	case r >= 0x180b && r <= 0x180f:
		return unicode.Is(unicode.Mongolian, p)
	case c.habits.ideographs && unicode.Is(unicode.Han, p):
		return true
	case r != 0xfe0e && r != 0xfe0f:
		return false
	case p >= '0' && p <= '9' || p == '#' || p == '*':
		return strings.HasPrefix(c.text[next:], "\u20e3")
	}
	return pictured(p)
}

// pictured tells whether a character can be an emoji.
func pictured(r rune) bool {
	switch r {
	case 0x203c, 0x2049, 0x2139, 0x3030, 0x303d:
		return true
	}
	return r >= 0xa9 && r != utf8.RuneError && unicode.In(r, unicode.So, unicode.Sm, unicode.Sk)
}

// mixedDigits tells whether a digit stands beside one of another system.
func (c *checker) mixedDigits(i, next int, r rune) bool {
	before, _ := utf8.DecodeLastRuneInString(c.text[:i])
	after, _ := utf8.DecodeRuneInString(c.text[next:])
	other := func(d rune) bool { return isDigit(d) && zeroOf(d) != zeroOf(r) }
	return other(before) || other(after)
}

func isDigit(r rune) bool {
	return r >= '0' && r <= '9' || r >= 0x660 && (r < 0x2e80 || r > 0xa4cf) && (r < 0xac00 || r > 0xd7a3) && unicode.IsDigit(r)
}

// zeroOf gives the zero of the system a digit belongs to. Digits are encoded in
// runs of ten, which only the mathematical ones follow without a gap.
func zeroOf(r rune) rune {
	const bold = 0x1d7ce // MATHEMATICAL BOLD DIGIT ZERO, the first of five systems
	if r >= bold && r < bold+50 {
		return r - (r-bold)%10
	}
	zero := r
	for unicode.IsDigit(zero - 1) {
		zero--
	}
	return zero
}

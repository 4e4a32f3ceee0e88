package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// hidden tells whether a character belongs to those that the policy names:
// controls, default-ignorables, private use, noncharacters and a few more. The
// ranges are there for speed; a test holds them against the properties.
func hidden(r rune) bool {
	switch {
	case r < 0x20 || r >= 0x7f && r < 0xa0 || r == 0xad:
		return true
	case r < 0x34f:
		return false
	case r >= 0x2e80 && r < 0xd800:
		return r == 0x3164
	case r < 0xe000:
		switch {
		case r >= 0x200b && r <= 0x200f, r >= 0x2028 && r <= 0x202e, r >= 0x2060 && r <= 0x206f:
			return true
		case r == 0x34f, r == 0x61c, r == 0x115f, r == 0x1160, r == 0x17b4, r == 0x17b5, r == 0x2800:
			return true
		}
		return r >= 0x180b && r <= 0x180f
	}
	return hiddenAbove(r)
}

// hiddenAbove is hidden from U+E000 on.
func hiddenAbove(r rune) bool {
	switch {
	case r <= 0xf8ff, r == 0xfeff, r == 0xffa0, r >= 0xfdd0 && r <= 0xfdef, r >= 0xfe00 && r <= 0xfe0f:
		return true
	case r >= 0xfff0 && r <= 0xffff:
		return r != 0xfffc // OBJECT REPLACEMENT CHARACTER shows itself
	case r >= 0x1bca0 && r <= 0x1bca3, r >= 0x1d173 && r <= 0x1d17a:
		return true
	}
	return r >= 0xe0000 && r < 0xe1000 || r >= 0xf0000 || r&0xfffe == 0xfffe
}

// typographic tells which blanks and hyphens are wanted in prose and can only
// be a mistake where machines compare.
func typographic(r rune) bool {
	return r == 0x2010 || r == 0x2011 || r == 0x1680 || r == 0xa0 || r >= 0x2000 && r != 0x2028 && unicode.Is(unicode.Zs, r)
}

// habits are the needs of a language.
type habits struct {
	rightToLeft bool
	ideographs  bool // variation selectors after ideographs
	script      script
}

// habitsOf knows languages by the first part of their tag.
func habitsOf(lang string) habits {
	lang, _, _ = strings.Cut(strings.ToLower(lang), "-")
	switch lang {
	case "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi":
		return habits{rightToLeft: true, script: otherScript}
	case "ja", "zh", "yue":
		return habits{ideographs: true, script: otherScript}
	case "ba", "be", "bg", "ce", "cv", "kk", "ky", "mk", "mn", "os", "ru", "sr", "tg", "tt", "uk":
		return habits{script: cyrillic}
	case "el":
		return habits{script: greek}
	case "", "am", "as", "bn", "bo", "gu", "hi", "hy", "ka", "km", "kn", "ko", "lo", "ml", "mr", "my", "ne", "or", "pa", "sa", "si", "ta", "te", "th":
		return habits{script: otherScript}
	}
	return habits{script: latin}
}

// joiningScripts are written with U+200C and U+200D.
var joiningScripts = []*unicode.RangeTable{
	unicode.Arabic, unicode.Syriac, unicode.Mongolian, unicode.Nko,
	unicode.Devanagari, unicode.Bengali, unicode.Gurmukhi, unicode.Gujarati, unicode.Oriya, unicode.Tamil,
	unicode.Telugu, unicode.Kannada, unicode.Malayalam, unicode.Sinhala, unicode.Khmer, unicode.Myanmar, unicode.Tibetan,
}

// breakingScripts have no blanks between words; U+200B shows where a line may
// break.
var breakingScripts = []*unicode.RangeTable{unicode.Khmer, unicode.Thai, unicode.Lao, unicode.Myanmar}

// characterName gives the name of a character in Unicode where it is one of
// those that people meet, else what kind of character it is.
func characterName(r rune) string {
	if name := names[r]; name != "" {
		return name
	}
	switch {
	case unicode.Is(unicode.Cc, r):
		return "control character"
	case unicode.Is(unicode.Co, r):
		return "private-use character"
	case unicode.Is(unicode.Noncharacter_Code_Point, r):
		return "noncharacter"
	case unicode.Is(unicode.Variation_Selector, r):
		return "VARIATION SELECTOR"
	case r >= 0xe0000 && r <= 0xe007f:
		return "TAG character"
	case unicode.Is(unicode.Zs, r):
		return "blank of another width"
	case unicode.IsDigit(r):
		return "digit"
	case r == utf8.RuneError:
		return "REPLACEMENT CHARACTER"
	}
	return "invisible character"
}

var names = map[rune]string{
	0x00: "NULL", 0x07: "BELL", 0x08: "BACKSPACE", 0x0b: "LINE TABULATION", 0x0c: "FORM FEED", 0x0d: "CARRIAGE RETURN",
	0x1b: "ESCAPE", 0x7f: "DELETE", 0x85: "NEXT LINE", 0xa0: "NO-BREAK SPACE", 0xad: "SOFT HYPHEN",
	0x34f: "COMBINING GRAPHEME JOINER", 0x61c: "ARABIC LETTER MARK", 0x115f: "HANGUL CHOSEONG FILLER",
	0x1160: "HANGUL JUNGSEONG FILLER", 0x180e: "MONGOLIAN VOWEL SEPARATOR",
	0x2009: "THIN SPACE", 0x200b: "ZERO WIDTH SPACE", 0x200c: "ZERO WIDTH NON-JOINER", 0x200d: "ZERO WIDTH JOINER",
	0x200e: "LEFT-TO-RIGHT MARK", 0x200f: "RIGHT-TO-LEFT MARK", 0x2010: "HYPHEN", 0x2011: "NON-BREAKING HYPHEN",
	0x2028: "LINE SEPARATOR", 0x2029: "PARAGRAPH SEPARATOR",
	0x202a: "LEFT-TO-RIGHT EMBEDDING", 0x202b: "RIGHT-TO-LEFT EMBEDDING", 0x202c: "POP DIRECTIONAL FORMATTING",
	0x202d: "LEFT-TO-RIGHT OVERRIDE", 0x202e: "RIGHT-TO-LEFT OVERRIDE", 0x202f: "NARROW NO-BREAK SPACE",
	0x2060: "WORD JOINER", 0x2061: "FUNCTION APPLICATION", 0x2062: "INVISIBLE TIMES", 0x2063: "INVISIBLE SEPARATOR", 0x2064: "INVISIBLE PLUS",
	lri: "LEFT-TO-RIGHT ISOLATE", rli: "RIGHT-TO-LEFT ISOLATE", fsi: "FIRST STRONG ISOLATE", pdi: "POP DIRECTIONAL ISOLATE",
	0x2800: "BRAILLE PATTERN BLANK", 0x3164: "HANGUL FILLER", 0xfeff: "ZERO WIDTH NO-BREAK SPACE", 0xffa0: "HALFWIDTH HANGUL FILLER",
	0xfff9: "INTERLINEAR ANNOTATION ANCHOR", 0xfffa: "INTERLINEAR ANNOTATION SEPARATOR", 0xfffb: "INTERLINEAR ANNOTATION TERMINATOR",
	0xfffd: "REPLACEMENT CHARACTER", 0xfe0e: "VARIATION SELECTOR-15", 0xfe0f: "VARIATION SELECTOR-16",
}

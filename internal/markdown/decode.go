package markdown

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
)

// decode resolves backslash escapes and character references. A text without
// either is given back as it is.
func decode(s string) string {
	i := special(s)
	if i < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for ; i >= 0; i = special(s) {
		b.WriteString(s[:i])
		s = s[i:]
		n := 1
		switch {
		case s[0] == 0:
			b.WriteRune(utf8.RuneError)
		case s[0] == '\\' && len(s) > 1 && util.IsPunct(s[1]):
			b.WriteByte(s[1])
			n = 2
		case s[0] == '&':
			if value, length := reference(s); length > 0 {
				b.WriteString(value)
				n = length
				break
			}
			fallthrough
		default:
			b.WriteByte(s[0])
		}
		s = s[n:]
	}
	b.WriteString(s)
	return b.String()
}

func special(s string) int {
	for i := range len(s) {
		if s[i] == '\\' || s[i] == '&' || s[i] == 0 {
			return i
		}
	}
	return -1
}

// reference reads a character reference at the start of s and gives its length,
// 0 if there is none.
func reference(s string) (string, int) {
	const longest = 40 // &CounterClockwiseContourIntegral; has 33
	end := strings.IndexByte(s[:min(len(s), longest)], ';')
	if end < 2 {
		return "", 0
	}
	name := s[1:end]
	if name[0] != '#' {
		if e, ok := util.LookUpHTML5EntityByName(name); ok {
			return string(e.Characters), end + 1
		}
		return "", 0
	}
	digits, base, most := name[1:], 10, 7
	if digits != "" && digits[0]|0x20 == 'x' {
		digits, base, most = digits[1:], 16, 6
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil || len(digits) > most || digits[0] == '+' {
		return "", 0
	}
	if r := rune(n); n != 0 && n <= utf8.MaxRune && utf8.ValidRune(r) {
		return string(r), end + 1
	}
	return string(utf8.RuneError), end + 1
}

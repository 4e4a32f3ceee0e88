package site

import (
	"strconv"
	"strings"

	"annex/internal/config"
	"annex/internal/locale"
)

// Scheme says how the counters of a document are written: one level for each
// depth. The printed number and the citation both come from the same path of
// counters; their forms are separate on purpose, because languages cite "§ 7
// Abs. 2" what is printed "(2)".
type Scheme struct {
	Name   string
	levels []level
	annex  []level             // Annex A, A.1, 1., (a), (i)
	cited  map[string][][]part // own citation forms by language and depth, nil for built-in schemes
}

// level is one depth: the style of its counter and the printed number, whose
// parts are texts and counters.
type level struct {
	style style
	parts []part
	word  bool // the language's word for the scheme stands before the number: "Article 1"
}

// part is a literal text, or the counter of a depth (from 1) where depth > 0.
type part struct {
	text  string
	depth int
}

type style uint8

const (
	decimal style = iota
	lowerAlpha
	upperAlpha
	lowerRoman
	upperRoman
	doubleAlpha
)

var styleNames = map[string]style{
	"decimal": decimal, "alpha": lowerAlpha, "ALPHA": upperAlpha,
	"roman": lowerRoman, "ROMAN": upperRoman, "double": doubleAlpha,
}

// Schemes are the built-in numbering schemes.
var Schemes = []*Scheme{
	{Name: "clauses", annex: annexLevels(upperAlpha), levels: []level{
		shown(decimal, "{1}."), shown(decimal, "{1}.{2}"), shown(lowerAlpha, "({3})"), shown(lowerRoman, "({4})"),
	}},
	{Name: "paragraphs", annex: annexLevels(upperAlpha), levels: []level{
		shown(decimal, "§ {1}"), shown(decimal, "({2})"), shown(lowerAlpha, "{3})"), shown(doubleAlpha, "{4})"),
	}},
	{Name: "danish", annex: annexLevels(upperAlpha), levels: []level{
		shown(decimal, "{1}."), shown(decimal, "{2}."), shown(lowerAlpha, "{3}."),
	}},
	{Name: "articles", annex: annexLevels(decimal), levels: []level{
		{style: decimal, parts: parseShow("{1}"), word: true}, shown(decimal, "{2}."), shown(lowerAlpha, "({3})"),
	}},
	{Name: "none", annex: annexLevels(upperAlpha)},
}

// annexLevels number an annex, whose first level is a letter or a number.
func annexLevels(first style) []level {
	return []level{
		{style: first, parts: parseShow("{1}"), word: true},
		shown(decimal, "{1}.{2}"), shown(decimal, "{3}."), shown(lowerAlpha, "({4})"), shown(lowerRoman, "({5})"),
	}
}

// recitalLevels number the background of a contract: (A), (1).
var recitalLevels = []level{shown(upperAlpha, "({1})"), shown(decimal, "({2})")}

func shown(s style, show string) level { return level{style: s, parts: parseShow(show)} }

// parseShow cuts "({3})" into its parts. What is no counter is text.
func parseShow(show string) []part {
	var parts []part
	for show != "" {
		open := strings.IndexByte(show, '{')
		end := strings.IndexByte(show, '}')
		if open < 0 || end < open {
			return append(parts, part{text: show})
		}
		n, err := strconv.Atoi(show[open+1 : end])
		if err != nil || n < 1 {
			parts = append(parts, part{text: show[:end+1]})
		} else {
			if open > 0 {
				parts = append(parts, part{text: show[:open]})
			}
			parts = append(parts, part{depth: n})
		}
		show = show[end+1:]
	}
	return parts
}

// ownScheme makes a scheme of site.toml.
func ownScheme(c *config.Scheme) *Scheme {
	s := &Scheme{Name: c.Name, annex: annexLevels(upperAlpha), cited: map[string][][]part{}}
	for i := range c.Levels {
		l := &c.Levels[i]
		s.levels = append(s.levels, shown(styleNames[l.Style], l.Show))
		for lang, form := range l.Cite {
			if s.cited[lang] == nil {
				s.cited[lang] = make([][]part, len(c.Levels))
			}
			s.cited[lang][i] = parseShow(form)
		}
	}
	return s
}

func (s *Scheme) seriesLevels(series Series) []level {
	switch series {
	case AnnexSeries:
		return s.annex
	case Recitals:
		return recitalLevels
	}
	return s.levels
}

// depth says how many levels of a series have a number.
func (s *Scheme) depth(series Series) int {
	if len(s.levels) == 0 {
		return 0
	}
	return len(s.seriesLevels(series))
}

// show writes the number that is printed before a text.
func (s *Scheme) show(lang *locale.Language, series Series, path []int32) string {
	levels := s.seriesLevels(series)
	l := &levels[len(path)-1]
	if l.word && series == AnnexSeries {
		return lang.AnnexHeading(count(path[0], l.style))
	}
	var b strings.Builder
	if l.word {
		b.WriteString(lang.NumberWord(s.Name))
		b.WriteString(" ")
	}
	for _, part := range l.parts {
		switch {
		case part.depth == 0:
			b.WriteString(part.text)
		case part.depth <= len(path):
			b.WriteString(count(path[part.depth-1], levels[part.depth-1].style))
		}
	}
	return b.String()
}

// cite writes a citation in a language's words.
func (s *Scheme) cite(lang *locale.Language, series Series, path []int32) string {
	var buf [8]string
	numbers := s.counters(buf[:0], series, path)
	switch series {
	case AnnexSeries:
		return lang.Cite("annex", numbers)
	case Recitals:
		return lang.Cite("recital", numbers)
	}
	if form := s.form(lang, len(path)); form != nil {
		return fill(form, numbers)
	}
	return lang.Cite(s.Name, numbers)
}

// counters writes the numbers of a path one by one: "4", "1", "b".
func (s *Scheme) counters(into []string, series Series, path []int32) []string {
	levels := s.seriesLevels(series)
	for i, n := range path {
		into = append(into, count(n, levels[i].style))
	}
	return into
}

// form gives the scheme's own citation form for a depth, nil if it has none.
func (s *Scheme) form(lang *locale.Language, depth int) []part {
	for _, tag := range [...]string{lang.Tag(), lang.Base()} {
		if forms := s.cited[tag]; depth <= len(forms) && forms[depth-1] != nil {
			return forms[depth-1]
		}
	}
	return nil
}

// fill puts numbers into a citation form: "Clause {1}({2})".
func fill(form []part, numbers []string) string {
	var b strings.Builder
	for _, p := range form {
		if p.depth > 0 && p.depth <= len(numbers) {
			b.WriteString(numbers[p.depth-1])
			continue
		}
		b.WriteString(p.text)
	}
	return b.String()
}

// count writes a counter in a style.
func count(n int32, s style) string {
	switch s {
	case lowerAlpha:
		return alpha(n)
	case upperAlpha:
		return strings.ToUpper(alpha(n))
	case lowerRoman:
		return roman(n)
	case upperRoman:
		return strings.ToUpper(roman(n))
	case doubleAlpha:
		return strings.Repeat(alpha(n), 2)
	}
	return strconv.Itoa(int(n)) // without allocation below 100
}

// alpha counts a … z, aa, ab …
func alpha(n int32) string {
	if n <= 0 {
		return ""
	}
	if n <= 26 {
		return letters[n-1 : n]
	}
	return alpha((n-1)/26) + alpha((n-1)%26+1)
}

const letters = "abcdefghijklmnopqrstuvwxyz"

func roman(n int32) string {
	var b strings.Builder
	for _, d := range [...]struct {
		value int32
		sign  string
	}{{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}} {
		for ; n >= d.value; n -= d.value {
			b.WriteString(d.sign)
		}
	}
	return b.String()
}

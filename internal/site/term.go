package site

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annex/internal/diag"
	"annex/internal/markdown"
)

// terms finds the uses of defined terms. A term holds in its document, the
// annexes of an agreement included; the first use in each clause is linked.
// Only declared forms are looked for: plurals are never guessed.
func terms(r *resolver) {
	r.eachPage(func(p *Page, list *diag.List) {
		if p.Agreement != nil {
			return // its agreement sees to it
		}
		g := r.glossary(p, list)
		if g == nil {
			return
		}
		for _, q := range append([]*Page{p}, p.Annexes...) {
			m := marker{glossary: g, page: q, linked: map[*Term]bool{}}
			m.run()
		}
	})
	for _, e := range r.site.Editions {
		r.checkAliases(e)
	}
}

// marker finds the uses on one page.
type marker struct {
	*glossary
	page   *Page
	block  int32
	linked map[*Term]bool // in the present clause
}

// run walks the text: not headings, quotations and what is not printed.
func (m *marker) run() {
	for b := int32(0); b < int32(len(m.page.Doc.Blocks)); b++ {
		block := &m.page.Doc.Blocks[b]
		switch {
		case block.Kind == markdown.Heading && block.Level == 2:
			clear(m.linked) // a new clause begins
		case block.Kind == markdown.Heading:
		case block.Kind == markdown.Quote, block.Kind == markdown.Item && block.Flags&markdown.ClassReserved != 0:
			b = block.Next - 1
		case block.To > block.From:
			m.block = b
			m.inlines(block.From, block.To)
		}
	}
}

// inlines walks running text: not links, pictures, definitions and code.
func (m *marker) inlines(from, to int32) {
	at := 0 // in the text of the present inline
	for i := from; i < to; {
		in := &m.page.Doc.Inlines[i]
		switch in.Kind {
		case markdown.Anchor, markdown.Image, markdown.Term:
			i, at = in.Next, 0
		case markdown.Text:
			i, at = m.text(i, at, to)
		default:
			i, at = i+1, 0
		}
	}
}

// text looks for phrases in a text from a byte on, up to its end or that of a
// phrase that reaches into another line; it gives the place to go on.
func (m *marker) text(inline int32, at int, to int32) (int32, int) {
	s := m.page.Doc.InlineText(&m.page.Doc.Inlines[inline])
	for at < len(s) {
		c := s[at]
		if !m.first[c] { // the words of most texts begin no phrase
			at = skipWord(s, at)
			continue
		}
		end, loose := nextWord(s, at)
		if inline, at, ok := m.phrase(inline, at, end, to, loose); ok {
			return inline, at
		}
		at = end
	}
	return inline + 1, 0
}

// skipWord gives the end of the word, or the single sign, that begins at i.
func skipWord(s string, i int) int {
	at := i
	for at < len(s) && asciiWord[s[at]] {
		at++
	}
	switch {
	case at < len(s) && s[at] >= utf8.RuneSelf:
		if end := wordEnd(s, at); end > i {
			return end
		}
		at, _ = nextWord(s, i)
		return at
	case at == i:
		return i + 1
	}
	return at
}

// phrase looks for the longest phrase that begins with the word from at to end
// of a text, and notes its use. It gives the place behind it.
func (m *marker) phrase(inline int32, at, end int, to int32, loose bool) (int32, int, bool) {
	s := m.page.Doc.InlineText(&m.page.Doc.Inlines[inline])
	list := m.loose
	if !loose {
		list = m.phrases[s[at:end]]
	}
	for _, ph := range list {
		if last, stop, ok := m.reach(inline, at, to, ph.text); ok && (loose || m.wholeWord(last, stop)) {
			m.use(inline, at, last, stop, ph.term)
			return last, stop, true
		}
	}
	return 0, 0, false
}

// reach follows a phrase from a place on, over line ends and unbreakable blanks,
// and gives the place behind it.
func (m *marker) reach(inline int32, at int, to int32, phrase string) (int32, int, bool) {
	d := m.page.Doc
	s := d.InlineText(&d.Inlines[inline])
	for k := 0; k < len(phrase); {
		switch {
		case at == len(s):
			if inline++; inline < to && d.Inlines[inline].Kind == markdown.SoftBreak && phrase[k] == ' ' {
				inline, k = inline+1, k+1
			}
			if inline >= to || d.Inlines[inline].Kind != markdown.Text {
				return 0, 0, false
			}
			s, at = d.InlineText(&d.Inlines[inline]), 0
		case phrase[k] == s[at]:
			k, at = k+1, at+1
		case phrase[k] == ' ' && strings.HasPrefix(s[at:], "\u00a0"):
			k, at = k+1, at+len("\u00a0")
		default:
			return 0, 0, false
		}
	}
	return inline, at, true
}

// wholeWord tells whether a word ends at a place.
func (m *marker) wholeWord(inline int32, at int) bool {
	s := m.page.Doc.InlineText(&m.page.Doc.Inlines[inline])
	next, _ := utf8.DecodeRuneInString(s[at:])
	return !wordRune(next)
}

// use notes the first use of a term in a clause, but for the block that defines
// it; an excepted phrase has no term.
func (m *marker) use(inline int32, at int, last int32, stop int, t *Term) {
	p := m.page
	if t == nil || m.linked[t] || t.Page.Doc == p.Doc && t.Block == m.block {
		return
	}
	m.linked[t] = true
	for i := inline; i <= last; i++ {
		if p.Doc.Inlines[i].Kind != markdown.Text {
			continue
		}
		end := len(p.Doc.InlineText(&p.Doc.Inlines[i]))
		if i == last {
			end = stop
		}
		p.Uses = append(p.Uses, TermUse{Inline: i, Start: int32(at), End: int32(end), Term: t, More: i < last})
		at = 0
	}
}

// nextWord gives the end of the word, or the single sign, that begins at i; loose
// says that it is a letter of a script that does not part words by blanks.
func nextWord(s string, i int) (end int, loose bool) {
	c, n := utf8.DecodeRuneInString(s[i:])
	switch {
	case unspaced(c):
		return i + n, true
	case !wordRune(c):
		return i + n, false
	}
	return wordEnd(s, i), false
}

// wordEnd gives the end of the word that begins at i.
func wordEnd(s string, i int) int {
	for i < len(s) {
		if c := s[i]; c < utf8.RuneSelf {
			if !wordByte(c) {
				break
			}
			i++
			continue
		}
		c, n := utf8.DecodeRuneInString(s[i:])
		if !wordRune(c) || unspaced(c) {
			break
		}
		i += n
	}
	return i
}

func wordByte(c byte) bool { return asciiWord[c] }

// asciiWord marks the letters, digits and the hyphen of ASCII.
var asciiWord = func() (table [256]bool) {
	for c := range utf8.RuneSelf {
		table[c] = c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || c == '-'
	}
	return table
}()

// wordRune tells what belongs to a word: the hyphen too, so that no term is
// linked inside a compound.
func wordRune(c rune) bool {
	if c < utf8.RuneSelf {
		return wordByte(byte(c))
	}
	return c == '‑' || c != utf8.RuneError && (unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.Is(unicode.Mn, c))
}

// unspaced tells whether a letter belongs to a script that does not part words by
// blanks. All of them lie behind Thai.
func unspaced(c rune) bool {
	return c >= 0x0e00 && unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Khmer, unicode.Lao, unicode.Myanmar)
}

package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

const allClasses = ClassReserved | ClassTodo | ClassAnnex | ClassRecitals | ClassDefinitions

// classNames are the words of a mark, in the order of the Class… flags.
var classNames = [...]string{"reserved", "todo", "annex", "recitals", "definitions"}

// isTermMark tells whether a mark makes the bold text before it a term.
func (c *converter) isTermMark(m *braceNode) bool {
	if m.hole || m.start == 0 || !strings.HasPrefix(c.source(m.start, m.end), string(termMark)) {
		return false
	}
	strong, ok := m.PreviousSibling().(*ast.Emphasis)
	before := c.src[m.start-1]
	return ok && strong.Level == 2 && (before == '*' || before == '_')
}

// bind gives a block the mark at its end.
func (c *converter) bind(m *braceNode, in, owner int32) {
	if c.apart(m) {
		c.markApart(c.at(m.start), c.at(m.end))
	}
	mark := Mark{Block: owner, Start: c.at(m.start), End: c.at(m.end)}
	var classes Flags
	mark.ID, mark.IDStart, classes = c.readMark(m)
	c.d.Marks = append(c.d.Marks, mark)
	if int(owner) == len(c.d.Blocks) { // a caption's table comes next and takes it over
		owner = in
	}
	b := &c.d.Blocks[owner]
	b.Mark = int32(len(c.d.Marks) - 1)
	b.Flags |= classes
}

// apart tells whether a term's mark is kept from its bold text by a blank.
func (c *converter) apart(m *braceNode) bool {
	if !strings.HasPrefix(c.source(m.start, m.end), string(termMark)) {
		return false
	}
	before := strings.TrimRight(c.source(max(0, m.start-4), m.start), " ")
	return strings.HasSuffix(before, "**") && c.src[m.start-1] == ' '
}

// readMark gives id and classes of a mark; id is "" where it is missing or bad.
func (c *converter) readMark(m *braceNode) (id string, idStart int32, classes Flags) {
	named := false
	for start, token := range fields(c.source(m.start+1, m.end-1)) {
		from := c.at(m.start + 1 + start)
		to := from + int32(len(token))
		switch word := token[1:]; {
		case token[0] == '.':
			if flag := class(word); flag != 0 {
				classes |= flag
			} else {
				c.classUnknown(from+1, to, word)
			}
		case token[0] != '#':
			c.tokenStray(from, to)
		case named:
			c.idTwice(from, to)
		default:
			named, idStart = true, from+1
			if isID(word) && !position(word) && len(word) <= maxID {
				id = word
			} else {
				c.idFormat(from, to, word)
			}
		}
	}
	return id, idStart, classes
}

// fields walks the words of a text with their offsets.
func fields(s string) func(yield func(int, string) bool) {
	return func(yield func(int, string) bool) {
		for at := 0; at < len(s); {
			if s[at] == ' ' || s[at] == '\t' {
				at++
				continue
			}
			n := strings.IndexAny(s[at:], " \t")
			if n < 0 {
				n = len(s) - at
			}
			if !yield(at, s[at:at+n]) {
				return
			}
			at += n
		}
	}
}

func class(word string) Flags {
	for i, name := range classNames {
		if name == word {
			return ClassReserved << i
		}
	}
	return 0
}

// position tells whether an id looks like a position address, c-7.
func position(id string) bool {
	return len(id) > 2 && id[:2] == "c-" && '0' <= id[2] && id[2] <= '9'
}

// slug turns words into something near an id.
func slug(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range strings.ToLower(s) {
		switch {
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9' && b.Len() > 0:
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			b.WriteRune(r)
			gap = false
		default:
			gap = true
		}
	}
	return b.String()
}

// stray reports a mark that belongs to nothing.
func (c *converter) stray(m *braceNode) {
	start, end := c.at(m.start), c.at(m.end)
	switch {
	case c.apart(m):
		c.markApart(start, end)
	case c.secondMark(m):
		c.markTwice(start, end)
	default:
		c.markStray(start, end, "belongs to no block")
	}
}

// secondMark tells whether another mark of the same block comes after m.
func (c *converter) secondMark(m *braceNode) bool {
	for n := m.NextSibling(); n != nil; n = n.NextSibling() {
		if other, ok := n.(*braceNode); ok && !other.hole && !c.isTermMark(other) {
			return true
		}
	}
	return false
}

// term makes the bold text i, with the mark after it, a definition.
func (r *run) term(i int32, m *braceNode) {
	c := r.c
	id, _, classes := c.readMark(m)
	if classes != 0 {
		c.classOnTerm(c.at(m.start), c.at(m.end), c.source(m.start, m.end))
	}
	in := &c.d.Inlines[i]
	in.Kind, in.Extra = Term, int32(len(c.d.Terms))
	c.cook(i+1, in.Next)
	c.d.Terms = append(c.d.Terms, Definition{
		ID: id, Text: unquote(c.d.Plain(i+1, in.Next)), Block: r.block, Inline: i,
		Start: in.Start, End: c.at(m.end),
	})
	r.extent(i, in.Start, c.at(m.end))
}

// quotationMarks of the languages we know, the straight ones among them.
const quotationMarks = "\"'“”„‟«»‹›‘’‚‛「」『』《》〈〉〝〞〟＂"

// unquote takes the quotation marks off a term, and the blanks French puts
// inside them.
func unquote(s string) string {
	return strings.Trim(s, quotationMarks+" \u00a0\u202f\u2009")
}

package content

import (
	"strings"

	"annex/internal/diag"
	"annex/internal/source"
	"annex/internal/text"
)

// frontMatter is the head of a page: TOML between two lines "+++".
type frontMatter struct {
	table *source.Table // nil if there is none
	span  text.Span     // of its first line; the file's start if there is none
	body  int           // offset of the first byte after it
	whole bool          // false where it could not be read to its end
}

const bom = "\ufeff" // which some editors write before a text

// readFrontMatter finds and reads the front matter of a file.
func readFrontMatter(f *text.File, list *diag.List) frontMatter {
	start := 0
	if strings.HasPrefix(f.Text, bom) {
		start = len(bom)
	}
	head := frontMatter{span: f.Span(start, start), body: start, whole: true}
	line, next := lineAt(f.Text, start)
	if yaml(f.Text, line, next) {
		list.Add("value-invalid", f.Span(start, start+len(line)), `front matter begins with "---"`).
			Hint(`write it as TOML between two lines "+++"`)
		head.body, head.whole = closing(f.Text, next, "---", len(f.Text)), false
		return head
	}
	moved := line != "+++"
	if moved {
		at, ok := late(f.Text, start)
		if !ok {
			return head
		}
		start = at
		line, next = lineAt(f.Text, start)
		list.Add("value-invalid", f.Span(start, start+len(line)), "front matter begins on the first line, without blanks before it").
			Hint(`remove what stands before "+++"`)
	}
	head.span = f.Span(start, start+len(line))
	end := closing(f.Text, next, "+++", -1)
	if end < 0 && moved {
		head.body, head.whole = len(f.Text), false
		return head
	}
	if end < 0 {
		list.Add("value-invalid", head.span, "front matter is not closed").Hint(`end it with a line "+++"`)
		head.body, head.whole = len(f.Text), false
		return head
	}
	head.body = end
	head.read(f, next, end, list)
	return head
}

// read decodes the text between the two marks; end is after the second one.
func (h *frontMatter) read(f *text.File, start, end int, list *diag.List) {
	end = strings.LastIndex(f.Text[:end], "+++")
	table, found := source.Parse(f, start, end)
	h.table, h.whole = table, found.Worst() < diag.Error
	*list = append(*list, found...)
}

// late finds a mark of front matter behind blanks and blank lines, where it would
// be published as text.
func late(s string, start int) (at int, ok bool) {
	at = len(s) - len(strings.TrimLeft(s[start:], " \t\r\n"))
	line, _ := lineAt(s, at)
	return at, line == "+++"
}

// lineAt gives the line at an offset without blanks at its end, and the offset
// of the next line.
func lineAt(s string, at int) (line string, next int) {
	if n := strings.IndexByte(s[at:], '\n'); n >= 0 {
		return strings.TrimRight(s[at:at+n], " \t\r"), at + n + 1
	}
	return strings.TrimRight(s[at:], " \t\r"), len(s)
}

// closing gives the offset after the line that is the mark; otherwise none.
func closing(s string, at int, mark string, none int) int {
	for at < len(s) {
		line, next := lineAt(s, at)
		if line == mark {
			return next
		}
		at = next
	}
	return none
}

// yaml tells whether a page begins with front matter in the manner of other
// tools: "---", then a line "key: …", then "---" again.
func yaml(s, line string, next int) bool {
	if line != "---" {
		return false
	}
	second, after := lineAt(s, next)
	key, _, ok := strings.Cut(second, ":")
	return ok && key != "" && !strings.ContainsAny(key, " \t#") && closing(s, after, "---", -1) >= 0
}

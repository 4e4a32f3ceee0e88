package locale

import "strings"

// template is a text with places to fill, cut once: "Clause {1}.{2}".
type template []part

// part is literal text, or a place with its name.
type part struct {
	text string
	name string // of the place; "" = text
}

// compile cuts a text at its places. Braces that enclose no name are text.
func compile(text string) template {
	var t template
	for {
		literal, name, rest, ok := nextPlace(text)
		if literal != "" {
			t = append(t, part{text: literal})
		}
		if !ok {
			return t
		}
		t = append(t, part{name: name})
		text = rest
	}
}

// nextPlace finds the first {name} of a text.
func nextPlace(text string) (literal, name, rest string, ok bool) {
	for from := 0; ; {
		open := strings.IndexByte(text[from:], '{')
		if open < 0 {
			return text, "", "", false
		}
		open += from
		end := strings.IndexByte(text[open:], '}')
		if end < 0 {
			return text, "", "", false
		}
		if name := text[open+1 : open+end]; placeName(name) {
			return text[:open], name, text[open+end+1:], true
		}
		from = open + 1
	}
}

func placeName(s string) bool {
	for i := range len(s) {
		if c := s[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '_' {
			return false
		}
	}
	return s != ""
}

// numbered fills places called {1} to {9} from a list; what the list lacks is
// left empty.
func (t template) numbered(values []string) string {
	if len(t) == 1 && t[0].name == "" {
		return t[0].text
	}
	var b strings.Builder
	size := 0
	for _, p := range t {
		size += len(p.text) + len(p.value(values))
	}
	b.Grow(size)
	for _, p := range t {
		b.WriteString(p.text)
		b.WriteString(p.value(values))
	}
	return b.String()
}

func (p part) value(values []string) string {
	if len(p.name) != 1 {
		return ""
	}
	if i := int(p.name[0]) - '1'; i >= 0 && i < len(values) {
		return values[i]
	}
	return ""
}

// named fills places from pairs of name and value; a place without a value
// keeps its braces, so that the mistake is seen.
func (t template) named(pairs []string) string {
	if len(t) == 1 && t[0].name == "" {
		return t[0].text
	}
	var b strings.Builder
	for _, p := range t {
		switch v, ok := lookup(pairs, p.name); {
		case p.name == "":
			b.WriteString(p.text)
		case ok:
			b.WriteString(v)
		default:
			b.WriteString("{" + p.name + "}")
		}
	}
	return b.String()
}

func lookup(pairs []string, name string) (string, bool) {
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i] == name {
			return pairs[i+1], true
		}
	}
	return "", false
}

// places gives the names of a template in order.
func (t template) places() []string {
	var names []string
	for _, p := range t {
		if p.name != "" {
			names = append(names, p.name)
		}
	}
	return names
}

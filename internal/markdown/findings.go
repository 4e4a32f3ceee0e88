package markdown

import (
	"slices"
	"strings"

	"annex/internal/diag"
	"annex/internal/text"
)

// Every message of the package stands here, so that its tone can be read at a
// sitting.

// add is diag.List.Add, which stops listing where a rule fires without end and
// counts what it leaves out.
func (c *converter) add(rule string, span text.Span, format string, args ...any) *diag.Diagnostic {
	return c.addAt(diag.Level(rule), rule, span, format, args...)
}

func (c *converter) addAt(level diag.Severity, rule string, span text.Span, format string, args ...any) *diag.Diagnostic {
	i := slices.IndexFunc(c.counts, func(n ruleCount) bool { return n.rule == rule && n.level == level })
	if i < 0 {
		i = len(c.counts)
		c.counts = append(c.counts, ruleCount{rule: rule, level: level})
	}
	n := &c.counts[i]
	if n.found++; n.found <= diag.MaxFindings {
		return c.list.Add(rule, span, format, args...).At(level)
	}
	if n.found == diag.MaxFindings+1 {
		n.next = span
	}
	c.unheard = diag.Diagnostic{}
	return &c.unheard
}

// ruleCount counts the findings of a rule at one level; next is the first one left out.
type ruleCount struct {
	rule  string
	level diag.Severity
	found int
	next  text.Span
}

// more says how many findings were left out.
func (c *converter) more() {
	for _, n := range c.counts {
		if n.found > diag.MaxFindings {
			c.list.Add(n.rule, n.next, "and %d more of this kind from here on", n.found-diag.MaxFindings).At(n.level)
		}
	}
}

// faultKind is a finding made while goldmark runs.
type faultKind uint8

const (
	holeOpen faultKind = iota
	holeUnknown
	markOpen
	attributeForeign
	localNested
	localStray
	localUnknown
	footnote
)

func (c *converter) report(f fault) {
	start, end := c.at(f.start), c.at(f.end)
	src := c.d.Source(start, end)
	span := c.d.Span(start, end)
	switch f.kind {
	case holeOpen:
		c.add("fact-unknown", span, "%q is not closed", src).Hint("close it with }}, or write \\{{ for two braces")
	case holeUnknown:
		d := c.add("fact-unknown", span, "%q names no fact", src)
		if inner := strings.TrimSpace(strings.Trim(src, "{}")); isHole([]byte(inner)) {
			d.Hint("write {{%s}} without blanks", inner)
		} else {
			d.Hint("write {{notice.breach}}, {{blank:name}} or {{table:register}}, or \\{{ for two braces")
		}
	case markOpen:
		c.add("id-stray", span, "mark %q is not closed", src).Hint("close it with }")
	case attributeForeign:
		c.add("id-stray", span, "mark %q is neither an id nor a class", src).Hint("write {#id} or {#id .class}")
	case localNested:
		c.add("value-invalid", span, "block %q stands inside another one", src).Hint("close the first one with :::")
	case localStray:
		c.add("value-invalid", span, "%q closes nothing", src).Hint("open the block with :::local, or remove the line")
	case localUnknown:
		c.add("value-invalid", span, "block %q is unknown", src).Hint("write :::local")
	case footnote:
		c.add("value-invalid", span, "footnote %q: there are no footnotes", src).
			Hint("put its words into the text, in brackets, or into a paragraph of its own")
	}
}

func (c *converter) limit(e excess) {
	at := c.at(e.at)
	d := c.add("limit-exceeded", c.d.Span(at, at+1), "%s: %d, allowed are %d", e.what, e.found, e.allowed)
	if strings.Contains(e.what, "table") {
		d.Hint("use a register for a table of this size")
	}
}

func (c *converter) localOpen(start, end int32) {
	c.add("value-invalid", c.d.Span(start, end), "block %q is not closed", c.d.Source(start, end)).
		Hint("close it with a line :::")
}

func (c *converter) noteUnknown(start, end int32, word string) {
	c.add("value-invalid", c.d.Span(start, end), "note box %q is unknown", word).
		DidYouMean(word, noteNames[:])
}

func (c *converter) markStray(start, end int32, why string) {
	c.add("id-stray", c.d.Span(start, end), "mark %q %s", c.d.Source(start, end), why).
		Hint("put it at the end of a heading, of a paragraph, or of the first paragraph of a list item")
}

func (c *converter) markTwice(start, end int32) {
	c.add("id-stray", c.d.Span(start, end), "mark %q is not the only one of its block", c.d.Source(start, end)).
		Hint("keep one mark at the end of the block; write id and classes together, {#id .reserved}")
}

func (c *converter) markApart(start, end int32) {
	c.add("id-stray", c.d.Span(start, end), "mark %q stands apart from its bold text", c.d.Source(start, end)).
		Hint("remove the blank before it: **“Customer”**{#t-customer}")
}

func (c *converter) tokenStray(start, end int32) {
	c.add("id-stray", c.d.Span(start, end), "%q in a mark is neither an id nor a class", c.d.Source(start, end)).
		Hint("write {#id} or {#id .class}")
}

func (c *converter) classUnknown(start, end int32, word string) {
	c.add("id-stray", c.d.Span(start, end), "class %q is unknown", word).DidYouMean(word, classNames[:]).
		Hint("classes are %s", strings.Join(classNames[:], ", "))
}

func (c *converter) classOnTerm(start, end int32, word string) {
	c.add("id-stray", c.d.Span(start, end), "class %q on a defined term means nothing", word).
		Hint("put it in the mark of the block")
}

func (c *converter) idTwice(start, end int32) {
	c.add("id-stray", c.d.Span(start, end), "second id %q in one mark", c.d.Source(start, end)).
		Hint("keep one id")
}

func (c *converter) idFormat(start, end int32, id string) {
	d := c.add("id-format", c.d.Span(start, end), "id %q is not of the form a-z, 0-9 and hyphens", id)
	switch {
	case len(id) > maxID:
		d.Message = "id is longer than 64 characters"
		d.Hint("choose a short one: it stands in every address of the clause")
		return
	case position(id):
		d.Message = diag.Visible("id \"" + id + "\" is kept for position addresses")
		d.Hint("choose a word, not a number")
		return
	}
	if s := slug(id); isID(s) && ascii(id) {
		d.Hint("write %q", s)
	} else {
		d.Hint("begin with a letter and go on with a-z, 0-9 and hyphens")
	}
}

func (c *converter) cellSurplus(start, end int32, columns int) {
	span, src := c.d.Span(start, end), c.d.Source(start, end)
	if strings.HasPrefix(src, "{#") || strings.HasPrefix(src, "{.") {
		c.add("id-stray", span, "mark %q stands in a cell beyond the last column", src).
			Hint("put it in a paragraph before the table: Table: Title {#id}")
		return
	}
	c.add("value-invalid", span, "cell %q is beyond the last column of the table: columns %d", shorten(strings.TrimSpace(src)), columns).
		Hint("add a column to the head, or write \\| for a bar within a cell")
}

func (c *converter) registerInline(start, end int32) {
	c.add("fact-unknown", c.d.Span(start, end), "register %q stands within a text", c.d.Source(start, end)).
		Hint("put it alone in a paragraph")
}

func (c *converter) filterFormat(start, end int32) {
	c.add("value-invalid", c.d.Span(start, end), "filter %q is not of the form key=value", c.d.Source(start, end)).
		Hint("write {{table:sub-processors status=active}}")
}

func (c *converter) rawHTML(start, end int32) {
	src := c.d.Source(start, end)
	d := c.add("html-raw", c.d.Span(start, end), "HTML %q would be dropped", shorten(src))
	switch name := tagName(src); {
	case strings.HasPrefix(src, "<!"), strings.HasPrefix(src, "<?"):
		d.Hint("remove it")
	case name == "br":
		d.Hint("end the line with a backslash")
	case htmlTags[name] && !capitalised(src):
		d.Hint("write it in Markdown, or remove it")
	case slug(strings.Trim(src, "</>")) != "":
		d.Hint("write {{blank:%s}} for a blank to fill in", slug(strings.Trim(src, "</>")))
	default:
		d.Hint("write \\< for the sign itself")
	}
}

func (c *converter) urlUnsafe(start, end int32, dest, why string) {
	c.add("url-unsafe", c.d.Span(start, end), "address %q %s", shorten(dest), why).
		Hint("use https, http, mailto, tel or law, or a path inside the site")
}

func (c *converter) listDate(start, end int32, words string) {
	marker := strings.TrimSpace(c.d.Source(start, end))
	c.add("list-date", c.d.Span(start, end), "date %q was read as a list item", marker+" "+words).
		Hint("write %s\\%s, or put the date on the line before", marker[:len(marker)-1], marker[len(marker)-1:])
}

// shorten cuts a long quotation at a character boundary.
func shorten(s string) string {
	const most = 60
	if line, _, cut := strings.Cut(s, "\n"); cut {
		s = line + " …"
	}
	for i := range s {
		if i > most {
			return s[:i] + "…"
		}
	}
	return s
}

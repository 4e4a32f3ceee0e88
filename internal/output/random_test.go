package output

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// pageMaker writes random HTML that is well nested, in all the ways that people
// write it.
type pageMaker struct {
	r    *rand.Rand
	b    strings.Builder
	wild bool // comments, unquoted values, capitals too
}

func (g *pageMaker) pick(words ...string) string { return words[g.r.IntN(len(words))] }

func (g *pageMaker) page() string {
	g.b.WriteString(g.pick("<!doctype html>", "<!DOCTYPE html>\n", ""))
	g.b.WriteString(`<html lang="en"><head><meta charset="utf-8">` + g.blank() + "<title>" + g.text() + "</title></head><body>")
	for range g.r.IntN(8) {
		g.block(0)
	}
	g.b.WriteString("</body></html>")
	return g.b.String()
}

func (g *pageMaker) blank() string { return g.pick("", "", " ", "\n", "  \n\t") }

func (g *pageMaker) text() string {
	var b strings.Builder
	for range g.r.IntN(4) {
		b.WriteString(g.blank())
		b.WriteString(g.pick("word", "a", "b.", "&amp;", "&lt;x&gt;", "é", "x&nbsp;y", "1.2", "\"q\"", "'", "&#39;", "100 %", "a &copy b", "< ", "< b"))
	}
	b.WriteString(g.blank())
	return b.String()
}

func (g *pageMaker) block(depth int) {
	if g.wild && g.r.IntN(8) == 0 {
		g.b.WriteString(g.pick("<!-- <a href='/no'> -->", "<!-->", "<!--->", "<!-- a -- b --!>", "<?x y?>", "</ x>", "<!x>"))
	}
	switch g.r.IntN(9) {
	case 0:
		g.element("ul", func() {
			for range g.r.IntN(3) {
				g.b.WriteString(g.blank())
				g.element("li", func() { g.flow(depth + 1) })
			}
		})
	case 1:
		g.element("table", func() {
			g.element("tbody", func() {
				g.element("tr", func() { g.element("td", func() { g.flow(depth + 1) }) })
			})
		})
	case 2:
		g.element("pre", func() { g.b.WriteString("x" + g.text() + "\n  " + g.text()) })
	case 3:
		g.b.WriteString(`<script src="` + g.ref() + `"></script>`)
	case 4:
		g.element("div", func() { g.flow(depth + 1) })
	case 5:
		g.element(g.pick("h2", "h3"), g.line)
	default:
		g.element("p", g.line)
	}
	g.b.WriteString(g.blank())
}

func (g *pageMaker) flow(depth int) {
	if depth > 4 {
		g.line()
		return
	}
	for range g.r.IntN(3) {
		g.block(depth)
	}
}

func (g *pageMaker) line() {
	for range g.r.IntN(5) {
		g.b.WriteString(g.text())
		switch g.r.IntN(8) {
		case 0:
			g.element("a", func() { g.b.WriteString(g.blank() + "x" + g.text()) })
		case 1:
			g.void("img")
		case 2:
			g.void("br")
		case 3:
			g.element("textarea", func() { g.b.WriteString("x <a href='/no'> " + g.text()) })
		case 4, 5:
			g.element(g.pick("b", "em", "span", "code", "time", "strong"), func() {
				g.b.WriteString(g.blank() + "x" + g.text())
				if g.r.IntN(2) == 0 {
					g.element("i", func() { g.b.WriteString(g.blank() + "y" + g.text()) })
				}
			})
		}
	}
	g.b.WriteString(g.text())
}

func (g *pageMaker) tag(name string) string {
	if g.wild && g.r.IntN(6) == 0 {
		return strings.ToUpper(name)
	}
	return name
}

func (g *pageMaker) element(name string, content func()) {
	g.b.WriteString("<" + g.tag(name))
	g.attributes(name)
	g.b.WriteString(">")
	content()
	g.b.WriteString("</" + g.tag(name))
	if g.wild {
		g.b.WriteString(g.pick("", "", " ", "\n"))
	}
	g.b.WriteString(">")
}

func (g *pageMaker) void(name string) {
	g.b.WriteString("<" + g.tag(name))
	g.attributes(name)
	g.b.WriteString(g.pick(">", ">", " />"))
}

func (g *pageMaker) attributes(name string) {
	switch name {
	case "a":
		g.attribute("href", g.ref())
	case "img":
		g.attribute("src", g.ref())
		g.b.WriteString(" alt")
	}
	for range g.r.IntN(3) {
		switch g.r.IntN(4) {
		case 0:
			g.attribute(fmt.Sprintf("data-x%d", g.r.IntN(1000)), g.pick("", "a > b", " x ", "1"))
		case 1:
			g.attribute("title", g.pick("a 'b'", "x > y", "a &amp; b", "  two  blanks "))
		case 2:
			g.b.WriteString(" hidden")
		}
	}
	if g.r.IntN(2) == 0 {
		g.attribute("id", fmt.Sprintf("i%d", g.r.IntN(10)))
	}
	if g.r.IntN(3) == 0 {
		g.attribute("class", g.pick("a", " a  b ", "c"))
	}
}

func (g *pageMaker) attribute(name, value string) {
	if g.wild {
		name = g.tag(name)
	}
	switch {
	case g.wild && value != "" && !strings.ContainsAny(value, " >'\"=&") && g.r.IntN(3) == 0:
		g.b.WriteString(" " + name + g.pick("=", " = ") + value)
		if strings.HasSuffix(value, "/") {
			g.b.WriteByte(' ')
		}
	case !strings.Contains(value, "'") && g.r.IntN(3) == 0:
		g.b.WriteString(" " + name + "='" + value + "'")
	default:
		g.b.WriteString(" " + name + `="` + value + `"`)
	}
}

func (g *pageMaker) ref() string {
	return g.pick("/legal/en/", "/legal/en/dpa/#x", "#i1", "#i7", "#gone", "x.png", "https://x.example/y", "/legal/a?b&amp;c=d", "mailto:a@b.example")
}

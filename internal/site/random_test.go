package site_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing/fstest"
)

// randomSite makes a site that is mostly right: agreements in every scheme with
// annexes, nested lists, recitals, references with and without text, terms and
// facts. The same seed gives the same site.
func randomSite(seed uint64) fstest.MapFS {
	g := &generator{Rand: rand.New(rand.NewPCG(seed, 7)), files: fstest.MapFS{}}
	schemes := []string{"clauses", "paragraphs", "danish", "articles", "none", "flat"}
	g.write("site.toml", "default_language = \"en\"\nmissing = \""+g.one("notice", "omit", "error")+"\"\n[schemes.flat]\nlevels = [{ style = \"alpha\", show = \"{1}\" }, { style = \"ROMAN\", show = \"{1}.{2}\" }]\n")
	g.write("content/facts.toml", "[notice]\nbreach = \"48 hours\"\n")
	for _, id := range []string{"dpa", "terms"} {
		g.write("content/"+id+".toml", "# agreement\nnumbering = \""+g.one(schemes...)+"\"\nannexes = ["+g.one(`"data"`, `"data", "rates"`, `"rates"`, ``)+"]\n")
	}
	for _, lang := range []string{"en", "de"} {
		for _, id := range []string{"dpa", "terms", "data", "rates", "faq", "guide/index", "index"} {
			if lang == "en" || g.IntN(3) > 0 {
				g.write("content/"+lang+"/"+id+".md", g.text())
			}
		}
		g.write("content/"+lang+"/language.toml", "[terms.w1]\nforms = [\"customers\", \"data subject\"]\n")
	}
	complete(g.files)
	return g.files
}

type generator struct {
	*rand.Rand
	files fstest.MapFS
	ids   int
}

func (g *generator) write(name, text string) { g.files[name] = &fstest.MapFile{Data: []byte(text)} }

func (g *generator) one(words ...string) string { return words[g.IntN(len(words))] }

func (g *generator) text() string {
	var b strings.Builder
	b.WriteString("# " + g.words(3) + g.mark() + "\n\n")
	for range 2 + g.IntN(5) {
		fmt.Fprintf(&b, "%s %s%s\n\n", g.one("##", "##", "##", "###", "####", "#####"), g.words(3), g.mark(".annex", ".recitals", ".reserved", "", "", ""))
		for range g.IntN(3) {
			g.block(&b, "", 0)
		}
	}
	return b.String()
}

func (g *generator) block(b *strings.Builder, indent string, depth int) {
	switch k := g.IntN(8); {
	case k < 5 && depth < 5:
		start := 1
		if g.IntN(4) == 0 {
			start = 3
		}
		for i := range 1 + g.IntN(3) {
			fmt.Fprintf(b, "%s%d. %s%s\n", indent, start+i*g.IntN(2), g.words(6), g.mark(".reserved", "", ""))
			if g.IntN(3) == 0 {
				b.WriteString("\n")
				g.block(b, indent+"   ", depth+1)
			}
		}
		b.WriteString("\n")
	case k == 5:
		fmt.Fprintf(b, "%s- %s%s\n\n", indent, g.words(4), g.mark())
	case k == 6:
		fmt.Fprintf(b, "%s> %s\n\n", indent, g.words(4))
	default:
		fmt.Fprintf(b, "%s%s%s\n\n", indent, g.words(9), g.mark())
	}
}

// mark gives a block an id, mostly, and perhaps a class. A few ids repeat.
func (g *generator) mark(classes ...string) string {
	g.ids++
	id := fmt.Sprintf("#id%d", g.ids)
	switch g.IntN(10) {
	case 0:
		id = "#id1"
	case 1, 2:
		return ""
	}
	if len(classes) > 0 {
		id = strings.TrimSpace(id + " " + g.one(classes...))
	}
	return " {" + id + "}"
}

func (g *generator) words(n int) string {
	words := make([]string, n)
	for i := range words {
		words[i] = g.word()
	}
	return strings.Join(words, g.one(" ", " ", "\u00a0"))
}

func (g *generator) word() string {
	page := g.one("dpa", "terms", "data", "rates", "faq", "guide/index", "none")
	id := fmt.Sprintf("id%d", g.IntN(60))
	switch g.IntN(24) {
	case 0:
		return "[](#" + id + ")"
	case 1:
		return "[](" + page + ".md#" + id + ")"
	case 2:
		return "[](" + page + ".md)"
	case 3:
		return "[" + g.one("Clause 1.2", "(a)", "Annex A", "our duty", "§ 3", "2018") + "](#" + id + ")"
	case 4:
		return "[](law:gdpr/" + g.one("28/3/a", "32", "99/9") + ")"
	case 5:
		return "{{" + g.one("notice.breach", "notice.none") + "}}"
	case 6:
		return fmt.Sprintf("**“%s”**{#t-w%d}", g.one("customer", "data", "data subject", "vendor"), g.IntN(4))
	}
	return g.one("customer", "customers", "data", "subject", "vendor", "the", "audit", "process")
}

package build

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing/fstest"
)

// corpusLanguages are the languages of the generated site, in its order.
var corpusLanguages = []string{"en", "de", "fr", "nb", "es"}

// corpus generates a site: documents of about 1,000 words in five languages,
// half of them with numbered clauses and points, the others with titled
// sections, all with links to each other, tables and facts. The same count gives
// the same site.
func corpus(documents int) fstest.MapFS {
	files := fstest.MapFS{}
	write := func(name, text string) { files[name] = &fstest.MapFile{Data: []byte(text)} }
	var site strings.Builder
	site.WriteString("name = \"Generated\"\nbase_url = \"https://trust.example.com\"\ndefault_language = \"en\"\n")
	for _, tag := range corpusLanguages {
		fmt.Fprintf(&site, "[[languages]]\ntag = %q\n", tag)
		write("content/"+tag+"/index.md", "+++\ntitle = \"Start\"\n+++\n\nWelcome.\n")
	}
	site.WriteString("[organisation]\nname = \"Example\"\nlegal_name = \"Example GmbH\"\naddress = \"1 Example Street\"\ncountry = \"DE\"\ncontact = \"privacy@example.com\"\n")
	write("site.toml", site.String())
	write("content/facts.toml", "[notice]\nbreach = \"48 hours\"\n")
	for i := range documents {
		id := documentID(i)
		numbering := "none"
		if i%2 == 0 {
			numbering = "clauses"
		}
		write("content/"+id+".toml", fmt.Sprintf("kind = \"policy\"\nnumbering = %q\nbinding = \"en\"\nreview_by = 2099-01-01\n", numbering))
		for _, tag := range corpusLanguages {
			write("content/"+tag+"/"+id+".md", document(i, documents, tag))
		}
	}
	for folder := range (documents + 19) / 20 {
		for _, tag := range corpusLanguages {
			write(fmt.Sprintf("content/%s/part-%d/index.md", tag, folder), fmt.Sprintf("+++\ntitle = \"Part %d\"\n+++\n", folder))
		}
	}
	return files
}

func documentID(i int) string { return fmt.Sprintf("part-%d/policy-%04d", i/20, i) }

// document writes one document. Every language has the same shape.
func document(i, documents int, tag string) string {
	shape := rand.New(rand.NewPCG(1, uint64(i)))
	w := &words{r: rand.New(rand.NewPCG(uint64(tag[0])<<8|uint64(tag[1]), uint64(i)))}
	fmt.Fprintf(w, "+++\ntitle = \"Policy %d\"\nsummary = \"What policy %d says\"\n+++\n\n", i, i)
	w.sentence()
	w.WriteString("\n")
	for clause := 1; w.count < 1000; clause++ {
		fmt.Fprintf(w, "\n## Rules on matter %d {#matter-%d}\n\n", clause, clause)
		for item := 1; item <= 3+shape.IntN(3); item++ {
			fmt.Fprintf(w, "%d. ", item)
			w.sentence()
			fmt.Fprintf(w, " See [the other policy](../%s.md) and [](#matter-1). {#matter-%d-%d}\n", documentID(shape.IntN(documents)), clause, item)
			if shape.IntN(3) == 0 {
				w.WriteString("\n   1. ")
				w.sentence()
				w.WriteString("\n   2. Reports come within {{notice.breach}}.\n\n")
			}
		}
		if clause%4 == 0 {
			w.table(4)
		}
	}
	return w.String()
}

// words writes sentences and counts their words.
type words struct {
	strings.Builder
	r     *rand.Rand
	count int
}

var nouns = strings.Fields("record supplier measure request region contract notice register purpose period storage backup authority account transfer")

var verbs = strings.Fields("keeps reviews limits describes encrypts deletes forwards confirms covers approves")

func (w *words) sentence() {
	n := 12 + w.r.IntN(16)
	for k := range n / 4 {
		if k > 0 {
			w.WriteString(", and ")
		}
		fmt.Fprintf(w, "the %s %s every %s of each %s", nouns[w.r.IntN(len(nouns))], verbs[w.r.IntN(len(verbs))], nouns[w.r.IntN(len(nouns))], nouns[w.r.IntN(len(nouns))])
		w.count += 8
	}
	w.WriteString(".")
}

func (w *words) table(rows int) {
	w.WriteString("\n| What | Who | When |\n|---|---|---:|\n")
	for range rows {
		fmt.Fprintf(w, "| %s | %s | %d |\n", nouns[w.r.IntN(len(nouns))], nouns[w.r.IntN(len(nouns))], w.r.IntN(90))
		w.count += 3
	}
}

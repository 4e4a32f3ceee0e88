package render

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Each construct of the writing language and its HTML, as documents in
// testdata/constructs.txtar: NAME.SCHEME.md, then NAME.html.
func TestConstructs(t *testing.T) {
	files := archive(t, "constructs.txtar")
	var anew strings.Builder
	anew.WriteString("One file with its numbering scheme, and the HTML it gives. go test -run TestConstructs -update writes the HTML anew.\n")
	for i := 0; i+1 < len(files); i += 2 {
		name, scheme, _ := strings.Cut(strings.TrimSuffix(files[i].Name, ".md"), ".")
		got := lines(construct(t, name, scheme, files[i].Data))
		if got != files[i+1].Data && !*update {
			t.Errorf("%s: %s", name, firstDifference(got, files[i+1].Data))
		}
		anew.WriteString("-- " + files[i].Name + " --\n" + files[i].Data + "-- " + files[i+1].Name + " --\n" + got)
	}
	if *update {
		if err := os.WriteFile(filepath.Join("testdata", "constructs.txtar"), []byte(anew.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// construct gives the body of one text on the example site. Findings are the
// business of others.
func construct(t *testing.T, name, scheme, source string) string {
	t.Helper()
	kind := "kind = \"policy\"\nreview_by = 2030-01-01\nnumbering = \"" + scheme + "\"\n"
	files := append(archive(t, "site.txtar"),
		file{"content/x.toml", kind}, file{"content/en/x.md", "+++\ntitle = \"X\"\n+++\n\n" + source})
	s, _ := resolve(t, files)
	p := page(t, s, "en", "x")
	var b bytes.Buffer
	Body(&b, p, p)
	return strings.TrimPrefix(b.String(), "\n")
}

// The text of an annex printed in an agreement links to the agreement's own
// units by fragments alone.
func TestHost(t *testing.T) {
	s := example(t, file{"content/en/measures.md", "+++\ntitle = \"Measures\"\n+++\n\n## Own {#own}\n\nSee [](dpa.md#audit), [](#own), [](sub-processors.md) and [](dpa.md).\n"})
	annex, host := page(t, s, "en", "measures"), page(t, s, "en", "dpa")
	for _, c := range []struct {
		name, want string
		host       bool
	}{
		{"in the agreement", `<h3 id="own"><a class="n" id="c-A.1" href="#own">A.1</a> Own</h3><p>See <a href="#audit">Clause 2</a>, <a href="#own">Annex A.1</a>, <a href="#annex.sub-processors">Annex B</a> and <a href="/legal/en/dpa/">Data Processing Agreement</a>.</p>`, true},
		{"on its own page", `<h2 id="own"><a class="n" id="c-A.1" href="#own">A.1</a> Own</h2><p>See <a href="/legal/en/dpa/#audit">Clause 2</a>, <a href="#own">Annex A.1</a>, <a href="/legal/en/sub-processors/">Annex B</a> and <a href="/legal/en/dpa/">Data Processing Agreement</a>.</p>`, false},
	} {
		var b bytes.Buffer
		if c.host {
			Body(&b, annex, host)
		} else {
			Body(&b, annex, annex)
		}
		if got := strings.ReplaceAll(b.String(), "\u00a0", " "); got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, got, c.want)
		}
	}
}

package check

import (
	"annex/internal/diag"
	"annex/internal/output"
	"annex/internal/text"
)

var thirdParty = Rule{
	ID:    "third-party",
	Title: "a page loads something from elsewhere",
	Why: `
A page that loads a script, a font or a picture from another origin gives the address of every visitor to
someone who stands in no list, before the visitor has read a word. Courts have held that to be a transfer of
personal data without a legal basis (Landgericht München I, 3 O 17493/20, on fonts). The pages also send a
content security policy that forbids it, inline scripts and inline styles included, so that it would not
work. Keep your own copy in static/.
`,
	Bad: `
-- layouts/footer.html --
<footer class="site">
<p>This site works without scripts.</p>
<script src="https://stats.example.net/count.js"></script>
</footer>
`,
	Good: `
-- layouts/footer.html --
<footer class="site">
<p>This site works without scripts.</p>
</footer>
`,
	Run: findThirdParties,
}

func findThirdParties(job *Job, list *diag.List) {
	job.report(list, func(b *output.BrokenLink, at text.Span) *diag.Diagnostic {
		switch {
		case b.Why == output.ThirdParty:
			return list.Add("third-party", at, "%q loads %q from another origin", b.From, b.URL).
				Hint("keep a copy under static/, or link to it instead")
		case b.Need != "":
			return list.Add("third-party", at, "%q holds %s, which the content security policy forbids", b.From, b.Need).
				Hint("keep scripts and styles as files under static/")
		case b.Why == output.Blocked:
			return list.Add("third-party", at, "%q loads %q, which the content security policy forbids", b.From, b.URL).
				Hint("keep it as a file under static/")
		}
		return nil
	})
}

package check

import (
	"strings"

	"annex/internal/diag"
	"annex/internal/output"
	"annex/internal/text"
)

var linkBroken = Rule{
	ID:    "link-broken",
	Title: "a link of a finished page leads to nothing",
	Why: `
Every address in every finished file is followed inside the site before it is published. What is found here
comes from layouts, from the footer and the redirects of site.toml, or from own files in static/: texts are
checked by their own rules. A visitor who looks for an imprint or a privacy notice and meets an error page
has not been informed as Articles 12 and 13 of the General Data Protection Regulation ask.
`,
	Bad: `
-- site.toml --
[redirects]
"/old-terms/" = "/en/termss/"
-- content/en/terms.md --
# Terms

Text.
`,
	Good: `
-- site.toml --
[redirects]
"/old-terms/" = "/en/terms/"
-- content/en/terms.md --
# Terms

Text.
`,
	Run: findBroken,
}

func findBroken(job *Job, list *diag.List) {
	job.report(list, func(b *output.BrokenLink, at text.Span) *diag.Diagnostic {
		_, fragment, _ := strings.Cut(b.URL, "#")
		switch b.Why {
		case output.NoFile:
			return list.Add("link-broken", at, "%q leads to %q, which is not there", b.From, b.URL)
		case output.NoAnchor:
			return list.Add("link-broken", at, "%q leads to %q, whose page has no %q", b.From, b.URL, fragment)
		}
		return nil
	})
}

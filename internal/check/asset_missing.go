package check

import (
	"annex/internal/diag"
	"annex/internal/output"
	"annex/internal/text"
)

var assetMissing = Rule{
	ID:    "asset-missing",
	Title: "a picture or file is missing",
	Why: `
A page that loads a file which is not there shows a hole, and a download that was promised ends on an error:
the signed copy, the certificate, the plan of the data flows. Files belong into static/ and are linked by
their path in it. Hosts tell large and small letters apart even where the writer's computer does not.
`,
	Bad: `
-- content/en/security.md --
# Security

![Two data centres, each with a copy of the database](/img/centres.svg)
`,
	Good: `
-- content/en/security.md --
# Security

![Two data centres, each with a copy of the database](/img/centres.svg)
-- static/img/centres.svg --
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path d="M1 1h7v8H1zM12 1h7v8h-7z"/></svg>
`,
	Run: findMissingAssets,
}

func findMissingAssets(job *Job, list *diag.List) {
	job.report(list, func(b *output.BrokenLink, at text.Span) *diag.Diagnostic {
		if b.Why != output.NoAsset {
			return nil
		}
		return list.Add("asset-missing", at, "%q loads %q, which is not there", b.From, b.URL).
			Hint("put the file under static/, or take the address out")
	})
}

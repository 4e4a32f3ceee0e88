package check

var valueInvalid = Rule{
	ID:    "value-invalid",
	Title: "a setting has a value that cannot be used",
	Why: `
A setting that cannot be used is not replaced by a guess: a site built with another address, language or
numbering than its owner meant is a wrong site, published in silence. The same holds for a page without a
title, two pages with one address, and a file that cannot be read. The finding says which values may stand
there.
`,
	Bad: `
-- content/en/terms.md --
+++
title = "Terms of use"
slug = "Terms of Use"
+++

The service may be used by customers only.
`,
	Good: `
-- content/en/terms.md --
+++
title = "Terms of use"
slug = "terms-of-use"
+++

The service may be used by customers only.
`,
}

package check

var refUnknown = Rule{
	ID:    "ref-unknown",
	Title: "a reference leads to nothing",
	Why: `
A contract that refers to a clause which is not there leaves a gap in a duty or a right, and a court has
to guess what was meant. Readers who follow the link end on an error. Usually an id was misspelt, renamed
or taken out in one language only; the nearest one is suggested.
`,
	Bad: `
-- content/en/dpa.md --
# Data Processing Agreement

## Audits {#audit}

1. The Customer may inspect the premises once a year. {#audit-visit}
2. A visit under [](#audit-visits) is announced two weeks ahead. {#audit-notice}
`,
	Good: `
-- content/en/dpa.md --
# Data Processing Agreement

## Audits {#audit}

1. The Customer may inspect the premises once a year. {#audit-visit}
2. A visit under [](#audit-visit) is announced two weeks ahead. {#audit-notice}
`,
}

package check

var annexMissing = Rule{
	ID:    "annex-missing",
	Title: "a listed annex has no document",
	Why: `
The annexes are part of the agreement: the measures of Article 32 of the General Data Protection Regulation
and the list of sub-processors mostly stand there. An agreement that lists an annex which is not attached is
incomplete, and its references to the annex are promises without content. Every annex is a page of its own
in content/.
`,
	Bad: `
-- content/dpa.toml --
annexes = ["measures"]
-- content/en/dpa.md --
# Data Processing Agreement

## Security {#security}

1. The Processor protects personal data by technical and organisational measures. {#security-measures}
`,
	Good: `
-- content/dpa.toml --
annexes = ["measures"]
-- content/en/dpa.md --
# Data Processing Agreement

## Security {#security}

1. The Processor protects personal data by the measures of [](measures.md). {#security-measures}
-- content/en/measures.md --
# Technical and organisational measures

Data is encrypted at rest and on its way.
`,
}

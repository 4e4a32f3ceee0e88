package check

var lawUnknown = Rule{
	ID:    "law-unknown",
	Title: "a cited provision does not exist",
	Why: `
A contract that cites a provision which is not there shows every expert that nobody has checked it, and the
duty that was meant is not agreed on. The structure of the General Data Protection Regulation, which
articles have which paragraphs and points, is known to the tool; where the structure of a law is not known,
it is silent. Article 28, for example, ends with paragraph 10.
`,
	Bad: `
-- content/en/dpa.md --
# Data Processing Agreement

## Instructions {#instructions}

1. The Processor acts on documented instructions only, as [](law:gdpr/28/11/a) requires. {#instructions-only}
`,
	Good: `
-- content/en/dpa.md --
# Data Processing Agreement

## Instructions {#instructions}

1. The Processor acts on documented instructions only, as [](law:gdpr/28/3/a) requires. {#instructions-only}
`,
}

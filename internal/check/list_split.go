package check

var listSplit = Rule{
	ID:    "list-split",
	Title: "a second list under one heading begins again",
	Why: `
A paragraph that is not indented ends a list, and the next item begins a new one. In an agreement two
paragraphs of one clause would then carry the same number, and "Clause 1.1" would name both: a reader
cannot know which duty a citation means. A list that goes on with the next number is read as one list.
`,
	Bad: `
-- content/en/dpa.md --
# Data Processing Agreement

## Breaches {#breach}

1. The Processor reports every breach of personal data. {#breach-report}

The report names

1. the kind of the breach and {#breach-kind}
2. its likely consequences. {#breach-consequences}
`,
	Good: `
-- content/en/dpa.md --
# Data Processing Agreement

## Breaches {#breach}

1. The Processor reports every breach of personal data. {#breach-report}
2. The report names {#breach-content}

   1. the kind of the breach and {#breach-kind}
   2. its likely consequences. {#breach-consequences}
`,
}

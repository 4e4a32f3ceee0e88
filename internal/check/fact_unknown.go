package check

var factUnknown = Rule{
	ID:    "fact-unknown",
	Title: "a fact has no value",
	Why: `
A place in braces takes its value from the facts that all languages share, such as a notice period.
Without the value the sentence would be published with a hole, in a contract perhaps where the period
stands. Usually the name was misspelt, or the fact was renamed and one language forgotten.
`,
	Bad: `
-- content/facts.toml --
[notice]
breach = "48 hours"
-- content/en/dpa.md --
# Data Processing Agreement

## Breaches {#breach}

1. The Processor reports a breach within {{notice.breech}}. {#breach-report}
`,
	Good: `
-- content/facts.toml --
[notice]
breach = "48 hours"
-- content/en/dpa.md --
# Data Processing Agreement

## Breaches {#breach}

1. The Processor reports a breach within {{notice.breach}}. {#breach-report}
`,
}

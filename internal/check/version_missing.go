package check

var versionMissing = Rule{
	ID:    "version-missing",
	Title: "an agreement or notice has no version in force",
	Why: `
Customers sign one text on one day, and must be able to say which. Without a number and the day from which
it holds, nobody can prove later what was agreed (the processor's contract is in writing: General Data
Protection Regulation, Article 28(9)) or what people were told. Both are printed at the head of the page.
`,
	Bad: `
-- content/dpa.toml --
kind = "agreement"
numbering = "clauses"
binding = "en"
role = "processor"
signing = "click"
review_by = 2027-06-01
-- content/en/dpa.md --
# Data Processing Agreement

## Audits {#audit}

1. The Customer may inspect the premises once a year. {#audit-visit}
`,
	Good: `
-- content/dpa.toml --
kind = "agreement"
numbering = "clauses"
binding = "en"
role = "processor"
signing = "click"
review_by = 2027-06-01

[[versions]]
number = "1.0"
published = 2026-01-05
effective = 2026-02-01
change = "material"
-- content/en/dpa.md --
# Data Processing Agreement

## Audits {#audit}

1. The Customer may inspect the premises once a year. {#audit-visit}
`,
}

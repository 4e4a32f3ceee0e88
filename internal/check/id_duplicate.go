package check

var idDuplicate = Rule{
	ID:    "id-duplicate",
	Title: "an id stands twice in one document",
	Why: `
An id is the address of a clause: customers link to it, translations are matched by it, and the law is
covered through it. Where two clauses share one, a reader who follows a citation may land on the wrong
duty. HTML asks for the same (an id is unique in its document), so browsers and screen readers go to the
first and never reach the second. The annexes of an agreement count as part of it.
`,
	Bad: `
-- content/en/dpa.md --
# Data Processing Agreement

## Audits {#audit}

1. The Customer may inspect the premises once a year. {#audit}
`,
	Good: `
-- content/en/dpa.md --
# Data Processing Agreement

## Audits {#audit}

1. The Customer may inspect the premises once a year. {#audit-visit}
`,
}

package check

var numberTyped = Rule{
	ID:    "number-typed",
	Title: "a typed number is not the one that counts",
	Why: `
The numbers of a contract are counted, whatever was typed. Where the two differ, the text that was agreed
on by e-mail or on a Git host is not the text that is published, and citations in letters point to the
wrong paragraph. A number that starts again in the middle shows something worse: a nested list that was
indented too little and has lost its level. Type the right numbers, or 1 for every item.
`,
	Bad: `
-- content/en/dpa.md --
# Data Processing Agreement

## Audits {#audit}

1. The Customer may inspect the premises once a year. {#audit-visit}
3. A visit is announced two weeks ahead. {#audit-notice}
`,
	Good: `
-- content/en/dpa.md --
# Data Processing Agreement

## Audits {#audit}

1. The Customer may inspect the premises once a year. {#audit-visit}
2. A visit is announced two weeks ahead. {#audit-notice}
`,
}

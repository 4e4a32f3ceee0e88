package check

var idStray = Rule{
	ID:    "id-stray",
	Title: "a mark belongs to no block",
	Why: `
A mark in braces names the block at whose end it stands. One in the middle of a sentence, or a second one
in a block, names nothing: the clause is left without its address, and its translation without a partner.
It would also be printed as text in the contract.
`,
	Bad: `
-- content/en/dpa.md --
# Data Processing Agreement

## Audits {#audit}

1. The Customer may inspect the premises. {#audit-visit} It announces this two weeks ahead.
`,
	Good: `
-- content/en/dpa.md --
# Data Processing Agreement

## Audits {#audit}

1. The Customer may inspect the premises. It announces this two weeks ahead. {#audit-visit}
`,
}

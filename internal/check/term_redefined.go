package check

var termRedefined = Rule{
	ID:    "term-redefined",
	Title: "one term is defined twice",
	Why: `
A defined term stands for one thing. With two definitions every clause that uses it has two meanings, and
doubts go against the party that wrote the text (in the Union for consumers: Directive 93/13/EEC,
Article 5). The first use in each clause is linked to its definition, which must be one.
`,
	Bad: `
-- content/en/dpa.md --
# Data Processing Agreement

Between the company named in the order (the **“Customer”**{#t-customer}) and Larkspur GmbH.

## Audits {#audit}

1. Whoever uses the service (the **“Customer”**{#t-user}) may inspect the premises. {#audit-visit}
`,
	Good: `
-- content/en/dpa.md --
# Data Processing Agreement

Between the company named in the order (the **“Customer”**{#t-customer}) and Larkspur GmbH.

## Audits {#audit}

1. The Customer may inspect the premises. {#audit-visit}
`,
}

package check

var idFormat = Rule{
	ID:    "id-format",
	Title: "an id has a form that addresses cannot keep",
	Why: `
Ids become addresses, keys of translations and names in feeds, and must survive all of them unchanged.
Small letters, digits and hyphens do; capitals and other signs are changed by some mail programs, hosts
and spreadsheets, and a customer's link to a clause then leads nowhere. Ids that look like "c-7" are kept
for addresses by position, which the tool writes itself. The ids of records follow the same form.
`,
	Bad: `
-- content/en/dpa.md --
# Data Processing Agreement

## Audits {#Audit_Rights}

1. The Customer may inspect the premises once a year. {#audit-visit}
`,
	Good: `
-- content/en/dpa.md --
# Data Processing Agreement

## Audits {#audit-rights}

1. The Customer may inspect the premises once a year. {#audit-visit}
`,
}

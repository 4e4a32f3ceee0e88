package check

var versionOrder = Rule{
	ID:    "version-order",
	Title: "versions are out of order, or overlap",
	Why: `
Which version was in force on a day is computed from the list. Versions that overlap, repeat a number, or
take effect before they are published give two answers or none, and a customer in dispute needs exactly
one. List them newest first or oldest first.
`,
	Bad: `
-- content/dpa.toml --
[[versions]]
number = "1.0"
published = 2026-02-20
effective = 2026-02-01
change = "material"
-- content/en/dpa.md --
# Data Processing Agreement

## Audits {#audit}

1. The Customer may inspect the premises once a year. {#audit-visit}
`,
	Good: `
-- content/dpa.toml --
[[versions]]
number = "1.0"
published = 2026-01-20
effective = 2026-02-01
change = "material"
-- content/en/dpa.md --
# Data Processing Agreement

## Audits {#audit}

1. The Customer may inspect the premises once a year. {#audit-visit}
`,
}

package check

var refStale = Rule{
	ID:    "ref-stale",
	Title: "a written citation is not the place it leads to",
	Why: `
The words of this link are a citation, and the place it leads to has another number by now, or none. Whoever reads
the contract on paper, or has it read aloud, looks up the wrong clause and finds a different duty there.
It happens whenever a clause is added or moved. The right text is given, and an empty link always writes
it by itself.
`,
	Bad: `
-- content/en/dpa.md --
# Data Processing Agreement

## Confidentiality {#confidentiality}

1. Only trained staff have access. {#confidentiality-staff}

## Audits {#audit}

1. The Customer may inspect the premises, without prejudice to [Clause 3](#confidentiality). {#audit-visit}
`,
	Good: `
-- content/en/dpa.md --
# Data Processing Agreement

## Confidentiality {#confidentiality}

1. Only trained staff have access. {#confidentiality-staff}

## Audits {#audit}

1. The Customer may inspect the premises, without prejudice to [Clause 1](#confidentiality). {#audit-visit}
`,
}

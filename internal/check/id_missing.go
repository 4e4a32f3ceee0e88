package check

var idMissing = Rule{
	ID:    "id-missing",
	Title: "a numbered unit has no id",
	Why: `
Numbers move when a clause is added; ids stay. Without an id a translation cannot be matched with its
source clause, a change between two versions cannot be shown, and a customer can cite the place only by a
number that the next version may give to something else. A translator then works from the wrong clause
and nobody notices. The rule holds for agreements and their annexes on sites in several languages.
`,
	Bad: `
-- content/en/dpa.md --
# Data Processing Agreement

## Audits {#audit}

1. The Customer may inspect the premises once a year.
-- content/de/dpa.md --
# Auftragsverarbeitungsvertrag

## Prüfungen {#audit}

1. Der Kunde darf die Räume einmal im Jahr besichtigen.
`,
	Good: `
-- content/en/dpa.md --
# Data Processing Agreement

## Audits {#audit}

1. The Customer may inspect the premises once a year. {#audit-visit}
-- content/de/dpa.md --
# Auftragsverarbeitungsvertrag

## Prüfungen {#audit}

1. Der Kunde darf die Räume einmal im Jahr besichtigen. {#audit-visit}
`,
}

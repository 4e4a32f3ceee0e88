package check

var recordField = Rule{
	ID:    "record-field",
	Title: "a record lacks a field",
	Why: `
Registers answer what customers and authorities ask: who processes data, where, on what basis, since when.
Article 28(2) and (4) of the General Data Protection Regulation cannot be met with half a record, and EDPB
Opinion 22/2024 expects name, address and contact of every processor in the chain. A missing field that is
only wanted is a warning.
`,
	Bad: `
-- content/measures.toml --
[second-factor]
kind = "technical"
art32 = ["a", "b", "c", "d"]
-- content/en/measures.toml --
[second-factor]
title = "Second factor"
text = "Administrators sign in with a password and a hardware key."
`,
	Good: `
-- content/measures.toml --
[second-factor]
kind = "technical"
art32 = ["a", "b", "c", "d"]
reviewed = 2026-06-10
-- content/en/measures.toml --
[second-factor]
title = "Second factor"
text = "Administrators sign in with a password and a hardware key."
`,
}

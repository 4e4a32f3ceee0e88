package check

var recordWords = Rule{
	ID:    "record-words",
	Title: "the words of a record are missing, or belong to none",
	Why: `
A record without words is a row without its purpose: customers see a name and cannot judge what it means
for them, which is what Article 28(2) of the General Data Protection Regulation wants them to be able to
do. Words for a record that does not exist were left behind, or show that an id was misspelt. In the
default language missing words are an error, elsewhere a warning.
`,
	Bad: `
-- content/measures.toml --
[second-factor]
kind = "technical"
art32 = ["a", "b", "c", "d"]
reviewed = 2026-06-10
-- content/en/measures.toml --
[second-factor]
title = "Second factor"
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

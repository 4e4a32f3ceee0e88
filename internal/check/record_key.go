package check

var recordKey = Rule{
	ID:    "record-key",
	Title: "a record or document has an unknown key",
	Why: `
A key that nobody reads is a fact that nobody sees: the page is published without it, and the author
believes that it stands there. Mostly it is a slip of spelling; the nearest known key is suggested. Words
have their place in the folder of a language and facts outside of it, so that no translation can change a
date or a name. What is computed, such as a status, is never written.
`,
	Bad: `
-- content/measures.toml --
[second-factor]
kind = "technical"
art32 = ["a", "b", "c", "d"]
responsable = "own"
reviewed = 2026-06-10
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
responsible = "own"
reviewed = 2026-06-10
-- content/en/measures.toml --
[second-factor]
title = "Second factor"
text = "Administrators sign in with a password and a hardware key."
`,
}

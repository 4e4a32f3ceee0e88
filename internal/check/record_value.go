package check

var recordValue = Rule{
	ID:    "record-value",
	Title: "a value is not of its kind",
	Why: `
Dates, countries and fixed words are computed with: whether a transfer needs a basis hangs on a country,
whether a notice was long enough on two dates. A value of the wrong kind cannot be judged, and what cannot
be judged would be published unjudged. Countries are codes of ISO 3166-1, dates are written without
quotation marks, links begin with https.
`,
	Bad: `
-- content/measures.toml --
[second-factor]
kind = "technic"
art32 = ["a", "b", "c", "d"]
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
reviewed = 2026-06-10
-- content/en/measures.toml --
[second-factor]
title = "Second factor"
text = "Administrators sign in with a password and a hardware key."
`,
}

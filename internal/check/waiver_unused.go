package check

var waiverUnused = Rule{
	ID:    "waiver-unused",
	Title: "a waiver excuses nothing",
	Why: `
A waiver is a decision with a reason, kept where auditors can read it. One that matches nothing either has
done its work, or its place was misspelt and the finding it was for is excused by nobody. Left in place it
would silence the next mistake at that spot, for which the reason was never given.
`,
	Bad: `
-- site.toml --
[[waivers]]
rule = "translation-missing"
at = "privacy"
reason = "The German text is with the translator."
until = 2027-01-31
-- content/en/privacy.md --
# Privacy notice

We store your name and your address.
-- content/de/privacy.md --
# Datenschutzhinweise

Wir speichern Ihren Namen und Ihre Anschrift.
`,
	Good: `
-- site.toml --
[[waivers]]
rule = "translation-missing"
at = "privacy"
reason = "The German text is with the translator."
until = 2027-01-31
-- content/en/privacy.md --
# Privacy notice

We store your name and your address.
-- content/de/index.md --
# Vertrauen

Willkommen.
`,
}

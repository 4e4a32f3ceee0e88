package check

var translationMissing = Rule{
	ID:    "translation-missing",
	Title: "a page is missing in a language",
	Why: `
Visitors who chose a language meet a page in another one, with a notice at its top. For a privacy notice
that may not be enough: information under Articles 12 to 14 of the General Data Protection Regulation must be
intelligible to the people it is for. It is a warning, or an error where site.toml says missing = "error".
`,
	Bad: `
-- content/en/privacy.md --
# Privacy notice

We store your name and your address.
-- content/de/index.md --
# Vertrauen

Willkommen.
`,
	Good: `
-- content/en/privacy.md --
# Privacy notice

We store your name and your address.
-- content/de/index.md --
# Vertrauen

Willkommen.
-- content/de/privacy.md --
# Datenschutzhinweise

Wir speichern Ihren Namen und Ihre Anschrift.
`,
}

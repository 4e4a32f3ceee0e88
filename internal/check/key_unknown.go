package check

var keyUnknown = Rule{
	ID:    "key-unknown",
	Title: "a setting has an unknown key",
	Why: `
A key that nobody reads changes nothing, and its author believes that it does: the check that was to be
strict stays lax, the page that was to be hidden is published. Every key is therefore known or an error.
Mostly it is a slip of spelling; the nearest known key is suggested.
`,
	Bad: `
-- site.toml --
mising = "error"
`,
	Good: `
-- site.toml --
missing = "error"
`,
}

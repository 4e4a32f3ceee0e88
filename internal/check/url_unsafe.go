package check

var urlUnsafe = Rule{
	ID:    "url-unsafe",
	Title: "a link has an address that may not stand in a text",
	Why: `
A link may lead to https, http, mailto and tel, to the law, and to places of the site. Anything else can
run a script, start a program or hide where it leads: "//host" borrows the scheme of the page, and a user
name before the host makes an address look like another one. Visitors of a trust centre click without
suspicion, so only what is known to be safe is let through, judged after entities and escapes are resolved.
`,
	Bad: `
-- content/en/contact.md --
# Contact

Questions are answered through [our form](//forms.example.net/ask).
`,
	Good: `
-- content/en/contact.md --
# Contact

Questions are answered through [our form](https://forms.example.net/ask).
`,
}

package check

var htmlRaw = Rule{
	ID:    "html-raw",
	Title: "raw HTML stands in a text",
	Why: `
Texts come from many hands, translators outside the house among them, and HTML in a text is the way by
which scripts and forms come into a page that customers trust. It is therefore never printed, and dropping
it in silence would change the text. Everything a contract needs can be written in Markdown.
`,
	Bad: `
-- content/en/contact.md --
# Contact

Larkspur GmbH<br>
Hafenweg 1, Hamburg
`,
	Good: `
-- content/en/contact.md --
# Contact

Larkspur GmbH\
Hafenweg 1, Hamburg
`,
}

package check

var listDate = Rule{
	ID:    "list-date",
	Title: "a date was read as a list item",
	Why: `
A line that begins with a day and a full stop is a list to every Markdown engine (CommonMark, list items).
The day is swallowed and counted anew: "9. April" is printed as "1. April", and a period ends on a day
that nobody agreed on. Lawyers notice this late, because the source looks right.
`,
	Bad: `
-- content/en/terms.md --
# Terms

The trial phase ends on the following day:

9. April 2027
`,
	Good: `
-- content/en/terms.md --
# Terms

The trial phase ends on the following day:

9\. April 2027
`,
}

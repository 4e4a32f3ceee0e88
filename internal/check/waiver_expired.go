package check

var waiverExpired = Rule{
	ID:    "waiver-expired",
	Title: "a waiver has ended",
	Why: `
Every waiver has an end, so that an exception cannot become a rule which nobody decided on. From the day
after its end the finding counts again, and the waiver is an error until somebody mends what it excused or
gives a new reason and a new end. Accountability under Article 5(2) of the General Data Protection Regulation
means to be able to show just that.
`,
	Bad: `
-- site.toml --
[[waivers]]
rule = "translation-missing"
at = "privacy"
reason = "The German text is with the translator."
until = 2026-06-30
-- content/en/privacy.md --
# Privacy notice

We store your name and your address.
-- content/de/index.md --
# Vertrauen

Willkommen.
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

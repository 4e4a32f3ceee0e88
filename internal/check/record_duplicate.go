package check

var recordDuplicate = Rule{
	ID:    "record-duplicate",
	Title: "two records are of the same company",
	Why: `
The same legal name or web site twice mostly means that a company was entered a second time instead of
being changed. Customers then see two rows with two dates and two places, and object to the wrong one, or
to neither. Where one company does have two entries on purpose, a waiver says why.
`,
	Bad: `
-- content/sub-processors.toml --
[harbour-cloud]
name = "Harbour Cloud"
legal_name = "Harbour Cloud GmbH"
address = "Kaiweg 1, 20457 Hamburg, Germany"
country = "DE"
contact = { email = "privacy@harbour.example.com" }
category = "hosting"
data = ["account"]
locations = [{ country = "DE", access = "storage" }]
effective = 2026-02-01
reviewed = 2026-09-15

[harbour-mail]
name = "Harbour Mail"
legal_name = "Harbour Cloud GmbH"
address = "Kaiweg 1, 20457 Hamburg, Germany"
country = "DE"
contact = { email = "privacy@harbour.example.com" }
category = "email"
data = ["contact"]
locations = [{ country = "DE", access = "processing" }]
effective = 2026-02-01
reviewed = 2026-09-15
-- content/en/sub-processors.toml --
[harbour-cloud]
purpose = "Runs the application and its database"

[harbour-mail]
purpose = "Delivers notifications by e-mail"
`,
	Good: `
-- content/sub-processors.toml --
[harbour-cloud]
name = "Harbour Cloud"
legal_name = "Harbour Cloud GmbH"
address = "Kaiweg 1, 20457 Hamburg, Germany"
country = "DE"
contact = { email = "privacy@harbour.example.com" }
category = "hosting"
data = ["account", "contact"]
locations = [{ country = "DE", access = "storage" }]
effective = 2026-02-01
reviewed = 2026-09-15
-- content/en/sub-processors.toml --
[harbour-cloud]
purpose = "Runs the application and its database, and delivers notifications by e-mail"
`,
}

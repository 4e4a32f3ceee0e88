package check

var recordDates = Rule{
	ID:    "record-dates",
	Title: "dates of a record are in an impossible order",
	Why: `
A sub-processor is announced before it takes effect, so that customers can object (General Data Protection
Regulation, Article 28(2)), and removed after it was in use. Dates in another order are slips, mostly of a
year, and every period and status computed from them would be wrong. The published history of the register
would show a notice that was never given.
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
announced = 2026-09-01
effective = 2026-03-01
reviewed = 2026-09-15
-- content/en/sub-processors.toml --
[harbour-cloud]
purpose = "Runs the application and its database"
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
data = ["account"]
locations = [{ country = "DE", access = "storage" }]
announced = 2026-01-15
effective = 2026-03-01
reviewed = 2026-09-15
-- content/en/sub-processors.toml --
[harbour-cloud]
purpose = "Runs the application and its database"
`,
}

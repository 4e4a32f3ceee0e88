package check

import "annex/internal/diag"

var securityTxt = Rule{
	ID:    "security-txt",
	Title: "security.txt is incomplete or out of date",
	Why: `
Researchers who find a hole look for security.txt and stop where it has expired: RFC 9116 tells them not to
use it any more. The file needs a contact and a date of expiry, and the RFC advises one that lies less than a
year ahead, so that somebody looks at it once a year. In the last 60 days before that date it is a warning.
`,
	Bad: `
-- site.toml --
[security_txt]
contact = "mailto:security@larkspur.example.com"
expires = 2026-06-30
`,
	Good: `
-- site.toml --
[security_txt]
contact = "mailto:security@larkspur.example.com"
expires = 2027-06-30
`,
	Run: judgeSecurityTxt,
}

// securityNotice is how long before its end security.txt is warned of, in days.
const securityNotice = 60

// judgeSecurityTxt holds the end of security.txt against the day. The file says
// midnight UTC of its last day, so on that day it has ended. What the table lacks is
// found where site.toml is read.
func judgeSecurityTxt(job *Job, list *diag.List) {
	s := job.Site.Config.Security
	if s == nil || s.Expires.IsZero() {
		return
	}
	today := job.Site.Today
	days, year := today.DaysUntil(s.Expires), today.AddMonths(12)
	switch {
	case days <= 0:
		list.Add("security-txt", s.ExpiresSpan, "security.txt ended on %s", s.Expires).
			Hint("check that its contacts are still right, and give it a new end before %s", year)
	case s.Expires.After(year):
		list.Add("security-txt", s.ExpiresSpan, "security.txt ends on %s, over a year ahead", s.Expires).
			Hint("choose a day before %s", year)
	case days <= securityNotice:
		list.Add("security-txt", s.ExpiresSpan, "security.txt ends on %s, days left: %d", s.Expires, days).At(diag.Warning).
			Hint("check that its contacts are still right, and give it a new end before %s", year)
	}
}

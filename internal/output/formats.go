package output

// Format is one kind of output.
type Format struct {
	Name    string
	Summary string // one line for people
	Files   func(*Job) []File
}

// Formats lists every kind of output. Where two of them claim one path the
// earlier has it, and the claim of the later is a finding.
var Formats = []Format{
	{"html", "pages, the chooser of languages, and the page for what is not found", pageFiles},
	{"static", "style sheets and scripts under hashed names, and files copied as they are", staticFiles},
	{"json", "each register as JSON, by language", registerJSONFiles},
	{"csv", "each register as CSV, by language", registerCSVFiles},
	{"markdown", "a Markdown copy of each page", copyFiles},
	{"llms", "llms.txt: a list of the Markdown copies", llmsFiles},
	{"sitemap", "sitemap.xml: every page with a text of its own", sitemapFiles},
	{"robots", "robots.txt", robotsFiles},
	{"security", "security.txt, RFC 9116", securityFiles},
	{"headers", "_headers: what a host sends with each file", headerFiles},
	{"redirects", "_redirects: old addresses that lead to new ones", redirectFiles},
}

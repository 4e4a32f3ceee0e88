package output

import (
	"bytes"

	"annex/internal/diag"
)

// robotsFiles gives robots.txt, RFC 9309. Crawlers ask for it at the root of a
// host only: where the site has a base path, the host's own counts.
func robotsFiles(j *Job) []File {
	return []File{{Path: "robots.txt", Type: mediaType(".txt"), Make: func(b *bytes.Buffer) (diag.List, error) {
		if j.Site.Config.NoIndex {
			// Nothing is disallowed: a crawler must read a page to learn that it
			// is not to be indexed.
			b.WriteString("User-agent: *\nAllow: /\n")
			return nil, nil
		}
		b.WriteString("User-agent: *\nAllow: /\n\nSitemap: " + j.host.of(sitemapFile) + "\n")
		return nil, nil
	}}}
}

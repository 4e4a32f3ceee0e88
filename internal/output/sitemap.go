package output

import (
	"bytes"
	"encoding/xml"

	"annex/internal/diag"
)

// sitemapFiles gives sitemap.xml: the chooser and every page with a text of its
// own. Languages are not listed: the pages name each other in their heads, and
// search engines want that in one place only. A site that is not to be indexed
// has none.
func sitemapFiles(j *Job) []File {
	if j.Site.Config.NoIndex {
		return nil
	}
	return []File{{Path: sitemapFile, Type: mediaType(sitemapFile), Make: func(b *bytes.Buffer) (diag.List, error) {
		return nil, j.sitemap(b)
	}}}
}

const sitemapFile = "sitemap.xml"

// Sitemap protocol 0.9, sitemaps.org.
type urlset struct {
	XMLName xml.Name     `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
	URLs    []sitemapURL `xml:"url"`
}

type sitemapURL struct {
	Loc     string `xml:"loc"`
	LastMod string `xml:"lastmod,omitempty"`
}

func (j *Job) sitemap(b *bytes.Buffer) error {
	set := urlset{URLs: []sitemapURL{{Loc: j.host.of(indexFile)}}}
	for _, e := range j.Site.Editions {
		if e.Home == nil {
			set.URLs = append(set.URLs, sitemapURL{Loc: j.host.of(startFile(e))})
		}
		for _, p := range e.Pages {
			if !p.Fallback {
				set.URLs = append(set.URLs, sitemapURL{j.host.of(p.File), p.Changed.String()})
			}
		}
	}
	b.WriteString(xml.Header)
	if err := xml.NewEncoder(b).Encode(set); err != nil {
		return err
	}
	b.WriteByte('\n')
	return nil
}

package config

import (
	"net/url"
	"strings"
)

// WithBaseURL gives a copy of the configuration for another address: a staging
// host, or one's own machine. The address must have passed CheckBaseURL.
func (c *Config) WithBaseURL(base string) *Config {
	d := *c
	d.BaseURL = strings.TrimRight(base, "/")
	d.BasePath = ""
	if u, err := url.Parse(d.BaseURL); err == nil {
		d.BasePath = strings.TrimRight(u.EscapedPath(), "/")
	}
	return &d
}

// Tags gives the tags of the languages in their order.
func (c *Config) Tags() []string {
	tags := make([]string, len(c.Languages))
	for i := range c.Languages {
		tags[i] = c.Languages[i].Tag
	}
	return tags
}

// IsPage tells whether the link names a page of the site by its id.
func (l FooterLink) IsPage() bool { return !strings.Contains(l.URL, ":") }

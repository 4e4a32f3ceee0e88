package output

import (
	"bytes"
	"strings"

	"annex/internal/diag"
)

const securityFile = ".well-known/security.txt"

// securityFiles gives security.txt, RFC 9116, where site.toml has the table for
// it. The day it ends is configuration: one counted from the day of the build
// would never end.
func securityFiles(j *Job) []File {
	if j.Site.Config.Security == nil {
		return nil
	}
	return []File{{Path: securityFile, Type: mediaType(".txt"), Make: func(b *bytes.Buffer) (diag.List, error) {
		j.security(b)
		return nil, nil
	}}}
}

func (j *Job) security(b *bytes.Buffer) {
	s := j.Site.Config.Security
	canonical := s.Canonical
	if len(canonical) == 0 {
		canonical = []string{j.host.of(securityFile)}
	}
	var expires, languages []string
	if !s.Expires.IsZero() {
		expires = []string{s.Expires.String() + "T00:00:00Z"}
	}
	for _, e := range j.Site.Editions {
		languages = append(languages, e.Lang.Tag())
	}
	for _, field := range []struct {
		name   string
		values []string
	}{
		{"Contact", s.Contact},
		{"Expires", expires},
		{"Encryption", s.Encryption},
		{"Acknowledgments", s.Acknowledgments},
		{"Preferred-Languages", []string{strings.Join(languages, ", ")}},
		{"Canonical", canonical},
		{"Policy", s.Policy},
		{"Hiring", s.Hiring},
	} {
		for _, value := range field.values {
			if value != "" {
				b.WriteString(field.name + ": " + value + "\n")
			}
		}
	}
}

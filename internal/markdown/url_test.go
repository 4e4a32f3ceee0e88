package markdown

import "testing"

func TestURLFault(t *testing.T) {
	for dest, want := range map[string]string{
		"https://a.example/x?y#z": "", "tel:+47": "", "mailto:a@b.example": "", "dpa.md#audit": "", "#x": "", "law:gdpr/28/3/a": "",
		"https://:80/":          "names no host",
		"http:x":                "names no host",
		"//evil.example":        "leads to another host without saying how",
		"law://evil.example":    "names a host where none belongs",
		"https://u:p@a.example": "carries a user name",
		"blob:https://a":        "has a scheme that is not allowed",
		"a\u00a0b":              "has a blank in it",
		"a\u200db":              "has an invisible character in it",
		`a\b`:                   "has a backslash in it",
	} {
		if got := urlFault(dest, false); got != want {
			t.Errorf("%q: %q, want %q", dest, got, want)
		}
	}
}

package markdown

import "testing"

func TestURLFault(t *testing.T) {
	for dest, want := range map[string]string{
		"https://a.example/x?y#z": "", "tel:+47": "", "mailto:a@b.example": "", "dpa.md#audit": "", "#x": "", "law:gdpr/28/3/a": "",
		"mailto:a@b?subject=x&body=y%0D%0Az": "", "mailto:a@b,c@d": "", "tel:112": "", "mailto:": "holds no e-mail address",
		"mailto:?subject=x":        "holds no e-mail address",
		"mailto:a":                 "holds no e-mail address",
		"mailto:a@b,":              "holds no e-mail address",
		"mailto:a@b%0aBcc:x":       "has a control character in it",
		"mailto:a@b?subject=x%0Ab": "has a control character in it",
		"mailto:a@b?x%0d=y":        "has a control character in it",
		"mailto:a@b%zz":            "cannot be read",
		"tel:":                     "holds no telephone number",
		"tel:+":                    "holds no telephone number",
		"https://:80/":             "names no host",
		"http:x":                   "names no host",
		"//evil.example":           "leads to another host without saying how",
		"law://evil.example":       "names a host where none belongs",
		"https://u:p@a.example":    "carries a user name",
		"blob:https://a":           "has a scheme that is not allowed",
		"a\u00a0b":                 "has a blank in it",
		"a\u200db":                 "has an invisible character in it",
		`a\b`:                      "has a backslash in it",
	} {
		if got := urlFault(dest, false); got != want {
			t.Errorf("%q: %q, want %q", dest, got, want)
		}
	}
}

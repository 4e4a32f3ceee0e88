package config

import "strings"

// notALine says what is wrong with a text that should be one line, "" if
// nothing is.
func notALine(s string) string {
	switch {
	case strings.TrimSpace(s) == "":
		return "is empty"
	case strings.ContainsAny(s, "\n\r"):
		return "holds a line break"
	}
	return ""
}

// join lists the words that are allowed, for messages.
func join(words []string) string { return strings.Join(words, ", ") }

// isName tells whether a text is a lower-case letter and then lower-case
// letters, digits and the joining character.
func isName(s string, joiner byte) bool {
	if s == "" || s[0] < 'a' || s[0] > 'z' {
		return false
	}
	for i := range len(s) {
		if c := s[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != joiner {
			return false
		}
	}
	return true
}

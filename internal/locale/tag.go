package locale

import (
	"errors"
	"slices"
	"strings"

	"golang.org/x/text/language"
)

// WellFormed tells whether a tag has the form of BCP 47 (RFC 5646, section 2.1).
// Subtags that no registry knows are fine.
func WellFormed(tag string) bool {
	for i := range len(tag) {
		c := tag[i]
		if c != '-' && (c < '0' || c > '9') && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') {
			return false
		}
	}
	_, err := language.Parse(tag)
	var unknown language.ValueError
	return tag != "" && (err == nil || errors.As(err, &unknown))
}

// Canonical writes a tag in the usual letters: "de-AT", "zh-Hant" (RFC 5646,
// section 2.1.1). It replaces no subtag: "no" stays "no".
func Canonical(tag string) string {
	parts := strings.Split(strings.ToLower(tag), "-")
	for i, p := range parts {
		if i > 0 && len(parts[i-1]) == 1 {
			break // extensions and private use stay lower case
		}
		switch {
		case i > 0 && len(p) == 2:
			parts[i] = strings.ToUpper(p)
		case i > 0 && len(p) == 4 && p[0] > '9':
			parts[i] = strings.ToUpper(p[:1]) + p[1:]
		}
	}
	return strings.Join(parts, "-")
}

// Base gives the primary language subtag: "de" for "de-AT".
func Base(tag string) string {
	base, _, _ := strings.Cut(tag, "-")
	return strings.ToLower(base)
}

// Known gives the tags with a built-in own name, in order.
func Known() []string {
	tags := make([]string, 0, len(ownNames))
	for tag := range ownNames {
		tags = append(tags, tag)
	}
	slices.Sort(tags)
	return tags
}

// region gives the region subtag of a canonical tag, "" if it has none.
func region(tag string) string {
	for _, p := range strings.Split(tag, "-")[1:] {
		if len(p) == 1 {
			break
		}
		if len(p) == 2 {
			return p
		}
	}
	return ""
}

// script gives the script subtag of a canonical tag, "" if it has none.
func script(tag string) string {
	if parts := strings.Split(tag, "-"); len(parts) > 1 && len(parts[1]) == 4 && parts[1][0] > '9' {
		return parts[1]
	}
	return ""
}

var rightToLeft = []string{"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"}

var rightToLeftScripts = []string{"Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"}

func direction(tag string) string {
	s := script(tag)
	if slices.Contains(rightToLeftScripts, s) || s == "" && slices.Contains(rightToLeft, Base(tag)) {
		return "rtl"
	}
	return "ltr"
}

package content

import (
	"slices"
	"strings"
)

// places holds the placeholders of a string against those of the English one: the
// tool fills these and no others. form is the plural form, "" for all.
func (r *languageReader) places(k KeyText, form, english string) {
	wanted, own := placesOf(english), placesOf(k.Text)
	strange := slices.DeleteFunc(slices.Clone(own), func(p string) bool { return slices.Contains(wanted, p) })
	if verb := formatVerb(k.Text); verb != "" {
		strange = append(strange, verb)
	}
	for _, place := range strange {
		d := r.Wrong(k.Span, "%q has the placeholder %s, which nothing fills", k.Key, place)
		if len(wanted) > 0 {
			d.Hint("placeholders of this string: %s", joined(wanted))
		}
	}
	for _, place := range wanted {
		if len(strange) == 0 && !slices.Contains(own, place) && !countless(form, place) {
			r.Wrong(k.Span, "%q lacks the placeholder %s", k.Key, place)
		}
	}
}

// countless tells whether a plural form may do without its count: "one day".
func countless(form, place string) bool {
	return place == "{count}" && form != "" && form != "other"
}

// placesOf gives all that stands in braces, each once; a brace that is not closed
// too.
func placesOf(s string) []string {
	var places []string
	for {
		open := strings.IndexByte(s, '{')
		if open < 0 {
			return places
		}
		s = s[open:]
		place := s[:max(1, strings.IndexByte(s, '}')+1)]
		for strings.HasPrefix(place, "{{") && strings.HasPrefix(s[len(place):], "}") {
			place = s[:len(place)+1]
		}
		if !slices.Contains(places, place) {
			places = append(places, place)
		}
		s = s[len(place):]
	}
}

// formatVerb gives a placeholder of programming languages, "%s" or "%1$d"; a per
// cent sign behind a number is none.
func formatVerb(s string) string {
	for i := range len(s) {
		if s[i] != '%' || i > 0 && (s[i-1] >= '0' && s[i-1] <= '9' || s[i-1] == '%') {
			continue
		}
		verb := strings.TrimLeft(s[i+1:], "0123456789$.")
		if verb == "" || strings.IndexByte("sdvqfxt", verb[0]) < 0 {
			continue
		}
		if next := verb[1:]; next == "" || !letter(next[0]) {
			return s[i : len(s)-len(next)]
		}
	}
	return ""
}

func letter(b byte) bool { return b >= 0x80 || b|0x20 >= 'a' && b|0x20 <= 'z' }

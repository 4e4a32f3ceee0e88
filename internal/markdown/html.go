package markdown

import "strings"

// htmlTags are elements people know; other names in angle brackets were meant
// as blanks to fill in.
var htmlTags = func() map[string]bool {
	const names = `a abbr address article aside audio b base bdi bdo big blockquote body br button canvas
		caption center cite code col dd del details dfn dialog div dl dt em embed fieldset figcaption figure
		font footer form frame h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend
		li link main map mark meta nav noscript object ol option p param picture pre q s samp script section
		select small source span strike strong style sub summary sup svg table tbody td template textarea
		tfoot th thead time title tr track tt u ul var video wbr`
	m := map[string]bool{}
	for name := range strings.FieldsSeq(names) {
		m[name] = true
	}
	return m
}()

// tagName gives the element of a tag in lower case, "" for comments and such.
func tagName(src string) string {
	s := strings.TrimPrefix(strings.TrimPrefix(src, "<"), "/")
	n := 0
	for n < len(s) && (letters(s[n:n+1]) || n > 0 && '0' <= s[n] && s[n] <= '9') {
		n++
	}
	return strings.ToLower(s[:n])
}

// capitalised tells a blank to fill in, <Title>, from the element of its name.
func capitalised(src string) bool {
	return len(src) > 2 && 'A' <= src[1] && src[1] <= 'Z' && 'a' <= src[2] && src[2] <= 'z'
}

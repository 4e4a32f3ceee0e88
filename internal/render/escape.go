package render

import (
	"bytes"
	"strings"
)

// writeText writes running text. A quotation mark and ">" need no escape there
// (HTML Standard, 13.1.2), and the fewest bytes are the tightest page.
func writeText(b *bytes.Buffer, s string) { writeEscaped(b, s, false) }

// writeValue writes an attribute's value, without the double quotes around it.
func writeValue(b *bytes.Buffer, s string) { writeEscaped(b, s, true) }

func writeEscaped(b *bytes.Buffer, s string, quoted bool) {
	from := 0
	for i := range len(s) {
		var esc string
		switch c := s[i]; {
		case c == '&':
			esc = "&amp;"
		case c == '<':
			esc = "&lt;"
		case c == '"' && quoted:
			esc = "&#34;"
		default:
			continue
		}
		b.WriteString(s[from:i])
		b.WriteString(esc)
		from = i + 1
	}
	b.WriteString(s[from:])
}

// writeAttribute writes a blank, the name and the quoted value.
func writeAttribute(b *bytes.Buffer, name, value string) {
	b.WriteByte(' ')
	b.WriteString(name)
	b.WriteString(`="`)
	writeValue(b, value)
	b.WriteByte('"')
}

const upperHex = "0123456789ABCDEF"

// writeURL writes a URL as an attribute's value: what RFC 3986 does not allow is
// percent-encoded, what is encoded already stays. A scheme that no page may have
// was refused long before (url-unsafe); here it loses its address all the same.
func writeURL(b *bytes.Buffer, url string) {
	if !allowed(url) {
		return
	}
	for i := range len(url) {
		switch c := url[i]; {
		case c == '&':
			b.WriteString("&amp;")
		case c == '%' && !(i+2 < len(url) && isHex(url[i+1]) && isHex(url[i+2])):
			b.WriteString("%25")
		case c <= ' ' || c >= 0x7f || strings.IndexByte("\"<>[\\]^`{|}", c) >= 0:
			b.WriteByte('%')
			b.WriteByte(upperHex[c>>4])
			b.WriteByte(upperHex[c&15])
		default:
			b.WriteByte(c)
		}
	}
}

func isHex(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'f' || 'A' <= c && c <= 'F'
}

// allowed tells whether a URL is relative or has one of the schemes a page may
// link to: the second lock behind url-unsafe.
func allowed(url string) bool {
	for i := range len(url) {
		switch url[i] {
		case '/', '?', '#':
			return true
		case ':':
			switch strings.ToLower(url[:i]) {
			case "https", "http", "mailto", "tel":
				return true
			}
			return false
		}
	}
	return true
}

// unbroken puts no-break spaces into a citation: before a number or a lone
// letter, and after "§", so that "Art. 28" or "lit. a" is never torn.
func unbroken(s string) string {
	if strings.IndexByte(s, ' ') < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + 8)
	for i := range len(s) {
		if s[i] == ' ' && binds(s[:i], s[i+1:]) {
			b.WriteString("\u00a0")
			continue
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

func binds(before, after string) bool {
	if strings.HasSuffix(before, "§") {
		return true
	}
	if after == "" {
		return false
	}
	c := after[0]
	letter := 'a' <= c|0x20 && c|0x20 <= 'z'
	alone := len(after) == 1 || strings.IndexByte(" ),.;", after[1]) >= 0
	return '0' <= c && c <= '9' || c == '(' || letter && alone
}

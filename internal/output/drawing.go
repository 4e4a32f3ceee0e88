package output

import (
	"bytes"
	"encoding/xml"
	"io"
	"slices"
	"strconv"
	"strings"
)

// drawingTree writes an SVG as a list of its elements, attributes and texts, in
// a form where only the way of writing numbers and blanks is levelled. It is
// false for what cannot be read or holds text to be drawn.
func drawingTree(body []byte) ([]string, bool) {
	var items []string
	d := xml.NewDecoder(bytes.NewReader(body))
	for {
		t, err := d.Token()
		if err == io.EOF {
			return items, true
		}
		if err != nil {
			return nil, false
		}
		switch t := t.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "text", "foreignObject", "style", "script":
				return nil, false
			}
			items = append(items, "<"+t.Name.Space+" "+t.Name.Local+drawingAttributes(t.Attr))
		case xml.EndElement:
			items = append(items, ">")
		case xml.CharData:
			if s := strings.Join(strings.Fields(string(t)), " "); s != "" {
				items = append(items, s)
			}
		case xml.Directive:
			return nil, false
		}
	}
}

func drawingAttributes(attrs []xml.Attr) string {
	items := make([]string, len(attrs))
	for i, a := range attrs {
		items[i] = "\x00" + a.Name.Space + " " + a.Name.Local + "\x01" + levelNumbers(a.Value)
	}
	slices.Sort(items)
	return strings.Join(items, "")
}

// levelNumbers writes the numbers of a value in one form, with blanks between
// all parts: "0.50,-1" and ".5-1" are one.
func levelNumbers(value string) string {
	var b strings.Builder
	for value != "" {
		n := numberLength(value)
		if n == 0 {
			if c := value[0]; c != ' ' && c != ',' && c != '\n' && c != '\t' && c != '\r' {
				b.WriteByte(c)
			}
			value = value[1:]
			continue
		}
		if f, err := strconv.ParseFloat(value[:n], 64); err == nil {
			b.WriteString(" " + strconv.FormatFloat(f, 'g', -1, 64) + " ")
		} else {
			b.WriteString(value[:n])
		}
		value = value[n:]
	}
	return b.String()
}

// numberLength gives the length of the number a value begins with, 0 for none.
func numberLength(s string) int {
	i := 0
	if i < len(s) && (s[i] == '-' || s[i] == '+') {
		i++
	}
	digits, dot := 0, false
	for ; i < len(s); i++ {
		if s[i] == '.' && !dot {
			dot = true
		} else if s[i] >= '0' && s[i] <= '9' {
			digits++
		} else {
			break
		}
	}
	if digits == 0 {
		return 0
	}
	return i
}

package output

import (
	"bytes"
	"encoding/xml"
	"io"
	"strings"
)

const drawingType = "image/svg+xml"

// drawing reads what an SVG loads: by elements, by url() in any attribute, by the
// style sheets in it and before it. It reads as far as the drawing is XML, which
// is as far as browsers show it.
func (r *factReader) drawing(body []byte) {
	d := xml.NewDecoder(bytes.NewReader(body))
	d.Strict = false
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	inStyle := false
	for {
		t, err := d.Token()
		if err != nil {
			return
		}
		switch t := t.(type) {
		case xml.StartElement:
			inStyle = t.Name.Local == "style"
			r.drawnElement(&t)
		case xml.EndElement:
			inStyle = false
		case xml.CharData:
			if inStyle {
				r.sheetOfDrawing(t)
			}
		case xml.ProcInst:
			r.sheetLink(&t)
		}
	}
}

func (r *factReader) drawnElement(t *xml.StartElement) {
	for _, a := range t.Attr {
		switch {
		case a.Name.Local == "href" && t.Name.Local == "a":
		case a.Name.Local == "href", a.Name.Local == "src":
			r.loadInDrawing(a.Value)
		case strings.Contains(a.Value, "url("):
			r.sheetOfDrawing([]byte(a.Value))
		}
	}
}

// sheetLink reads <?xml-stylesheet href="…"?>.
func (r *factReader) sheetLink(t *xml.ProcInst) {
	if t.Target != "xml-stylesheet" {
		return
	}
	_, after, _ := strings.Cut(string(t.Inst), "href=")
	if len(after) > 1 && (after[0] == '"' || after[0] == '\'') {
		if end := strings.IndexByte(after[1:], after[0]); end >= 0 {
			r.loadInDrawing(after[1 : 1+end])
		}
	}
}

func (r *factReader) sheetOfDrawing(sheet []byte) {
	var written bytes.Buffer
	references(sheet, &written, func(ref string, _ bool) string {
		r.loadInDrawing(ref)
		return ref
	})
}

// loadInDrawing notes an address that a drawing loads, unless the bytes stand in
// the address or the place in the drawing.
func (r *factReader) loadInDrawing(ref string) {
	ref = strings.Trim(ref, " \t\n\f\r")
	if ref == "" || ref[0] == '#' || schemeOf(ref) == "data" {
		return
	}
	r.facts.loads = append(r.facts.loads, r.urls.numberOf(r.host, r.from, []byte(ref)))
}

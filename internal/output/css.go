package output

import (
	"bytes"
	"path"
	"strings"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/css"
)

// references calls visit with every address in a style sheet, and writes the
// sheet with what visit gives for each. imported is true for @import.
func references(sheet []byte, b *bytes.Buffer, visit func(ref string, imported bool) string) {
	l := css.NewLexer(parse.NewInputString(string(sheet)))
	imported, inURL := false, false
	for {
		kind, data := l.Next()
		switch kind {
		case css.ErrorToken:
			return
		case css.AtKeywordToken:
			imported = strings.EqualFold(string(data), "@import")
		case css.SemicolonToken, css.LeftBraceToken:
			imported = false
		case css.FunctionToken:
			inURL = strings.EqualFold(string(data), "url(") || strings.EqualFold(string(data), "src(") || strings.EqualFold(string(data), "image-set(")
		case css.RightParenthesisToken:
			inURL = false
		case css.URLToken:
			inner := strings.Trim(string(data[4:len(data)-1]), templateBlanks)
			b.WriteString("url(" + visit(unquoted(inner), imported) + ")")
			continue
		case css.StringToken:
			if imported || inURL {
				b.WriteString(`"` + visit(unquoted(string(data)), imported) + `"`)
				continue
			}
		}
		b.Write(data)
	}
}

func unquoted(s string) string {
	if len(s) > 1 && (s[0] == '"' || s[0] == '\'') && s[len(s)-1] == s[0] {
		return s[1 : len(s)-1]
	}
	return s
}

// moveSheet rewrites the relative addresses of a style sheet that leaves its
// place in static/ for the same place below assets/.
func moveSheet(name string, sheet []byte) []byte {
	if !bytes.Contains(sheet, []byte("url(")) && !bytes.Contains(sheet, []byte("@import")) {
		return sheet
	}
	folder := path.Dir(name)
	up := strings.Repeat("../", strings.Count(name, "/")+1)
	var b bytes.Buffer
	references(sheet, &b, func(ref string, _ bool) string {
		if ref == "" || ref[0] == '/' || ref[0] == '#' || schemeOf(ref) != "" {
			return ref
		}
		return up + path.Join(folder, ref)
	})
	return b.Bytes()
}

// css reads what a style sheet loads.
func (r *factReader) css(sheet []byte) {
	var written bytes.Buffer
	references(sheet, &written, func(ref string, imported bool) string {
		if ref == "" || ref[0] == '#' {
			return ref
		}
		need := needsImage
		switch ext := strings.ToLower(path.Ext(strings.SplitN(ref, "?", 2)[0])); {
		case imported:
			need = needsStyle
		case ext == ".woff2" || ext == ".woff" || ext == ".ttf" || ext == ".otf":
			need = needsFont
		}
		r.load([]byte(ref), need)
		return ref
	})
}

package output

import (
	"bytes"
	"path"
	"strings"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/html"
	"github.com/tdewolff/minify/v2/js"
	"github.com/tdewolff/minify/v2/svg"
)

// htmlMinifier keeps what is optional in HTML but helps whoever scrapes and
// compares legal pages: end tags, quotation marks, html, head and body.
var htmlMinifier = html.Minifier{KeepEndTags: true, KeepQuotes: true, KeepDocumentTags: true, KeepDefaultAttrVals: true}

// input gives bytes to a minifier, which writes into what it can get hold of:
// strings.Reader hides its text from it.
func input(b []byte) *strings.Reader { return strings.NewReader(string(b)) }

// minifyPage minifies HTML without a look at the result. Scripts, styles and
// drawings inside it stay as they are.
func minifyPage(page []byte) ([]byte, error) {
	var out bytes.Buffer
	out.Grow(len(page))
	if err := htmlMinifier.Minify(minify.New(), &out, input(page), nil); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// minifyHTML minifies a page; false where that would change what it says.
func minifyHTML(page []byte) ([]byte, bool) {
	minified, err := minifyPage(page)
	if err != nil || !sameHTML(page, minified) {
		return nil, false
	}
	return minified, true
}

// minifyCode minifies a script or style sheet. There is nothing to compare it
// with; the error says that it could not be read.
func minifyCode(name string, body []byte) ([]byte, error) {
	var (
		out bytes.Buffer
		err error
	)
	if strings.EqualFold(path.Ext(name), ".css") {
		err = (&css.Minifier{}).Minify(minify.New(), &out, input(body), nil)
	} else {
		err = (&js.Minifier{}).Minify(minify.New(), &out, input(body), nil)
	}
	return out.Bytes(), err
}

// minifySVG minifies a drawing; false where it holds text, whose blanks the
// minifier would lose, or where the trees differ.
func minifySVG(body []byte) ([]byte, bool) {
	before, ok := drawingTree(body)
	if !ok {
		return nil, false
	}
	var out bytes.Buffer
	if err := (&svg.Minifier{}).Minify(minify.New(), &out, input(body), nil); err != nil {
		return nil, false
	}
	after, ok := drawingTree(out.Bytes())
	if !ok || len(before) != len(after) {
		return nil, false
	}
	for i := range before {
		if before[i] != after[i] {
			return nil, false
		}
	}
	return out.Bytes(), true
}

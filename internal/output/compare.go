package output

import (
	"bytes"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// sameHTML tells whether two pages say the same: the same tags with the same
// attributes in the same order, and the same words with or without a blank
// between them. Blanks are merged, and count only where a browser would show
// them: not at the edges of a block, but in full inside pre and textarea. With
// all end tags kept, equal token streams make equal trees.
//
// It reads with another tokenizer than the minifier, so that a fault of the
// minifier's own is not read into both sides.
func sameHTML(a, b []byte) bool { return slices.Equal(outline(a), outline(b)) }

// outline writes a page as a list of its tags and words.
func outline(page []byte) []string {
	o := outliner{gap: atEdge}
	z := html.NewTokenizer(bytes.NewReader(page))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return o.items
		case html.TextToken:
			o.text(string(z.Text()))
		case html.StartTagToken, html.SelfClosingTagToken:
			o.start(z.Token())
		case html.EndTagToken:
			o.end(z.Token().Data)
		case html.DoctypeToken:
			o.add("!" + strings.ToLower(z.Token().Data))
			o.gap = atEdge
		}
	}
}

// What stands between the last word and the next one.
const (
	noGap  = ""
	blank  = " "
	atEdge = "|"
)

type outliner struct {
	items []string
	gap   string
	exact int    // depth of pre and textarea
	raw   bool   // inside script or style
	fresh string // the inline element that has just begun
}

func (o *outliner) add(item string) {
	o.items = append(o.items, item)
	o.fresh = ""
}

// object adds something that stands in a line like a word.
func (o *outliner) object(item string) {
	o.add("gap" + o.gap)
	o.add(item)
	o.gap = noGap
}

func (o *outliner) text(s string) {
	if o.exact > 0 || o.raw {
		o.add("=" + s)
		return
	}
	for s != "" {
		word := strings.TrimLeft(s, " \t\n\f\r")
		if len(word) < len(s) && o.gap == noGap {
			o.gap = blank
		}
		if word == "" {
			return
		}
		end := strings.IndexAny(word, " \t\n\f\r")
		if end < 0 {
			end = len(word)
		}
		o.add(o.gap + word[:end])
		o.gap, s = noGap, word[end:]
	}
}

func (o *outliner) start(t html.Token) {
	item := "<" + t.Data + normalAttributes(t.Data, t.Attr)
	switch {
	case blockElements[t.Data]:
		o.add(item)
		o.gap = atEdge
	case objectElements[t.Data]:
		o.object(item)
	default:
		o.add(item)
		o.fresh = t.Data
	}
	switch t.Data {
	case "pre", "textarea", "listing":
		o.exact++
	case "script", "style":
		o.raw, o.fresh = true, ""
	}
}

func (o *outliner) end(name string) {
	switch name {
	case "pre", "textarea", "listing":
		o.exact = max(0, o.exact-1)
	case "script", "style":
		o.raw = false
	}
	switch {
	case blockElements[name]:
		o.add("</" + name)
		o.gap = atEdge
	case objectElements[name], o.fresh == name: // an empty inline element may be an icon
		o.object("</" + name)
	default:
		o.add("</" + name)
	}
}

// normalAttributes writes attributes by name, without what may differ and means
// the same: order, blanks in lists, empty values that say nothing.
func normalAttributes(tag string, attrs []html.Attribute) string {
	items := make([]string, 0, len(attrs))
	for _, a := range attrs {
		value := normalValue(tag, attrs, a)
		if value == "" && emptyMeansAbsent[a.Key] || a.Key == "value" && a.Val == "" && tag == "input" {
			continue
		}
		items = append(items, "\x00"+a.Key+"\x01"+value)
	}
	slices.Sort(items)
	return strings.Join(items, "")
}

func normalValue(tag string, attrs []html.Attribute, a html.Attribute) string {
	switch {
	case booleanAttributes[a.Key]:
		return ""
	case listAttributes[a.Key]:
		return strings.Join(strings.Fields(a.Val), " ")
	case urlAttributes[a.Key]:
		return strings.TrimSpace(a.Val)
	case tag == "meta" && a.Key == "content" && slices.ContainsFunc(attrs, func(n html.Attribute) bool {
		return n.Key == "name" && (strings.EqualFold(n.Val, "viewport") || strings.EqualFold(n.Val, "keywords"))
	}):
		return strings.ReplaceAll(a.Val, ", ", ",")
	}
	return a.Val
}

func names(list string) map[string]bool {
	m := map[string]bool{}
	for _, name := range strings.Fields(list) {
		m[name] = true
	}
	return m
}

// Elements whose edges swallow blanks, elements that stand in a line like a
// word, and attributes by what may be done to their values.
var (
	blockElements = names(`address article aside blockquote body br caption center col colgroup dd details dialog dir div dl dt
		fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol
		optgroup option p pre search section summary table tbody td tfoot th thead title tr ul`)
	objectElements = names(`audio button canvas embed iframe img input math meter object progress q rt select svg textarea video wbr`)

	booleanAttributes = names(`allowfullscreen async autofocus autoplay checked controls default defer disabled formnovalidate
		inert ismap itemscope loop multiple muted nomodule novalidate open playsinline readonly required reversed selected`)
	listAttributes = names(`accept accesskey allow as autocomplete class colspan datetime dir for form headers height hreflang
		http-equiv imagesizes imagesrcset inputmode itemprop lang media method name rel rowspan sandbox scope sizes span
		srcset start tabindex target translate type width`)
	urlAttributes    = names(`action cite data formaction href itemid itemtype manifest ping poster src`)
	emptyMeansAbsent = names(`action class dir id name`)
)

package output

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// FuzzScanner finds the start tags that the tokenizer of x/net/html finds.
func FuzzScanner(f *testing.F) {
	for _, seed := range []string{
		`<a href="x>y" id=z>t</a>`, "<!-- <a> --><b>", "<!--><b>", "<!--->", "<!-- --!><i>", "<?x><b/>", "</a b='>'><i>",
		"<script>a < b </scriptx> <b></script ><i>", "<TITLE></b><i></title>", "<a =b c = 'd' / e>", "<p", "<a b='", "<textarea><a></textarea/>", "<!doctype html><br/>",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, page string) {
		low := strings.ToLower(page)
		for _, hard := range []string{"\x00", "\r", "plaintext", "<script", "noscript", "[cdata["} {
			if strings.Contains(low, hard) {
				return // states that no page of ours comes into
			}
		}
		var got, want []string
		s := tagScanner{rest: []byte(page)}
		for s.next() {
			got = append(got, string(s.attrs.id)+" "+string(s.attrs.href))
		}
		z := html.NewTokenizer(strings.NewReader(page))
		for kind := z.Next(); kind != html.ErrorToken; kind = z.Next() {
			if kind != html.StartTagToken && kind != html.SelfClosingTagToken {
				continue
			}
			tag := attributes{}
			for more := true; more; {
				var key, value []byte
				key, value, more = z.TagAttr()
				tag.set(key, slices.Clone(value))
			}
			want = append(want, string(tag.id)+" "+string(tag.href))
		}
		for i := range got {
			got[i] = html.UnescapeString(got[i])
		}
		for i := range want {
			want[i] = html.UnescapeString(want[i])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", page, got, want)
		}
	})
}

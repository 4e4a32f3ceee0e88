package locale

import (
	"strings"
	"sync"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// newCollators makes a pool, because a Collator keeps its working memory in
// itself and may serve one goroutine at a time.
func newCollators(tag string) *sync.Pool {
	if base := Base(tag); base == "nb" || base == "no" {
		tag = "nn" // the library's "nb" is in root order: Ångström beside Amazon
	}
	t, err := language.Parse(tag)
	if err != nil {
		t = language.English
	}
	return &sync.Pool{New: func() any { return collate.New(t) }}
}

// Compare orders two texts as a dictionary of the language does. Texts that the
// language holds equal are ordered by their bytes, so that the order is total.
func (l *Language) Compare(a, b string) int {
	c := l.collators.Get().(*collate.Collator)
	order := c.CompareString(a, b)
	l.collators.Put(c)
	if order == 0 {
		return strings.Compare(a, b)
	}
	return order
}

// SortKey gives a string whose byte order is the order of Compare, for lists
// long enough that comparing twice costs.
func (l *Language) SortKey(s string) string {
	c := l.collators.Get().(*collate.Collator)
	var buf collate.Buffer
	key := string(c.KeyFromString(&buf, s))
	l.collators.Put(c)
	return key + "\x00\x00" + s
}

package diag

import (
	"unicode"
	"unicode/utf8"
)

// Near gives the candidate most like the word, "" where none is like enough to
// be worth proposing: at most a third of the longer one's letters may differ
// (two neighbours exchanged count as one difference). Ties go to the first.
func Near(word string, candidates []string) string {
	best, nearest := "", 1<<30
	var buf [2][40]rune
	w, r := lower(buf[0][:0], word), buf[1][:0]
	for _, c := range candidates {
		n := utf8.RuneCountInString(c)
		limit := max(1, max(len(w), n)/3)
		if diff := len(w) - n; diff > limit || -diff > limit {
			continue
		}
		r = lower(r[:0], c)
		if d := distance(w, r, limit); d <= limit && d < nearest {
			best, nearest = c, d
		}
	}
	return best
}

func lower(runes []rune, s string) []rune {
	for _, r := range s {
		runes = append(runes, unicode.ToLower(r))
	}
	return runes
}

// distance is the optimal string alignment distance of two words, or some number
// over the limit where it is over it.
func distance(a, b []rune, limit int) int {
	var buf [3][41]int
	before, last, row := buf[0][:], buf[1][:], buf[2][:]
	if n := len(b) + 1; n > len(row) {
		before, last, row = make([]int, n), make([]int, n), make([]int, n)
	}
	for j := range len(b) + 1 {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			same := 1
			if a[i-1] == b[j-1] {
				same = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+same)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least > limit+1 { // an exchange may still save one
			return least
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}

// DidYouMean adds the hint where one candidate is near the word.
func (d *Diagnostic) DidYouMean(word string, candidates []string) *Diagnostic {
	if near := Near(word, candidates); near != "" && near != word {
		return d.Hint("did you mean %q?", near)
	}
	return d
}

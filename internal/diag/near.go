package diag

import "strings"

// Near gives the candidate most like the word, "" where none is like enough to
// be worth proposing: at most a third of the longer one's letters may differ
// (two neighbours exchanged count as one difference). Ties go to the first.
func Near(word string, candidates []string) string {
	best, nearest := "", 1<<30
	w := []rune(strings.ToLower(word))
	for _, c := range candidates {
		r := []rune(strings.ToLower(c))
		limit := max(1, max(len(w), len(r))/3)
		if diff := len(w) - len(r); diff > limit || -diff > limit {
			continue
		}
		if d := distance(w, r); d <= limit && d < nearest {
			best, nearest = c, d
		}
	}
	return best
}

// distance is the optimal string alignment distance of two words.
func distance(a, b []rune) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			same := 1
			if a[i-1] == b[j-1] {
				same = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+same)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
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

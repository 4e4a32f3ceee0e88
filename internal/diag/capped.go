package diag

// MaxFindings is the number of findings of one rule and level that are told of
// one file. Levels are counted apart: warnings must not crowd an
// error out.
const MaxFindings = 200

// Capped gives the findings of one file, of every rule and level at most
// MaxFindings and one more that counts the rest.
func (l List) Capped() List {
	if len(l) <= MaxFindings {
		return l
	}
	type sort struct {
		rule  string
		level Severity
	}
	counts := map[sort]int{}
	for _, d := range l {
		counts[sort{d.Rule, d.Severity}]++
	}
	kept, told := l[:0:0], map[sort]int{}
	for _, d := range l {
		of := sort{d.Rule, d.Severity}
		all := counts[of]
		told[of]++
		switch n := told[of]; {
		case n <= MaxFindings || all == MaxFindings+1: // one more needs no counting
			kept = append(kept, d)
		case n == MaxFindings+1:
			kept.Add(d.Rule, d.Span, "and %d more in this file", all-MaxFindings).At(d.Severity)
		}
	}
	return kept
}

// Package check is the rules: why each exists, what it looks like when it fires
// and when it does not, and for those that need the whole site or its finished
// files, how they are found.
//
// In: a resolved site and its finished files. Out: findings. It must never know
// how a finding is shown, which levels a site has set, or the order of the
// stages.
//
// # Writing a rule
//
// A rule is one file of this package with one Rule value, one line in Rules, and
// one line in diag.Rules with its level. Title is a short statement of what is
// wrong. Why says whom the mistake hurts, with the article or standard behind
// it. Bad and Good are small sites as txtar archives; the tests build both: Bad
// must give the rule, at least once, and Good must give nothing at all. Files
// that an example does not show are filled in: see trial in site_test.go.
// testdata/ID/ holds broken sites and near misses, each with every finding in a
// file want; two that fire and three that do not are asked for.
//
// Run is nil where an earlier stage finds the mistake while it reads.
package check

import (
	"slices"

	"annex/internal/content"
	"annex/internal/diag"
	"annex/internal/output"
	"annex/internal/site"
	"annex/internal/text"
)

// Rule is one rule as people read of it.
type Rule struct {
	ID    string // one of diag.Rules
	Title string // "a link leads to nothing"
	Why   string // paragraphs, parted by blank lines
	Bad   string // txtar: a site in which the rule fires
	Good  string // txtar: the same site, mended
	Run   func(*Job, *diag.List)
}

// Job is what the rules look at.
type Job struct {
	Site  *site.Site
	Set   *output.Set
	Items []*content.Item

	Theme []*text.File // layouts and own style sheets: where a mistake of a finished file may come from

	broken []output.BrokenLink // what Set.Broken gave, for the rules that read it
}

// Run applies the rules that look at the whole site and its finished files. The
// list is not sorted: findings of all stages are, together.
func Run(job *Job) diag.List {
	var list diag.List
	job.broken = job.Set.Broken()
	slices.SortStableFunc(job.broken, pagesFirst)
	for _, r := range Rules {
		if r.Run != nil {
			r.Run(job, &list)
		}
	}
	return list
}

// Find gives the rule with the id, nil if there is none.
func Find(id string) *Rule {
	for _, r := range Rules {
		if r.ID == id {
			return r
		}
	}
	return nil
}

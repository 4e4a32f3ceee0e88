package site

import (
	"runtime"
	"sync"
	"sync/atomic"

	"annex/internal/diag"
)

// eachPage runs a pass for every page, several at once, and collects what it
// found in the order of the pages. The text of a fall-back and of an annex that
// stands in several agreements is judged once, at its own page.
func (r *resolver) eachPage(run func(p *Page, list *diag.List)) {
	r.eachPageBy(func() func(*Page, *diag.List) { return run })
}

// eachPageBy is eachPage with a run of its own for each of those at work, which
// may keep what it has worked out for the pages to come.
func (r *resolver) eachPageBy(begin func() func(p *Page, list *diag.List)) {
	lists := make([]diag.List, len(r.pages))
	var next atomic.Int64
	var wg sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			run := begin()
			for {
				i := int(next.Add(1)) - 1
				if i >= len(r.pages) {
					return
				}
				run(r.pages[i], &lists[i])
			}
		})
	}
	wg.Wait()
	for i, p := range r.pages {
		if !p.Fallback && !p.variant {
			r.list = append(r.list, lists[i].Capped()...)
		}
	}
}

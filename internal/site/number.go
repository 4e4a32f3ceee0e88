package site

import (
	"annex/internal/diag"
	"annex/internal/markdown"
)

const headingKind = markdown.Heading

// number gives every clause, paragraph and point its counters. Titled
// sub-clauses and numbered paragraphs under one parent share one counter.
func number(r *resolver) {
	r.eachPage(func(p *Page, list *diag.List) {
		n := numberer{page: p, doc: p.Doc, list: list, agreement: p.Facts.Kind == "agreement" || p.Facts.Kind == "annex"}
		n.run()
	})
}

// numberer walks one document.
type numberer struct {
	page      *Page
	doc       *markdown.Document
	list      *diag.List
	agreement bool

	series   Series
	path     []int32 // of the innermost heading
	counters []int32 // counters[d] is the last number given at depth d+1
	annexes  int32
	split    map[int32]bool
	// lists under the present heading: the last one numbered, for list-split
	lastList int32
	preamble bool // before the first clause of a text that has clauses
}

func (n *numberer) run() {
	p := n.page
	p.UnitOf = make([]int32, len(n.doc.Blocks))
	for i := range p.UnitOf {
		p.UnitOf[i] = -1
	}
	p.Units = make([]Unit, 0, n.expected())
	n.lastList = -1
	n.series = Clauses
	n.counters = make([]int32, 1, 8)
	n.preamble = p.Scheme.depth(Clauses) > 0 && n.hasClauses()
	if p.Agreement != nil && p.Scheme.depth(Clauses) > 0 {
		n.series = AnnexSeries
		n.path = append(n.path, int32(p.Annex))
		n.counters = append(n.counters[:0], int32(p.Annex), 0)
		n.preamble = false
	}
	for b := range n.doc.Children(-1) {
		n.top(b)
	}
}

// expected counts the blocks that will be units, so that the slice is made once.
func (n *numberer) expected() int {
	count := 0
	for i := range n.doc.Blocks {
		if k := n.doc.Blocks[i].Kind; k == markdown.Heading || k == markdown.Item || n.doc.Blocks[i].Mark >= 0 {
			count++
		}
	}
	return count
}

func (n *numberer) hasClauses() bool {
	for b := range n.doc.Children(-1) {
		if k := &n.doc.Blocks[b]; k.Kind == markdown.Heading && k.Level == 2 && k.Flags&(markdown.ClassRecitals|markdown.ClassAnnex) == 0 {
			return true
		}
	}
	return false
}

// top takes a block that stands at the top of the document.
func (n *numberer) top(b int32) {
	block := &n.doc.Blocks[b]
	switch {
	case block.Kind == markdown.Heading:
		n.heading(b, block)
	case block.Kind == markdown.List && block.Flags&markdown.Ordered != 0 && n.countable():
		n.clauseList(b)
	default:
		n.plain(b)
	}
}

// countable tells whether an ordered list here is counted: not in a scheme
// without numbers, and not before the first clause.
func (n *numberer) countable() bool {
	return n.page.Scheme.depth(n.series) > 0 && !n.preamble
}

func (n *numberer) heading(b int32, block *markdown.Block) {
	level := int(block.Level)
	if level == 1 || level > 4 || n.page.Scheme.depth(Clauses) == 0 {
		n.unit(b, NoSeries, nil)
		return
	}
	n.preamble = false
	n.lastList = -1
	switch {
	case block.Flags&markdown.ClassAnnex != 0 && n.page.Agreement == nil:
		n.annexes++
		n.series, n.path = AnnexSeries, append(n.path[:0], n.annexes)
		n.counters = append(n.counters[:0], n.annexes, 0)
		n.unit(b, AnnexSeries, n.path)
		return
	case block.Flags&markdown.ClassRecitals != 0:
		n.series, n.path = Recitals, n.path[:0]
		n.counters = append(n.counters[:0], 0)
		n.unit(b, NoSeries, nil)
		return
	case level == 2 && n.page.Agreement == nil:
		if n.series != Clauses {
			n.counters = append(n.counters[:0], n.clausesSoFar())
		}
		n.series = Clauses
	}
	n.path = append(n.path[:0:0], n.next(n.headingDepth(level))...)
	n.unit(b, n.series, n.path)
}

// clausesSoFar gives the number of the last clause, to go on after recitals.
func (n *numberer) clausesSoFar() int32 {
	for i := len(n.page.Units) - 1; i >= 0; i-- {
		if u := &n.page.Units[i]; u.Series == Clauses {
			return n.page.paths[u.path]
		}
	}
	return 0
}

// headingDepth gives the depth of a heading: level 2 is the first one of a
// series, and a level that was left out does not count.
func (n *numberer) headingDepth(level int) int {
	depth := level - 1
	if n.series == AnnexSeries {
		depth = level // the annex itself is the first
		if n.page.Agreement == nil {
			depth = level - 1
		}
	}
	return min(depth, len(n.path)+1)
}

// next counts on at a depth and gives the path there.
func (n *numberer) next(depth int) []int32 {
	for len(n.counters) < depth {
		n.counters = append(n.counters, 0)
	}
	n.counters = n.counters[:depth]
	n.counters[depth-1]++
	return n.counters
}

// clauseList counts the items of a list that stands directly under a heading.
func (n *numberer) clauseList(list int32) {
	depth := len(n.path) + 1
	split := n.lastList >= 0 && n.checkSplit(list, depth)
	n.lastList = list
	n.items(list, depth, split)
}

// items counts the items of a list. Where it was found to be split from the one
// before, its typed numbers are that finding's matter.
func (n *numberer) items(list int32, depth int, split bool) {
	if depth > n.page.Scheme.depth(n.series) {
		n.tooDeep(list, depth)
		n.plain(list)
		return
	}
	typed := !split && n.typedByHand(list)
	for item := range n.doc.Children(list) {
		path := n.next(depth)
		if typed {
			n.checkTyped(item, path[depth-1])
		}
		n.unit(item, n.series, path)
		n.inside(item, depth+1)
	}
}

// inside takes the blocks of a counted item: its ordered lists are the next depth.
func (n *numberer) inside(item int32, depth int) {
	started := false
	for b := range n.doc.Children(item) {
		block := &n.doc.Blocks[b]
		if block.Kind == markdown.List && block.Flags&markdown.Ordered != 0 {
			split := started && n.checkSplit(b, depth)
			started = true
			n.items(b, depth, split)
			continue
		}
		n.plain(b)
	}
	if len(n.counters) >= depth {
		n.counters = n.counters[:depth-1]
	}
}

// plain takes a block whose lists are not counted: it and its descendants are
// units only where they have an id.
func (n *numberer) plain(b int32) {
	for i := b; i < n.doc.Blocks[b].Next; i++ {
		if block := &n.doc.Blocks[i]; block.Mark >= 0 && n.doc.Marks[block.Mark].ID != "" || block.Kind == markdown.Heading {
			n.unit(i, NoSeries, nil)
		}
	}
}

func (n *numberer) unit(b int32, series Series, path []int32) {
	p := n.page
	p.UnitOf[b] = int32(len(p.Units))
	p.Units = append(p.Units, Unit{
		Block: b, path: int32(len(p.paths)), depth: uint8(len(path)), Series: series,
		Reserved: n.doc.Blocks[b].Flags&markdown.ClassReserved != 0,
	})
	p.paths = append(p.paths, path...)
}

// countInFileAnnexes counts the headings that are annexes of their own file:
// they stand before the listed ones.
func countInFileAnnexes(p *Page) int {
	n := 0
	for i := range p.Doc.Blocks {
		if b := &p.Doc.Blocks[i]; b.Kind == markdown.Heading && b.Flags&markdown.ClassAnnex != 0 {
			n++
		}
	}
	return n
}

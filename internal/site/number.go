package site

import (
	"annex/internal/diag"
	"annex/internal/markdown"
	"annex/internal/text"
)

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
	counters []int32 // counters[d] is the last number given at depth d+1
	depth    int     // of the innermost heading: its path is counters[:depth]
	base     int     // how much of it stands before the first heading: the letter of a listed annex
	levels   []uint8 // heading levels of the path behind base
	lost     bool    // under a heading below the scheme's last level: nothing is counted
	preamble bool    // before the first clause of a text that has clauses

	// Where each series goes on after another one.
	clauses, recitals, annexes int32
}

func (n *numberer) run() {
	p := n.page
	p.UnitOf = make([]int32, len(n.doc.Blocks))
	for i := range p.UnitOf {
		p.UnitOf[i] = -1
	}
	units := n.expected()
	p.Units = make([]Unit, 0, units)
	p.paths = make([]int32, 0, 3*units)
	n.counters = make([]int32, 0, 8)
	n.levels = make([]uint8, 0, 4)
	n.begin(Clauses)
	n.preamble = p.Facts.Kind != "annex" && n.hasClauses()
	for b := range n.doc.Children(-1) {
		n.top(b)
	}
}

// expected counts the blocks that will be units, so that the slice is made once.
func (n *numberer) expected() int {
	count := 0
	for i := range n.doc.Blocks {
		if k := &n.doc.Blocks[i]; k.Kind == markdown.Heading || k.Mark >= 0 || k.Kind == markdown.Item && k.Number >= 0 {
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

// begin starts a series, or goes on with it: clauses after recitals count on. The
// clauses of a listed annex are counted behind its letter.
func (n *numberer) begin(s Series) {
	n.leave()
	n.levels = n.levels[:0]
	n.base, n.depth = 0, 0
	n.series = s
	switch {
	case s == Clauses && n.page.Agreement != nil && n.page.Scheme.depth(Clauses) > 0:
		n.series, n.base, n.depth = AnnexSeries, 1, 1
		n.counters = append(n.counters[:0], int32(n.page.Annex), n.clauses)
	case s == Clauses:
		n.counters = append(n.counters[:0], n.clauses)
	case s == Recitals:
		n.counters = append(n.counters[:0], n.recitals)
	default:
		n.counters = append(n.counters[:0], n.annexes)
	}
}

// leave keeps the last number of the series that ends.
func (n *numberer) leave() {
	switch {
	case len(n.counters) <= n.base:
	case n.series == Recitals:
		n.recitals = n.counters[0]
	case n.series == Clauses || n.base > 0:
		n.clauses = n.counters[n.base]
	default:
		n.annexes = n.counters[0]
	}
}

// top takes a block that stands at the top of the document.
func (n *numberer) top(b int32) {
	block := &n.doc.Blocks[b]
	switch {
	case block.Kind == markdown.Heading:
		n.heading(b, block)
	case block.Kind == markdown.List && block.Flags&markdown.Ordered != 0 && n.countable():
		n.items(b, n.depth+1)
	default:
		n.plain(b)
	}
}

// countable tells whether an ordered list here is counted: not in a scheme
// without numbers, and not before the first clause.
func (n *numberer) countable() bool {
	return n.page.Scheme.depth(n.series) > 0 && !n.preamble && !n.lost
}

// isClause tells whether a heading is counted: level 1 is the title, and levels
// below 4 are none of the writing language's.
func (n *numberer) isClause(block *markdown.Block) bool {
	return block.Level >= 2 && block.Level <= 4 && n.page.Scheme.depth(Clauses) > 0
}

func (n *numberer) heading(b int32, block *markdown.Block) {
	if !n.isClause(block) {
		n.unit(b, NoSeries, nil)
		return
	}
	n.preamble, n.lost = false, false
	series := n.seriesOf(block)
	if series == AnnexSeries && n.page.Facts.Kind == "annex" {
		n.list.Add("value-invalid", n.line(block), "an annex inside an annex").In(clauseOf(n.doc, b)).
			Hint("make it a clause: take .annex out of its mark")
		series = Clauses
	}
	switch {
	case block.Level == 2:
		n.begin(series)
	case series != Clauses:
		n.list.Add("value-invalid", n.line(block), "a heading of level %d begins no annex and no recitals", block.Level).
			In(clauseOf(n.doc, b)).Hint(`begin it with "##"`)
	}
	if n.series == Recitals && block.Level == 2 {
		n.unit(b, NoSeries, nil)
		return
	}
	n.enter(block.Level)
	if n.depth > n.page.Scheme.depth(n.series) {
		n.lost = true
		n.tooDeep(b, n.line(block), n.depth)
		n.depth--
		n.levels = n.levels[:len(n.levels)-1]
		n.unit(b, NoSeries, nil)
		return
	}
	n.unit(b, n.series, n.next(n.depth))
}

// seriesOf tells which series a heading's mark asks for.
func (n *numberer) seriesOf(block *markdown.Block) Series {
	switch {
	case block.Flags&markdown.ClassAnnex != 0:
		return AnnexSeries
	case block.Flags&markdown.ClassRecitals != 0:
		return Recitals
	}
	return Clauses
}

// line gives the place of a block's first line.
func (n *numberer) line(block *markdown.Block) text.Span {
	return n.doc.Span(block.Start, min(block.End, endOfLine(n.doc, block.Start)))
}

// enter finds the depth of a heading: one more than that of the heading of a
// higher level above it. A level that was left out does not count.
func (n *numberer) enter(level uint8) {
	for len(n.levels) > 0 && n.levels[len(n.levels)-1] >= level {
		n.levels = n.levels[:len(n.levels)-1]
	}
	n.levels = append(n.levels, level)
	n.depth = n.base + len(n.levels)
}

// next counts on at a depth and gives the path there, which is good until the
// next call.
func (n *numberer) next(depth int) []int32 {
	for len(n.counters) < depth {
		n.counters = append(n.counters, 0)
	}
	n.counters = n.counters[:depth]
	n.counters[depth-1]++
	return n.counters
}

// last gives the number given last at a depth, 0 before the first.
func (n *numberer) last(depth int) int32 {
	if depth <= len(n.counters) {
		return n.counters[depth-1]
	}
	return 0
}

// items counts the items of a list. Where the list was found to be split from the
// one before, its typed numbers are that finding's matter.
func (n *numberer) items(list int32, depth int) {
	if depth > n.page.Scheme.depth(n.series) {
		item := &n.doc.Blocks[list+1]
		n.tooDeep(list+1, n.doc.Span(item.Start, n.markerEnd(item)), depth)
		n.plain(list)
		return
	}
	split := n.checkSplit(list, depth)
	typed := !split && n.typedByHand(list)
	for item := range n.doc.Children(list) {
		path := n.next(depth)
		switch {
		case typed:
			n.checkTyped(item, path[depth-1])
		case !split:
			n.checkIndent(item, path[depth-1])
		}
		n.unit(item, n.series, path)
		n.inside(item, depth+1)
	}
}

// inside takes the blocks of a counted item: its ordered lists are the next depth.
func (n *numberer) inside(item int32, depth int) {
	for b := range n.doc.Children(item) {
		block := &n.doc.Blocks[b]
		if block.Kind == markdown.List && block.Flags&markdown.Ordered != 0 {
			n.items(b, depth)
			continue
		}
		n.plain(b)
	}
}

// plain takes a block whose lists are not counted: it and its descendants are
// units only where they have an id, or are headings.
func (n *numberer) plain(b int32) {
	for i := b; i < n.doc.Blocks[b].Next; i++ {
		if n.doc.Blocks[i].Kind == markdown.Heading || n.doc.ID(i) != "" {
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
	n := numberer{page: p, doc: p.Doc}
	count := 0
	for b := range p.Doc.Children(-1) {
		if k := &p.Doc.Blocks[b]; k.Kind == markdown.Heading && k.Level == 2 && k.Flags&markdown.ClassAnnex != 0 && n.isClause(k) {
			count++
		}
	}
	return count
}

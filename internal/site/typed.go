package site

import (
	"strconv"

	"annex/internal/markdown"
	"annex/internal/text"
)

// typedByHand tells whether the numbers of a list were typed one by one. Where
// every item says "1." the writer leaves counting to the tool.
func (n *numberer) typedByHand(list int32) bool {
	items := 0
	for item := range n.doc.Children(list) {
		items++
		if n.doc.Blocks[item].Number != 1 {
			return true
		}
	}
	return items == 1
}

// checkTyped holds a typed number against the computed one.
func (n *numberer) checkTyped(item, computed int32) {
	block := &n.doc.Blocks[item]
	if block.Number == computed || block.Number < 0 {
		return
	}
	end := n.markerEnd(block)
	d := n.list.Add("number-typed", n.doc.Span(block.Start, end), "item is typed as %d and counts as %d", block.Number, computed).
		In(clauseOf(n.doc, item)).
		Hint("type %d, or 1 for every item of the list", computed)
	if n.looksFlattened(block, computed) {
		d.Hint("if this is a sub-point, indent it to the text of the item before: %d blanks", n.indentNeeded(item))
	}
	if !n.flattened(block.Parent) { // else the list is wrong, not its numbers
		d.Replace(n.doc.Span(block.Start, n.digitsEnd(block)), strconv.Itoa(int(computed)))
	}
}

// flattened tells whether some item of a list was likely meant as a sub-point.
func (n *numberer) flattened(list int32) bool {
	for item := range n.doc.Children(list) {
		if item > list+1 && (n.doc.Blocks[item].Number == 1 || n.isIndented(item)) {
			return true
		}
	}
	return false
}

// looksFlattened tells whether an item starts a count of its own in the middle of
// a list: what a nested list becomes that is indented too little.
func (n *numberer) looksFlattened(block *markdown.Block, computed int32) bool {
	return block.Number == 1 && computed > 1
}

// indentNeeded gives the width of the marker of the item before, which a nested
// list must be indented by: three for "1. ", four for "10. ".
func (n *numberer) indentNeeded(item int32) int {
	parent := n.doc.Blocks[item].Parent
	before := item
	for sibling := range n.doc.Children(parent) {
		if sibling == item {
			break
		}
		before = sibling
	}
	b := &n.doc.Blocks[before]
	return int(n.markerEnd(b)-b.Start) + 1
}

func (n *numberer) digitsEnd(block *markdown.Block) int32 {
	end := block.Start
	for end < block.End && n.doc.File.Text[end] >= '0' && n.doc.File.Text[end] <= '9' {
		end++
	}
	return end
}

// markerEnd gives the end of an item's marker, its delimiter included.
func (n *numberer) markerEnd(block *markdown.Block) int32 {
	return min(n.digitsEnd(block)+1, block.End)
}

// checkIndent looks for what numbers alone do not tell: a nested list that is
// indented too little, in a list whose items all say "1.", counts as more items of
// the list around it. Items of one list stand below each other.
func (n *numberer) checkIndent(item, computed int32) {
	if !n.isIndented(item) {
		return
	}
	block := &n.doc.Blocks[item]
	n.list.Add("number-typed", n.doc.Span(block.Start, n.markerEnd(block)), "item is indented like a sub-point and counts as %d", computed).
		In(clauseOf(n.doc, item)).
		Hint("indent a sub-point to the text of the item before: %d blanks", n.indentNeeded(item)).
		Hint("indent an item as the first one of its list is")
}

// isIndented tells whether an item stands further in than the first of its list.
func (n *numberer) isIndented(item int32) bool {
	first := n.doc.Blocks[item].Parent + 1
	return item > first && n.column(item) >= n.column(first)+2
}

// column counts the blanks before a block on its line.
func (n *numberer) column(block int32) int32 {
	start := n.doc.Blocks[block].Start
	at := start
	for at > 0 && n.doc.File.Text[at-1] == ' ' {
		at--
	}
	return start - at
}

// checkSplit looks at a list where its parent has a numbered child already: one
// that goes on with the next number is read as the same list. It tells whether it
// does not.
func (n *numberer) checkSplit(list int32, depth int) bool {
	block, last := &n.doc.Blocks[list], n.last(depth)
	if !n.agreement || last == 0 || block.Number < 0 || block.Number == last+1 {
		return false
	}
	item := &n.doc.Blocks[list+1]
	n.list.Add("list-split", n.doc.Span(item.Start, n.markerEnd(item)), "a second list begins with %d where the first ended with %d", block.Number, last).
		In(clauseOf(n.doc, list+1)).
		Hint("go on with %d, or indent what stands between the lists to the text of the item before", last+1)
	return true
}

// tooDeep reports a list or heading below the scheme's last level.
func (n *numberer) tooDeep(block int32, at text.Span, depth int) {
	n.list.Add("limit-exceeded", at, "this would be level %d, and the numbering scheme %q ends with level %d", depth, n.page.Scheme.Name, n.page.Scheme.depth(n.series)).
		In(clauseOf(n.doc, block)).
		Hint("use a bullet list, or split the clause")
}

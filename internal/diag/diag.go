// Package diag says what is wrong with a site, where, and what to do about it.
//
// In: findings of every stage. Out: Lists in one total order. It must never
// know how a finding is shown: terminals, JSON and browsers are the business of
// whoever faces a person.
//
// Wording: lower case, no full stop, the thing first and the value quoted
// (no clause "audits" in this document); hints are in the imperative (declare
// it under [[languages]] in site.toml). Messages never repeat a dangerous
// character: see Visible.
package diag

import (
	"cmp"
	"slices"

	"annex/internal/text"
)

// Severity orders findings; Off silences a rule.
type Severity uint8

const (
	Off Severity = iota
	Hint
	Warning
	Error
)

var severityNames = [...]string{"off", "hint", "warning", "error"}

// String gives the name used in site.toml, JSON and messages.
func (s Severity) String() string { return severityNames[s] }

// ParseSeverity reads a level of [checks] or of --fail-on.
func ParseSeverity(name string) (Severity, bool) {
	i := slices.Index(severityNames[:], name)
	return Severity(max(i, 0)), i >= 0
}

// Diagnostic is one finding. Its span always lies inside its file.
type Diagnostic struct {
	Rule     string // id, one of Rules
	Severity Severity
	Span     text.Span
	Clause   string // id of the clause or record it stands in, "" if none
	Message  string
	Hints    []string
	Related  []Related
	Fix      []Edit // what --fix would do; empty where the mend is not certain
}

// Related is another place that explains a finding.
type Related struct {
	Span    text.Span
	Message string
}

// Edit replaces the bytes of a span.
type Edit struct {
	Span text.Span
	New  string
}

// List collects findings. The zero List is empty and ready.
type List []Diagnostic

// Add appends a finding at the rule's default level and gives it back for
// hints, related places and a fix:
//
//	list.Add("ref-unknown", span, "no clause %q in this document", id).Hint("did you mean %q?", near)
//
// The pointer is good until the next Add.
func (l *List) Add(rule string, span text.Span, format string, args ...any) *Diagnostic {
	*l = append(*l, Diagnostic{Rule: rule, Severity: Level(rule), Span: span, Message: sprintf(format, args)})
	return &(*l)[len(*l)-1]
}

// Hint adds advice.
func (d *Diagnostic) Hint(format string, args ...any) *Diagnostic {
	d.Hints = append(d.Hints, sprintf(format, args))
	return d
}

// At lowers or raises the severity of this finding where a rule has two levels.
func (d *Diagnostic) At(s Severity) *Diagnostic {
	d.Severity = s
	return d
}

// In names the clause or record the finding stands in.
func (d *Diagnostic) In(clause string) *Diagnostic {
	d.Clause = clause
	return d
}

// Relate adds a place that explains the finding.
func (d *Diagnostic) Relate(span text.Span, format string, args ...any) *Diagnostic {
	d.Related = append(d.Related, Related{Span: span, Message: sprintf(format, args)})
	return d
}

// Replace adds an edit that mends the finding.
func (d *Diagnostic) Replace(span text.Span, with string) *Diagnostic {
	d.Fix = append(d.Fix, Edit{Span: span, New: with})
	return d
}

// Sort brings the list into its total order: file, place, rule, message.
func (l List) Sort() {
	slices.SortStableFunc(l, func(a, b Diagnostic) int {
		return cmp.Or(
			cmp.Compare(path(a.Span), path(b.Span)),
			cmp.Compare(a.Span.Start, b.Span.Start),
			cmp.Compare(a.Span.End, b.Span.End),
			cmp.Compare(a.Rule, b.Rule),
			cmp.Compare(a.Message, b.Message),
		)
	})
}

func path(s text.Span) string {
	if s.File == nil {
		return ""
	}
	return s.File.Path
}

// Count gives the number of findings at exactly the level.
func (l List) Count(s Severity) int {
	n := 0
	for _, d := range l {
		if d.Severity == s {
			n++
		}
	}
	return n
}

// Worst gives the highest severity in the list, Off if it is empty.
func (l List) Worst() Severity {
	worst := Off
	for _, d := range l {
		worst = max(worst, d.Severity)
	}
	return worst
}

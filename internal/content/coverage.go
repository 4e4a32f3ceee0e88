package content

import (
	"annex/internal/law"
	"annex/internal/source"
)

// coverage reads [coverage]: item of the law -> clause id, or { none = true } for
// one that does not apply, whose reason stands in the words of the document.
func (r *documentReader) coverage() {
	sub := r.Sub("coverage")
	if sub == nil {
		return
	}
	r.doc.Spans["coverage"] = sub.Table.Span
	for _, e := range sub.Table.Entries {
		if !law.CoverageItem(e.Key) {
			r.List.Add("record-key", e.KeySpan, "no item %q to cover", e.Key).DidYouMean(e.Key, law.CoverageKeys())
			continue
		}
		if c, ok := r.covered(sub, e); ok {
			r.doc.Coverage = append(r.doc.Coverage, c)
		}
	}
}

func (r *documentReader) covered(sub *source.Reader, e source.Entry) (Coverage, bool) {
	c := Coverage{Item: Located{e.Key, e.KeySpan}}
	if e.Value.Kind == source.TableValue {
		table := sub.Of(e.Value.Table)
		none, span, ok := table.Bool("none")
		table.Done()
		if ok && !none || e.Value.Table.Get("none") == nil {
			r.Wrong(e.Value.Span, "%s is neither a clause nor declared as not applying", e.Key).Hint("write the id of a clause, or { none = true }")
			return c, false
		}
		c.None, c.Clause = none, Located{Span: span}
		return c, ok
	}
	clause, span, ok := sub.Text(e.Key)
	if ok && !source.IsID(clause) {
		r.Wrong(span, "%q is no id of a clause", clause).Hint(`write the id without "#", such as "audit"`)
		return c, false
	}
	c.Clause = Located{clause, span}
	return c, ok
}

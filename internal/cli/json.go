package cli

import (
	"encoding/json"

	"annex/internal/diag"
	"annex/internal/text"
)

// jsonReport is the JSON form of findings, version 1. Columns count
// code points from 1, ends are exclusive, paths are relative to the site.
type jsonReport struct {
	Version     int           `json:"version"`
	Diagnostics []jsonFinding `json:"diagnostics"`
	Summary     jsonSummary   `json:"summary"`
}

type jsonFinding struct {
	Rule      string        `json:"rule"`
	Severity  string        `json:"severity"`
	File      string        `json:"file"`
	Line      int           `json:"line"`
	Column    int           `json:"column"`
	EndLine   int           `json:"endLine"`
	EndColumn int           `json:"endColumn"`
	Clause    string        `json:"clause,omitempty"`
	Message   string        `json:"message"`
	Hints     []string      `json:"hints"`
	Related   []jsonRelated `json:"related"`
}

type jsonRelated struct {
	File    string `json:"file"`
	Line    int    `json:"line"`
	Column  int    `json:"column"`
	Message string `json:"message"`
}

type jsonSummary struct {
	Errors   int `json:"errors"`
	Warnings int `json:"warnings"`
	Hints    int `json:"hints"`
}

func (a *app) checkJSON(list diag.List) error {
	report := jsonReport{Version: 1, Diagnostics: make([]jsonFinding, 0, len(list))}
	for i := range list {
		report.Diagnostics = append(report.Diagnostics, jsonOf(&list[i]))
	}
	report.Summary = jsonSummary{list.Count(diag.Error), list.Count(diag.Warning), list.Count(diag.Hint)}
	e := json.NewEncoder(a.out)
	e.SetEscapeHTML(false)
	return e.Encode(report)
}

func jsonOf(d *diag.Diagnostic) jsonFinding {
	f := jsonFinding{
		Rule: d.Rule, Severity: d.Severity.String(), Clause: d.Clause, Message: d.Message,
		Hints: append([]string{}, d.Hints...), Related: []jsonRelated{},
	}
	f.File, f.Line, f.Column = position(d.Span, d.Span.Start)
	_, f.EndLine, f.EndColumn = position(d.Span, d.Span.End)
	for _, r := range d.Related {
		j := jsonRelated{Message: r.Message}
		j.File, j.Line, j.Column = position(r.Span, r.Span.Start)
		f.Related = append(f.Related, j)
	}
	return f
}

func position(s text.Span, offset int) (file string, line, column int) {
	if s.File == nil {
		return "site.toml", 1, 1
	}
	line, column = s.File.Position(offset)
	return s.File.Path, line, column
}

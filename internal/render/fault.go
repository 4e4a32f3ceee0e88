package render

import (
	"errors"
	"html/template"
	"reflect"
	"strconv"
	"strings"
	"text/template/parse"

	"annex/internal/diag"
	"annex/internal/text"
)

// The libraries say what is wrong with a template in their own words, to
// programmers. A fault is the same in plain words, at the place in the file.

// parseFault explains why a layout cannot be read. The library knows the line.
func parseFault(f *text.File, err error) diag.Diagnostic {
	line, _, message := cutPlace(err.Error())
	var list diag.List
	d := list.Add("value-invalid", lineSpan(f, line), "%s", parseWords(message))
	if strings.Contains(message, "not defined") {
		d.Hint("layouts have the functions of html/template and the values of the page")
	}
	return list[0]
}

// parseWords maps the library's messages; the order matters.
func parseWords(message string) string {
	quoted := between(message, `"`, `"`)
	for _, w := range [...]struct{ theirs, ours string }{
		{"unexpected EOF", "a {{define}}, {{if}}, {{range}} or {{with}} is not closed by {{end}}"},
		{"unclosed action", "an action is not closed by }}"},
		{"unclosed comment", "a comment is not closed by */}}"},
		{"unexpected {{end}}", "an {{end}} without a beginning"},
		{"unexpected {{else}}", "an {{else}} outside of {{if}}, {{range}} or {{with}}"},
		{"undefined variable", "no variable " + strconv.Quote(quoted)},
		{"unterminated quoted string", "a text in quotation marks is not closed"},
		{"missing value", "an action without a value"},
	} {
		if strings.Contains(message, w.theirs) {
			return w.ours
		}
	}
	if strings.Contains(message, "function") && strings.Contains(message, "not defined") {
		return "no function " + strconv.Quote(quoted)
	}
	return "this action cannot be read"
}

// fault explains why a layout cannot be escaped or executed.
func (t *Theme) fault(err error, layout string) diag.Diagnostic {
	var list diag.List
	var escaping *template.Error
	if errors.As(err, &escaping) {
		list.Add("value-invalid", t.escapeSpan(escaping, layout), "%s", escapeWords(escaping))
		return list[0]
	}
	name, rest, _ := strings.Cut(strings.TrimPrefix(err.Error(), "template: "), ":")
	line, column, message := cutPlace("template: " + name + ":" + rest)
	d := list.Add("value-invalid", actionSpan(t.files[name], line, column), "%s", execWords(message))
	if field := missingField(message); field != "" {
		d.DidYouMean(field, fieldNames())
	}
	return list[0]
}

// escapeSpan gives the place of an escaping error: its node, or the line in the
// file of the template, "main" being in the page's own.
func (t *Theme) escapeSpan(e *template.Error, layout string) text.Span {
	if e.Node != nil {
		name, line, column := t.locate(e.Node)
		return actionSpan(t.files[name], line, column)
	}
	f := t.files[e.Name]
	if f == nil {
		f = t.files[layout]
	}
	return lineSpan(f, max(e.Line, 1))
}

// locate gives the file, line and column of a node: the library prints them as
// "page:3:5".
func (t *Theme) locate(n parse.Node) (name string, line, column int) {
	where, _ := new(parse.Tree).ErrorContext(n)
	parts := strings.Split(where, ":")
	if len(parts) != 3 {
		return "", 1, 0
	}
	line, _ = strconv.Atoi(parts[1])
	column, _ = strconv.Atoi(parts[2])
	return parts[0], line, column
}

func escapeWords(e *template.Error) string {
	switch e.ErrorCode {
	case template.ErrNoSuchTemplate:
		return "no layout " + strconv.Quote(between(e.Description, `"`, `"`))
	case template.ErrBranchEnd:
		return "the branches of this {{if}}, {{range}} or {{with}} end in different places of a tag"
	case template.ErrEndContext:
		return "a tag or quotation mark is left open at the end of the layout"
	case template.ErrBadHTML:
		return "this is not well-formed HTML"
	case template.ErrAmbigContext:
		return "it is unclear which part of a URL this action gives"
	case template.ErrPredefinedEscaper:
		return "values are escaped by themselves: leave the function html, urlquery or js out"
	}
	return "this action stands where no value can be made safe"
}

func execWords(message string) string {
	switch field := missingField(message); {
	case field != "":
		return "no value " + strconv.Quote("."+field) + " here"
	case strings.Contains(message, "no such template"), strings.Contains(message, "not defined"):
		return "no layout " + strconv.Quote(between(message, `"`, `"`))
	case strings.Contains(message, "wrong number of args"):
		return "this function takes another number of values"
	}
	return "this action cannot be carried out"
}

// missingField gives the name of a field that a value lacks, "" for other errors.
func missingField(message string) string {
	_, rest, ok := strings.Cut(message, "can't evaluate field ")
	if !ok {
		return ""
	}
	name, _, _ := strings.Cut(rest, " ")
	return name
}

// fieldNames lists what a layout can name, for suggestions.
func fieldNames() []string {
	var names []string
	for _, t := range []reflect.Type{reflect.TypeFor[View](), reflect.TypeFor[Edition]()} {
		for i := range t.NumField() {
			names = append(names, t.Field(i).Name)
		}
		for i := range reflect.PointerTo(t).NumMethod() {
			names = append(names, reflect.PointerTo(t).Method(i).Name)
		}
	}
	return names
}

// cutPlace cuts "template: page:3:5: executing …: words" into line, column and
// the rest; the column is -1 where the library names none.
func cutPlace(s string) (line, column int, message string) {
	s = strings.TrimPrefix(s, "template: ")
	_, s, _ = strings.Cut(s, ":")
	number, rest, _ := strings.Cut(s, ":")
	line, err := strconv.Atoi(number)
	if err != nil {
		return 1, -1, s
	}
	column = -1
	if number, more, ok := strings.Cut(rest, ":"); ok {
		if c, err := strconv.Atoi(strings.TrimSpace(number)); err == nil {
			column, rest = c, more
		}
	}
	return line, column, strings.TrimSpace(rest)
}

func between(s, open, end string) string {
	_, rest, _ := strings.Cut(s, open)
	inside, _, _ := strings.Cut(rest, end)
	return inside
}

// place gives the span of a node.
func place(f *text.File, tree *parse.Tree, n parse.Node) text.Span {
	where, _ := tree.ErrorContext(n)
	line, column, _ := cutPlace(where + ": ")
	return actionSpan(f, line, column)
}

// actionSpan gives the action at a line and byte column, braces included.
func actionSpan(f *text.File, line, column int) text.Span {
	if f == nil {
		return text.Span{}
	}
	start := f.Offset(line, 1)
	if column < 0 {
		return lineSpan(f, line)
	}
	at := min(start+column, len(f.Text))
	if open := strings.LastIndex(f.Text[:at], "{{"); open >= start {
		start = open
	} else {
		start = at
	}
	end := strings.Index(f.Text[start:], "}}")
	if end < 0 {
		return f.Span(start, len(f.Text))
	}
	return f.Span(start, start+end+2)
}

func lineSpan(f *text.File, line int) text.Span {
	start := f.Offset(line, 1)
	text := f.Line(line)
	trimmed := strings.TrimLeft(text, " \t")
	start += len(text) - len(trimmed)
	return f.Span(start, start+len(trimmed))
}

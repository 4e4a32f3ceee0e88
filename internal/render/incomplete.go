package render

import (
	"bytes"
	"html/template"
	"slices"
	"strings"
	"text/template/parse"

	"annex/internal/diag"
)

// A layout can be read without fault and still print nothing of a page: a legal
// text would be published as an empty sheet.

// kinds are the layouts that stand for a page, and the folders of those for one
// page: any other file is a part.
var kinds = []string{"agreement", "notice", "policy", "annex", pageName, "section", "home", "chooser", "404"}

// incomplete reports the layout of a page that has no "main", and a base.html
// that never calls it. Without the latter no page can be made, and false says so.
func (l *loader) incomplete() (whole bool) {
	for _, name := range l.names {
		f := l.theme.files[name]
		kind, _, _ := strings.Cut(name, "/")
		if f != nil && !l.isPage[name] && slices.Contains(kinds, kind) {
			l.list.Add("value-invalid", lineSpan(f, 1), "layout %q defines no \"main\"", f.Path).
				Hint("put what stands inside <main> between {{define \"main\"}} and {{end}}")
		}
	}
	if f := l.theme.files[baseName]; f != nil && !l.reaches(baseName, map[string]bool{}) {
		l.list.Add("value-invalid", lineSpan(f, 1), "layout %q never calls \"main\"", f.Path).
			Hint("write {{template \"main\" .}} inside <main>")
		return false
	}
	return true
}

// reaches tells whether a file calls "main", itself or by a part.
func (l *loader) reaches(name string, seen map[string]bool) bool {
	seen[name] = true
	return slices.ContainsFunc(l.calls[name], func(called string) bool {
		return called == mainName || !seen[called] && l.reaches(called, seen)
	})
}

// calls adds the layouts that a tree calls to names.
func calls(n parse.Node, names []string) []string {
	switch n := n.(type) {
	case *parse.ListNode:
		if n != nil {
			for _, c := range n.Nodes {
				names = calls(c, names)
			}
		}
	case *parse.IfNode:
		names = calls(n.ElseList, calls(n.List, names))
	case *parse.RangeNode:
		names = calls(n.ElseList, calls(n.List, names))
	case *parse.WithNode:
		names = calls(n.ElseList, calls(n.List, names))
	case *parse.TemplateNode:
		names = append(names, n.Name)
	}
	return names
}

// lacking gives a finding for a finished page that is empty, or does not print
// the text it is made for; nil for a good one.
func (l *layout) lacking(page []byte, text template.HTML) *diag.Diagnostic {
	var list diag.List
	switch {
	case len(bytes.TrimSpace(page)) == 0:
		return list.Add("value-invalid", lineSpan(l.file, 1), "layout %q makes an empty page", l.file.Path)
	case text != "" && !bytes.Contains(page, []byte(text)):
		return list.Add("value-invalid", lineSpan(l.file, 1), "layout %q leaves out the text of the page", l.file.Path).
			Hint("print it by {{.Body}}")
	}
	return nil
}

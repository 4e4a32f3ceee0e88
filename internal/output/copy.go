package output

import (
	"bytes"
	"strings"

	"annex/internal/diag"
	"annex/internal/markdown"
	"annex/internal/render"
	"annex/internal/site"
)

// copyFiles gives the Markdown copy of every page that has a text of its own. A
// fall-back page names the copy of its original.
func copyFiles(j *Job) []File {
	var files []File
	for _, e := range j.Site.Editions {
		for _, p := range e.Pages {
			if p.Fallback {
				continue
			}
			files = append(files, File{Path: copyOf(p.File), Type: mediaType(".md"), Make: func(b *bytes.Buffer) (diag.List, error) {
				var s strings.Builder
				c := copier{host: j.host, page: p}
				c.write(&s)
				b.WriteString(s.String())
				return nil, nil
			}})
		}
	}
	return files
}

// copyOf gives the path of the Markdown copy of a page: "en/dpa/index.md".
func copyOf(file string) string { return strings.TrimSuffix(file, ".html") + ".md" }

// copier writes the copy of one page.
type copier struct {
	host address
	page *site.Page
}

// write writes where the page stands, its title, and the text with numbers as
// text, facts filled in, registers as tables and addresses in full; an agreement
// is followed by its annexes.
func (c *copier) write(b *strings.Builder) {
	p := c.page
	c.head(b)
	if !hasTitle(p) {
		writeHeading(b, "", p.Title)
	}
	c.document(b, p)
	for _, a := range p.Annexes {
		b.WriteByte('\n')
		if !hasTitle(a) {
			writeHeading(b, a.AnnexNumber(), a.Title)
		}
		c.document(b, a)
	}
}

// head writes where the page stands, which version it is and what a reader must
// know before the text: a copy is read without the page around it.
func (c *copier) head(b *strings.Builder) {
	b.WriteString("<" + c.host.absolute(c.page.URL) + ">\n\n")
	facts, notices := render.Said(c.page)
	if len(facts) > 0 {
		b.WriteString(escapeMarkdown(strings.Join(facts, " · ")) + "\n\n")
	}
	for _, n := range notices {
		b.WriteString("> " + escapeMarkdown(n) + "\n\n")
	}
}

// hasTitle tells whether a text brings its title as a heading.
func hasTitle(p *site.Page) bool { return p.Source != nil && p.Source.Title.Text == "" }

func writeHeading(b *strings.Builder, number, title string) {
	b.WriteString("# ")
	if number != "" {
		b.WriteString(number + " ")
	}
	b.WriteString(escapeMarkdown(title) + "\n\n")
}

// escapeMarkdown writes plain text so that it is read as such.
func escapeMarkdown(s string) string {
	if !strings.ContainsAny(s, "\\`*_[]<&\n") {
		return s
	}
	var b strings.Builder
	for i := range len(s) {
		if strings.IndexByte("\\`*_[]<&", s[i]) >= 0 {
			b.WriteByte('\\')
		}
		if s[i] == '\n' {
			b.WriteByte(' ')
			continue
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// number gives the number of a block, of an annex's title its letter.
func (c *copier) number(p *site.Page, block int32) string {
	if k := &p.Doc.Blocks[block]; k.Kind == markdown.Heading && k.Level == 1 && p != c.page {
		return p.AnnexNumber()
	}
	if u := p.Unit(block); u != nil {
		return p.Number(u)
	}
	return ""
}

// state says of a block that it is not finished, as the page does.
func (c *copier) state(p *site.Page, block int32) string {
	if p.Doc.Blocks[block].Flags&markdown.ClassTodo == 0 {
		return ""
	}
	return "[" + p.Edition.Lang.String("not_finished") + "]"
}

func (c *copier) document(b *strings.Builder, p *site.Page) {
	markdown.Write(b, p.Doc, markdown.Filler{
		Link:   func(i int32) (string, string) { return c.link(&p.Targets[i]) },
		Fact:   func(i int32) string { return p.Filled[i] },
		Blank:  func(int32) string { return blankLine },
		Number: func(block int32) string { return strings.TrimSpace(c.number(p, block) + " " + c.state(p, block)) },
		Register: func(i int32) [][]string {
			c.caption(b, p, i)
			return c.rows(p.Views[i])
		},
	})
}

// blankLine stands for a blank to be filled in by hand.
const blankLine = "…………"

// link gives words and address of a link; no address where it leads nowhere.
func (c *copier) link(t *site.Target) (words, dest string) {
	switch t.Kind {
	case site.ToPage:
		return t.Text, c.host.absolute(c.place(t))
	case site.ToFile:
		return t.Text, c.host.absolute(t.URL)
	case site.ToLaw, site.ToWeb:
		return t.Text, t.URL
	}
	return t.Text, ""
}

// place gives the path of a link to a page. Inside an agreement its annexes
// stand on the same page.
func (c *copier) place(t *site.Target) string {
	url, fragment := t.Page.URL, t.Fragment
	for _, a := range c.page.Annexes {
		if a == t.Page {
			url = c.page.URL
			if fragment == "" {
				fragment = a.AnnexAnchor()
			}
		}
	}
	if fragment != "" {
		url += "#" + fragment
	}
	return url
}

// caption writes how many records a register has and on which day, as a paragraph
// above its rows. A register inside a list or quotation goes without: a line
// there would need the marks of what is around it.
func (c *copier) caption(b *strings.Builder, p *site.Page, directive int32) {
	v := p.Views[directive]
	if v == nil || v.Caption == "" || len(v.Rows) == 0 || p.Doc.Blocks[p.Doc.Directives[directive].Block].Parent >= 0 {
		return
	}
	b.WriteString(escapeMarkdown(v.Caption) + "\n\n")
}

// rows gives a register as rows of text: a table with its head, or the title
// and words of each record. The title of a group is a row of its own.
func (c *copier) rows(v *site.View) [][]string {
	switch {
	case v == nil:
		return nil
	case len(v.Rows) == 0:
		return [][]string{{v.Empty}}
	case v.List:
		return listRows(v)
	}
	head := make([]string, len(v.Columns))
	for i := range v.Columns {
		head[i] = v.Columns[i].Title
	}
	rows := [][]string{head}
	for i := range v.Rows {
		row := &v.Rows[i]
		if row.Group != "" && len(head) > 0 {
			group := make([]string, len(v.Columns))
			group[0] = row.Group
			rows = append(rows, group)
		}
		cells := make([]string, len(row.Cells))
		for k := range row.Cells {
			cells[k] = cellText(&row.Cells[k])
		}
		rows = append(rows, cells)
	}
	return rows
}

func listRows(v *site.View) [][]string {
	var rows [][]string
	for i := range v.Rows {
		if g := v.Rows[i].Group; g != "" {
			rows = append(rows, []string{g})
		}
		rows = append(rows, listRow(&v.Rows[i]))
	}
	return rows
}

func listRow(row *site.ViewRow) []string {
	if row.Text == nil {
		return []string{row.Title}
	}
	return []string{row.Title, plainFragment(row.Text)}
}

func cellText(c *site.Cell) string {
	lines := make([]string, len(c.Lines))
	for i, l := range c.Lines {
		lines[i] = l.Text
		if l.Note != "" {
			lines[i] += " (" + l.Note + ")"
		}
	}
	return strings.Join(lines, "; ")
}

// fragmentText writes Markdown out of a words file with its facts and addresses.
func fragmentText(host address, f *site.Fragment) string {
	if f.Doc == nil {
		return f.Plain
	}
	var b strings.Builder
	c := copier{host: host, page: &site.Page{}}
	markdown.Write(&b, f.Doc, markdown.Filler{
		Link:  func(i int32) (string, string) { return c.link(&f.Targets[i]) },
		Fact:  func(i int32) string { return f.Filled[i] },
		Blank: func(int32) string { return blankLine },
	})
	return strings.TrimSpace(b.String())
}

// plainFragment gives the words alone, on one line.
func plainFragment(f *site.Fragment) string {
	if f.Doc == nil {
		return f.Plain
	}
	p := site.Page{Doc: f.Doc, Filled: f.Filled, Targets: f.Targets}
	var words []string
	for i := range f.Doc.Blocks {
		if block := &f.Doc.Blocks[i]; block.To > block.From {
			words = append(words, p.Plain(block.From, block.To))
		}
	}
	return strings.Join(words, " ")
}

package output

import (
	"bytes"
	"fmt"

	"annex/internal/diag"
	"annex/internal/site"
)

// llmsFiles gives llms.txt: where the Markdown copies are, by language, for
// programs that read rather than show.
func llmsFiles(j *Job) []File {
	return []File{{Path: "llms.txt", Type: mediaType(".txt"), Make: func(b *bytes.Buffer) (diag.List, error) {
		j.llms(b)
		return nil, nil
	}}}
}

func (j *Job) llms(b *bytes.Buffer) {
	fmt.Fprintf(b, "# %s\n", escapeMarkdown(j.Site.Config.Name))
	for _, e := range j.Site.Editions {
		if e.Lang.Tag() == j.Site.Config.Default && e.Home != nil && e.Home.Summary != "" {
			fmt.Fprintf(b, "\n> %s\n", escapeMarkdown(e.Home.Summary))
		}
	}
	for _, e := range j.Site.Editions {
		fmt.Fprintf(b, "\n## %s\n\n", escapeMarkdown(e.Lang.Name()))
		for _, p := range inOrder(e) {
			if p.Fallback {
				continue
			}
			fmt.Fprintf(b, "- [%s](%s)", escapeMarkdown(p.Title), j.host.of(copyOf(p.File)))
			if p.Summary != "" {
				fmt.Fprintf(b, ": %s", escapeMarkdown(p.Summary))
			}
			b.WriteByte('\n')
		}
	}
}

// inOrder gives the pages of a language as its navigation has them, the start
// page first; those that no menu leads to come last.
func inOrder(e *site.Edition) []*site.Page {
	pages := make([]*site.Page, 0, len(e.Pages))
	seen := make(map[*site.Page]bool, len(e.Pages))
	var add func(list []*site.Page)
	add = func(list []*site.Page) {
		for _, p := range list {
			if p != nil && !seen[p] {
				seen[p] = true
				pages = append(pages, p)
				add(p.Children)
			}
		}
	}
	if e.Home != nil {
		seen[e.Home] = true
		pages = append(pages, e.Home)
	}
	add(e.Main)
	add(e.Pages)
	return pages
}

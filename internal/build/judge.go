package build

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"annex/internal/config"
	"annex/internal/diag"
	"annex/internal/locale"
)

// judge brings findings into their order, drops repetitions, and applies the
// levels and waivers of site.toml.
func judge(found diag.List, cfg *config.Config, today locale.Date) diag.List {
	// The worst first: what one stage is unsure of, another may be certain of.
	slices.SortStableFunc(found, func(a, b diag.Diagnostic) int { return cmp.Compare(b.Severity, a.Severity) })
	found.Sort()
	found = slices.CompactFunc(found, same)
	used := make([]bool, len(cfg.Waivers))
	languages := cfg.Tags()
	kept := found[:0]
	for _, d := range found {
		if setLevel(&d, cfg.Levels) && !waived(&d, cfg.Waivers, languages, used, today) {
			kept = append(kept, d)
		}
	}
	for i := range cfg.Waivers {
		if d := judgeWaiver(&cfg.Waivers[i], used[i], today); d != nil && setLevel(d, cfg.Levels) {
			kept = append(kept, *d)
		}
	}
	kept.Sort()
	return kept
}

// setLevel gives a finding the level that site.toml sets for its rule, if it sets
// one; it tells whether the finding is to be said at all. Which levels may be set
// is known to config.
func setLevel(d *diag.Diagnostic, levels map[string]diag.Severity) bool {
	if level, ok := levels[d.Rule]; ok {
		d.Severity = level
	}
	return d.Severity != diag.Off
}

// same tells whether two neighbours say the same of the same place: the words of
// a register are read on every page that shows them.
func same(a, b diag.Diagnostic) bool {
	return a.Rule == b.Rule && a.Span == b.Span && a.Message == b.Message
}

// waived tells whether a waiver that has not ended excuses the finding.
func waived(d *diag.Diagnostic, waivers []config.Waiver, languages []string, used []bool, today locale.Date) bool {
	excused := false
	for i := range waivers {
		w := &waivers[i]
		if w.Rule == d.Rule && holds(w.At, d, languages) {
			used[i] = true
			excused = excused || w.Until.Compare(today) >= 0
		}
	}
	return excused
}

// holds tells whether a waiver's place is that of the finding: a file, a page or
// register ("dpa"), a clause or record in it ("dpa#audit"), or a record.
func holds(at string, d *diag.Diagnostic, languages []string) bool {
	if d.Span.File == nil {
		return false
	}
	file := d.Span.File.Path
	page := pageID(file, languages)
	id, clause, ofClause := strings.Cut(at, "#")
	switch {
	case at == file:
		return true
	case ofClause:
		return (id == file || id == page) && clause == d.Clause
	}
	return at == page || at == d.Clause && d.Clause != ""
}

// pageID gives the id of the page, document or register whose file it is. The
// first folder is a language only if the site has it: "faq" is one elsewhere.
func pageID(file string, languages []string) string {
	rest, ok := strings.CutPrefix(file, "content/")
	if !ok {
		return ""
	}
	rest = strings.TrimSuffix(rest, path.Ext(rest))
	if lang, id, inFolder := strings.Cut(rest, "/"); inFolder && slices.Contains(languages, lang) {
		return id
	}
	return rest
}

// judgeWaiver gives what is wrong with a waiver: it excuses nothing, or it has
// ended. It gives nil for a good one.
func judgeWaiver(w *config.Waiver, used bool, today locale.Date) *diag.Diagnostic {
	var list diag.List
	switch {
	case w.Until.Before(today):
		return list.Add("waiver-expired", w.Span, "the waiver of %s ended on %s", w.Rule, w.Until).
			Hint("mend what it excused, or give it a new reason and a new end")
	case !used:
		return list.Add("waiver-unused", w.Span, "the waiver of %s at %q excuses nothing", w.Rule, w.At).Hint("remove it")
	}
	return nil
}

package check

import (
	"iter"
	"strings"

	"annex/internal/content"
	"annex/internal/diag"
	"annex/internal/locale"
	"annex/internal/text"
)

var characterUnsafe = Rule{
	ID:    "character-unsafe",
	Title: "a character hides, reorders or imitates text",
	Why: `
Some characters have no form of their own and change what people see: they reverse the order of digits,
hide words, or look like letters of another alphabet. Who approves the text then approves something other
than what machines, searches and courts read (CVE-2021-42574; Unicode Technical Reports 36 and 39). They
come in through word processors more often than through malice. What a script cannot be written without,
such as joiners in Persian, may stand. A letter that is composed of parts where one sign exists is a
warning: the two look alike, and a search finds only one of them.
`,
	Bad: `
-- content/en/terms.md --
# Terms

Invoices are paid within &#x202E;03 days.
`,
	Good: `
-- content/en/terms.md --
# Terms

Invoices are paid within 30 days.
`,
	Run: judgeCharacters,
}

// judgeCharacters looks for what the stages before cannot see: whether letters are
// composed (that needs the tables of Unicode), and whether a name is one that
// customers search and compare. Everything else is found where a text is read.
func judgeCharacters(job *Job, list *diag.List) {
	notComposed(list, job.Site.Config.File, nil)
	for _, k := range job.Site.Config.Organisation.Facts {
		if legalNames[k.Key] {
			unsafeName(list, content.Value{Text: k.Value, Span: k.Span}, "")
		}
	}
	for _, it := range job.Items {
		notComposed(list, it.File, it.Page)
		if it.Register != nil {
			unsafeNames(list, it.Register)
		}
	}
}

func unsafeNames(list *diag.List, register *content.Register) {
	for i := range register.Records {
		r := &register.Records[i]
		for _, f := range r.Fields {
			if legalNames[f.Field.Key] {
				unsafeName(list, f.Value, r.ID)
			}
		}
	}
}

// legalNames are the fields that name a company or document beyond doubt.
var legalNames = map[string]bool{"legal_name": true, "number": true}

// unsafeName raises to an error what prose only warns of: soft hyphens, mixed
// alphabets, digits of two systems.
func unsafeName(list *diag.List, v content.Value, record string) {
	for d := range text.Dangers(v.Text, text.Prose, "") {
		if d.Certain {
			continue
		}
		span := v.Span
		if raw := span.Text(); strings.HasPrefix(raw[min(1, len(raw)):], v.Text) {
			span = span.File.Span(span.Start+1+d.Start, span.Start+1+d.End)
		}
		list.Add("character-unsafe", span, "%s", d).In(record)
	}
}

// maxComposed is the number of such findings in one file that are told.
const maxComposed = 200

// notComposed reports the words of a file that are not in Unicode's composed form
// (NFC), with the mend. In an address it is an error: hosts compare bytes.
func notComposed(list *diag.List, f *text.File, page *content.Page) {
	if f == nil || plainlyComposed(f.Text) || locale.IsNFC(f.Text) {
		return
	}
	found := 0
	for start, end := range words(f.Text) {
		word := f.Text[start:end]
		if locale.IsNFC(word) {
			continue
		}
		if found++; found > maxComposed {
			list.Add("character-unsafe", f.Span(start, end), "and more words that are not in composed form (NFC) from here on").At(diag.Warning)
			return
		}
		d := list.Add("character-unsafe", f.Span(start, end), "the word %q is not in composed form (NFC)", word).
			Hint("write %q, with one character for each letter", locale.NFC(word)).
			Replace(f.Span(start, end), locale.NFC(word))
		if !inAddress(page, start) {
			d.At(diag.Warning)
		}
	}
}

// plainlyComposed knows most texts at sight, without the tables of Unicode: those
// of ASCII, Latin letters below the first combining mark, and typographic
// punctuation. The text is UTF-8.
func plainlyComposed(s string) bool {
	for i := 0; i < len(s); {
		switch b := s[i]; {
		case b < 0x80:
			i++
		case b >= 0xc2 && b <= 0xcb: // U+0080 to U+02FF
			i += 2
		case b == 0xe2 && strings.HasPrefix(s[i+1:], "\x80") && s[i+2] >= 0x82: // U+2002 to U+203F
			i += 3
		default:
			return false
		}
	}
	return true
}

// words gives the pieces of a text between ASCII characters that are no letters.
func words(s string) iter.Seq2[int, int] {
	return func(yield func(start, end int) bool) {
		start := 0
		for i := 0; i <= len(s); i++ {
			if i < len(s) && (s[i] >= 0x80 || s[i] >= 'a' && s[i] <= 'z' || s[i] >= 'A' && s[i] <= 'Z') {
				continue
			}
			if i > start && !yield(start, i) {
				return
			}
			start = i + 1
		}
	}
}

func inAddress(page *content.Page, at int) bool {
	if page == nil {
		return false
	}
	for i := range page.Text.Links {
		if l := &page.Text.Links[i]; int(l.DestStart) <= at && at < int(l.DestEnd) {
			return true
		}
	}
	return false
}

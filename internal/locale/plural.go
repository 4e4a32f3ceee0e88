package locale

import (
	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

// plurals says which plural form a count takes. The rules are go-i18n's (CLDR).
type plurals struct {
	small [1000]pluralForm // nearly all counts; asking the library parses a template
	large *i18n.Localizer
}

type pluralForm uint8

const (
	zero pluralForm = iota
	one
	two
	few
	many
	other
	formCount
)

var formNames = [formCount]string{"zero", "one", "two", "few", "many", "other"}

// probe is a message whose every form is its own name: what the library answers
// for a count is the form of that count.
var probe = i18n.Message{ID: "form", Zero: "zero", One: "one", Two: "two", Few: "few", Many: "many", Other: "other"}

func newPlurals(tag string) plurals {
	if tag == "pt" {
		tag = "pt-PT"
	}
	t, err := language.Parse(tag)
	bundle := i18n.NewBundle(t)
	if err != nil || bundle.AddMessages(t, &probe) != nil {
		t = language.English
		bundle = i18n.NewBundle(t)
		bundle.MustAddMessages(t, &probe)
	}
	p := plurals{large: i18n.NewLocalizer(bundle, t.String())}
	for n := range p.small {
		p.small[n] = p.ask(n)
	}
	return p
}

func (p *plurals) ask(n int) pluralForm {
	name, err := p.large.Localize(&i18n.LocalizeConfig{MessageID: probe.ID, PluralCount: n})
	if err != nil {
		return other
	}
	for f, known := range formNames {
		if name == known {
			return pluralForm(f)
		}
	}
	return other
}

// form gives the plural form of a count.
func (p *plurals) form(n int) pluralForm {
	if n < 0 {
		n = -n
	}
	if n < len(p.small) {
		return p.small[n]
	}
	return p.ask(n)
}

package law

import (
	"slices"
	"strings"

	"annex/internal/locale"
)

// euMembers are the Member States of the European Union.
const euMembers = " AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK "

// eeaOthers are the EEA states that are not in the Union, and the territories
// with a country code of their own that belong to a Member State's part of the
// Union (Article 355(1) TFEU) or to the EEA: Åland, the French outermost regions
// and Saint-Martin. The Faroe Islands and Greenland are outside, and so is
// Gibraltar.
const eeaOthers = " IS LI NO AX GF GP MF MQ RE YT "

// InEEA tells whether Chapter V of the GDPR does not apply to a country.
func InEEA(country string) bool { return in(euMembers, country) || in(eeaOthers, country) }

func in(list, country string) bool {
	return len(country) == 2 && strings.Contains(list, " "+country+" ")
}

// InArea tells whether a country is inside the area of a regime, so that no
// transfer mechanism is needed.
func InArea(regime, country string) bool {
	switch regime {
	case "eu":
		return InEEA(country)
	case "uk":
		return country == "GB"
	case "ch":
		return country == "CH"
	}
	return false
}

// Regimes gives the transfer regimes in their usual order.
func Regimes() []string { return []string{"eu", "uk", "ch"} }

// Adequacy is a decision that a country protects data adequately.
type Adequacy struct {
	Country    string // ISO 3166-1; "" = an organisation
	Name       string // of the organisation
	Act        string // "(EU) 2019/419"; "" = the number was not read
	From       locale.Date
	ValidUntil locale.Date // zero = without end
	Limit      string      // in English, for explanations; "" = none
}

// adequacies of the European Union (Article 45), in the order of the codes.
// Membership was read in public sources, the numbers of older decisions not.
// Later decisions than January 2026 may be missing.
var adequacies = []Adequacy{
	{Country: "AD", Act: "2010/625/EU", From: on(2010, 10, 19)},
	{Country: "AR", Act: "2003/490/EC", From: on(2003, 6, 30)},
	{Country: "BR", Act: "(EU) 2026/179", From: on(2026, 1, 26), Limit: "exclusions as in the decision"},
	{Country: "CA", Act: "2002/2/EC", From: on(2001, 12, 20), Limit: "commercial organisations under PIPEDA"},
	{Country: "CH", Act: "2000/518/EC", From: on(2000, 7, 26)},
	{Country: "FO", Act: "2010/146/EU", From: on(2010, 3, 5)},
	{Country: "GB", Act: "(EU) 2021/1772", From: on(2021, 6, 28), ValidUntil: on(2031, 12, 27)},
	{Country: "GG", Act: "2003/821/EC", From: on(2003, 11, 21)},
	{Country: "IL", Act: "2011/61/EU", From: on(2011, 1, 31), Limit: "automated processing; territory as in the decision"},
	{Country: "IM", Act: "2004/411/EC", From: on(2004, 4, 28)},
	{Country: "JE", Act: "2008/393/EC", From: on(2008, 5, 8)},
	{Country: "JP", Act: "(EU) 2019/419", From: on(2019, 1, 23), Limit: "private sector under the APPI"},
	{Country: "KR", Act: "(EU) 2022/254", From: on(2021, 12, 17), Limit: "PIPA, with exclusions"},
	{Country: "NZ", Act: "2013/65/EU", From: on(2012, 12, 19)},
	{Country: "US", Act: "(EU) 2023/1795", From: on(2023, 7, 10), Limit: "entries of the Data Privacy Framework list"},
	{Country: "UY", Act: "2012/484/EU", From: on(2012, 8, 21)},
	{Name: "European Patent Organisation", From: on(2025, 7, 15), Limit: "the organisation"},
}

func on(year, month, day int) locale.Date { return locale.Date{Year: year, Month: month, Day: day} }

// Adequacies gives the decisions known to this version. The slice is the
// caller's.
func Adequacies() []Adequacy { return slices.Clone(adequacies) }

// AdequacyOf gives the decision of the European Union on a country that was in
// force on a day.
func AdequacyOf(country string, day locale.Date) (Adequacy, bool) {
	i := slices.IndexFunc(adequacies, func(a Adequacy) bool {
		return country != "" && a.Country == country && !day.Before(a.From) && (a.ValidUntil.IsZero() || !day.After(a.ValidUntil))
	})
	if i < 0 {
		return Adequacy{}, false
	}
	return adequacies[i], true
}

package locale

import (
	"slices"
	"strconv"
	"strings"
)

// Money is an amount in a currency.
type Money struct {
	Amount   string // decimal with a point and without groups: "100000", "-99.50"
	Currency string // ISO 4217: "EUR"
}

// numberForm groups the digits of a number.
type numberForm struct {
	group, decimal string
	least          int // digits in front of the first mark; 2 leaves 1234 as it is
	codeFirst      bool
}

// lateGroups are the languages that write 1234 but 12.345 (CLDR,
// minimumGroupingDigits 2); pt-BR is the exception of its language.
var lateGroups = []string{"bg", "es", "et", "hu", "it", "lv", "pl", "pt", "sl"}

// codesFirst are the languages that put the code before the amount
// (Interinstitutional style guide of the European Union, 7.3.3).
var codesFirst = []string{"en", "ga", "lv", "mt"}

func newNumberForm(tag string, dates dateWriter) numberForm {
	base := Base(tag)
	marks := dates.table.(signs)
	n := numberForm{group: marks.Group(), decimal: marks.Decimal(), least: 1}
	if slices.Contains(lateGroups, base) && tag != "pt-BR" {
		n.least = 2
	}
	n.codeFirst = slices.Contains(codesFirst, base)
	return n
}

// digits puts the marks between groups of three digits.
func (f numberForm) digits(whole string) string {
	if len(whole) < 3+f.least {
		return whole
	}
	var b strings.Builder
	b.Grow(len(whole) + (len(whole)-1)/3*len(f.group))
	for i := range len(whole) {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteString(f.group)
		}
		b.WriteByte(whole[i])
	}
	return b.String()
}

// Integer writes a whole number with the marks of the language: "1,234",
// "1.234"; the blanks of French, Norwegian and others never break a line.
func (l *Language) Integer(n int64) string {
	s := strconv.FormatInt(n, 10)
	if s, negative := strings.CutPrefix(s, "-"); negative {
		return "−" + l.numbers.digits(s)
	}
	return l.numbers.digits(s)
}

// Money writes an amount with the code of its currency: "EUR 100,000",
// "100.000 EUR". A whole amount stays whole; one with decimals has at least those
// of its currency, "EUR 99.50", and none that was given is lost.
func (l *Language) Money(m Money) string {
	amount, negative := strings.CutPrefix(m.Amount, "-")
	whole, part, decimals := strings.Cut(amount, ".")
	s := l.numbers.digits(whole)
	if decimals {
		s += l.numbers.decimal + part + strings.Repeat("0", max(0, minorDigits(m.Currency)-len(part)))
	}
	if negative {
		s = "−" + s
	}
	if l.numbers.codeFirst {
		return m.Currency + " " + s
	}
	return s + " " + m.Currency
}

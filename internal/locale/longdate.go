package locale

import (
	"strings"

	"github.com/gohugoio/locales"
	"github.com/gohugoio/locales/ar"
	"github.com/gohugoio/locales/bg"
	"github.com/gohugoio/locales/ca"
	"github.com/gohugoio/locales/cs"
	"github.com/gohugoio/locales/da"
	"github.com/gohugoio/locales/de"
	"github.com/gohugoio/locales/de_AT"
	"github.com/gohugoio/locales/de_CH"
	"github.com/gohugoio/locales/el"
	"github.com/gohugoio/locales/en_GB"
	"github.com/gohugoio/locales/en_US"
	"github.com/gohugoio/locales/es"
	"github.com/gohugoio/locales/et"
	"github.com/gohugoio/locales/fi"
	"github.com/gohugoio/locales/fr"
	"github.com/gohugoio/locales/ga"
	"github.com/gohugoio/locales/he"
	"github.com/gohugoio/locales/hr"
	"github.com/gohugoio/locales/hu"
	"github.com/gohugoio/locales/is"
	"github.com/gohugoio/locales/it"
	"github.com/gohugoio/locales/ja"
	"github.com/gohugoio/locales/ko"
	"github.com/gohugoio/locales/lt"
	"github.com/gohugoio/locales/lv"
	"github.com/gohugoio/locales/mt"
	"github.com/gohugoio/locales/nb"
	"github.com/gohugoio/locales/nl"
	"github.com/gohugoio/locales/nn"
	"github.com/gohugoio/locales/pl"
	"github.com/gohugoio/locales/pt"
	"github.com/gohugoio/locales/pt_PT"
	"github.com/gohugoio/locales/ro"
	"github.com/gohugoio/locales/ru"
	"github.com/gohugoio/locales/sk"
	"github.com/gohugoio/locales/sl"
	"github.com/gohugoio/locales/sv"
	"github.com/gohugoio/locales/tr"
	"github.com/gohugoio/locales/uk"
	"github.com/gohugoio/locales/zh"
)

// writers has the date tables by tag; a tag that is not here goes by its base,
// and a base that is not here by English. Only FmtDateLong, Group and Decimal of
// the library are used: other functions of it panic for some languages.
var writers = map[string]func() locales.Translator{
	"ar": ar.New, "bg": bg.New, "ca": ca.New, "cs": cs.New, "da": da.New,
	"de": de.New, "de-AT": de_AT.New, "de-CH": de_CH.New, "el": el.New,
	"en": en_GB.New, "en-US": en_US.New, "es": es.New, "et": et.New,
	"fi": fi.New, "fr": fr.New, "ga": ga.New, "he": he.New, "hr": hr.New,
	"hu": hu.New, "is": is.New, "it": it.New, "ja": ja.New, "ko": ko.New,
	"lt": lt.New, "lv": lv.New, "mt": mt.New, "nb": nb.New, "nl": nl.New,
	"nn": nn.New, "no": nb.New, "pl": pl.New, "pt": pt_PT.New, "pt-BR": pt.New,
	"ro": ro.New, "ru": ru.New, "sk": sk.New, "sl": sl.New, "sv": sv.New,
	"tr": tr.New, "uk": uk.New, "zh": zh.New,
}

// dateWriter writes dates out in words.
type dateWriter struct{ table locales.Translator }

// signs are what every table says about numbers, though the library's own
// interface leaves it out.
type signs interface {
	Decimal() string
	Group() string
}

func newDateWriter(tag string) dateWriter {
	for _, t := range []string{tag, Base(tag) + "-" + region(tag), Base(tag), "en"} {
		if table, ok := writers[t]; ok {
			return dateWriter{table()}
		}
	}
	panic("locale: no English dates")
}

// plainBlanks are the blanks of the tables that a page may break at as well.
var plainBlanks = strings.NewReplacer("\u00a0", " ", "\u202f", " ")

// Date writes a date out, never all in digits: "24 March 2026", "24. mars 2026".
// It is "" for no date.
func (l *Language) Date(d Date) string {
	if d.IsZero() {
		return ""
	}
	return plainBlanks.Replace(l.dates.table.FmtDateLong(d.Time()))
}

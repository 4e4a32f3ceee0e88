package text

import (
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// say writes findings as "3 error U+202E RIGHT-TO-LEFT OVERRIDE …".
func say(s string, where Place, lang string) string {
	var out []string
	for d := range Dangers(s, where, lang) {
		level := "warning"
		if d.Certain {
			level = "error"
		}
		out = append(out, fmt.Sprintf("%d %s %s", d.Start, level, d))
	}
	return strings.Join(out, "\n")
}

func TestDangers(t *testing.T) {
	for _, c := range []struct {
		name, text, lang string
		where            Place
		want             string // what each finding begins with, by line
	}{
		{"plain text of many languages", "Zażółć gęślą jaźń\r\n\t“§ 4” — 100 000 kΩ µs 10 %", "pl", Prose, ""},
		{"typographic blanks in prose", "§\u00a04 e\u2011mail 1\u202f000", "de", Prose, ""},
		{"typographic blanks in a name", "a\u00a0b", "", Name, "1 error U+00A0 NO-BREAK SPACE cannot stand"},
		{"override", "abc \u202e cba", "en", Prose, "4 error U+202E RIGHT-TO-LEFT OVERRIDE hides or reorders text"},
		{"override in Arabic", "اب\u202eج", "ar", Prose, "4 error U+202E RIGHT"},
		{"marks in Arabic", "اب\u200e\u200f\u061cج", "ar-EG", Prose, ""},
		{"marks in English", "a\u200eb", "en", Prose, "1 error U+200E LEFT-TO-RIGHT MARK hides"},
		{"marks in an Arabic name", "اب\u200e", "ar", Name, "4 error U+200E LEFT"},
		{"balanced isolates in Hebrew", "א\u2067ב\u2068ג\u2069\u2069", "he", Prose, ""},
		{"isolate left open in Hebrew", "א\u2067ב\n\u2069", "he", Prose, "2 error U+2067 RIGHT-TO-LEFT ISOLATE\n8 error U+2069 POP"},
		{"embedding in Hebrew", "\u202bא\u202c", "he", Prose, "0 error U+202B RIGHT\n5 error U+202C POP"},
		{"controls", "a\x00b\x1bc\u0085d\re", "en", Prose, "1 error U+0000 NULL is no text\n3 error U+001B ESCAPE\n5 error U+0085 NEXT LINE\n8 error U+000D CARRIAGE"},
		{"line end in a name", "a\nb", "", Name, "1 error U+000A control character"},
		{"mark at the beginning", "\ufeffa", "en", Prose, ""},
		{"mark inside", "a\ufeff", "en", Prose, "1 error U+FEFF ZERO WIDTH NO-BREAK SPACE"},
		{"invalid byte", "a\xffb", "en", Prose, "1 error U+FFFD REPLACEMENT CHARACTER stands for a byte"},
		{"replacement character", "a\ufffd", "en", Prose, "1 error U+FFFD REPLACEMENT CHARACTER is no text"},
		{"private use", "\ue000\U000f0000", "en", Prose, "0 error U+E000 private-use\n3 error U+F0000 private-use"},
		{"zero width space", "a\u200bb", "en", Prose, "1 error U+200B ZERO WIDTH SPACE cannot be seen"},
		{"zero width space in Khmer", "ក\u200bខ", "km", Prose, ""},
		{"joiners in Persian", "می\u200cخواهم", "fa", Prose, ""},
		{"joiners in Hindi", "क्\u200dष", "hi", Prose, ""},
		{"joiner in English", "pay\u200dment", "en", Prose, "3 error U+200D ZERO WIDTH JOINER"},
		{"joiner in a Persian name", "می\u200cخ", "fa", Name, "4 error U+200C ZERO"},
		{"emoji", "👩🏽\u200d💻 ❤\ufe0f 1\ufe0f\u20e3 ©\ufe0f", "en", Prose, ""},
		{"selector after a letter", "a\ufe0f", "en", Prose, "1 error U+FE0F VARIATION SELECTOR-16"},
		{"selector after an ideograph", "葛\U000e0100", "ja", Prose, ""},
		{"selector after an ideograph elsewhere", "葛\U000e0100", "en", Prose, "3 error U+E0100 VARIATION SELECTOR"},
		{"soft hyphen", "Daten\u00adschutz", "de", Prose, "5 warning U+00AD SOFT HYPHEN"},
		{"soft hyphen in a name", "a\u00adb", "", Name, "1 error U+00AD SOFT HYPHEN"},
		{"word joiner", "a\u2060b", "", Prose, "1 warning U+2060 WORD JOINER"},
		{"fillers and tags", "\u3164\u2800\U000e0041\ufff9", "ko", Prose, "0 error U+3164 HANGUL FILLER\n3 error U+2800 BRAILLE\n6 error U+E0041 TAG\n10 error U+FFF9 INTER"},
		{"mixed word", "the pаyment", "en", Prose, "4 error the word \"pаyment\" mixes Latin and Cyrillic letters: U+0430 looks like \"a\""},
		{"mixed Greek word", "nοtice", "en", Prose, "0 error the word \"nοtice\" mixes Latin and Greek"},
		{"Latin stem with a Russian ending", "GDPRом", "ru", Prose, "0 warning the word"},
		{"Latin word in Russian text", "Регламент GDPR и API-шлюз", "ru", Prose, ""},
		{"no look-alike", "Яhoo", "en", Prose, "0 warning the word"},
		{"whole word of look-alikes", "a сосо b", "en", Prose, "2 warning the word \"сосо\" is written in Cyrillic letters"},
		{"whole word of look-alikes at home", "а сосо б", "ru", Prose, ""},
		{"whole word of look-alikes in a name", "сосо", "", Name, "0 error the word"},
		{"whole word of look-alikes in a name at home", "ресурс", "ru", Name, ""},
		{"whole word of look-alikes in a name abroad", "ресурс", "el", Name, "0 error the word"},
		{"Russian company in English", "Яндекс", "en", Prose, ""},
		{"Greek text", "Η προστασία των δεδομένων", "el", Prose, ""},
		{"digits of two systems", "1٢3", "en", Prose, "1 warning U+0662 digit is a digit of another system"},
		{"digits of one system", "١٢٣ 123 𝟏𝟐", "ar", Prose, ""},
		{"Japanese", "GDPRとは、個人データの「処理」をいう。２０２６年", "ja", Prose, ""},
	} {
		got := strings.Split(say(c.text, c.where, c.lang), "\n")
		want := strings.Split(c.want, "\n")
		ok := len(got) == len(want)
		for i := range want {
			ok = ok && strings.HasPrefix(got[i], want[i]) && (want[i] != "" || got[i] == "")
		}
		if !ok {
			t.Errorf("%s: got\n%s\nwant\n%s", c.name, strings.Join(got, "\n"), c.want)
		}
	}
}

func TestRevealed(t *testing.T) {
	for _, c := range []struct {
		written, decoded string
		want             int
	}{
		{`a\u202Eb`, "a\u202eb", 1},
		{"a\u202e" + `\u00e9`, "a\u202eé", 0},
		{"👩\u200d💻 pay" + `\u200D` + "ment", "👩\u200d💻 pay\u200dment", 1},
		{`p\u0430y`, "pаy", 1},
		{"pаy " + `\u00e9`, "pаy é", 0},
	} {
		n := 0
		for range Revealed(c.decoded, c.written, Prose, "en") {
			n++
		}
		if n != c.want {
			t.Errorf("%q: %d findings, want %d", c.written, n, c.want)
		}
	}
}

// ignorable derives Default_Ignorable_Code_Point, which Go does not have, as
// Unicode's DerivedCoreProperties does.
func ignorable(r rune) bool {
	in := unicode.In(r, unicode.Other_Default_Ignorable_Code_Point, unicode.Cf, unicode.Variation_Selector)
	return in && !unicode.In(r, unicode.White_Space, unicode.Prepended_Concatenation_Mark) &&
		!(r >= 0xfff9 && r <= 0xfffb) && !(r >= 0x13430 && r <= 0x13440)
}

func TestEveryHiddenCharacter(t *testing.T) {
	ignorables := 0
	for r := rune(0x80); r <= utf8.MaxRune; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		want := ignorable(r) || unicode.In(r, unicode.Cc, unicode.Co, unicode.Zl, unicode.Zp, unicode.Noncharacter_Code_Point) ||
			r >= 0xfff9 && r <= 0xfffb || r == 0xfffd || r == 0x2800
		if hidden(r) != want {
			t.Fatalf("U+%04X: %v, want %v", r, hidden(r), want)
		}
		if ignorable(r) {
			ignorables++
		}
		if want {
			checkRefused(t, r)
		}
	}
	if ignorables != 4174 {
		t.Errorf("%d default-ignorable characters, want 4174", ignorables)
	}
}

// checkRefused holds that a hidden character is an error inside a word of
// English prose (two are a warning) and of a name, at its place.
func checkRefused(t *testing.T, r rune) {
	t.Helper()
	s := "a" + string(r) + "b"
	for _, where := range []Place{Prose, Name} {
		n := 0
		for d := range Dangers(s, where, "en") {
			n++
			certain := where == Name || r != 0xad && r != 0x2060
			if d.Start != 1 || d.End != 1+utf8.RuneLen(r) || d.Rune != r || d.Certain != certain || strings.ContainsRune(d.String(), r) {
				t.Errorf("U+%04X: %+v %s", r, d, d)
			}
		}
		if n != 1 {
			t.Errorf("U+%04X: %d findings", r, n)
		}
	}
}

func FuzzDangers(f *testing.F) {
	f.Add("Zażółć \u202e \u2067 сосо pаy 👩🏽\u200d💻 1٢", "he")
	f.Add("\xff\xfe\x00\u2066\n\u2069", "ar")
	f.Fuzz(func(t *testing.T, s, lang string) {
		last := 0
		for d := range Dangers(s, Prose, lang) {
			if d.Start < last || d.End <= d.Start || d.End > len(s) || d.What == "" {
				t.Fatalf("%q: %+v after %d", s, d, last)
			}
			last = d.Start
		}
	})
}

func BenchmarkDangers(b *testing.B) {
	for _, text := range []string{"The processor shall not engage another processor.\n", "Der Auftragsverarbeiter führt ein Verzeichnis; größere Änderungen …\n",
		"Обработчик не привлекает другого обработчика без разрешения.\n", "処理者は、管理者の許可なく他の処理者を利用してはならない。\n", "لا يجوز للمعالج الاستعانة بمعالج آخر.\n"} {
		s := strings.Repeat(text, 86_000/len(text))
		b.Run(text[:8], func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				for range Dangers(s, Prose, "en") {
				}
			}
		})
	}
}

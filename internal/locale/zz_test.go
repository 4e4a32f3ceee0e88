package locale

import (
	"fmt"
	"testing"
)

func TestZZ(t *testing.T) {
	tags := []string{"en", "en-US", "de", "de-AT", "nb", "nn", "da", "sv", "nl", "fr", "es", "it", "pt", "pt-BR", "pl", "fi", "cs", "bg", "el", "et", "ga", "hr", "hu", "is", "lt", "lv", "mt", "ro", "sk", "sl", "uk", "tr", "ru", "he", "ja", "zh", "ko", "ca"}
	for _, tag := range tags {
		l, err := New(tag, Options{})
		if err != nil {
			t.Fatal(err)
		}
		for m := 1; m <= 12; m++ {
			for _, d := range []int{1, 24} {
				fmt.Printf("D\t%s\t%04d-%02d-%02d\t%s\n", tag, 2026, m, d, l.Date(Date{2026, m, d}))
			}
		}
		for _, n := range []int64{0, 999, 1234, 12345, 1234567, -1234} {
			fmt.Printf("N\t%s\t%d\t%s\n", tag, n, l.Integer(n))
		}
		for _, n := range []int{0, 1, 2, 3, 4, 5, 10, 11, 12, 14, 21, 22, 25, 100, 101, 102, 111, 1000, 1001, 1000000} {
			fmt.Printf("P\t%s\t%d\t%s\n", tag, n, formNames[l.plural.form(n)])
		}
		for _, c := range CountryCodes() {
			fmt.Printf("C\t%s\t%s\t%s\n", tag, c, l.Country(c))
		}
		for _, o := range []string{"en", "de", "nb", "nn", "da", "fr", "pl", "fi", "pt-BR", "en-GB", "sv", "cs"} {
			fmt.Printf("L\t%s\t%s\t%s\n", tag, o, l.NameOf(o))
		}
	}
}
func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		New("de", Options{})
	}
}
func BenchmarkPlurals(b *testing.B) {
	for b.Loop() {
		newPlurals("de")
	}
}
func BenchmarkCite(b *testing.B) {
	l, _ := New("de", Options{})
	n := []string{"4", "1", "b"}
	b.ReportAllocs()
	for b.Loop() {
		l.Cite("clauses", n)
	}
}

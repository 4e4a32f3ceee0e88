package check

import (
	"strings"
	"testing"

	"annex/internal/locale"
)

// TestPlainlyComposed holds the short way against Unicode's tables: what it lets
// through is composed, alone and beside anything else that it lets through.
func TestPlainlyComposed(t *testing.T) {
	var all strings.Builder
	for r := rune(' '); r < 0x2100; r++ {
		s := string(r)
		if !plainlyComposed(s) {
			continue
		}
		all.WriteString("e" + s)
		if !locale.IsNFC(s) || !locale.IsNFC("e"+s) || !locale.IsNFC(s+s) {
			t.Errorf("U+%04X passes and is not composed", r)
		}
	}
	if !locale.IsNFC(all.String()) {
		t.Error("a text of what passes is not composed")
	}
	for _, s := range []string{"Prüfung", "“30 days” – §\u00a05", "Čeština"} {
		if !plainlyComposed(s) {
			t.Errorf("%q takes the long way", s)
		}
	}
}

func BenchmarkPlainlyComposed(b *testing.B) {
	s := strings.Repeat("The Processor handles “Customer Data” only on instructions of the Customer, Prüfung. ", 70)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		plainlyComposed(s)
	}
}

package output

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestScratchTight(t *testing.T) {
	filepath.Walk("/tmp/outwork", func(p string, i os.FileInfo, err error) error {
		if !strings.HasSuffix(p, ".html") {
			return nil
		}
		b, _ := os.ReadFile(p)
		m, _ := minifyPage(b)
		if string(m) != string(b) {
			k := 0
			for k < len(m) && m[k] == b[k] {
				k++
			}
			t.Errorf("%s: page %q min %q", p, b[max(0, k-40):min(len(b), k+40)], m[max(0, k-40):min(len(m), k+40)])
		}
		if !sameHTML(b, m) {
			t.Errorf("%s differs", p)
		}
		return nil
	})
}

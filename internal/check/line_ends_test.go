package check_test

import (
	"slices"
	"strings"
	"testing"
)

// TestLineEnds builds every case with the line ends of Windows: a rule that fires
// in one form and not in the other looks at bytes where it should look at lines.
func TestLineEnds(t *testing.T) {
	for _, name := range caseFiles(t, "*") {
		if strings.Contains(name, "limit-exceeded") { // limits count bytes
			continue
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := readArchive(t, name)
			unix := newTrial(a)
			windows := newTrial(a)
			for path, f := range windows.files {
				if !strings.HasPrefix(path, "static/") {
					f.Data = []byte(strings.ReplaceAll(string(f.Data), "\n", "\r\n"))
				}
			}
			want, got := unix.build(t), windows.build(t)
			if !slices.Equal(unix.lines(want), windows.lines(got)) {
				t.Errorf("with LF:\n%swith CRLF:\n%s", unix.told(want), windows.told(got))
			}
		})
	}
}

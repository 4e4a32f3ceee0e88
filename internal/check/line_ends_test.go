package check_test

import (
	"strings"
	"testing"
)

// TestLineEnds builds every case with the line ends of Windows: a rule that finds
// something else then looks at bytes where it should look at lines.
func TestLineEnds(t *testing.T) {
	for _, name := range caseFiles(t, "*") {
		if strings.Contains(name, "limit-exceeded") { // limits count bytes
			continue
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := readArchive(t, name)
			s := newTrial(a)
			for path, f := range s.files {
				if !strings.HasPrefix(path, "static/") {
					f.Data = []byte(strings.ReplaceAll(string(f.Data), "\n", "\r\n"))
				}
			}
			found := s.build(t)
			want, _ := a.file("want")
			if got := strings.Join(s.lines(found), "\n"); got != strings.TrimSpace(want) {
				t.Errorf("with CRLF:\n%swant:\n%s", s.told(found), want)
			}
		})
	}
}

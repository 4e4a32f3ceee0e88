package check_test

import (
	"os"
	"strings"
	"testing"
)

// archive is a txtar file: a comment, and files that each begin with a line
// "-- name --".
type archive struct {
	comment string
	files   []member
}

type member struct{ name, body string }

func parseArchive(text string) *archive {
	a := &archive{}
	into := &a.comment
	for line := range strings.Lines(text) {
		mark := strings.TrimRight(line, "\r\n")
		if name, ok := strings.CutPrefix(mark, "-- "); ok && strings.HasSuffix(name, " --") {
			a.files = append(a.files, member{name: strings.TrimSuffix(name, " --")})
			into = &a.files[len(a.files)-1].body
			continue
		}
		*into += line
	}
	return a
}

func readArchive(t *testing.T, name string) *archive {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return parseArchive(string(data))
}

// file gives the text of a file of the archive.
func (a *archive) file(name string) (string, bool) {
	for _, f := range a.files {
		if f.name == name {
			return f.body, true
		}
	}
	return "", false
}

func (a *archive) String() string {
	text := a.comment
	for _, f := range a.files {
		text += "-- " + f.name + " --\n" + f.body
	}
	return text
}

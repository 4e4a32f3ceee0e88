package main

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	site "annex"
)

// TestSameBytesAnywhere builds the example site in other surroundings: number of
// processors, time zone, language, home, place and age of the files. The trees are
// equal to the byte.
func TestSameBytesAnywhere(t *testing.T) {
	home := t.TempDir()
	first := copyExample(t, time.Date(2001, 2, 3, 4, 5, 6, 0, time.UTC))
	second := copyExample(t, time.Date(2031, 12, 31, 23, 59, 59, 0, time.UTC))
	want := buildIn(t, first, "GOMAXPROCS=1", "TZ=UTC", "LANG=C")
	for _, environ := range [][]string{
		{"GOMAXPROCS=8", "TZ=Asia/Kathmandu", "LANG=nb_NO.UTF-8", "LC_ALL=nb_NO.UTF-8"},
		{"GOMAXPROCS=2", "TZ=America/St_Johns", "LANG=tr_TR.UTF-8", "LC_ALL=tr_TR.UTF-8", "HOME=" + home, "USER=nobody"},
		{"GOMAXPROCS=3", "TZ=Pacific/Kiritimati", "SOURCE_DATE_EPOCH=0", "FORCE_COLOR=1", "GOGC=5"},
	} {
		got := buildIn(t, second, environ...)
		for name, body := range want {
			if got[name] != body {
				t.Errorf("%v: %s differs", environ, name)
			}
		}
		if len(got) != len(want) {
			t.Errorf("%v: %d files, want %d", environ, len(got), len(want))
		}
	}
}

// copyExample copies the example site to a new folder; its files bear the time.
func copyExample(t *testing.T, at time.Time) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), at.Format("2006"), "site")
	if err := os.CopyFS(dir, site.Files); err != nil {
		t.Fatal(err)
	}
	for name := range tree(t, dir) {
		if err := os.Chtimes(filepath.Join(dir, filepath.FromSlash(name)), at, at); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// buildIn builds a site anew with additions to the environment and gives what
// each file holds.
func buildIn(t *testing.T, dir string, environ ...string) map[string]string {
	t.Helper()
	public := filepath.Join(dir, "public")
	if err := os.RemoveAll(public); err != nil {
		t.Fatal(err)
	}
	cmd := command(t, "build", "--date", "2026-11-22", dir)
	cmd.Env = append(os.Environ(), environ...)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %v\n%s", environ, err, out)
	}
	bodies := map[string]string{}
	for name, file := range tree(t, public) {
		bodies[name] = file.body
	}
	return bodies
}

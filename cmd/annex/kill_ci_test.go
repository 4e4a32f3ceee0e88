//go:build ci && unix

package main

import (
	"crypto/sha256"
	"encoding/hex"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// killRounds is how often the build of the example site is killed, and how
// often interrupted.
const killRounds = 50

// TestKilledBuilds ends builds of the example site at any moment. Whatever the
// moment, the published folder holds the old site or the new one, whole, and the
// next build works.
func TestKilledBuilds(t *testing.T) {
	for _, signal := range []syscall.Signal{syscall.SIGKILL, syscall.SIGINT} {
		t.Run(signal.String(), func(t *testing.T) {
			dir := copyExample(t, time.Now())
			seed := uint64(time.Now().UnixNano())
			random := rand.New(rand.NewPCG(seed, 0))
			t.Logf("seed %d", seed)
			start := time.Now()
			want := publishRound(t, dir, 0)
			took := time.Since(start)
			public := filepath.Join(dir, "public")
			wholes := map[string]int{}
			for round := 1; round <= killRounds; round++ {
				editRound(t, dir, round)
				cmd := command(t, "build", "--date", "2026-11-22", dir)
				if err := cmd.Start(); err != nil {
					t.Fatal(err)
				}
				time.Sleep(time.Duration(random.Int64N(int64(took) * 5 / 4)))
				_ = cmd.Process.Signal(signal)
				_ = cmd.Wait()
				if got := siteID(t, public); got == want {
					wholes["old"]++
				} else {
					wholes["new"]++
				}
				want = publishRound(t, dir, round)
			}
			t.Logf("%d rounds: %v", killRounds, wholes)
			if left := stages(t, dir); len(left) > 0 {
				t.Errorf("left behind: %q", left)
			}
		})
	}
}

// editRound changes a text and adds or removes a page, so that no two
// neighbouring rounds publish the same files.
func editRound(t *testing.T, dir string, round int) {
	t.Helper()
	extra := filepath.Join(dir, "content", "en", "round.md")
	if round%2 == 0 {
		_ = os.Remove(extra)
		return
	}
	write(t, dir, "content/en/round.md", "# Round\n\nRound "+strings.Repeat("x", round)+".\n")
}

// publishRound finishes a round and gives the id of the site.
func publishRound(t *testing.T, dir string, round int) string {
	t.Helper()
	if out, err := command(t, "build", "--date", "2026-11-22", dir).CombinedOutput(); err != nil {
		t.Fatalf("round %d: %v\n%s", round, err, out)
	}
	return siteID(t, filepath.Join(dir, "public"))
}

// siteID checks that a folder holds one whole site, no file more and none less,
// each with its sum, and gives the sum of the sums.
func siteID(t *testing.T, public string) string {
	t.Helper()
	sums, err := os.ReadFile(filepath.Join(public, "SHA256SUMS"))
	if err != nil {
		t.Fatal(err)
	}
	files := tree(t, public)
	delete(files, "SHA256SUMS")
	for line := range strings.Lines(string(sums)) {
		sum, name, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "  ")
		file, there := files[name]
		if got := sha256.Sum256([]byte(file.body)); !there || hex.EncodeToString(got[:]) != sum {
			t.Fatalf("torn or mixed: %s is not the file of this site", name)
		}
		delete(files, name)
	}
	for name := range files {
		t.Fatalf("mixed: %s does not belong to this site", name)
	}
	id := sha256.Sum256(sums)
	return hex.EncodeToString(id[:])
}

//go:build unix

package main

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestInterrupt interrupts a build while it writes: it ends with 130, says so,
// and leaves the old site and nothing else.
func TestInterrupt(t *testing.T) {
	for _, signal := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM} {
		t.Run(signal.String(), func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			write(t, dir, "site.toml", oddSite)
			write(t, dir, "content/en/index.md", "# Welcome\n")
			if out, err := command(t, "build", dir).CombinedOutput(); err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
			before := tree(t, filepath.Join(dir, "public"))
			for i := range 1500 {
				write(t, dir, fmt.Sprintf("content/en/page-%d.md", i), "# Page\n\n"+strings.Repeat("Words of a page that goes on and on.\n\n", 50))
			}
			var stderr bytes.Buffer
			cmd := command(t, "build", dir)
			cmd.Stderr = &stderr
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			waitForStage(t, dir)
			if err := cmd.Process.Signal(signal); err != nil {
				t.Fatal(err)
			}
			_ = cmd.Wait()
			if code := cmd.ProcessState.ExitCode(); code != 130 || stderr.String() != "annex: interrupted; the published site is as it was\n" {
				t.Errorf("exit code %d, said %q", code, stderr.String())
			}
			if !maps.Equal(before, tree(t, filepath.Join(dir, "public"))) {
				t.Error("the old site is not as it was")
			}
			if left := stages(t, dir); len(left) > 0 {
				t.Errorf("left behind: %q", left)
			}
		})
	}
}

// waitForStage waits until a build has begun to write.
func waitForStage(t *testing.T, dir string) {
	t.Helper()
	for end := time.Now().Add(10 * time.Second); time.Now().Before(end); time.Sleep(time.Millisecond) {
		if len(stages(t, dir)) > 1 { // the lock and the staging folder
			return
		}
	}
	t.Fatal("the build never began to write")
}

// stages lists what a build has put beside the published folder.
func stages(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".public") {
			names = append(names, e.Name())
		}
	}
	return names
}

//go:build ci && linux

package publish

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"annex/internal/output"
)

// childMode makes the test binary a publisher instead: see TestChild.
const childMode = "ANNEX_PUBLISH_CHILD"

// version is a site of 300 files: half of them differ from version to version,
// and ten exist in one version only.
func version(k int) pages {
	p := pages{}
	for i := range 290 {
		body := "same"
		if i%2 == 1 {
			body = fmt.Sprintf("version %d", k)
		}
		p[fmt.Sprintf("en/s%d/p%d/index.html", i%7, i)] = body + strings.Repeat(" text", i*3)
	}
	for i := range 10 {
		p[fmt.Sprintf("only/v%d/p%d.html", k, i)] = fmt.Sprintf("version %d", k)
	}
	return p
}

// TestChild is no test: it publishes in turn the two versions until it is
// killed, and on an interrupt gives up as the command does.
func TestChild(t *testing.T) {
	out := os.Getenv(childMode)
	if out == "" {
		t.Skip("runs only as the child of other tests")
	}
	interrupted, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	sites := []pages{version(0), version(1)}
	fmt.Println("ready")
	for k := 0; ; k++ {
		if err := childRound(interrupted, out, sites[k%2]); err != nil {
			if interrupted.Err() != nil {
				os.Exit(130)
			}
			fmt.Println("failed:", err)
			os.Exit(3)
		}
	}
}

func childRound(interrupted context.Context, out string, p pages) error {
	f, err := Open(out, filepath.Dir(out))
	if err != nil {
		return err
	}
	defer f.Abort()
	defer context.AfterFunc(interrupted, f.Abort)()
	set, all := p.set()
	if err := writeAll(f, all); err != nil {
		return err
	}
	if _, err := f.Commit(set); err != nil {
		return err
	}
	return interrupted.Err()
}

func startChild(t *testing.T, out string) *exec.Cmd {
	t.Helper()
	child := exec.Command(os.Args[0], "-test.run=^TestChild$", "-test.count=1")
	child.Env = append(os.Environ(), childMode+"="+out)
	said, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(said)
	lines.Scan()
	if lines.Text() != "ready" {
		t.Fatalf("child says %q", lines.Text())
	}
	go func() {
		for lines.Scan() {
			if strings.HasPrefix(lines.Text(), "failed") {
				t.Error(lines.Text())
			}
		}
	}()
	return child
}

// counts of what the reader saw.
type counts struct{ whole, torn, lost, overtaken atomic.Int64 }

// poll reads the whole site again and again, as a web server that opened the
// folder would. A snapshot that was overtaken by a swap is not judged: what
// lies in the folder that was replaced is being deleted.
func poll(out string, stop <-chan struct{}, seen *counts, report func(string)) {
	for {
		select {
		case <-stop:
			return
		default:
			snapshot(out, seen, report)
		}
	}
}

func snapshot(out string, seen *counts, report func(string)) {
	root, err := os.OpenRoot(out)
	if errors.Is(err, fs.ErrNotExist) {
		seen.lost.Add(1)
		return
	}
	if err != nil {
		report(err.Error())
		return
	}
	defer root.Close()
	problem := whole(root)
	mine, err := root.Stat(".")
	if err != nil {
		report(err.Error())
		return
	}
	now, err := os.Stat(out)
	switch {
	case err != nil:
		seen.lost.Add(1)
	case !os.SameFile(mine, now):
		seen.overtaken.Add(1)
	case problem != "":
		seen.torn.Add(1)
		report(problem)
	default:
		seen.whole.Add(1)
	}
}

// whole compares a folder with its manifest, which one version alone can pass.
func whole(root *os.Root) string {
	sys := host()
	body, err := sys.readFile(root, output.ManifestPath)
	if err != nil {
		return err.Error()
	}
	set, err := output.ParseManifest(body)
	if err != nil {
		return err.Error()
	}
	v := verifier{root: root, sys: sys}
	found, err := v.run(set, body)
	if err != nil {
		return err.Error()
	}
	if len(found) > 0 {
		return fmt.Sprint(found)
	}
	return ""
}

func seed(t *testing.T) *rand.Rand {
	s := uint64(time.Now().UnixNano())
	if given, err := strconv.ParseUint(os.Getenv("ANNEX_SEED"), 10, 64); err == nil {
		s = given
	}
	t.Logf("seed %d (ANNEX_SEED)", s)
	return rand.New(rand.NewPCG(s, 0))
}

func rounds(t *testing.T, usual int) int {
	if n, err := strconv.Atoi(os.Getenv("ANNEX_ROUNDS")); err == nil {
		return n
	}
	return usual
}

// Killed at random, with a reader: nothing torn, nothing mixed, never lost.
func TestKill(t *testing.T) {
	t.Run("memory", func(t *testing.T) {
		root, out := newSite(t)
		killRounds(t, root, out, rounds(t, 200))
	})
	t.Run("disk", func(t *testing.T) {
		root := t.TempDir()
		killRounds(t, root, filepath.Join(root, "public"), rounds(t, 200)/10)
	})
}

func killRounds(t *testing.T, root, out string, n int) {
	must(t, out, root, version(0))
	random := seed(t)
	stop, done, seen := make(chan struct{}), make(chan struct{}), &counts{}
	go func() {
		defer close(done)
		poll(out, stop, seen, func(problem string) { t.Error(problem) })
	}()
	versions, leftovers := map[string]int{}, 0
	for range n {
		child := startChild(t, out)
		time.Sleep(time.Duration(random.IntN(60_000)) * time.Microsecond)
		_ = child.Process.Kill()
		_ = child.Wait()
		versions[published(t, out)]++
		leftovers += len(hidden(t, root))
	}
	close(stop)
	<-done
	t.Logf("%d rounds: versions %v, leftovers %d; reader: %d whole, %d overtaken, %d torn, %d lost", n, versions, leftovers,
		seen.whole.Load(), seen.overtaken.Load(), seen.torn.Load(), seen.lost.Load())
	if seen.torn.Load()+seen.lost.Load() > 0 || seen.whole.Load() == 0 {
		t.Error("the reader saw what it must not, or nothing")
	}
	if leftovers == 0 {
		t.Error("no child was killed at work")
	}
	must(t, out, root, version(0))
	expect(t, out, version(0))
	neighbours(t, out)
}

func published(t *testing.T, out string) string {
	t.Helper()
	for k := range 2 {
		if difference(out, version(k)) == "" {
			return fmt.Sprint("v", k)
		}
	}
	t.Fatalf("neither version is whole: %s", difference(out, version(0)))
	return ""
}

func hidden(t *testing.T, root string) []string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(root, ".public.annex-*"))
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// Interrupted at random, the publisher leaves a whole site and nothing beside.
func TestInterrupt(t *testing.T) {
	root, out := newSite(t)
	must(t, out, root, version(0))
	random := seed(t)
	for range rounds(t, 50) {
		child := startChild(t, out)
		time.Sleep(time.Duration(random.IntN(40_000)) * time.Microsecond)
		if err := child.Process.Signal(syscall.SIGINT); err != nil {
			t.Fatal(err)
		}
		_ = child.Wait()
		if code := child.ProcessState.ExitCode(); code != 130 {
			t.Errorf("exit code %d", code)
		}
		published(t, out)
		neighbours(t, out)
	}
}

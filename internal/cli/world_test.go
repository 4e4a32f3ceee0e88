package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"

	"annex/internal/publish"

	"github.com/spf13/cobra"
)

func TestDay(t *testing.T) {
	for _, c := range []struct {
		epoch, want string
		code        int
	}{
		{"0", "1970-01-01", 0},
		{"86399", "1970-01-01", 0},
		{"1772236800", "2026-02-28", 0},
		{"2147483648", "2038-01-19", 0},
		{"253402300799", "9999-12-31", 0},
		{"253402300800", "", exitUsage},
		{"-1", "", exitUsage},
		{"1e9", "", exitUsage},
		{" 1", "", exitUsage},
		{"99999999999999999999", "", exitUsage},
		{"soon", "", exitUsage},
	} {
		a := &app{World: World{Environ: []string{"SOURCE_DATE_EPOCH=" + c.epoch}}}
		day, err := a.day(dateFlag{})
		var coded *exitError
		if errors.As(err, &coded) && coded.code != c.code || err == nil && (c.code != 0 || day.String() != c.want) {
			t.Errorf("SOURCE_DATE_EPOCH=%s: %v, %v", c.epoch, day, err)
		}
	}
}

func TestPainter(t *testing.T) {
	for _, c := range []struct {
		environ string
		want    paint
	}{
		{"", false}, // no terminal
		{"FORCE_COLOR=1", true},
		{"FORCE_COLOR=0", false},
		{"FORCE_COLOR=false", false},
		{"FORCE_COLOR=1 NO_COLOR=1", false},
		{"NO_COLOR=", false},
		{"FORCE_COLOR=1 NO_COLOR=", true},
		{"FORCE_COLOR=1 TERM=dumb", true},
	} {
		a := &app{World: World{Environ: strings.Fields(c.environ)}}
		if got := a.painter(io.Discard); got != c.want {
			t.Errorf("%q: %v, want %v", c.environ, got, c.want)
		}
	}
}

// refusing is an output that cannot be written.
type refusing struct{ err error }

func (r refusing) Write([]byte) (int, error) { return 0, r.err }

func TestOutputThatCannotBeWritten(t *testing.T) {
	for _, c := range []struct {
		err  error
		code int
		said string
	}{
		{syscall.ENOSPC, exitWorld, "annex: cannot write to standard output: no space left on device\n"},
		{syscall.EPIPE, exitDone, ""},
		{fmt.Errorf("write |1: %w", syscall.EPIPE), exitDone, ""},
	} {
		var stderr bytes.Buffer
		code := Main([]string{"version"}, World{Stdout: refusing{c.err}, Stderr: &stderr, Starter: fstest.MapFS{}})
		if code != c.code || stderr.String() != c.said {
			t.Errorf("%v: exit code %d, said %q", c.err, code, stderr.String())
		}
	}
}

// TestMistakeOfOurs panics behind the door.
func TestMistakeOfOurs(t *testing.T) {
	var stderr bytes.Buffer
	code := Main([]string{"version"}, World{Stdout: panicking{}, Stderr: &stderr})
	if code != exitWorld || !strings.Contains(stderr.String(), "this is a mistake in annex, not in your site: out of order") {
		t.Errorf("exit code %d, said %q", code, stderr.String())
	}
}

type panicking struct{}

func (panicking) Write([]byte) (int, error) { panic("out of order") }

func TestWorldErrors(t *testing.T) {
	for _, c := range []struct {
		err  error
		code int
		hint string
	}{
		{&publish.Refused{Path: "/", Why: "w", Hint: "go elsewhere"}, exitUsage, "go elsewhere"},
		{fmt.Errorf("publish: %w", &publish.Refused{Path: "/", Why: "w"}), exitUsage, ""},
		{&publish.Locked{Path: "public", PID: 7}, exitWorld, "wait until it is done, or choose another folder with --out"},
		{syscall.ENOSPC, exitWorld, ""},
	} {
		e := worldError(c.err)
		if e.code != c.code || strings.Join(e.hints, "|") != c.hint {
			t.Errorf("%v: exit code %d, hints %q", c.err, e.code, e.hints)
		}
	}
}

func TestProgressLine(t *testing.T) {
	p := &progress{}
	if got := p.line(); got != "reading…" {
		t.Error(got)
	}
	p.pages(45)
	p.wrote()
	if got := p.line(); got != "writing pages 1 of 45" {
		t.Error(got)
	}
	var silent *progress
	silent.pages(1)
	silent.wrote()
	silent.stop()
	if a := (&app{World: World{Stderr: io.Discard}}); a.progress() != nil {
		t.Error("progress where there is no terminal")
	}
}

// TestEveryCommandIsDescribed holds the manners of help: what it does, an
// example, and no flag without words.
func TestEveryCommandIsDescribed(t *testing.T) {
	var visit func(c *cobra.Command)
	visit = func(c *cobra.Command) {
		if c.Short == "" || c.Example == "" || strings.HasSuffix(c.Short, ".") {
			t.Errorf("%s: %q, example %q", c.CommandPath(), c.Short, c.Example)
		}
		for _, flag := range flagNames(c) {
			if c.Flags().Lookup(strings.TrimPrefix(flag, "--")).Usage == "" {
				t.Errorf("%s %s has no words", c.CommandPath(), flag)
			}
		}
		for _, sub := range c.Commands() {
			visit(sub)
		}
	}
	visit((&app{World: World{Stdout: io.Discard, Stderr: io.Discard}}).root())
}

//go:build ci && linux

package publish

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// thirty is the site of the fault suite, and thirtyNext the one that replaces it.
func thirty() pages {
	p := small()
	for i := range 25 {
		p[fmt.Sprintf("en/p%d/index.html", i)] = strings.Repeat("text ", i)
	}
	return p
}

func thirtyNext() pages {
	return thirty().with("en/p3/index.html", "<p>new").without("en/p4/index.html").with("de/p4/index.html", "<p>neu")
}

var faults = []struct {
	name    string
	err     error  // what the call gives
	is      error  // what must be in our error
	lasting []bool // fails once, or from there on
}{
	{"ENOSPC", unix.ENOSPC, unix.ENOSPC, []bool{false, true}},
	{"EIO", unix.EIO, unix.EIO, []bool{false, true}},
	{"EACCES", unix.EACCES, unix.EACCES, []bool{false}},
	{"EINTR", unix.EINTR, unix.EINTR, []bool{false}},
	{"short write", errShort, io.ErrShortWrite, []bool{false, true}},
}

// Every call in turn fails, once or from there on, on each way of swapping.
// Then the site before is there to the byte and with its times, and the error
// names the path and the cause; or the failure could be worked around and the
// new site is there.
func TestFaultAtEveryCall(t *testing.T) {
	for _, way := range ways {
		for _, fault := range faults {
			for _, lasting := range fault.lasting {
				t.Run(fmt.Sprintf("%s/%s/lasting=%v", way.name, fault.name, lasting), func(t *testing.T) {
					outcomes := map[string]int{}
					for n := 0; ; n++ {
						round := faultRound{way: way.sys(), n: n, err: fault.err, is: fault.is, lasting: lasting}
						outcomes[round.run(t)]++
						if !round.reached {
							break
						}
					}
					t.Logf("%v", outcomes)
				})
			}
		}
	}
}

// faultRound is one publication in which call n fails.
type faultRound struct {
	way     system
	n       int
	err, is error
	lasting bool

	mu      sync.Mutex
	count   int
	call    string // the first that failed
	reached bool
}

func (r *faultRound) ask(call string) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.err == errShort && call != "write" {
		return nil
	}
	r.count++
	if r.count <= r.n || r.count > r.n+1 && !r.lasting {
		return nil
	}
	if !r.reached {
		r.call, r.reached = call, true
	}
	return r.err
}

func (r *faultRound) run(t *testing.T) string {
	root, out := newSite(t)
	must2(t, out, root, thirty())
	past := age(t, out)
	err := inOrder(out, root, thirtyNext(), faulty(r.way, r.ask))
	when := fmt.Sprintf("call %d (%s): %v", r.n, r.call, err)
	if err == nil {
		r.restart(t, when, out, root)
		if d := difference(out, thirtyNext()); d != "" {
			t.Fatalf("%s: %s", when, d)
		}
		return "published"
	}
	if !errors.Is(err, r.is) || !strings.Contains(err.Error(), root) || strings.Contains(err.Error(), "inside") {
		t.Errorf("%s: does not name cause and path", when)
	}
	if !r.lasting {
		r.expect(t, when, out, thirty(), past)
	}
	r.restart(t, when, out, root)
	if r.lasting && difference(out, thirtyNext()) == "" {
		return "finished at the next start"
	}
	r.expect(t, when, out, thirty(), past)
	return "failed"
}

func (r *faultRound) expect(t *testing.T, when, out string, p pages, past time.Time) {
	t.Helper()
	if d := difference(out, p); d != "" {
		t.Fatalf("%s: %s", when, d)
	}
	if !modified(t, out, "index.html").Equal(past) {
		t.Fatalf("%s: a file that did not change has another time", when)
	}
}

func (r *faultRound) restart(t *testing.T, when, out, root string) {
	t.Helper()
	f, err := open(out, root, quick())
	if err != nil {
		t.Fatalf("%s: next start: %v", when, err)
	}
	f.Abort()
	neighbours(t, out)
}

// inOrder publishes from one goroutine, so that call n is always the same.
func inOrder(out, root string, p pages, sys system) error {
	f, err := open(out, root, sys)
	if err != nil {
		return err
	}
	defer f.Abort()
	set, all := p.set()
	for _, e := range set.Entries {
		if err := f.Write(e.Path, []byte(all[e.Path])); err != nil {
			return err
		}
	}
	_, err = f.Commit(set)
	return err
}

// Killed, and the recovery killed too, at every call.
func TestRecoveryKilled(t *testing.T) {
	for _, way := range ways {
		t.Run(way.name, func(t *testing.T) {
			rounds := 0
			for _, n := range swapCalls(t, way.sys()) {
				for m := 0; ; m++ {
					root, out := newSite(t)
					must2(t, out, root, small())
					first, _ := killed(way.sys(), n)
					_, _ = publish(out, root, next(), first)
					second, dead := killed(quick(), m)
					if f, err := open(out, root, second); err == nil {
						f.Abort()
					}
					recovered(t, out, root, fmt.Sprintf("killed at call %d, then %d", n, m))
					rounds++
					if !dead() {
						break
					}
				}
			}
			t.Log(rounds, "rounds")
		})
	}
}

// swapCalls are the numbers of the calls from the first that moves something.
func swapCalls(t *testing.T, sys system) []int {
	t.Helper()
	root, out := newSite(t)
	must2(t, out, root, small())
	var mu sync.Mutex
	var calls []string
	_, err := publish(out, root, next(), faulty(sys, func(call string) error {
		mu.Lock()
		defer mu.Unlock()
		calls = append(calls, call)
		return nil
	}))
	if err != nil {
		t.Fatal(err)
	}
	var numbers []int
	for i, call := range calls {
		if call == "exchange" || len(numbers) > 0 {
			numbers = append(numbers, i)
		}
	}
	return numbers
}

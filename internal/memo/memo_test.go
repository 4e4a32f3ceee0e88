package memo

import (
	"sync"
	"sync/atomic"
	"testing"
)

func TestRemembers(t *testing.T) {
	s, calls := New(1), 0
	double := func(n int) int {
		return Do(s, n, func() int { calls++; return 2 * n })
	}
	if first, again, other := double(2), double(2), double(3); first != 4 || again != 4 || other != 6 || calls != 2 {
		t.Errorf("%d calls, want 2", calls)
	}
}

func TestNilStoreCalls(t *testing.T) {
	var s *Store
	s.Next()
	calls := 0
	for range 2 {
		Do(s, 1, func() int { calls++; return 0 })
	}
	if calls != 2 || s.Len() != 0 {
		t.Errorf("%d calls, %d remembered", calls, s.Len())
	}
}

func TestTypesDoNotMeet(t *testing.T) {
	type other int
	s := New(1)
	Do(s, 1, func() string { return "text" })
	Do(s, other(1), func() string { return "other" })
	if got := Do(s, 1, func() int { return 7 }); got != 7 {
		t.Errorf("got %d", got)
	}
	if got := Do(s, 1, func() string { return "" }); got != "text" {
		t.Errorf("got %q", got)
	}
}

func TestGenerations(t *testing.T) {
	s := New(2)
	ask := func(key string) (called bool) {
		Do(s, key, func() int { called = true; return 0 })
		return called
	}
	ask("once")
	for range 5 {
		ask("always")
		s.Next()
	}
	if ask("always") || !ask("once") {
		t.Error("what is asked for stays, what is not leaves")
	}
	ask("twice")
	s.Next()
	s.Next()
	if ask("twice") {
		t.Error("left too early")
	}
	for range 3 {
		s.Next()
	}
	if s.Len() != 0 {
		t.Errorf("%d values left", s.Len())
	}
}

func TestOnceAtATime(t *testing.T) {
	s := New(1)
	var calls atomic.Int32
	var wg sync.WaitGroup
	for range 50 {
		wg.Go(func() {
			for key := range 20 {
				if got := Do(s, key, func() int { calls.Add(1); return key }); got != key {
					t.Errorf("got %d, want %d", got, key)
				}
			}
		})
	}
	wg.Wait()
	if calls.Load() != 20 {
		t.Errorf("%d calls, want 20", calls.Load())
	}
}

func TestPanicIsNotRemembered(t *testing.T) {
	s := New(1)
	func() {
		defer func() { recover() }()
		Do(s, 1, func() int { panic("no") })
	}()
	if got := Do(s, 1, func() int { return 5 }); got != 5 {
		t.Errorf("got %d", got)
	}
}

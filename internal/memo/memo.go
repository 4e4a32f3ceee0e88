// Package memo remembers what pure functions gave.
//
// In: a key made of everything that the function looks at, and the function.
// Out: its value, computed once per key. It must never know what it remembers.
//
// Invariants, which the caller keeps: a remembered value is never written to; it
// depends on nothing but its key; every option is in the key. Kept here: one
// computation per key at a time; what was not asked for in the last generations
// is forgotten; what panicked is not remembered.
package memo

import "sync"

// Store holds remembered values. A nil Store remembers nothing and is ready for
// use. It is safe for concurrent use.
type Store struct {
	keep int

	mu         sync.Mutex
	generation int
	entries    map[any]*entry
}

// entry is one remembered value, held as *result[V].
type entry struct {
	used   int // the last generation that asked for it
	result any
}

type result[V any] struct {
	once  sync.Once
	done  bool
	value V
}

// slot is the key in the Store. Its type carries both types, so that functions
// with equal keys and other values never meet.
type slot[K comparable, V any] struct{ key K }

// New gives a Store that forgets what the last keep generations did not ask for,
// the present one included; at least one.
func New(keep int) *Store {
	return &Store{keep: max(keep, 1), entries: map[any]*entry{}}
}

// Do gives the value for a key, calling f if it is not remembered. Two functions
// with the same types of key and value need key types of their own. f must not
// ask for its own key.
func Do[K comparable, V any](s *Store, key K, f func() V) V {
	if s == nil {
		return f()
	}
	k := slot[K, V]{key}
	for {
		r := find[K, V](s, k)
		r.once.Do(func() {
			defer func() {
				if !r.done {
					s.drop(k, r)
				}
			}()
			r.value = f()
			r.done = true
		})
		if r.done {
			return r.value
		} // else it panicked in another goroutine, which is that one's affair
	}
}

// find gives the result of a key, new if there is none.
func find[K comparable, V any](s *Store, k slot[K, V]) *result[V] {
	s.mu.Lock()
	defer s.mu.Unlock()
	e := s.entries[k]
	if e == nil {
		e = &entry{result: new(result[V])}
		s.entries[k] = e
	}
	e.used = s.generation
	return e.result.(*result[V])
}

func (s *Store) drop(k, r any) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if e := s.entries[k]; e != nil && e.result == r {
		delete(s.entries, k)
	}
}

// Next begins a generation, such as a build, and forgets what is too old.
func (s *Store) Next() {
	if s == nil {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.generation++
	for k, e := range s.entries {
		if s.generation-e.used > s.keep {
			delete(s.entries, k)
		}
	}
}

// Len gives the number of remembered values.
func (s *Store) Len() int {
	if s == nil {
		return 0
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.entries)
}

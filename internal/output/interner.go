package output

import "sync"

// interner numbers the addresses that pages lead to. The menus of a site repeat
// the same ones on every page, so each is kept and resolved once. The numbers
// depend on the order in which pages are made: they must never be printed.
type interner struct {
	mu      sync.RWMutex
	numbers map[string]int32
	targets []target
}

// target is an address as written, and where it leads.
type target struct {
	url      string
	kind     targetKind
	file     string
	fragment string
}

func newInterner() *interner { return &interner{numbers: map[string]int32{}} }

// numberOf gives the number of an address in the file from. What is relative to
// the file is made absolute first, for it means something else elsewhere.
func (n *interner) numberOf(host address, from string, ref []byte) int32 {
	if len(ref) > 0 && (ref[0] == '/' || schemeOf(string(ref)) != "") {
		n.mu.RLock()
		i, ok := n.numbers[string(ref)]
		n.mu.RUnlock()
		if ok {
			return i
		}
	}
	return n.number(host, from, string(ref))
}

func (n *interner) number(host address, from, ref string) int32 {
	t := target{url: ref}
	t.kind, t.file, t.fragment = host.resolve(from, ref)
	if t.kind == inside && (ref == "" || ref[0] != '/' && schemeOf(ref) == "") {
		t.url = host.pathOf(t.file)
		if t.fragment != "" {
			t.url += "#" + t.fragment
		}
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	i, ok := n.numbers[t.url]
	if !ok {
		i = int32(len(n.targets))
		n.numbers[t.url] = i
		n.targets = append(n.targets, t)
	}
	return i
}

package output

import (
	"bytes"
	"crypto/sha256"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"

	"annex/internal/diag"
	"annex/internal/text"

	"golang.org/x/sync/errgroup"
)

// Plan gives the recipe of every file but the evidence (manifest.json,
// SHA256SUMS), sorted by path. Two files that claim one path are a finding, see
// claims. The error is one of reading a file of static/.
func Plan(job *Job) ([]File, diag.List, error) {
	j, list, err := job.prepared()
	if err != nil {
		return nil, nil, err
	}
	files, clashes := j.plan()
	return files, append(list, clashes...), nil
}

func (j *Job) plan() ([]File, diag.List) {
	var files []File
	for i := range Formats {
		files = append(files, Formats[i].Files(j)...)
	}
	c := newClaims(j, len(files))
	kept := make([]File, 0, len(files))
	for i := range files {
		if c.take(&files[i]) {
			kept = append(kept, files[i])
		}
	}
	slices.SortFunc(kept, func(a, b File) int { return strings.Compare(a.Path, b.Path) })
	return kept, c.list
}

// emission is one run of Emit. The slices are parallel to files; each element
// is written by the one worker that makes the file.
type emission struct {
	job     *Job
	sink    func(Entry, []byte) error
	files   []File
	entries []Entry // Path is empty for a file that nobody wants
	facts   []*facts
	lists   []diag.List
	urls    *interner
}

// Emit makes every file and hands it to sink, which may be nil. Sink is called
// from several goroutines at once; the bytes are its own only until it returns.
// Set and findings do not depend on their number. All files are made, whatever
// the findings; the first error stops everything.
func Emit(job *Job, sink func(e Entry, body []byte) error) (*Set, diag.List, error) {
	j, list, err := job.prepared()
	if err != nil {
		return nil, nil, err
	}
	files, clashes := j.plan()
	if sink == nil {
		sink = func(Entry, []byte) error { return nil }
	}
	e := &emission{
		job: j, sink: sink, files: files, urls: newInterner(),
		entries: make([]Entry, len(files)), facts: make([]*facts, len(files)), lists: make([]diag.List, len(files)),
	}
	if err := e.makeAll(func(f *File) bool { return f.late == nil && f.wanted == nil }); err != nil {
		return nil, nil, err
	}
	if err := e.makeAll(func(f *File) bool { return f.wanted != nil && f.wanted() }); err != nil {
		return nil, nil, err
	}
	if err := e.makeLate(); err != nil {
		return nil, nil, err
	}
	set, err := e.evidence()
	if err != nil {
		return nil, nil, err
	}
	list = append(list, clashes...)
	list = append(list, slices.Concat(e.lists...)...)
	list.Sort()
	return set, slices.CompactFunc(list, sameFinding), nil
}

// sameFinding tells whether two findings are one: pages that share a broken
// layout all report it.
func sameFinding(a, b diag.Diagnostic) bool {
	return a.Span == b.Span && a.Rule == b.Rule && a.Message == b.Message
}

// makeAll makes the files that are chosen, on all processors.
func (e *emission) makeAll(chosen func(*File) bool) error {
	var (
		group  errgroup.Group
		next   atomic.Int64
		failed atomic.Bool
	)
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() error {
			w := e.worker()
			for !failed.Load() {
				i := int(next.Add(1)) - 1
				if i >= len(e.files) {
					return nil
				}
				if !chosen(&e.files[i]) {
					continue
				}
				if err := w.make(i, e.files[i].Make); err != nil {
					failed.Store(true)
					return err
				}
			}
			return nil
		})
	}
	return group.Wait()
}

// makeLate makes the files that need to know the others, one after another.
func (e *emission) makeLate() error {
	made := e.set()
	w := e.worker()
	for i := range e.files {
		late := e.files[i].late
		if late == nil {
			continue
		}
		if err := w.make(i, func(b *bytes.Buffer) (diag.List, error) { return late(b, made) }); err != nil {
			return err
		}
	}
	return nil
}

// worker makes files one after another, in room that it keeps.
type worker struct {
	*emission
	b      bytes.Buffer
	reader factReader
}

func (e *emission) worker() *worker {
	return &worker{emission: e, reader: factReader{host: e.job.host, urls: e.urls}}
}

// make makes file i, reads what the rules want to know of it, and hands it on.
func (w *worker) make(i int, write func(*bytes.Buffer) (diag.List, error)) error {
	f := &w.files[i]
	if w.b.Cap() > maxRoom {
		w.b = bytes.Buffer{}
	}
	w.b.Reset()
	list, err := write(&w.b)
	if err != nil {
		return err
	}
	body := w.b.Bytes()
	w.lists[i] = list
	w.facts[i] = w.reader.read(f, body)
	w.entries[i] = Entry{Path: f.Path, Type: f.Type, Size: int64(len(body)), Sum: text.Sum(sha256.Sum256(body)), Immutable: f.Immutable}
	return w.sink(w.entries[i], body)
}

// maxRoom is the room that a worker keeps between files, in bytes: one large
// download shall not be held until the end.
const maxRoom = 4 << 20

// set gathers what is made so far.
func (e *emission) set() *Set {
	s := &Set{host: e.job.host, urls: e.urls, redirected: redirected(e.job.host, e.job.Site.Config)}
	for i := range e.entries {
		if e.entries[i].Path != "" {
			s.Entries = append(s.Entries, e.entries[i])
			s.facts = append(s.facts, e.facts[i])
		}
	}
	return s
}

// evidence closes the set with manifest.json and SHA256SUMS.
func (e *emission) evidence() (*Set, error) {
	s := e.set()
	s.ID = SiteID(s.Entries)
	for _, f := range []struct {
		path, mediaType string
		write           func([]Entry) []byte
	}{{ManifestPath, "application/json", Manifest}, {SumsPath, "text/plain; charset=utf-8", Sums}} {
		body := f.write(s.Entries)
		entry := Entry{Path: f.path, Type: f.mediaType, Size: int64(len(body)), Sum: text.Sum(sha256.Sum256(body))}
		if err := e.sink(entry, body); err != nil {
			return nil, err
		}
		at, _ := slices.BinarySearchFunc(s.Entries, f.path, func(e Entry, path string) int { return strings.Compare(e.Path, path) })
		s.Entries = slices.Insert(s.Entries, at, entry)
		s.facts = slices.Insert(s.facts, at, nil)
	}
	return s, nil
}

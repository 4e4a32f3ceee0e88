package publish

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"path"
	"runtime"
	"slices"
	"strings"

	"annex/internal/output"

	"golang.org/x/sync/errgroup"
)

// Commit publishes the set: it checks that exactly its files were written,
// completes the staging folder by the unchanged ones, brings it to the disk and
// lets it take the place of the old one. Where nothing changed at all, the old
// folder is left alone.
//
// The publication ends here, with or without an error, and after an error the
// published folder is as it was. Errors: *Refused if the folder holds files
// that we did not write, ErrClosed after Abort, else a failure of the file
// system that names the path.
func (f *Folder) Commit(set *output.Set) (Changes, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.closed || f.aborting.Load() {
		return Changes{}, ErrClosed
	}
	defer f.close()
	if err := f.complete(set); err != nil {
		return Changes{}, err
	}
	changes, err := f.compare()
	if err != nil {
		return Changes{}, err
	}
	if f.old != nil && changes.Written == 0 && changes.Removed == 0 {
		return changes, nil
	}
	if err := f.replace(set); err != nil {
		return Changes{}, err
	}
	changes.Leftover = f.discard()
	return changes, nil
}

func (f *Folder) replace(set *output.Set) error {
	if err := f.keepUnchanged(set); err != nil {
		return err
	}
	if err := f.sys.syncTree(f.stage, f.flush); err != nil {
		return fail("bring to the disk", f.beside(f.stageName()), err)
	}
	if f.aborting.Load() {
		return ErrClosed
	}
	return f.swap()
}

// complete compares what was written with what the set lists: a file that is
// missing, cut short or not of this site stops the publication.
func (f *Folder) complete(set *output.Set) error {
	for _, e := range set.Entries {
		if got, ok := f.files[e.Path]; !ok || got.size < 0 {
			return fmt.Errorf("output path %q was never written", e.Path)
		} else if got.size != e.Size {
			return fmt.Errorf("output path %q has %d bytes instead of %d", e.Path, got.size, e.Size)
		}
	}
	if len(f.files) != len(set.Entries) {
		return f.unlisted(set)
	}
	if _, ok := f.files[output.ManifestPath]; !ok {
		return fmt.Errorf("output path %q is missing: the folder could not be known as ours", output.ManifestPath)
	}
	return nil
}

func (f *Folder) unlisted(set *output.Set) error {
	listed := make(map[string]bool, len(set.Entries))
	for _, e := range set.Entries {
		listed[e.Path] = true
	}
	first := ""
	for name := range f.files {
		if !listed[name] && (first == "" || name < first) {
			first = name
		}
	}
	if first == "" {
		return errors.New("the set lists an output path twice")
	}
	return fmt.Errorf("output path %q was written, but the set does not list it", first)
}

// compare counts the changes. What lies in the published folder is looked up
// now, as late as can be: nothing that is not ours may go with it.
func (f *Folder) compare() (Changes, error) {
	var c Changes
	for _, file := range f.files {
		if file.unchanged {
			c.Unchanged++
		} else {
			c.Written++
		}
	}
	if f.old == nil {
		return c, nil
	}
	first, foreign, err := f.sys.foreign(f.old, f.oldFiles)
	if err != nil {
		return c, fail("read", f.out, err)
	}
	if foreign > 0 {
		return c, refuseForeign(f.out, first, foreign)
	}
	for name := range f.oldFiles {
		if _, stays := f.files[name]; !stays {
			c.Removed++
		}
	}
	return c, nil
}

// chunk is the number of files that one worker links at a time.
const chunk = 256

// keepUnchanged completes the staging folder by links to the files that did
// not change. It comes last because a site without any change needs none.
func (f *Folder) keepUnchanged(set *output.Set) error {
	var workers errgroup.Group
	workers.SetLimit(min(runtime.GOMAXPROCS(0), 8))
	for entries := range slices.Chunk(set.Entries, chunk) {
		workers.Go(func() error {
			for i := range entries {
				if !f.files[entries[i].Path].unchanged {
					continue
				}
				if err := f.keep(&entries[i]); err != nil {
					return err
				}
			}
			return nil
		})
	}
	return workers.Wait()
}

// keep links a published file into the staging folder, or copies it with its
// time where the file system has no links or forbids them.
func (f *Folder) keep(e *output.Entry) error {
	if err := f.makeDir(path.Dir(e.Path)); err != nil {
		return err
	}
	if f.sys.link(f.parent, f.name+"/"+e.Path, f.stageName()+"/"+e.Path) == nil {
		return nil
	}
	body, err := f.sys.readFile(f.old, e.Path)
	if err != nil {
		return fail("read", f.path(e.Path), err)
	}
	if e.Sum != sha256.Sum256(body) {
		return fail("copy", f.path(e.Path), errors.New("somebody else changed it"))
	}
	if err := f.put(e.Path, body); err != nil {
		return err
	}
	return f.keepTime(e.Path)
}

func (f *Folder) keepTime(name string) error {
	info, err := f.sys.lstat(f.old, name)
	if err == nil {
		err = f.sys.chtimes(f.stage, name, info)
	}
	if err != nil {
		return fail("set the time of", f.path(name), err)
	}
	return nil
}

// discard deletes the previous site. The new one is published by now, so a
// failure is no error: it gives the paths that stayed.
func (f *Folder) discard() string {
	var left []string
	for _, name := range []string{f.stageName(), f.previousName(), f.copyName()} {
		if f.sys.removeAll(f.parent, name) != nil {
			left = append(left, f.beside(name))
		}
	}
	return strings.Join(left, ", ")
}

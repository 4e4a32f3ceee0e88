// Package publish brings a finished site to a place.
//
// In: the finished files of an output.Set, handed over one by one while the
// site is built, and the set itself at the end. Out: a folder that holds
// exactly that set, or the folder as it was before. It must never know how a
// file was made or what it says, and it reports no findings: all that can fail
// here is the world, or the wish to write where we must not.
//
// Invariants:
//
//   - The published folder is never written into. A new site is put together
//     in a staging folder beside it, on the same file system, and takes its
//     place in one step. See swap.go for how, and what a crash leaves behind.
//   - Whatever fails before that step leaves the old folder as it was, to the
//     byte; whatever fails in it is undone.
//   - Only files that we wrote are ever deleted: the old folder must hold our
//     manifest, and nothing that the manifest does not list.
//   - A file whose bytes did not change is linked from the old folder, so it
//     keeps its modification time and is not written again.
package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
)

// ErrClosed is given by Write and Commit after Commit or Abort.
var ErrClosed = errors.New("publishing has ended")

// Folder is one publication to a folder, from Open to Commit or Abort.
type Folder struct {
	out    string   // the folder as the user named it, for messages
	name   string   // its last element
	parent *os.Root // what it lies in, with the staging folder and the lock
	lock   *os.File
	sys    system

	stage *os.Root    // the site being put together
	flush *os.File    // the same folder, held open to learn of failed write-backs
	exact bool        // the umask leaves our modes alone
	dirs  directories // made in stage so far

	old      *os.Root        // the folder published now; nil if there is none
	oldInfo  fs.FileInfo     // which folder that is
	oldFiles map[string]bool // the files we wrote there, evidence included

	mu       sync.RWMutex // held for reading by every Write
	closed   bool
	swept    bool // whatever lies beside the target under our names is of this run
	limbo    bool // a swap failed and so did its undoing: the next start mends it
	aborting atomic.Bool
	buffers  sync.Pool // for comparing with published files

	filesMu sync.Mutex
	files   map[string]staged
}

// staged is a file handed over so far.
type staged struct {
	size      int64
	unchanged bool // equals the published file; linked by Commit
}

// Changes counts the files of a publication.
type Changes struct {
	Written, Unchanged, Removed int

	// Leftover is the path of the previous site where it could not be deleted
	// after the swap; "" as a rule. The next start deletes it.
	Leftover string
}

// Open prepares to publish to the folder out for the site whose root is
// siteRoot. It makes the folders above out, takes the lock, mends what an
// interrupted run left behind, and makes the staging folder.
//
// Errors: *Refused for a folder that must not be replaced (wrong usage),
// *Locked while another process publishes there, else a failure of the file
// system that names the path. After an error nothing is held.
func Open(out, siteRoot string) (*Folder, error) {
	return open(out, siteRoot, host())
}

func open(out, siteRoot string, sys system) (*Folder, error) {
	dir, name, err := locate(out, siteRoot, sys)
	if err != nil {
		return nil, err
	}
	parent, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fail("open", dir, err)
	}
	f := &Folder{out: out, name: name, parent: parent, sys: sys, files: map[string]staged{}}
	if err := f.prepare(); err != nil {
		f.Abort()
		return nil, err
	}
	return f, nil
}

// prepare runs under the lock from its second step on. What is missing is
// mended before the target is judged, and nothing is deleted until it is.
func (f *Folder) prepare() error {
	for _, step := range []func() error{f.takeLock, f.mend, f.judge, f.sweep, f.makeStage} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// judge looks at the target and, if a site of ours is there, opens it.
func (f *Folder) judge() error {
	info, err := f.sys.lstat(f.parent, f.name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fail("look at", f.out, err)
	}
	if err := f.refuseTarget(info); err != nil {
		return err
	}
	old, err := f.sys.openRoot(f.parent, f.name)
	if err != nil {
		return fail("open", f.out, err)
	}
	f.old, f.oldInfo = old, info
	f.oldFiles, err = f.owned(old, f.out)
	return err
}

// makeStage makes the staging folder and learns from it what the umask does.
func (f *Folder) makeStage() error {
	path := f.beside(f.stageName())
	if err := f.sys.mkdir(f.parent, f.stageName()); err != nil {
		return fail("make", path, err)
	}
	info, err := f.sys.lstat(f.parent, f.stageName())
	if err != nil {
		return fail("look at", path, err)
	}
	f.exact = keepsModes(info)
	if !f.exact {
		if err := f.sys.chmodDir(f.parent, f.stageName()); err != nil {
			return fail("set the mode of", path, err)
		}
	}
	if f.stage, err = f.sys.openRoot(f.parent, f.stageName()); err != nil {
		return fail("open", path, err)
	}
	if f.flush, err = f.sys.open(f.stage, "."); err != nil {
		return fail("open", path, err)
	}
	f.dirs.made = map[string]bool{".": true}
	return nil
}

// Abort ends the publication, removes the staging folder and lets the lock go.
// It waits for running Writes; later ones give ErrClosed, and a Commit that is
// still at work stops before its swap. It is safe at any time, from any
// goroutine and more than once; after Commit it does nothing. What it cannot
// remove, the next start does.
func (f *Folder) Abort() {
	f.aborting.Store(true)
	f.mu.Lock()
	defer f.mu.Unlock()
	f.close()
}

// close needs f.mu.
func (f *Folder) close() {
	if f.closed {
		return
	}
	f.closed = true
	f.closeFolders()
	if f.swept && !f.limbo {
		_ = f.sys.removeAll(f.parent, f.stageName())
		_ = f.sys.removeAll(f.parent, f.copyName())
	}
	f.dropLock()
	_ = f.parent.Close()
}

func (f *Folder) closeFolders() {
	if f.flush != nil {
		_ = f.flush.Close()
	}
	for _, root := range []*os.Root{f.stage, f.old} {
		if root != nil {
			_ = root.Close()
		}
	}
	f.flush, f.stage, f.old = nil, nil, nil
}

// path is a file of the site as the user would name it.
func (f *Folder) path(path string) string {
	return filepath.Join(f.out, filepath.FromSlash(path))
}

// beside is a neighbour of the target as the user would name it.
func (f *Folder) beside(name string) string {
	return filepath.Join(filepath.Dir(f.out), name)
}

// fail words a failure of the file system with the path the user knows. The
// cause stays in the chain; the path that the system call saw does not.
func fail(op, path string, err error) error {
	var p *fs.PathError
	var l *os.LinkError
	switch {
	case errors.As(err, &p):
		err = p.Err
	case errors.As(err, &l):
		err = l.Err
	}
	return fmt.Errorf("cannot %s %s: %w", op, path, err)
}

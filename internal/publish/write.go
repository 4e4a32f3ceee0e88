package publish

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path"
	"sync"

	"annex/internal/output"
)

// directories are those made in the staging folder so far.
type directories struct {
	mu   sync.RWMutex
	made map[string]bool
}

// Write takes a finished file of the site: its path below the folder, with "/",
// and its bytes, which are not kept. A file that is published already with the
// same bytes is only remembered; anything else goes to the staging folder. It
// is safe for concurrent use. A path that leaves the folder, or comes twice, is
// an error.
func (f *Folder) Write(path string, body []byte) error {
	if err := checkPath(path); err != nil {
		return err
	}
	f.mu.RLock()
	defer f.mu.RUnlock()
	if f.closed || f.aborting.Load() {
		return ErrClosed
	}
	if !f.claim(path) {
		return fmt.Errorf("output path %q is written twice", path)
	}
	unchanged := f.published(path, body)
	if !unchanged {
		if err := f.put(path, body); err != nil {
			return err
		}
	}
	f.filesMu.Lock()
	f.files[path] = staged{size: int64(len(body)), unchanged: unchanged}
	f.filesMu.Unlock()
	return nil
}

// checkPath guards the last door: a site whose paths fail here has been refused
// before, so it is a fault of the tool and not of the site.
func checkPath(path string) error {
	if fault := output.PathFault(path); fault != "" {
		return fmt.Errorf("output path %q %s", path, fault)
	}
	return nil
}

// claim makes a path known, as not yet written.
func (f *Folder) claim(path string) bool {
	f.filesMu.Lock()
	defer f.filesMu.Unlock()
	if _, taken := f.files[path]; taken {
		return false
	}
	f.files[path] = staged{size: -1}
	return true
}

const bufferSize = 32 << 10

// published tells whether the published folder has the same bytes in a plain
// file of that path. One that cannot be read is written anew.
func (f *Folder) published(path string, body []byte) bool {
	if !f.oldFiles[path] {
		return false
	}
	file, err := f.sys.open(f.old, path)
	if err != nil {
		return false
	}
	defer file.Close()
	info, err := f.sys.stat(file)
	if err != nil || !plain(info) || info.Size() != int64(len(body)) {
		return false
	}
	buffer, ok := f.buffers.Get().(*[bufferSize]byte)
	if !ok {
		buffer = new([bufferSize]byte)
	}
	defer f.buffers.Put(buffer)
	return f.sys.equal(file, body, buffer[:])
}

// equal compares the next bytes of a file with body.
func (sys system) equal(file *os.File, body, buffer []byte) bool {
	for len(body) > 0 {
		n, err := sys.read(file, buffer)
		if n > len(body) || !bytes.Equal(buffer[:n], body[:n]) || n < len(body) && err != nil {
			return false
		}
		body = body[n:]
	}
	return true
}

// put writes a new file into the staging folder.
func (f *Folder) put(name string, body []byte) error {
	if err := f.makeDir(path.Dir(name)); err != nil {
		return err
	}
	file, err := f.sys.create(f.stage, name)
	if err != nil {
		return fail("make", f.path(name), err)
	}
	err = f.writeAll(file, body)
	if err == nil && !f.exact {
		err = f.sys.chmod(file)
	}
	if closing := f.sys.close(file); err == nil {
		err = closing
	}
	if err != nil {
		return fail("write", f.path(name), err)
	}
	return nil
}

func (f *Folder) writeAll(file *os.File, body []byte) error {
	n, err := f.sys.write(file, body)
	if err == nil && n < len(body) {
		return io.ErrShortWrite
	}
	return err
}

// makeDir makes a folder of the site, once, with those above it.
func (f *Folder) makeDir(dir string) error {
	f.dirs.mu.RLock()
	made := f.dirs.made[dir]
	f.dirs.mu.RUnlock()
	if made {
		return nil
	}
	f.dirs.mu.Lock()
	defer f.dirs.mu.Unlock()
	return f.makeDirs(dir)
}

// makeDirs needs the lock of f.dirs.
func (f *Folder) makeDirs(dir string) error {
	if f.dirs.made[dir] {
		return nil
	}
	if err := f.makeDirs(path.Dir(dir)); err != nil {
		return err
	}
	if err := f.sys.mkdir(f.stage, dir); err != nil {
		return fail("make", f.path(dir), err)
	}
	if !f.exact {
		if err := f.sys.chmodDir(f.stage, dir); err != nil {
			return fail("set the mode of", f.path(dir), err)
		}
	}
	f.dirs.made[dir] = true
	return nil
}

package publish

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"annex/internal/output"
)

// Kind says in what way a file differs from the manifest.
type Kind string

const (
	Missing Kind = "missing" // listed, and not there
	Extra   Kind = "extra"   // there, and not listed; or no plain file
	Changed Kind = "changed" // there with other bytes
)

// Mismatch is one file that is not what the manifest says.
type Mismatch struct {
	Path string // below the folder, with "/"
	Kind Kind
}

// Verify reads a published folder and compares every file with the manifest,
// and the manifest with SHA256SUMS; signatures of the two are not looked at. It
// gives the differences sorted by path, none if all is as published. A folder
// without a readable manifest has that as its only mismatch. Whoever can change
// files and evidence alike is not found out: for that, sign SHA256SUMS.
func Verify(dir string) ([]Mismatch, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fail("open", dir, err)
	}
	defer root.Close()
	sys := host()
	body, err := sys.readFile(root, output.ManifestPath)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return []Mismatch{{output.ManifestPath, Missing}}, nil
	case errors.Is(err, errNoFile):
		return []Mismatch{{output.ManifestPath, Extra}}, nil
	case err != nil:
		return nil, fail("read", filepath.Join(dir, output.ManifestPath), err)
	}
	set, err := output.ParseManifest(body)
	if err != nil {
		return []Mismatch{{output.ManifestPath, Changed}}, nil
	}
	v := verifier{dir: dir, root: root, sys: sys}
	return v.run(set, body)
}

type verifier struct {
	dir   string
	root  *os.Root
	sys   system
	found []Mismatch
}

func (v *verifier) run(set *output.Set, manifest []byte) ([]Mismatch, error) {
	want := make(map[string]output.Entry, len(set.Entries)+2)
	for _, e := range set.Entries {
		want[e.Path] = e
	}
	v.evidence(want, set, manifest)
	if err := v.present(want); err != nil {
		return nil, err
	}
	for path := range want {
		v.add(path, Missing)
	}
	slices.SortFunc(v.found, func(a, b Mismatch) int { return cmp.Compare(a.Path, b.Path) })
	return v.found, nil
}

func (v *verifier) add(path string, kind Kind) { v.found = append(v.found, Mismatch{path, kind}) }

// evidence adds SHA256SUMS, as it must be, to what is wanted, and judges the
// manifest by the file that is there.
func (v *verifier) evidence(want map[string]output.Entry, set *output.Set, manifest []byte) {
	own := output.Entry{Path: output.ManifestPath, Size: int64(len(manifest)), Sum: sha256.Sum256(manifest)}
	sums := output.Sums(append(slices.Clone(set.Entries), own))
	got, err := v.sys.readFile(v.root, output.SumsPath)
	line := []byte(own.Sum.String() + "  " + own.Path + "\n")
	if err == nil && !bytes.Contains(got, line) {
		v.add(output.ManifestPath, Changed)
	}
	want[output.ManifestPath] = own
	want[output.SumsPath] = output.Entry{Path: output.SumsPath, Size: int64(len(sums)), Sum: sha256.Sum256(sums)}
}

// present walks the folder and takes from want what it finds.
func (v *verifier) present(want map[string]output.Entry) error {
	err := v.sys.files(v.root, ".", func(path string, regular bool) error {
		e, listed := want[path]
		if !listed && output.IsSignature(path) {
			return nil
		}
		if !listed || !regular {
			v.add(path, Extra)
			delete(want, path)
			return nil
		}
		delete(want, path)
		return v.file(&e)
	})
	if err != nil {
		return fail("read", v.dir, err)
	}
	return nil
}

func (v *verifier) file(e *output.Entry) error {
	file, err := v.root.Open(e.Path)
	if err != nil {
		return fail("read", filepath.Join(v.dir, filepath.FromSlash(e.Path)), err)
	}
	defer file.Close()
	h := sha256.New()
	n, err := io.Copy(h, file)
	if err != nil {
		return fail("read", filepath.Join(v.dir, filepath.FromSlash(e.Path)), err)
	}
	if n != e.Size || !bytes.Equal(h.Sum(nil), e.Sum[:]) {
		v.add(e.Path, Changed)
	}
	return nil
}

package publish

import (
	"errors"
	"io/fs"
)

// mend finishes or undoes a swap that a crash cut in two; see swap.go for the
// states. It deletes nothing but a target whose removal had begun.
func (f *Folder) mend() error {
	here, err := f.present(f.name, f.stageName(), f.previousName())
	if err != nil {
		return err
	}
	target, stage, previous := here[0], here[1], here[2]
	from := f.stageName()
	switch {
	case !previous || target && !stage:
		return nil
	case target:
		if err := f.finishRemoval(); err != nil {
			return err
		}
	case !stage:
		from = f.previousName()
	}
	if err := f.sys.rename(f.parent, from, f.name); err != nil {
		return fail("mend", f.out, err)
	}
	if err := f.sys.syncDir(f.parent); err != nil {
		return fail("mend", f.out, err)
	}
	return nil
}

func (f *Folder) present(names ...string) ([]bool, error) {
	here := make([]bool, len(names))
	for i, name := range names {
		_, err := f.sys.lstat(f.parent, name)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, fail("look at", f.beside(name), err)
		}
		here[i] = err == nil
	}
	return here, nil
}

// finishRemoval deletes the rest of a target of which the previous site is a
// complete copy. Somebody may have put another folder there since: everything
// in it must be in that site's manifest.
func (f *Folder) finishRemoval() error {
	info, err := f.sys.lstat(f.parent, f.name)
	if err != nil {
		return fail("look at", f.out, err)
	}
	if err := f.refuseTarget(info); err != nil {
		return err
	}
	ours, err := f.ownedBeside(f.previousName())
	if err != nil {
		return err
	}
	target, err := f.sys.openRoot(f.parent, f.name)
	if err != nil {
		return fail("open", f.out, err)
	}
	first, foreign, err := f.sys.foreign(target, ours)
	_ = target.Close()
	if err != nil {
		return fail("read", f.out, err)
	}
	if foreign > 0 {
		return refuseForeign(f.out, first, foreign)
	}
	if err := f.sys.removeAll(f.parent, f.name); err != nil {
		return fail("mend", f.out, err)
	}
	return nil
}

func (f *Folder) ownedBeside(name string) (map[string]bool, error) {
	root, err := f.sys.openRoot(f.parent, name)
	if err != nil {
		return nil, fail("open", f.beside(name), err)
	}
	defer root.Close()
	return f.owned(root, f.beside(name))
}

// sweep deletes what an earlier run left beside the target. It comes after the
// target was found to be ours or missing: until then the previous site may be
// the last good one.
func (f *Folder) sweep() error {
	names := []string{f.previousName(), f.stageName(), f.copyName()}
	here, err := f.present(names...)
	if err != nil {
		return err
	}
	for i, name := range names {
		if !here[i] {
			continue
		}
		if err := f.refuseFolder(name, f.beside(name)); err != nil {
			return err
		}
		if err := f.sys.removeAll(f.parent, name); err != nil {
			return fail("remove", f.beside(name), err)
		}
	}
	f.swept = true
	return nil
}

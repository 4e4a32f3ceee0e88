package publish

import (
	"errors"
	"io/fs"
	"os"
)

// A swap that cannot be one step is a journal of names. Beside the target
// "public" may lie
//
//	.public.annex-new    the staging folder; complete as soon as there is an old one
//	.public.annex-old    the previous site, complete
//	.public.annex-copy   a copy of the previous site in the making
//
// and what a crash leaves behind is told from which of them are there:
//
//	public  new  old   means                                   the next start
//	yes     any  –     before the swap, or after an exchange   deletes new
//	–       yes  yes   between the two renames                 finishes: new becomes public
//	–       –    yes   between the renames, and new was lost   undoes: old becomes public
//	yes     –    yes   after the swap                          deletes old
//	yes     yes  yes   public was copied, its removal begun    finishes: removes public, new becomes public
//
// Old and new are never there together before new is complete and on the disk,
// because a start deletes old before it makes new.

func (f *Folder) stageName() string    { return "." + f.name + ".annex-new" }
func (f *Folder) previousName() string { return "." + f.name + ".annex-old" }
func (f *Folder) copyName() string     { return "." + f.name + ".annex-copy" }

// swap lets the staging folder take the target's place.
func (f *Folder) swap() error {
	if err := f.untouched(); err != nil {
		return err
	}
	first := f.old == nil
	f.closeFolders() // Windows renames no folder that is open
	if first {
		return f.change(
			step{func() error { return f.sys.rename(f.parent, f.stageName(), f.name) },
				func() error { return f.sys.rename(f.parent, f.name, f.stageName()) }})
	}
	swap := func() error { return f.sys.exchange(f.parent, f.stageName(), f.name) }
	err := f.change(step{swap, swap})
	if err == nil || !cannotExchange(err) || f.limbo {
		return err
	}
	return f.swapByRenames()
}

// untouched makes sure that the target is still what Open judged.
func (f *Folder) untouched() error {
	now, err := f.sys.lstat(f.parent, f.name)
	switch {
	case errors.Is(err, fs.ErrNotExist) && f.old == nil:
		return nil
	case err != nil:
		return fail("look at", f.out, err)
	case f.old == nil || !os.SameFile(now, f.oldInfo):
		return fail("replace", f.out, errors.New("somebody else put another folder there"))
	}
	return nil
}

// step is one change of names and its undoing.
type step struct {
	do, undo func() error
}

// change makes steps, each brought to the disk before the next, and undoes
// them from the last if one fails. If undoing fails too, nothing more is
// touched: the names tell the next start what to do.
func (f *Folder) change(steps ...step) error {
	for i, s := range steps {
		done := i
		err := s.do()
		if err == nil {
			done++
			err = f.sys.syncDir(f.parent)
		}
		if err != nil {
			f.undo(steps[:done])
			return fail("replace", f.out, err)
		}
	}
	return nil
}

func (f *Folder) undo(steps []step) {
	for i := len(steps) - 1; i >= 0; i-- {
		if f.limbo || steps[i].undo() != nil {
			f.limbo = true
			return
		}
	}
	if len(steps) > 0 {
		_ = f.sys.syncDir(f.parent)
	}
}

func (f *Folder) move(from, to string) step {
	return step{
		func() error { return f.sys.rename(f.parent, from, to) },
		func() error { return f.sys.rename(f.parent, to, from) },
	}
}

// swapByRenames is the way of file systems without an exchange. For an instant
// there is no target.
func (f *Folder) swapByRenames() error {
	err := f.change(f.move(f.name, f.previousName()), f.move(f.stageName(), f.name))
	if err == nil || !cannotRename(err) || f.limbo {
		return err
	}
	return f.swapByCopy()
}

// swapByCopy is the way of overlay file systems, where a folder out of a lower
// layer (a container's image) can be neither exchanged nor renamed: the
// previous site is linked or copied aside, then removed.
func (f *Folder) swapByCopy() error {
	if err := f.copyAside(); err != nil {
		return err
	}
	return f.change(
		f.setAside(),
		f.removal(),
		f.move(f.stageName(), f.name))
}

// setAside gives the finished copy the name that makes it count. There is
// nothing to undo once removal has brought the copy back.
func (f *Folder) setAside() step {
	s := f.move(f.copyName(), f.previousName())
	undo := s.undo
	s.undo = func() error {
		if err := undo(); !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		return nil
	}
	return s
}

// removal deletes the target. A failure half-way leaves part of it, so the step
// undoes itself: the rest goes and the copy takes its place.
func (f *Folder) removal() step {
	restore := func() error {
		if err := f.sys.removeAll(f.parent, f.name); err != nil {
			return err
		}
		return f.sys.rename(f.parent, f.previousName(), f.name)
	}
	remove := func() error {
		err := f.sys.removeAll(f.parent, f.name)
		if err != nil && restore() != nil {
			f.limbo = true
		}
		return err
	}
	return step{remove, restore}
}

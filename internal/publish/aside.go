package publish

import (
	"os"
	"path"
)

// copyAside makes a copy of the published folder beside it: links where they
// can be had, else copies with their times.
func (f *Folder) copyAside() error {
	old, err := f.sys.openRoot(f.parent, f.name)
	if err != nil {
		return fail("open", f.out, err)
	}
	defer old.Close()
	aside, err := f.makeAside()
	if err != nil {
		return err
	}
	defer aside.stage.Close()
	err = f.sys.files(old, ".", func(name string, _ bool) error { return aside.take(old, name) })
	if err != nil {
		return fail("copy", f.out, err)
	}
	return aside.settle()
}

// makeAside gives a Folder whose staging folder is the copy.
func (f *Folder) makeAside() (*Folder, error) {
	path := f.beside(f.copyName())
	if err := f.sys.mkdir(f.parent, f.copyName()); err != nil {
		return nil, fail("make", path, err)
	}
	root, err := f.sys.openRoot(f.parent, f.copyName())
	if err != nil {
		return nil, fail("open", path, err)
	}
	aside := &Folder{out: f.out, name: f.name, parent: f.parent, sys: f.sys, stage: root}
	aside.dirs.made = map[string]bool{".": true}
	return aside, nil
}

// take links or copies one file.
func (f *Folder) take(old *os.Root, name string) error {
	if err := f.makeDir(path.Dir(name)); err != nil {
		return err
	}
	if f.sys.link(f.parent, f.name+"/"+name, f.copyName()+"/"+name) == nil {
		return nil
	}
	body, err := f.sys.readFile(old, name)
	if err != nil {
		return err
	}
	if err := f.put(name, body); err != nil {
		return err
	}
	info, err := f.sys.lstat(old, name)
	if err != nil {
		return err
	}
	return f.sys.chtimes(f.stage, name, info)
}

// settle brings the copy to the disk.
func (f *Folder) settle() error {
	dir, err := f.sys.open(f.stage, ".")
	if err != nil {
		return fail("open", f.beside(f.copyName()), err)
	}
	defer dir.Close()
	if err := f.sys.syncTree(f.stage, dir); err != nil {
		return fail("bring to the disk", f.beside(f.copyName()), err)
	}
	return nil
}

package publish

// Changed tells whether a file handed over so far differs from the published
// one of its path, or is new. It may be asked after Commit too.
func (f *Folder) Changed(path string) bool {
	f.filesMu.Lock()
	defer f.filesMu.Unlock()
	file, ok := f.files[path]
	return ok && !file.unchanged
}

package output

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"annex/internal/text"
)

// The two files of evidence. Neither can hold its own hash, so neither is part
// of the site's id; SHA256SUMS covers the manifest.
const (
	ManifestPath = "manifest.json"
	SumsPath     = "SHA256SUMS"
)

// manifestVersion changes when a reader of the manifest would have to change.
// New keys alone do not change it: readers skip what they do not know.
const manifestVersion = 1

// manifestTool is the mark by which a folder is known to be ours.
const manifestTool = "annex"

// manifest is manifest.json. It holds no time: the same content has the same
// manifest. Hashes of canonical texts will stand beside the files as "texts".
type manifest struct {
	Version int            `json:"version"`
	Tool    string         `json:"tool"`
	Site    string         `json:"site"`
	Files   []manifestFile `json:"files"`
}

type manifestFile struct {
	Path string `json:"path"`
	Type string `json:"type"`
	Size int64  `json:"size"`
	Sum  string `json:"sha256"`
}

// IsEvidence tells whether a file below the output folder speaks about the
// site instead of being part of it: the manifest, SHA256SUMS, and a signature
// of either, which is named after it (SHA256SUMS.minisig).
func IsEvidence(path string) bool {
	return path == ManifestPath || path == SumsPath || IsSignature(path)
}

// IsSignature tells whether a path is that of a signature of our evidence.
func IsSignature(path string) bool {
	return !strings.Contains(path, "/") &&
		(strings.HasPrefix(path, ManifestPath+".") || strings.HasPrefix(path, SumsPath+"."))
}

// Manifest writes manifest.json: every file but the evidence, sorted by path,
// and the site's id, as compact JSON with a line end.
func Manifest(entries []Entry) []byte {
	m := manifest{Version: manifestVersion, Tool: manifestTool, Site: SiteID(entries).String(), Files: []manifestFile{}}
	for _, e := range sorted(entries) {
		if !IsEvidence(e.Path) {
			m.Files = append(m.Files, manifestFile{e.Path, e.Type, e.Size, e.Sum.String()})
		}
	}
	body, err := json.Marshal(m)
	if err != nil {
		panic("manifest: " + err.Error()) // strings and numbers only: cannot happen
	}
	return append(body, '\n')
}

// Sums writes SHA256SUMS in the form that sha256sum(1) checks: hash, two
// blanks, path. It covers every file but itself and signatures, so the entries
// must hold the manifest too.
func Sums(entries []Entry) []byte {
	var out []byte
	for _, e := range sorted(entries) {
		if e.Path == SumsPath || IsSignature(e.Path) {
			continue
		}
		out = hex.AppendEncode(out, e.Sum[:])
		out = append(out, "  "...)
		out = append(out, e.Path...)
		out = append(out, '\n')
	}
	return out
}

// SiteID names the content of a site: the SHA-256 over the sorted lines "hash
// size type path" of every file but the evidence. It can be computed again
// from the manifest with a shell and sha256sum(1), sorting by bytes (LC_ALL=C).
func SiteID(entries []Entry) text.Sum {
	listed := make([]*Entry, 0, len(entries))
	for i := range entries {
		if !IsEvidence(entries[i].Path) {
			listed = append(listed, &entries[i])
		}
	}
	slices.SortFunc(listed, compareLines)
	h := sha256.New()
	var line []byte
	for _, e := range listed {
		line = e.appendLine(line[:0])
		h.Write(line)
	}
	return text.Sum(h.Sum(nil))
}

// compareLines orders entries as their lines: hashes decide nearly always, and
// bytes sort as their hexadecimal digits do.
func compareLines(a, b *Entry) int {
	if order := bytes.Compare(a.Sum[:], b.Sum[:]); order != 0 {
		return order
	}
	return bytes.Compare(a.appendLine(nil), b.appendLine(nil))
}

func (e *Entry) appendLine(line []byte) []byte {
	line = hex.AppendEncode(line, e.Sum[:])
	line = append(line, ' ')
	line = strconv.AppendInt(line, e.Size, 10)
	line = append(line, ' ')
	line = append(line, e.Type...)
	line = append(line, ' ')
	line = append(line, e.Path...)
	return append(line, '\n')
}

// errForeign is given for JSON that is no manifest of ours.
var errForeign = errors.New("not a manifest written by annex")

// ParseManifest reads manifest.json back. The set holds what the manifest
// lists: not the evidence, and not whether a file is immutable. Whoever deletes
// by a manifest depends on its paths, so paths that leave the folder, repeat or
// are out of order are errors, as is an id that the files do not have.
func ParseManifest(body []byte) (*Set, error) {
	var m manifest
	if err := json.Unmarshal(body, &m); err != nil || m.Tool != manifestTool {
		return nil, errForeign
	}
	if m.Version != manifestVersion {
		return nil, fmt.Errorf("manifest version %d is not known to this annex", m.Version)
	}
	set := &Set{Entries: make([]Entry, len(m.Files))}
	for i, f := range m.Files {
		entry, err := f.entry()
		if err != nil {
			return nil, err
		}
		if i > 0 && f.Path <= m.Files[i-1].Path {
			return nil, fmt.Errorf("manifest lists %q out of order", f.Path)
		}
		set.Entries[i] = entry
	}
	set.ID = SiteID(set.Entries)
	if set.ID.String() != m.Site {
		return nil, errors.New("manifest has an id that its files do not have")
	}
	return set, nil
}

func (f manifestFile) entry() (Entry, error) {
	e := Entry{Path: f.Path, Type: f.Type, Size: f.Size}
	if !fs.ValidPath(f.Path) || f.Path == "." || strings.Contains(f.Path, `\`) || IsEvidence(f.Path) {
		return e, fmt.Errorf("manifest lists the path %q", f.Path)
	}
	sum, err := hex.DecodeString(f.Sum)
	if err != nil || len(sum) != len(e.Sum) || f.Size < 0 {
		return e, fmt.Errorf("manifest has a broken hash or size for %q", f.Path)
	}
	e.Sum = text.Sum(sum)
	return e, nil
}

func sorted(entries []Entry) []Entry {
	byPath := func(a, b Entry) int { return strings.Compare(a.Path, b.Path) }
	if slices.IsSortedFunc(entries, byPath) {
		return entries
	}
	return slices.SortedFunc(slices.Values(entries), byPath)
}

package output

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"path"
	"strings"
	"sync/atomic"

	"annex/internal/diag"
	"annex/internal/text"
)

// assetTable knows the address of every file of static/. Scripts and style
// sheets that a layout asks for stand under a name with a hash of their content,
// so that browsers may keep them for good; everything else keeps its own path.
type assetTable struct {
	host   address
	byPath map[string]*hashedAsset // every asset; hashed is "" for most
}

type hashedAsset struct {
	asset  *Asset
	hashed string // output path with the hash, "" for what is never hashed
	sum    string // of the bytes as published: "sha256-…" (Subresource Integrity, 3.1)
	body   []byte // finished bytes of a script or style sheet
	asked  atomic.Bool
}

// hashLength is the number of hexadecimal digits in a hashed name: 40 bits, so
// that two contents of one name never meet.
const hashLength = 10

func newAssetTable(j *Job) (*assetTable, diag.List, error) {
	t := &assetTable{host: j.host, byPath: make(map[string]*hashedAsset, len(j.Assets))}
	var list diag.List
	for i := range j.Assets {
		a := &j.Assets[i]
		h := &hashedAsset{asset: a}
		t.byPath[a.Path] = h
		if !isCode(a.Path) {
			continue
		}
		body, err := a.read()
		if err != nil {
			return nil, nil, err
		}
		h.finish(j, body, &list)
	}
	return t, list, nil
}

// isCode tells whether a file is a script or style sheet.
func isCode(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".css", ".js", ".mjs":
		return true
	}
	return false
}

// finish minifies a script or style sheet and names it by its hash.
func (h *hashedAsset) finish(j *Job, body []byte, list *diag.List) {
	name := h.asset.Path
	if name == tokensInto {
		body = append(themeTokens(j.Site.Config.Theme), body...)
	}
	minified, err := minifyCode(name, body)
	if err != nil {
		list.Add("minify-differs", h.asset.span(), "%q cannot be read by the minifier", "static/"+name).
			Hint("mend its syntax; it is published as it is")
		minified = body
	}
	h.body = minified
	ext := path.Ext(name)
	sum := text.SumOf(string(h.moved()))
	h.hashed = "assets/" + strings.TrimSuffix(name, ext) + "." + sum.String()[:hashLength] + ext
	h.sum = "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// moved gives the body as published under the hashed name: relative addresses
// of a style sheet begin one folder deeper there.
func (h *hashedAsset) moved() []byte {
	if path.Ext(h.asset.Path) != ".css" {
		return h.body
	}
	return moveSheet(h.asset.Path, h.body)
}

// url gives the address of a file of static/ as layouts ask for it: "site.css",
// "img/logo.svg". A file that is not there gets the address it would have, so
// that it is reported as missing in the pages that load it. The sum of a script
// or style sheet goes with it; browsers refuse one that was changed on the way.
func (t *assetTable) url(name string) (url, sum string) {
	name = strings.TrimPrefix(strings.TrimPrefix(name, "/"), "static/")
	h := t.byPath[name]
	if h == nil || h.hashed == "" {
		return t.host.pathOf(name), ""
	}
	if !h.asked.Load() {
		h.asked.Store(true)
	}
	return t.host.pathOf(h.hashed), h.sum
}

// read gives the bytes of an asset, held or not.
func (a *Asset) read() ([]byte, error) {
	if a.Data != nil || a.Open == nil {
		return a.Data, nil
	}
	var b bytes.Buffer
	if err := a.copyTo(&b); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

func (a *Asset) copyTo(b *bytes.Buffer) error {
	if a.Data != nil || a.Open == nil {
		b.Write(a.Data)
		return nil
	}
	r, err := a.Open()
	if err != nil {
		return fmt.Errorf("open static/%s: %w", a.Path, err)
	}
	defer r.Close()
	if n, err := io.Copy(b, r); err != nil {
		return fmt.Errorf("read static/%s: %w", a.Path, err)
	} else if n != a.Size {
		return fmt.Errorf("read static/%s: it changed while the site was built", a.Path)
	}
	return nil
}

package output

import (
	"bytes"
	"html"
	"slices"
	"strings"

	"annex/internal/site"
)

// facts is what the rules and the headers want to know of a finished page, style
// sheet or drawing, small enough to be kept for every page of a large site.
type facts struct {
	page  *site.Page
	asset *Asset   // the file of static/ it comes from, nil for what we make
	ids   []uint32 // sums of the ids of its elements, sorted; nil for a style sheet
	links []int32  // addresses it leads to, as numbers of the interner; each once
	loads []int32  // addresses a browser fetches to show it
	needs needs
}

// needs says what the content security policy must allow a page, and what it
// will not allow it.
type needs uint16

const (
	needsStyle needs = 1 << iota
	needsScript
	needsImage
	needsFont
	needsMedia
	needsManifest
	needsFrame
	// What our policy never allows.
	inlineScript
	inlineStyle
	eventHandler
	baseElement
	formAction
)

// blocked names what the policy never allows, for findings.
var blocked = []struct {
	bit  needs
	name string
}{
	{inlineScript, "an inline script"},
	{inlineStyle, "an inline style"},
	{eventHandler, "an event handler attribute"},
	{baseElement, "a base element"},
	{formAction, "a form"},
}

// factReader reads finished files, one after another. It keeps its room between
// them: one worker has one.
type factReader struct {
	host    address
	urls    *interner
	from    string
	facts   facts
	anchors []anchor // links to a place in the page itself, judged at the end
}

type anchor struct {
	sum uint32
	ref string
}

// read reads a finished file once. It gives nil for what is neither a page nor a
// style sheet nor a drawing.
func (r *factReader) read(f *File, body []byte) *facts {
	r.from, r.anchors = f.Path, r.anchors[:0]
	r.facts = facts{page: f.Page, ids: r.facts.ids[:0], links: r.facts.links[:0], loads: r.facts.loads[:0]}
	kept := &facts{page: f.Page, asset: f.asset}
	switch {
	case f.Type == htmlType:
		r.html(body)
		kept.ids = append([]uint32{}, r.facts.ids...)
	case strings.HasPrefix(f.Type, "text/css"):
		r.css(body)
	case f.Type == drawingType:
		r.drawing(body)
		r.facts.needs = 0 // a drawing has a policy of its own
	default:
		return nil
	}
	kept.links, kept.loads, kept.needs = unique(r.facts.links), unique(r.facts.loads), r.facts.needs
	return kept
}

func (r *factReader) html(body []byte) {
	s := tagScanner{rest: body}
	for s.next() {
		r.element(&s)
	}
	slices.Sort(r.facts.ids)
	for _, a := range r.anchors {
		if !r.facts.has(a.sum) {
			r.facts.links = append(r.facts.links, r.urls.number(r.host, r.from, a.ref))
		}
	}
}

// unique gives a copy of the numbers, each once.
func unique(numbers []int32) []int32 {
	slices.Sort(numbers)
	return slices.Clone(slices.Compact(numbers))
}

func (f *facts) has(sum uint32) bool {
	_, ok := slices.BinarySearch(f.ids, sum)
	return ok
}

// sumOf hashes an id by FNV-1a. Two ids of one sum could hide a broken link, with
// a chance of one in ten million for a long page.
func sumOf(id []byte) uint32 {
	sum := uint32(2166136261)
	for _, c := range id {
		sum = (sum ^ uint32(c)) * 16777619
	}
	return sum
}

func (r *factReader) element(s *tagScanner) {
	a := &s.attrs
	if len(a.id) > 0 {
		r.facts.ids = append(r.facts.ids, sumOf(decoded(a.id)))
	}
	if a.style {
		r.facts.needs |= inlineStyle
	}
	if a.handler {
		r.facts.needs |= eventHandler
	}
	switch s.tag {
	case tagA:
		if len(a.name) > 0 {
			r.facts.ids = append(r.facts.ids, sumOf(decoded(a.name)))
		}
		r.link(a.href)
	case tagArea:
		r.link(a.href)
	case tagLink:
		r.linkElement(a)
	case tagScript:
		r.script(a)
	case tagImg, tagPicture:
		r.load(a.src, needsImage)
		r.loadSet(a.srcset, needsImage)
	case tagMedia:
		r.load(a.src, needsMedia)
		r.load(a.poster, needsImage)
		r.loadSet(a.srcset, needsImage)
	case tagFrame:
		r.load(a.src, needsFrame)
		r.load(a.data, needsFrame)
	case tagImage, tagUse:
		r.drawn(a.href)
	case tagInput:
		r.load(a.src, needsImage)
	case tagForm:
		r.facts.needs |= formAction
	case tagStyle:
		r.facts.needs |= inlineStyle
	case tagBase:
		r.facts.needs |= baseElement
	case tagMeta:
		r.refresh(a)
	}
}

// linkElement tells relations that a browser follows by itself from those that
// only say something.
func (r *factReader) linkElement(a *attributes) {
	need, loaded := needs(0), false
	for rel := range bytes.FieldsSeq(a.rel) {
		switch strings.ToLower(string(rel)) {
		case "stylesheet":
			need, loaded = need|needsStyle, true
		case "icon", "apple-touch-icon", "mask-icon":
			need, loaded = need|needsImage, true
		case "manifest":
			need, loaded = need|needsManifest, true
		case "modulepreload":
			need, loaded = need|needsScript, true
		case "preload", "prefetch", "preconnect", "dns-prefetch", "prerender":
			loaded = true
		}
	}
	if loaded {
		r.load(a.href, need)
		r.loadSet(a.srcset, need)
		return
	}
	r.link(a.href)
}

// script tells a script from a block of data, which no browser runs.
func (r *factReader) script(a *attributes) {
	switch {
	case a.src != nil:
		r.load(a.src, needsScript)
	case len(a.kind) == 0 || strings.Contains(strings.ToLower(string(a.kind)), "script") || strings.EqualFold(string(a.kind), "module"):
		r.facts.needs |= inlineScript
	}
}

// refresh finds the address of <meta http-equiv="refresh">.
func (r *factReader) refresh(a *attributes) {
	if !strings.EqualFold(string(a.equiv), "refresh") {
		return
	}
	if _, url, ok := strings.Cut(string(decoded(a.content)), "="); ok {
		r.link([]byte(strings.Trim(url, ` '"`)))
	}
}

func (r *factReader) link(raw []byte) {
	if raw == nil {
		return
	}
	ref := bytes.Trim(decoded(raw), " \t\n\f\r")
	if len(ref) > 1 && ref[0] == '#' {
		fragment := unescape(string(ref[1:]))
		if fragment, _, _ = strings.Cut(fragment, ":~:"); fragment != "" && fragment != "top" {
			r.anchors = append(r.anchors, anchor{sumOf([]byte(fragment)), string(ref)})
		}
		return
	}
	r.facts.links = append(r.facts.links, r.urls.numberOf(r.host, r.from, ref))
}

func (r *factReader) load(raw []byte, need needs) {
	if raw == nil {
		return
	}
	r.facts.needs |= need
	r.facts.loads = append(r.facts.loads, r.urls.numberOf(r.host, r.from, bytes.Trim(decoded(raw), " \t\n\f\r")))
}

// drawn reads what a drawing uses: <use href="#icon"> is a part of the page.
func (r *factReader) drawn(raw []byte) {
	if len(raw) > 0 && raw[0] == '#' {
		r.link(raw)
		return
	}
	r.load(raw, needsImage)
}

// loadSet reads srcset: addresses with a size after each, between commas. A
// comma inside an address is no separator unless it ends the address.
func (r *factReader) loadSet(raw []byte, need needs) {
	rest := decoded(raw)
	for {
		rest = bytes.TrimLeft(rest, " \t\n\f\r,")
		if len(rest) == 0 {
			return
		}
		end := bytes.IndexAny(rest, " \t\n\f\r")
		if end < 0 {
			end = len(rest)
		}
		ref, after := rest[:end], rest[end:]
		if trimmed := bytes.TrimRight(ref, ","); len(trimmed) < len(ref) {
			ref = trimmed
		} else if comma := bytes.IndexByte(after, ','); comma >= 0 {
			after = after[comma:]
		} else {
			after = nil
		}
		r.facts.needs |= need
		r.facts.loads = append(r.facts.loads, r.urls.numberOf(r.host, r.from, ref))
		rest = after
	}
}

// decoded resolves the entities of an attribute value.
func decoded(raw []byte) []byte {
	if bytes.IndexByte(raw, '&') < 0 {
		return raw
	}
	return []byte(html.UnescapeString(string(raw)))
}

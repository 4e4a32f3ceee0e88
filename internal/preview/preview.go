// Package preview serves the last good build from memory.
//
// In: finished builds. Out: an HTTP handler that makes a page when it is asked
// for, with the headers of the published site. It must never know how a stage
// works, and no request ever reaches the disk: an address is looked up among the
// files of the build, or it is not there.
//
// Watching the sources and telling the browser what changed belong here too.
package preview

import (
	"bytes"
	"net/http"
	"path"
	"slices"
	"strings"
	"sync/atomic"

	"annex/internal/build"
	"annex/internal/output"
)

// Server answers requests for the pages of the build shown last. It may be used
// by many goroutines at once.
type Server struct {
	hosts []string
	site  atomic.Pointer[site]
}

// site is one build, ready to be asked.
type site struct {
	base    string // path before every address: "/legal", or ""
	files   map[string]*output.File
	headers []output.Header
}

// New makes a Server that answers to these hosts only, port included
// ("127.0.0.1:8080"), and to their own pages: a foreign name that leads to this
// machine (DNS rebinding) reads nothing.
func New(hosts ...string) *Server { return &Server{hosts: hosts} }

// Show replaces what is served. The build must have a Job. The error is one of
// reading a file of static/; then the build before stays.
func (s *Server) Show(r *build.Result) error {
	files, _, err := output.Plan(r.Job)
	if err != nil {
		return err
	}
	next := &site{base: r.Site.Config.BasePath, files: make(map[string]*output.File, len(files)), headers: r.Set.Headers(r.Job, true)}
	for i := range files {
		if files[i].Make != nil { // the others are for hosts that publish
			next.files[files[i].Path] = &files[i]
		}
	}
	s.site.Store(next)
	return nil
}

// ServeHTTP answers GET and HEAD. It sends no header that would let another
// origin read along, and believes none that a proxy could set.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if !slices.Contains(s.hosts, r.Host) || !s.own(r.Header.Get("Origin")) {
		http.Error(w, "this preview answers to its own address only", http.StatusForbidden)
		return
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
		return
	}
	site := s.site.Load()
	if site == nil {
		http.Error(w, "nothing is built yet", http.StatusServiceUnavailable)
		return
	}
	site.serve(w, r)
}

// own tells whether a request comes from a page of this server, or from no page.
func (s *Server) own(origin string) bool {
	host, ok := strings.CutPrefix(origin, "http://")
	return origin == "" || ok && slices.Contains(s.hosts, host)
}

func (s *site) serve(w http.ResponseWriter, r *http.Request) {
	status, file := http.StatusOK, s.find(r.URL.Path)
	if file == nil {
		if at := s.folder(r.URL.Path); at != "" {
			http.Redirect(w, r, at, http.StatusMovedPermanently)
			return
		}
		status, file = http.StatusNotFound, s.files["404.html"]
	}
	var b bytes.Buffer
	if file == nil {
		http.NotFound(w, r)
		return
	}
	if _, err := file.Make(&b); err != nil {
		http.Error(w, "the page could not be made", http.StatusInternalServerError)
		return
	}
	h := w.Header()
	for _, each := range s.headers {
		h.Set(each.Name, each.Value)
	}
	h.Set("Content-Type", file.Type)
	h.Set("Cache-Control", "no-store") // what is shown may change with every save
	w.WriteHeader(status)
	if r.Method == http.MethodGet {
		_, _ = w.Write(b.Bytes()) // a reader who has gone is no failure
	}
}

// find gives the file of an address; nil for everything that is not spelt as the
// site spells it.
func (s *site) find(address string) *output.File {
	name, ok := strings.CutPrefix(address, s.base+"/")
	if !ok {
		return nil
	}
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	return s.files[name]
}

// folder gives the address of a page whose last slash was left out, "" for
// anything else.
func (s *site) folder(address string) string {
	if address != path.Clean(address) || s.find(address+"/") == nil {
		return ""
	}
	return address + "/"
}

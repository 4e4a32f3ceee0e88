//go:build ci

package output

import (
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// TestServedHeaders serves the small site with nginx, by rules read back from
// _headers and _redirects, and compares what arrives with the model.
func TestServedHeaders(t *testing.T) {
	nginx, err := exec.LookPath("nginx")
	if err != nil {
		t.Skip("no nginx here")
	}
	j := jobOf(t, archive(t, "small.txtar"))
	files, set, _ := emitted(t, j)
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, body := range files {
		file := filepath.Join(dir, "www/legal", name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(body), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	address := serve(t, nginx, dir, nginxConf(t, files))
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	get := func(path string) *http.Response {
		res, err := client.Get("http://" + address + path)
		if err != nil {
			t.Fatal(err)
		}
		res.Body.Close()
		return res
	}
	for i := range set.Entries {
		e := &set.Entries[i]
		if e.Path == "_headers" || e.Path == "_redirects" {
			continue // hosts swallow them
		}
		res := get(j.Site.Config.BasePath + "/" + strings.TrimSuffix(e.Path, indexFile))
		if res.StatusCode != http.StatusOK {
			t.Errorf("%s: status %d", e.Path, res.StatusCode)
		}
		compareHeaders(t, e.Path, res, set.Headers(j, false))
		if got := res.Header.Values("Cache-Control"); len(got) != 1 || got[0] != caching(e) {
			t.Errorf("%s: Cache-Control %q", e.Path, got)
		}
		if strings.HasSuffix(e.Path, ".svg") && len(res.Header.Values("Content-Security-Policy")) != 2 {
			t.Errorf("%s: no sandbox", e.Path)
		}
	}
	missing := get("/legal/en/nothing/")
	if missing.StatusCode != http.StatusNotFound {
		t.Errorf("missing page: status %d", missing.StatusCode)
	}
	compareHeaders(t, "404", missing, set.Headers(j, false))
	moved := get("/legal/notice")
	if moved.StatusCode != http.StatusMovedPermanently || !strings.HasSuffix(moved.Header.Get("Location"), "/legal/en/notice/") {
		t.Errorf("redirect: status %d to %q", moved.StatusCode, moved.Header.Get("Location"))
	}
}

func compareHeaders(t *testing.T, name string, res *http.Response, want []Header) {
	t.Helper()
	for _, h := range want {
		if got := res.Header.Values(h.Name); len(got) == 0 || got[0] != h.Value {
			t.Errorf("%s: %s is %q, want %q", name, h.Name, got, h.Value)
		}
	}
}

// nginxConf reads _headers and _redirects and says the same to nginx: for each
// header of each rule a map from the address asked for to the value.
func nginxConf(t *testing.T, files map[string]string) string {
	var maps, headers, redirects strings.Builder
	pattern, n := "", 0
	for line := range strings.Lines(files["_headers"]) {
		line = strings.TrimSuffix(line, "\n")
		if !strings.HasPrefix(line, "  ") {
			pattern = "^" + strings.ReplaceAll(regexp.QuoteMeta(line), `\*`, ".*") + "$"
			continue
		}
		name, value, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok {
			t.Fatalf("_headers: %q", line)
		}
		if name == "Content-Type" {
			continue // a second one beside nginx's own
		}
		fmt.Fprintf(&maps, "map $request_uri $h%d { default \"\"; \"~%s\" \"%s\"; }\n", n, pattern, value)
		fmt.Fprintf(&headers, "add_header %s $h%d always;\n", name, n)
		n++
	}
	for line := range strings.Lines(files["_redirects"]) {
		part := strings.Fields(line)
		if len(part) != 3 || part[2] != "301" {
			t.Fatalf("_redirects: %q", line)
		}
		fmt.Fprintf(&redirects, "location = %s { return 301 %s; }\n", part[0], part[1])
	}
	return maps.String() + "server { listen LISTEN; root www; error_page 404 /legal/404.html;\n" + headers.String() + redirects.String() + "}\n"
}

// serve runs nginx until the test ends, with every path of its own in dir.
func serve(t *testing.T, nginx, dir, conf string) string {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := l.Addr().String()
	l.Close()
	var temp strings.Builder
	for _, name := range []string{"client_body", "proxy", "fastcgi", "uwsgi", "scgi"} {
		fmt.Fprintf(&temp, "%s_temp_path %s/%s;\n", name, dir, name)
	}
	user := ""
	if os.Geteuid() == 0 {
		user = "user root;\n"
	}
	conf = user + "daemon off; pid " + dir + "/pid; error_log stderr;\nevents {}\nhttp {\naccess_log off;\nmap_hash_bucket_size 256;\n" +
		temp.String() + strings.NewReplacer("LISTEN", address, "root www", "root "+dir+"/www").Replace(conf) + "}\n"
	file := filepath.Join(dir, "nginx.conf")
	if err := os.WriteFile(file, []byte(conf), 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(nginx, "-c", file)
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Signal(os.Interrupt)
		_ = cmd.Wait()
	})
	for range 100 {
		if c, err := net.Dial("tcp", address); err == nil {
			c.Close()
			return address
		}
		time.Sleep(20 * time.Millisecond)
	}
	t.Fatal("nginx does not answer")
	return ""
}

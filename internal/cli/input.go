package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"annex/internal/build"
	"annex/internal/config"
	"annex/internal/diag"

	"github.com/spf13/cobra"
)

// env gives the value of an environment variable, "" if it is not set.
func (a *app) env(key string) string {
	for _, kv := range a.Environ {
		if name, value, _ := strings.Cut(kv, "="); name == key {
			return value
		}
	}
	return ""
}

// siteDir gives the folder of the site: the argument, else the present one.
func siteDir(args []string) string {
	if len(args) == 0 {
		return "."
	}
	return args[0]
}

// folders lets a shell complete the argument by folders.
func folders(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveFilterDirs
}

// request is what a command asks of a build.
type request struct {
	dir     string
	date    dateFlag
	baseURL textFlag
	drafts  bool
}

// input opens a site for building; the function closes it again.
func (a *app) input(r request) (build.Input, func(), error) {
	today, err := a.day(r.date)
	if err != nil {
		return build.Input{}, nil, err
	}
	if r.baseURL.set {
		if _, _, problem := config.CheckBaseURL(r.baseURL.text); problem != "" {
			return build.Input{}, nil, usagef("--base-url %q %s", diag.Visible(r.baseURL.text), problem).
				hint("write it as --base-url https://trust.example.com")
		}
	}
	root, err := openSite(r.dir)
	if err != nil {
		return build.Input{}, nil, err
	}
	in := build.Input{Site: root.FS(), Builtin: a.Starter, Today: today, BaseURL: r.baseURL.text, Drafts: r.drafts}
	return in, func() { root.Close() }, nil
}

// openSite opens a site's folder so that nothing outside it can be read.
func openSite(dir string) (*os.Root, error) {
	shown := diag.Visible(dir)
	root, err := os.OpenRoot(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, usagef("no folder %q", shown)
	case err != nil && isFile(dir):
		return nil, usagef("%q is no folder", shown).hint("name the folder that holds site.toml")
	case err != nil:
		return nil, err
	}
	info, err := root.Lstat("site.toml")
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR), err == nil && info.IsDir():
		root.Close()
		e := usagef("no site in %q: there is no site.toml", shown)
		if above := siteAbove(dir); above != "" {
			return nil, e.hint("the site %q holds this folder", above)
		}
		return nil, e.hint("annex new site DIR makes one")
	case err != nil:
		root.Close()
		return nil, err
	}
	return root, nil
}

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && !info.IsDir()
}

// siteAbove gives the nearest folder above dir that is a site, "" if there is
// none.
func siteAbove(dir string) string {
	at, err := filepath.Abs(dir)
	if err != nil {
		return ""
	}
	for {
		if isFile(filepath.Join(at, "site.toml")) {
			return at
		}
		if at == filepath.Dir(at) {
			return ""
		}
		at = filepath.Dir(at)
	}
}

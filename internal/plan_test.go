// Package internal_test holds the plan of the house: who may import whom, and
// what no package may do. The table is that of the design; a package that is
// missing in it fails.
package internal_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// plan says what each package may import of this module.
var plan = map[string]string{
	"text":     "",
	"diag":     "text",
	"memo":     "",
	"locale":   "",
	"law":      "locale",
	"source":   "text diag",
	"markdown": "text diag",
	"config":   "text source diag locale",
	"content":  "text source diag locale markdown law",
	"site":     "text config content markdown locale law diag",
	"render":   "text site markdown locale source diag",
	"output":   "text site render config content markdown law locale diag memo",
	"check":    "text site output config content markdown law locale diag memo",
	"build":    stages,
	"publish":  "output diag",
	"preview":  "build diag output",

	"scaffold":  stages + " build",
	"translate": stages + " build",
	"release":   stages + " build",
	"exchange":  stages + " build",
	"importer":  stages + " build",
	"pdf":       stages + " build",

	"cli": stages + " build publish preview scaffold translate release exchange importer pdf",
}

const stages = "text diag memo locale law source markdown config content site render output check"

// libraries says which packages may import a module that is not ours.
var libraries = map[string]string{
	"github.com/yuin/goldmark":         "markdown",
	"github.com/BurntSushi/toml":       "source config content locale",
	"github.com/tdewolff/minify":       "output",
	"github.com/tdewolff/parse":        "output",
	"github.com/fsnotify/fsnotify":     "preview",
	"github.com/spf13/cobra":           "cli",
	"github.com/spf13/pflag":           "cli",
	"github.com/nicksnyder/go-i18n":    "locale",
	"github.com/gohugoio/locales":      "locale",
	"github.com/andybalholm/brotli":    "output",
	"github.com/minio/minio-go":        "publish",
	"github.com/aymanbagabas/go-udiff": "output release",
	"github.com/chromedp":              "pdf",
	"golang.org/x/text":                "locale",
	"golang.org/x/net":                 "output check importer",
	"golang.org/x/sync":                "source output check build publish",
	"golang.org/x/sys":                 "publish preview cli",
	"golang.org/x/term":                "cli",
}

// readsFiles are the packages that may import os, readsClock those that may
// measure how long something takes. The day comes from cli alone.
const (
	readsFiles = "source publish preview cli scaffold translate release exchange importer pdf"
	readsClock = "cli build preview"
)

const module, inner = "annex", "annex/internal/"

type goPackage struct {
	ImportPath, Dir                    string
	GoFiles, TestGoFiles, XTestGoFiles []string
	IgnoredGoFiles                     []string
	Imports                            []string
}

// packages asks go list for every package of the module.
func packages(t *testing.T) []goPackage {
	t.Helper()
	cmd := exec.Command("go", "list", "-e", "-json=ImportPath,Dir,GoFiles,TestGoFiles,XTestGoFiles,IgnoredGoFiles,Imports", "./...")
	cmd.Dir = ".."
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var all []goPackage
	for in := json.NewDecoder(bytes.NewReader(out)); ; {
		var p goPackage
		err := in.Decode(&p)
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
}

func TestPlan(t *testing.T) {
	for _, p := range packages(t) {
		name, ours := strings.CutPrefix(p.ImportPath, inner)
		if !ours {
			continue // cmd, the embedded files, and this package
		}
		allowed, planned := plan[name]
		if !planned {
			t.Errorf("%s: not in the plan of internal/plan_test.go", p.ImportPath)
			continue
		}
		for _, im := range p.Imports {
			if why := refusal(name, allowed, im); why != "" {
				t.Errorf("internal/%s imports %s: %s", name, im, why)
			}
		}
	}
}

// refusal says why a package may not import another, "" if it may.
func refusal(name, allowed, im string) string {
	switch other, ours := strings.CutPrefix(im, inner); {
	case ours && !in(allowed, other):
		return "the plan allows: " + allowed
	case ours, im == module && name == "cli":
		return ""
	case im == module:
		return "only cli may have the embedded files"
	case im == "math/rand", im == "math/rand/v2":
		return "the same input gives the same bytes"
	case im == "os" && !in(readsFiles, name):
		return "files are read and written only in: " + readsFiles
	case !strings.Contains(im, "."):
		return "" // the standard library
	}
	for lib, users := range libraries {
		if (im == lib || strings.HasPrefix(im, lib+"/")) && in(users, name) {
			return ""
		}
	}
	return "the design does not give it this library"
}

func in(list, name string) bool { return slices.Contains(strings.Fields(list), name) }

func TestManners(t *testing.T) {
	const most = 600 // lines; more than 400 wants a reason
	for _, p := range packages(t) {
		switch base := path.Base(p.ImportPath); base {
		case "util", "utils", "common", "helper", "helpers", "manager":
			t.Errorf("%s: a package is named after a thing of the domain", p.ImportPath)
		}
		files := slices.DeleteFunc(slices.Concat(p.GoFiles, p.IgnoredGoFiles), func(f string) bool { return strings.HasSuffix(f, "_test.go") })
		for _, f := range slices.Concat(files, p.TestGoFiles, p.XTestGoFiles) {
			if n := lines(t, filepath.Join(p.Dir, f)); n > most {
				t.Errorf("%s/%s: %d lines, at most %d", p.ImportPath, f, n, most)
			}
		}
		for _, f := range files {
			checkFile(t, strings.TrimPrefix(p.ImportPath, inner), filepath.Join(p.Dir, f))
		}
	}
}

func lines(t *testing.T, file string) int {
	data, err := os.ReadFile(file)
	if errors.Is(err, os.ErrNotExist) {
		return 0 // gone since go list ran
	}
	if err != nil {
		t.Fatal(err)
	}
	return bytes.Count(data, []byte("\n"))
}

// checkFile looks for init functions and for what makes two runs differ.
func checkFile(t *testing.T, name, file string) {
	fset := token.NewFileSet()
	tree, err := parser.ParseFile(fset, file, nil, parser.SkipObjectResolution)
	if err != nil {
		return // the compiler says so in better words
	}
	for _, d := range tree.Decls {
		if f, ok := d.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.Name == "init" {
			t.Errorf("%s: an init function", fset.Position(f.Pos()))
		}
	}
	ast.Inspect(tree, func(n ast.Node) bool {
		sel, ok := n.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		if pkg, ok := sel.X.(*ast.Ident); ok {
			if why := unsteady(name, pkg.Name+"."+sel.Sel.Name); why != "" {
				t.Errorf("%s: %s.%s: %s", fset.Position(n.Pos()), pkg.Name, sel.Sel.Name, why)
			}
		}
		return true
	})
}

// unsteady says why a package may not use what is not the same on every machine
// or at every time, "" if it may.
func unsteady(name, what string) string {
	switch what {
	case "time.Now", "time.Since", "time.Until":
		if !in(readsClock, name) {
			return "the day comes from cli; time is measured only in: " + readsClock
		}
	case "os.Hostname", "time.Local":
		return "the output must not depend on the machine"
	}
	return ""
}

func TestThePlanRefuses(t *testing.T) {
	for _, c := range []struct{ name, im string }{
		{"text", "annex/internal/diag"}, {"config", "annex/internal/site"}, {"scaffold", "annex/internal/release"},
		{"site", "github.com/yuin/goldmark"}, {"cli", "github.com/unknown/thing"}, {"render", "os"},
		{"output", "math/rand/v2"}, {"locale", "annex"}, {"markdown", "golang.org/x/textile"},
	} {
		if refusal(c.name, plan[c.name], c.im) == "" {
			t.Errorf("internal/%s may import %s", c.name, c.im)
		}
	}
	if unsteady("output", "time.Now") == "" || unsteady("cli", "time.Now") != "" || unsteady("cli", "os.Hostname") == "" {
		t.Error("the clock")
	}
}

package main

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "write what the scripts saw into their files")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"annex": main})
}

// TestScript runs the promises of the command line, one file each. Beside the
// commands of testscript they have those of commands.
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		UpdateScripts:       *update,
		Cmds:                commands,
		Setup: func(env *testscript.Env) error {
			env.Setenv("TERM", "dumb")
			env.Setenv("TODAY", "2026-11-22")
			return nil
		},
	})
}

var commands = map[string]func(ts *testscript.TestScript, neg bool, args []string){
	"code":    code,
	"files":   files,
	"entries": entries,
	"state":   state,
	"edit":    edit,
	"join":    join,
	"encode":  encode,
	"has":     has,
}

// code runs a command and wants an exit code: code 2 annex build nowhere.
func code(ts *testscript.TestScript, neg bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	var exit *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// hash is the part of an asset's name that its content decides.
var hash = regexp.MustCompile(`\.[0-9a-f]{10}\.`)

// files lists every file below a folder; hashes in names are left out.
func files(ts *testscript.TestScript, neg bool, args []string) {
	walk(ts, args[0], func(name string, _ fs.FileInfo) { fmt.Fprintln(ts.Stdout(), hash.ReplaceAllString(name, ".HASH.")) })
}

// entries lists what stands in a folder itself.
func entries(ts *testscript.TestScript, neg bool, args []string) {
	list, err := os.ReadDir(ts.MkAbs(args[0]))
	ts.Check(err)
	for _, entry := range list {
		fmt.Fprintln(ts.Stdout(), entry.Name())
	}
}

// state writes down what lies below a folder, with sizes, times and bytes: state
// public before.
func state(ts *testscript.TestScript, neg bool, args []string) {
	var b strings.Builder
	walk(ts, args[0], func(name string, info fs.FileInfo) {
		fmt.Fprintf(&b, "%s %s %q\n", name, info.ModTime(), ts.ReadFile(filepath.Join(args[0], name)))
	})
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(b.String()), 0o644))
}

func walk(ts *testscript.TestScript, dir string, visit func(name string, info fs.FileInfo)) {
	root := ts.MkAbs(dir)
	ts.Check(filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, path)
		visit(filepath.ToSlash(rel), info)
		return err
	}))
}

// edit replaces words of a file that must be there once: edit FILE OLD NEW.
func edit(ts *testscript.TestScript, neg bool, args []string) {
	text := ts.ReadFile(args[0])
	old, by := strings.ReplaceAll(args[1], `\n`, "\n"), strings.ReplaceAll(args[2], `\n`, "\n")
	if n := strings.Count(text, old); n != 1 {
		ts.Fatalf("%q stands %d times in %s", old, n, args[0])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Replace(text, old, by, 1)), 0o644))
}

// join writes a file out of others: join TO FROM ….
func join(ts *testscript.TestScript, neg bool, args []string) {
	var b strings.Builder
	for _, name := range args[1:] {
		b.WriteString(ts.ReadFile(name))
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(b.String()), 0o644))
}

// encode gives a file CRLF line ends and a byte order mark, as some editors do.
func encode(ts *testscript.TestScript, neg bool, args []string) {
	for _, name := range args {
		text := "\ufeff" + strings.ReplaceAll(ts.ReadFile(name), "\n", "\r\n")
		ts.Check(os.WriteFile(ts.MkAbs(name), []byte(text), 0o644))
	}
}

// has looks for words in a file, whatever their blanks: has FILE WORDS; ! has
// FILE WORDS.
func has(ts *testscript.TestScript, neg bool, args []string) {
	text := strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(ts.ReadFile(args[0]))
	for _, words := range args[1:] {
		if strings.Contains(text, words) == neg {
			ts.Logf("%s", text)
			ts.Fatalf("%s: words %q: found %v", args[0], words, neg)
		}
	}
}

package cli

import (
	"io"
	"os"

	"annex/internal/diag"

	"golang.org/x/term"
)

// paint colours words for a terminal; the zero paint leaves them alone.
type paint struct {
	on  bool // standard error
	out bool // standard output
}

// painter decides about colour: FORCE_COLOR, NO_COLOR (no-color.org),
// TERM=dumb, else whether the output is a terminal.
func painter(w World) paint {
	a := &app{World: w}
	switch {
	case a.env("NO_COLOR") != "" || a.env("TERM") == "dumb":
		return paint{}
	case a.env("FORCE_COLOR") != "" && a.env("FORCE_COLOR") != "0":
		return paint{on: true, out: true}
	}
	return paint{on: terminal(w.Stderr), out: terminal(w.Stdout)}
}

func terminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// forOut is the paint of standard output.
func (p paint) forOut() paint { return paint{on: p.out, out: p.out} }

const (
	sgrReset  = "\x1b[0m"
	sgrBold   = "\x1b[1m"
	sgrFaint  = "\x1b[2m"
	sgrRed    = "\x1b[31m"
	sgrYellow = "\x1b[33m"
)

func (p paint) with(code, s string) string {
	if !p.on {
		return s
	}
	return code + s + sgrReset
}

func (p paint) bold(s string) string  { return p.with(sgrBold, s) }
func (p paint) faint(s string) string { return p.with(sgrFaint, s) }
func (p paint) caret(s string) string { return p.with(sgrBold, s) }

func (p paint) severity(s diag.Severity) string {
	switch s {
	case diag.Error:
		return p.with(sgrRed, s.String())
	case diag.Warning:
		return p.with(sgrYellow, s.String())
	}
	return p.faint(s.String())
}

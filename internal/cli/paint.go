package cli

import (
	"io"
	"os"

	"annex/internal/diag"

	"golang.org/x/term"
)

// paint colours words for a terminal; a false one leaves them alone.
type paint bool

// painter decides whether an output is painted: NO_COLOR (no-color.org) forbids
// it, FORCE_COLOR asks for it also where there is no terminal.
func (a *app) painter(w io.Writer) paint {
	switch force := a.env("FORCE_COLOR"); {
	case a.env("NO_COLOR") != "":
		return false
	case force != "":
		return paint(force != "0" && force != "false")
	}
	return paint(a.lively(w))
}

// lively tells whether an output is a terminal that understands more than
// text.
func (a *app) lively(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && a.env("TERM") != "dumb" && term.IsTerminal(int(f.Fd())) && understandsCodes(f)
}

const (
	sgrReset  = "\x1b[0m"
	sgrBold   = "\x1b[1m"
	sgrFaint  = "\x1b[2m"
	sgrRed    = "\x1b[31m"
	sgrYellow = "\x1b[33m"
)

func (p paint) with(code, s string) string {
	if !p {
		return s
	}
	return code + s + sgrReset
}

func (p paint) bold(s string) string  { return p.with(sgrBold, s) }
func (p paint) faint(s string) string { return p.with(sgrFaint, s) }

func (p paint) severity(s diag.Severity) string {
	switch s {
	case diag.Error:
		return p.with(sgrRed, s.String())
	case diag.Warning:
		return p.with(sgrYellow, s.String())
	}
	return p.faint(s.String())
}

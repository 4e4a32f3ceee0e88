package cli

import (
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	"annex/internal/build"
	"annex/internal/config"
	"annex/internal/diag"
	"annex/internal/output"
	"annex/internal/publish"

	"github.com/spf13/cobra"
)

// buildFlags are the flags of annex build.
type buildFlags struct {
	out, date, baseURL string
	strict, drafts     bool
}

func (a *app) buildCommand() *cobra.Command {
	var f buildFlags
	c := &cobra.Command{
		Use:   "build [DIR]",
		Short: "Check the site and write it to public/",
		Long: `Build checks the site and writes it to public/ in one step: whoever reads the
folder meanwhile sees the old site or the new one, never a mixture. With
findings of level error nothing is written.`,
		Example: "  annex build\n  annex build --date 2026-03-24 --out /srv/staging --base-url https://staging.example.com site",
		Args:    cobra.MaximumNArgs(1),
		RunE:    func(_ *cobra.Command, args []string) error { return a.build(siteDir(args), f) },
	}
	c.Flags().StringVar(&f.out, "out", "", "folder to write (default: public in the site's folder)")
	c.Flags().StringVar(&f.date, "date", "", "day that decides every status, as 2026-03-24")
	c.Flags().StringVar(&f.baseURL, "base-url", "", "address in the place of base_url")
	c.Flags().BoolVar(&f.strict, "strict", false, "take warnings for errors")
	c.Flags().BoolVar(&f.drafts, "drafts", false, "publish pages marked as drafts too")
	return c
}

func (a *app) build(dir string, f buildFlags) error {
	start := time.Now()
	in, closeSite, err := a.input(dir, f.date, f.baseURL, f.drafts)
	if err != nil {
		return err
	}
	defer closeSite()
	if f.out == "" {
		f.out = filepath.Join(dir, "public")
	}
	folder, err := publish.Open(f.out, dir)
	if err != nil {
		return err
	}
	defer folder.Abort()
	return interruptible(folder.Abort, func() error {
		result, err := build.Build(in, func(e output.Entry, body []byte) error { return folder.Write(e.Path, body) })
		if err != nil {
			return err
		}
		a.report(result.Found)
		if result.Found.Worst() >= level(f.strict) {
			fmt.Fprintf(a.Stderr, "nothing written: %s\n", summary(result.Found))
			return found()
		}
		changes, err := folder.Commit(result.Set)
		if err != nil {
			return err
		}
		a.built(result, changes, time.Since(start))
		return nil
	})
}

func level(strict bool) diag.Severity {
	if strict {
		return diag.Warning
	}
	return diag.Error
}

// input opens a site for building.
func (a *app) input(dir, date, baseURL string, drafts bool) (build.Input, func(), error) {
	today, err := a.day(date)
	if err != nil {
		return build.Input{}, nil, err
	}
	if baseURL != "" {
		if _, _, problem := config.CheckBaseURL(baseURL); problem != "" {
			return build.Input{}, nil, usagef("--base-url %q %s", baseURL, problem)
		}
	}
	root, err := openSite(dir)
	if err != nil {
		return build.Input{}, nil, err
	}
	in := build.Input{Site: root.FS(), Builtin: a.Starter, Today: today, BaseURL: baseURL, Drafts: drafts}
	return in, func() { root.Close() }, nil
}

// built says what a build did: when the site changes by itself, and the closing
// line.
func (a *app) built(r *build.Result, changes publish.Changes, took time.Duration) {
	if changes.Leftover != "" {
		fmt.Fprintf(a.Stderr, "the old site could not be deleted: %s\n", changes.Leftover)
	}
	if !r.Site.Next.IsZero() {
		fmt.Fprintf(a.Stderr, "the site changes by itself on %s: build it again that day\n", r.Site.Next)
	}
	pages := 0
	for _, e := range r.Site.Editions {
		pages += len(e.Pages)
	}
	fmt.Fprintf(a.Stderr, "built %s in %s, %d changed (%d ms)\n",
		plural(pages, "page"), plural(len(r.Site.Editions), "language"), changes.Written, took.Milliseconds())
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// interruptible runs work; SIGINT and SIGTERM call undo and end the command.
func interruptible(undo func(), work func() error) error {
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, os.Interrupt, syscall.SIGTERM)
	defer signal.Stop(stop)
	done := make(chan error, 1)
	go func() { done <- work() }()
	select {
	case err := <-done:
		return err
	case <-stop:
		undo()
		return &exitError{code: exitInterrupted, err: fmt.Errorf("interrupted; nothing was changed")}
	}
}

package cli

import (
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"annex/internal/build"
	"annex/internal/diag"
	"annex/internal/output"
	"annex/internal/publish"
	"annex/internal/site"

	"github.com/spf13/cobra"
)

// buildFlags are the flags of annex build.
type buildFlags struct {
	request
	out    textFlag
	strict bool
}

func (a *app) buildCommand() *cobra.Command {
	f := buildFlags{out: textFlag{kind: "folder"}}
	f.baseURL.kind = "url"
	c := &cobra.Command{
		Use:   "build [DIR]",
		Short: "Check the site and write it to public/",
		Long: `Build checks the site in DIR and writes it to its folder public/ in one step:
whoever reads the folder meanwhile sees the old site or the new one, never a
mixture. With findings of level error nothing is written.`,
		Example:           "  annex build\n  annex build --date 2026-03-24 --out /srv/staging --base-url https://staging.example.com trust",
		Args:              arguments(0, 1),
		ValidArgsFunction: folders,
		RunE: func(_ *cobra.Command, args []string) error {
			f.dir = siteDir(args)
			return a.build(f)
		},
	}
	f.date.add(c)
	c.Flags().Var(&f.out, "out", "folder to write (default: public in the site's folder)")
	_ = c.MarkFlagDirname("out") // fails for a flag that is not there
	c.Flags().Var(&f.baseURL, "base-url", "address in the place of base_url")
	c.Flags().BoolVar(&f.strict, "strict", false, "take warnings for errors")
	c.Flags().BoolVar(&f.drafts, "drafts", false, "publish pages marked as drafts too")
	return c
}

func (a *app) build(f buildFlags) error {
	start := time.Now()
	in, closeSite, err := a.input(f.request)
	if err != nil {
		return err
	}
	defer closeSite()
	out := f.out.text
	if !f.out.set {
		out = filepath.Join(f.dir, "public")
	}
	p := &publication{}
	if err := a.interrupt.begin(func() (undo func() bool, err error) {
		p.Folder, err = publish.Open(out, f.dir)
		return p.undo, err
	}); err != nil {
		return err
	}
	defer p.Abort()
	keepGoing()
	result, err := a.write(in, p.Folder)
	if err != nil {
		return err
	}
	a.report(result.Found)
	if result.Found.Worst() >= f.level() {
		a.say("%s: nothing written\n", summary(result.Found))
		return found()
	}
	changes, err := p.commit(result.Set)
	if err != nil {
		return err
	}
	a.built(result, changes, p.Folder, time.Since(start))
	return nil
}

// level is the lowest one that keeps a site from being published.
func (f *buildFlags) level() diag.Severity {
	if f.strict {
		return diag.Warning
	}
	return diag.Error
}

// write makes the site beside the published one.
func (a *app) write(in build.Input, folder *publish.Folder) (*build.Result, error) {
	progress := a.progress()
	defer progress.stop()
	in.Pages = progress.pages
	return build.Build(in, func(e output.Entry, body []byte) error {
		if strings.HasSuffix(e.Path, "/index.html") {
			progress.wrote()
		}
		return folder.Write(e.Path, body)
	})
}

// publication is a folder whose commit and whose interruption know of each
// other.
type publication struct {
	*publish.Folder
	mu   sync.Mutex
	done bool
}

func (p *publication) commit(set *output.Set) (publish.Changes, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	changes, err := p.Commit(set)
	p.done = err == nil
	return changes, err
}

// undo ends the publication; it tells whether the new site is in its place
// already.
func (p *publication) undo() (published bool) {
	p.Abort()
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.done
}

// built says what a build did: which site it is, when it changes by itself, and
// the closing line.
func (a *app) built(r *build.Result, changes publish.Changes, folder *publish.Folder, took time.Duration) {
	if changes.Leftover != "" {
		a.say("the old site could not be deleted: %s\n", changes.Leftover)
	}
	a.say("site id %s\n", r.Set.ID.String()[:idLength])
	if !r.Site.Next.IsZero() {
		a.say("the site changes by itself on %s: build it again that day\n", r.Site.Next)
	}
	pages, changed := count(r.Site, folder.Changed)
	a.say("built %s in %s, %d changed (%d ms)\n",
		plural(pages, "page"), plural(len(r.Site.Editions), "language"), changed, took.Milliseconds())
}

// idLength is how much of the site's id is said: enough to tell builds apart.
// The whole of it stands in the manifest.
const idLength = 12

// count gives the number of the site's pages, and of those whose file changed.
func count(s *site.Site, changed func(path string) bool) (pages, different int) {
	one := func(file string) {
		pages++
		if changed(file) {
			different++
		}
	}
	for _, e := range s.Editions {
		for _, p := range e.Pages {
			one(p.File)
		}
		if e.Home == nil {
			one(e.Lang.Tag() + "/index.html") // made where none is written
		}
	}
	return pages, different
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

package cli

import (
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

// Progress appears after a moment, so that a quick build stays silent.
const (
	progressAfter = 500 * time.Millisecond
	progressEvery = 100 * time.Millisecond
)

// eraseLine moves to the beginning of the line and clears it.
const eraseLine = "\r\x1b[K"

// progress is the one line that is kept up to date while a long build runs on a
// terminal. A nil progress is silent.
type progress struct {
	total, done atomic.Int64
	quit        chan struct{}
	once        sync.Once
	ended       sync.WaitGroup
}

// progress starts the line; stop ends it.
func (a *app) progress() *progress {
	if !a.lively(a.Stderr) {
		return nil
	}
	p := &progress{quit: make(chan struct{})}
	p.ended.Go(func() { a.follow(p) })
	return p
}

func (a *app) follow(p *progress) {
	next := time.NewTimer(progressAfter)
	defer next.Stop()
	shown := false
	for {
		select {
		case <-p.quit:
			if shown {
				fmt.Fprint(a.Stderr, eraseLine)
			}
			return
		case <-next.C:
			shown = true
			fmt.Fprint(a.Stderr, eraseLine+p.line())
			next.Reset(progressEvery)
		}
	}
}

func (p *progress) line() string {
	if total := p.total.Load(); total > 0 {
		return fmt.Sprintf("writing pages %d of %d", min(p.done.Load(), total), total)
	}
	return "reading…"
}

// pages says how many pages will be written, wrote that one has been.
func (p *progress) pages(n int) {
	if p != nil {
		p.total.Store(int64(n))
	}
}

func (p *progress) wrote() {
	if p != nil {
		p.done.Add(1)
	}
}

// stop removes the line. It may be called more than once.
func (p *progress) stop() {
	if p == nil {
		return
	}
	p.once.Do(func() { close(p.quit) })
	p.ended.Wait()
}

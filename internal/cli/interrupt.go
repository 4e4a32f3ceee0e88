package cli

import (
	"os"
	"os/signal"
	"sync"
	"syscall"
)

// interrupt holds what has to be undone when the command is interrupted.
type interrupt struct {
	mu   sync.Mutex
	undo func() (finished bool)
}

// begin starts work that can be undone. An interruption meanwhile waits until
// there is something to undo. What begin gives may be called at any time, also
// after the work, and tells whether it came too late because all was done.
func (i *interrupt) begin(begin func() (undo func() (finished bool), err error)) error {
	i.mu.Lock()
	defer i.mu.Unlock()
	undo, err := begin()
	if err == nil {
		i.undo = undo
	}
	return err
}

func (i *interrupt) run() (undone, finished bool) {
	i.mu.Lock()
	defer i.mu.Unlock()
	if i.undo == nil {
		return false, false
	}
	return true, i.undo()
}

// untilInterrupted runs a command. At the first SIGINT or SIGTERM its work is
// undone and it ends; a second one kills the process as usual. What cannot be
// undone any more, because the new site is in its place, is let finish.
func (a *app) untilInterrupted(command func() int) int {
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, os.Interrupt, syscall.SIGTERM)
	defer signal.Stop(stop)
	done := make(chan int, 1)
	go func() { done <- command() }()
	select {
	case code := <-done:
		return code
	case <-stop:
	}
	signal.Stop(stop)
	switch undone, finished := a.interrupt.run(); {
	case finished:
		return <-done
	case undone:
		_, _ = a.Stderr.Write([]byte("annex: interrupted; the published site is as it was\n"))
	default:
		_, _ = a.Stderr.Write([]byte("annex: interrupted\n"))
	}
	return exitInterrupted
}

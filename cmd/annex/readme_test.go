package main

import (
	"os"
	"regexp"
	"strings"
	"testing"
	"time"
)

var shellBlock = regexp.MustCompile("(?s)```sh\n(.*?)```")

// TestReadmeCommands runs those commands of README.md that are ours, in a copy of
// the example site.
func TestReadmeCommands(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	dir := copyExample(t, time.Now())
	run := 0
	for _, block := range shellBlock.FindAllStringSubmatch(string(text), -1) {
		for line := range strings.Lines(block[1]) {
			words := strings.Fields(strings.TrimPrefix(strings.TrimPrefix(line, "go run ./cmd/"), "./"))
			if len(words) == 0 || words[0] != "annex" {
				continue
			}
			run++
			cmd := command(t, words[1:]...)
			cmd.Dir = dir
			if out, err := cmd.CombinedOutput(); err != nil {
				t.Errorf("%s: %v\n%s", strings.TrimSpace(line), err, out)
			}
		}
	}
	if run == 0 {
		t.Error("README.md shows no command of ours")
	}
}

var namedCommand = regexp.MustCompile("`annex ([a-z]+)")

// TestReadmeNamesCommands holds README.md to the commands that there are.
func TestReadmeNamesCommands(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range namedCommand.FindAllStringSubmatch(string(text), -1) {
		if out, err := command(t, "help", m[1]).CombinedOutput(); err != nil {
			t.Errorf("%s: %s", m[0], out)
		}
	}
}

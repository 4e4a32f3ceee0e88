// Command results reads what go test -json says and prints it shortly: failed
// tests with their output, and one line for each package. It fails where a test
// failed, and where one was skipped: a test that does not run proves nothing.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"
)

// event is one line of go test -json.
type event struct {
	Action, Package, ImportPath, Test, Output string
	Elapsed                                   float64
}

func main() {
	output := map[string]*strings.Builder{}
	var failed, skipped []string
	passed := 0
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 16<<20)
	for in.Scan() {
		var e event
		if json.Unmarshal(in.Bytes(), &e) != nil {
			fmt.Println(in.Text())
			continue
		}
		name := e.Package + e.ImportPath + " " + e.Test
		switch {
		case e.Action == "output" || e.Action == "build-output":
			if output[name] == nil {
				output[name] = new(strings.Builder)
			}
			output[name].WriteString(e.Output)
		case e.Action == "fail" || e.Action == "build-fail":
			failed = append(failed, name)
		case e.Action == "skip" && e.Test != "" && !strings.HasPrefix(e.Test, "Fuzz"):
			skipped = append(skipped, name)
		case e.Action == "pass" && e.Test != "":
			passed++
		case e.Action == "pass":
			fmt.Printf("%-40s %6.1f s\n", e.Package, e.Elapsed)
		}
	}
	for _, name := range failed {
		fmt.Printf("\nFAILED %s\n%s", name, output[name])
	}
	for _, name := range skipped {
		fmt.Printf("\nSKIPPED %s\n%s", name, output[name])
	}
	fmt.Printf("\n%d passed, %d failed, %d skipped\n", passed, len(failed), len(skipped))
	if len(failed) > 0 || len(skipped) > 0 || passed == 0 {
		os.Exit(1)
	}
}

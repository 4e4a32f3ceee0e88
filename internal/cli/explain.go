package cli

import (
	"fmt"
	"strings"

	"annex/internal/check"
	"annex/internal/diag"

	"github.com/spf13/cobra"
)

func (a *app) explainCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "explain [RULE]",
		Short: "Say why a rule exists, with a bad and a good example",
		Long: `Explain says why a rule exists, shows a bad and a good example, and how its level
is changed. Without a rule it lists all.`,
		Example: "  annex explain\n  annex explain ref-stale",
		Args:    arguments(0, 1),
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return ruleIDs(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				a.listRules()
				return nil
			}
			rule := check.Find(args[0])
			if rule == nil {
				return unknown("rule", args[0], ruleIDs(), "annex explain lists all")
			}
			a.explain(rule)
			return nil
		},
	}
}

func ruleIDs() []string {
	ids := make([]string, len(check.Rules))
	for i, r := range check.Rules {
		ids[i] = r.ID
	}
	return ids
}

func (a *app) listRules() {
	for _, r := range check.Rules {
		fmt.Fprintf(a.out, "%-20s %-8s %s\n", r.ID, diag.Level(r.ID), r.Title)
	}
}

func (a *app) explain(r *check.Rule) {
	p := a.outPaint
	fmt.Fprintf(a.out, "%s: %s (%s)\n\n%s\n", p.bold(r.ID), r.Title, diag.Level(r.ID), strings.TrimSpace(r.Why))
	fmt.Fprintf(a.out, "\n%s\n\n%s\n", p.bold("Bad"), indent(r.Bad))
	fmt.Fprintf(a.out, "\n%s\n\n%s\n", p.bold("Good"), indent(r.Good))
	if diag.Find(r.ID).Fixed {
		fmt.Fprintf(a.out, "\nThe level of this rule is fixed, and it cannot be waived.\n")
		return
	}
	fmt.Fprintf(a.out, "\nTo change its level, or to excuse one place for a time, in site.toml:\n\n%s\n", indent(fmt.Sprintf(excuse, r.ID, otherLevel(r.ID), r.ID)))
}

const excuse = `[checks]
%s = %q

[[waivers]]
rule = %q
at = "dpa#audit"
reason = "why this place is right as it is"
until = 2027-06-30`

// otherLevel is a level that a site could choose instead.
func otherLevel(id string) string {
	if diag.Level(id) == diag.Error {
		return diag.Warning.String()
	}
	return diag.Off.String()
}

func indent(s string) string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	for i, line := range lines {
		if line != "" {
			lines[i] = "    " + line
		}
	}
	return strings.Join(lines, "\n")
}

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
		Use:     "explain [RULE]",
		Short:   "Say why a rule exists, with a bad and a good example",
		Example: "  annex explain\n  annex explain ref-stale",
		Args:    cobra.MaximumNArgs(1),
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return ruleIDs(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				a.listRules()
				return nil
			}
			rule := check.Find(args[0])
			if rule == nil {
				e := usagef("no rule %q", args[0])
				if near := diag.Near(args[0], ruleIDs()); near != "" {
					return e.hint("did you mean %q?", near)
				}
				return e.hint("annex explain lists all")
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
		fmt.Fprintf(a.Stdout, "%-20s %-8s %s\n", r.ID, diag.Level(r.ID), r.Title)
	}
}

func (a *app) explain(r *check.Rule) {
	d := diag.Find(r.ID)
	p := a.paint.forOut()
	fmt.Fprintf(a.Stdout, "%s: %s (%s)\n\n%s\n", p.bold(r.ID), r.Title, d.Level, strings.TrimSpace(r.Why))
	fmt.Fprintf(a.Stdout, "\n%s\n\n%s\n", p.bold("Bad"), indent(r.Bad))
	fmt.Fprintf(a.Stdout, "\n%s\n\n%s\n", p.bold("Good"), indent(r.Good))
	if d.Fixed {
		fmt.Fprintf(a.Stdout, "\nThe level of this rule is fixed, and it cannot be waived.\n")
		return
	}
	fmt.Fprintf(a.Stdout, "\nTo change its level, or to excuse one place for a time, in site.toml:\n\n%s\n", indent(fmt.Sprintf(
		"[checks]\n%s = \"warning\"\n\n[[waivers]]\nrule = %q\nat = \"dpa#audit\"\nreason = \"why this place is right as it is\"\nuntil = 2027-06-30", r.ID, r.ID)))
}

func indent(s string) string {
	return "    " + strings.ReplaceAll(strings.TrimSpace(s), "\n", "\n    ")
}

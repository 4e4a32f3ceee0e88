package check

var limitExceeded = Rule{
	ID:    "limit-exceeded",
	Title: "something is larger or deeper than the tool takes",
	Why: `
Some small texts take seconds or gigabytes to read, by accident or on purpose, and a build server that can be
stopped by one file of a translator is no safe place. Limits are held before anything is parsed, and far
above what real agreements need; nothing is ever cut short in silence. The levels of a numbering scheme are
a limit too, because a number without a form of its own could not be cited.
`,
	Bad: `
-- content/en/dpa.md --
# Data Processing Agreement

## Breaches {#breach}

1. The report names {#breach-report}

   1. the people concerned, {#breach-people}

      1. by group {#breach-groups}

         1. with their number. {#breach-numbers}
`,
	Good: `
-- content/en/dpa.md --
# Data Processing Agreement

## Breaches {#breach}

1. The report names {#breach-report}

   1. the people concerned, {#breach-people}

      1. by group with their number. {#breach-groups}
`,
}

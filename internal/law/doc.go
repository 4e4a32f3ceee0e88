// Package law knows the provisions that a trust centre cites: which exist, what
// each language calls them, where the official text is, which countries need no
// transfer mechanism, and which items a document must cover.
//
// In: paths such as "gdpr/28/3/a", country codes, days. Out: references, facts
// with the day they were read. It must never know a site, a document or a
// diagnostic; it says what is wrong in words and leaves the place to others.
//
// Invariants: an error is only what was read in the official text. Where the
// structure of an act is not known here, any number is accepted in silence. All
// data that may change carries dates; nothing here asks what day it is.
//
// The facts are as of November 2026 and no legal advice.
package law

import "annex/internal/locale"

// AsOf gives the day up to which the facts of this package were read.
func AsOf() locale.Date { return on(2026, 11, 1) }

package content

import "strings"

// regimeNames are the areas whose transfer rules Annex knows.
var regimeNames = []string{"eu", "uk", "ch"}

// joined lists the words that are allowed, for messages.
func joined(words []string) string { return strings.Join(words, ", ") }

//go:build !ci

package output

// propertyRuns is how many random documents a property is held against.
const propertyRuns = 3000

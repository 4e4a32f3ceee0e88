package check

// Rules lists every rule in the order of diag.Rules.
var Rules = []*Rule{}

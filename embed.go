// Package annex holds the example site of this repository: its content is what
// annex new site starts from, its layouts and static files are the built-in
// theme. It knows nothing but these files.
package annex

import "embed"

// Files are content/, layouts/, static/ and site.toml.
//
//go:embed all:content all:layouts all:static site.toml
var Files embed.FS

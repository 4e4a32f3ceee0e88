package output

import (
	"strconv"
	"strings"

	"annex/internal/config"
)

// tokensInto is the style sheet that gets the theme's tokens.
const tokensInto = "site.css"

// themeTokens writes [theme] of site.toml as custom properties, before the style
// sheet that reads them. The sheet's own values stand under :where(:root), which
// weighs nothing, so that these win. Without an accent for dark mode the light
// one is lifted halfway to white.
func themeTokens(t config.Theme) []byte {
	var b strings.Builder
	light, dark := t.Accent, t.AccentDark
	if dark == "" && light != "" {
		dark = "color-mix(in oklab," + light + ",#fff)"
	}
	if light == "" && dark != "" {
		light = builtinAccent
	}
	if light != "" {
		b.WriteString("--accent:light-dark(" + light + "," + dark + ");")
	}
	if t.Measure > 0 {
		b.WriteString("--measure:" + strconv.Itoa(t.Measure) + "ch;")
	}
	if b.Len() == 0 {
		return nil
	}
	return []byte(":root{" + b.String() + "}\n")
}

// builtinAccent is the accent of the built-in style sheet in light mode.
const builtinAccent = "#0b5c6b"

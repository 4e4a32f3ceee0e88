package config

import (
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"annex/internal/diag"
	"annex/internal/locale"
	"annex/internal/text"

	"github.com/google/go-cmp/cmp"
)

func good(t *testing.T) *Config {
	t.Helper()
	data, err := os.ReadFile("testdata/good.txtar")
	if err != nil {
		t.Fatal(err)
	}
	site, _, _ := strings.Cut(strings.TrimPrefix(string(data), siteMark), findingsMark)
	c, _ := Parse(text.New("site.toml", site))
	return c
}

// TestValues holds what a whole site.toml becomes.
func TestValues(t *testing.T) {
	c := good(t)
	got := map[string]any{
		"name": c.Name, "base": c.BaseURL, "path": c.BasePath, "default": c.Default, "missing": c.Missing, "noindex": c.NoIndex,
		"regimes": c.Regimes, "products": c.Products, "pairs": c.SideBySide, "tags": c.Tags(), "english": c.Languages[0].Name,
		"legal name": c.Organisation.LegalName, "country": c.Organisation.Country, "facts": len(c.Organisation.Facts),
		"contact": c.Security.Contact, "expires": c.Security.Expires, "policy": c.Security.Policy,
		"weekend": c.Calendar.Weekend, "holidays": c.Calendar.Holidays,
		"accent": c.Theme.Accent, "dark": c.Theme.AccentDark, "logo": c.Theme.Logo, "measure": c.Theme.Measure,
		"footer": len(c.Footer), "redirects": len(c.Redirects), "levels": c.Levels, "waiver": c.Waivers[0].At,
		"scheme": c.Schemes[0].Levels, "deploy": len(c.Deploy[0].Keys), "hsts": c.HSTS,
	}
	want := map[string]any{
		"name": "Larkspur Trust Centre", "base": "https://trust.example.org", "path": "", "default": "en", "missing": MissingOmit, "noindex": true,
		"regimes": []string{"eu", "uk"}, "products": []string{"cloud", "on-premises"}, "pairs": [][2]string{{"en", "de"}},
		"tags": []string{"en", "de"}, "english": "English",
		"legal name": "Larkspur Umfragen GmbH", "country": "DE", "facts": 6,
		"contact": []string{"mailto:security@larkspur.example.com", "tel:+49-40-000000"}, "expires": locale.Date{Year: 2027, Month: 6, Day: 30},
		"policy": []string{"https://larkspur.example.com/security"}, "weekend": []time.Weekday{time.Saturday, time.Sunday},
		"holidays": []locale.Date{{Year: 2027, Month: 1, Day: 1}, {Year: 2027, Month: 12, Day: 25}},
		"accent":   "#1f6feb", "dark": "#9cf", "logo": "img/logo.svg", "measure": 66, "footer": 3, "redirects": 3,
		"levels": map[string]diag.Severity{"record-duplicate": diag.Off, "ref-unknown": diag.Error}, "waiver": "sub-processors#quillon",
		"scheme": []Level{{Style: "ALPHA", Show: "{1}.", Cite: map[string]string{"en": "Part {1}", "de": "Teil {1}"}}, {Style: "decimal", Show: "{1}.{2}"}},
		"deploy": 4, "hsts": HSTS{IncludeSubdomains: true, Preload: true},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("values (-want +got):\n%s", diff)
	}
}

// TestDefaults holds what a site.toml of three lines becomes.
func TestDefaults(t *testing.T) {
	c, list := Parse(text.New("site.toml", "name = \"T\"\nbase_url = \"https://Example.org/legal/\"\ndefault_language = \"nb\"\n"))
	if len(list) > 0 {
		t.Fatal(lines(list))
	}
	if c.BaseURL != "https://example.org/legal" || c.BasePath != "/legal" {
		t.Errorf("base %q, path %q", c.BaseURL, c.BasePath)
	}
	if c.Missing != MissingNotice || c.NoIndex || !slices.Equal(c.Regimes, []string{"eu"}) || c.Security != nil || c.Organisation.Name != "T" {
		t.Errorf("defaults: %+v", c)
	}
	if !slices.Equal(c.Tags(), []string{"nb"}) || c.Default != "nb" {
		t.Errorf("languages: %v, default %q", c.Tags(), c.Default)
	}
	if !slices.Equal(c.Calendar.Weekend, []time.Weekday{time.Saturday, time.Sunday}) {
		t.Errorf("weekend: %v", c.Calendar.Weekend)
	}
}

func TestCheckBaseURL(t *testing.T) {
	for raw, want := range map[string]string{
		"https://a.example":         "https://a.example",
		"https://a.example/":        "https://a.example",
		"https://a.example/x/y/":    "https://a.example/x/y",
		"https://a.example:8443":    "https://a.example:8443",
		"http://localhost:1313":     "http://localhost:1313",
		"http://[::1]:1313/x":       "http://[::1]:1313/x",
		"http://a.example":          "",
		"https://u@a.example":       "",
		"https://a.example?x":       "",
		"https://a.example/?":       "",
		"https://a.example#":        "",
		"https://a.example//x":      "",
		"https://a.example/../x":    "",
		"https:///x":                "",
		"//a.example":               "",
		"trust.example.org":         "",
		"https://a.example/\u202ex": "",
		"javascript:alert(1)":       "",
	} {
		got, _, problem := CheckBaseURL(raw)
		if got != want || (problem == "") != (want != "") {
			t.Errorf("CheckBaseURL(%q) = %q, problem %q; want %q", raw, got, problem, want)
		}
	}
}

// FuzzParse holds that any text gives a usable Config and findings inside the file.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"", "name = \"T\"", "[[languages]]\ntag = \"en\"", "side_by_side = [[1]]", "[redirects]\n\"/a\" = \"/b\"\n\"/b\" = \"/a\"",
		"[schemes.x]\nlevels = [{ show = \"{1}{\" }]", "[calendar]\nweekend = [7]", "[theme]\nmeasure = 66\n[footer]\nlinks = [{}]",
		"organisation = 1\nlanguages = 2\nwaivers = [3]\nschemes.a = 4\ndeploy.b = 5\nchecks = \"x\"",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, site string) {
		file := text.New("site.toml", site)
		c, list := Parse(file)
		if len(c.Languages) == 0 || !slices.Contains(c.Tags(), c.Default) {
			t.Error("no default language")
		}
		for _, d := range list {
			if d.Span.File != file || d.Span.Start > d.Span.End || d.Span.End > len(site) {
				t.Errorf("finding outside of the file: %+v", d)
			}
		}
	})
}

package output

import (
	"fmt"
	"strings"
	"testing"
)

// company gives a record of the sub-processor register.
func company(id, more string) string {
	return fmt.Sprintf("[%s]\nname = %q\nlegal_name = %q\naddress = \"Weg 1\"\ncountry = \"DE\"\ncontact = { email = \"a@%s.example.com\" }\ncategory = \"email\"\ndata = [\"account\"]\nlocations = [{ country = \"DE\", access = \"storage\" }]\neffective = 2024-05-01\nreviewed = 2026-09-15\n%s\n",
		id, strings.ToUpper(id), id+" GmbH", id, more)
}

// certificate gives a record of the certificate register.
func certificate(id, until string) string {
	return fmt.Sprintf("[%s]\nkind = \"certification\"\nstandard = \"ISO 1\"\nholder = \"heron\"\nissuer = \"I\"\naccreditation = \"A\"\nnumber = %q\nissued = 2020-01-01\nvalid_from = 2020-01-01\nvalid_until = %s\naccess = \"none\"\nlogo = \"img/%s.svg\"\n", id, id, until, id)
}

// TestDataHidesWhatTablesHide: neither the list as data nor a reference in it
// tells of what the pages keep back.
func TestDataHidesWhatTablesHide(t *testing.T) {
	small := archive(t, "small.txtar")
	activity := func(id, more string) string {
		return "[" + id + "]\nrole = \"controller\"\ndata = [\"account\"]\nsubjects = [\"customers\"]\nbasis = [\"6-1-b\"]\nreviewed = 2026-09-15\n" + more + "\n"
	}
	words := func(ids ...string) string {
		var b strings.Builder
		for _, id := range ids {
			fmt.Fprintf(&b, "[%s]\ntitle = %q\npurpose = \"P\"\nnature = \"N\"\n", id, id)
		}
		return b.String()
	}
	purposes := "[joint]\npurpose = \"P\"\n[alone]\npurpose = \"P\"\n[follower]\npurpose = \"P\"\n"
	marks := func(ids ...string) string {
		var b strings.Builder
		for _, id := range ids {
			fmt.Fprintf(&b, "[%s]\ntitle = \"T\"\nscope = \"S\"\nlogo_alt = \"mark of %s\"\n", id, id)
		}
		return b.String()
	}
	files, _, _ := emitted(t, jobOf(t, with(small, map[string]string{
		"content/sub-processors.toml": string(small["content/sub-processors.toml"].Data) +
			company("joint", "role = \"joint-controller\"") + company("alone", "role = \"independent-controller\"") +
			company("follower", "entity = \"sub-sub-processor\"\nparent = \"secret\""),
		"content/en/sub-processors.toml": string(small["content/en/sub-processors.toml"].Data) + purposes,
		"content/de/sub-processors.toml": string(small["content/de/sub-processors.toml"].Data) + purposes,
		"content/processing.toml": activity("running", "recipients = [\"heron\", \"secret\", \"tomorrow\"]") +
			activity("planned", "since = 2027-01-01") + activity("over", "until = 2025-01-01"),
		"content/en/processing.toml":   words("running", "planned", "over"),
		"content/de/processing.toml":   words("running", "planned", "over"),
		"content/certificates.toml":    certificate("good", "2028-01-01") + certificate("stale", "2024-01-01"),
		"content/en/certificates.toml": marks("good", "stale"),
		"content/de/certificates.toml": marks("good", "stale"),
		"static/img/good.svg":          "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
		"static/img/stale.svg":         "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
	})))
	for _, ending := range []string{".json", ".csv"} {
		for register, want := range map[string][2]string{
			"sub-processors": {"FOLLOWER", "joint alone JOINT ALONE secret"},
			"processing":     {"running heron", "planned over secret tomorrow"},
			"certificates":   {"good.svg mark·of·good stale", "stale.svg mark·of·stale"},
		} {
			text := files["en/"+register+ending]
			for _, word := range strings.Fields(want[0]) {
				if word = strings.ReplaceAll(word, "·", " "); !strings.Contains(text, word) {
					t.Errorf("%s%s lacks %q:\n%s", register, ending, word, text)
				}
			}
			for _, word := range strings.Fields(want[1]) {
				if word = strings.ReplaceAll(word, "·", " "); strings.Contains(text, word) {
					t.Errorf("%s%s tells of %q:\n%s", register, ending, word, text)
				}
			}
		}
	}
}

// TestCopyOfGroups: a register in a copy says how much it holds and of when, and
// keeps the titles of its groups.
func TestCopyOfGroups(t *testing.T) {
	small := archive(t, "small.txtar")
	files, _, _ := emitted(t, jobOf(t, with(small, map[string]string{
		"content/sub-processors.toml":    string(small["content/sub-processors.toml"].Data) + company("ibis", "entity = \"affiliate\""),
		"content/en/sub-processors.toml": string(small["content/en/sub-processors.toml"].Data) + "[ibis]\npurpose = \"P\"\n",
		"content/de/sub-processors.toml": string(small["content/de/sub-processors.toml"].Data) + "[ibis]\npurpose = \"P\"\n",
		"content/en/sub-processors.md":   "# Companies\n\n{{table:sub-processors group=entity}}\n\n{{list:sub-processors group=entity}}\n",
	})))
	got := strings.ReplaceAll(files["en/sub-processors/index.md"], "\u00a0", " ")
	for _, want := range []string{
		"# Companies\n\n2 sub-processors as of 22 November 2026\n\n| Name |", "\n| Affiliated company |  |", "\n\n2 sub-processors as of 22 November 2026\n\n- ", "\n- Affiliated company\n- IBIS",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}

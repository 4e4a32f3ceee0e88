package content

import "strings"

// certificates is the register of certifications, attestations and tests.
var certificates = Schema{
	Name: "certificates",
	check: func(c *recordCheck) {
		c.before("valid_from", "valid_until")
		c.before("issued", "valid_until")
		c.before("issued", "withdrawn")
		c.before("period_start", "period_end")
		c.before("period_end", "issued") // a report speaks of a period that is over
		c.before("period_end", "bridge_until")
	},
	Fields: []Field{
		{Key: "kind", Kind: EnumField, Need: Required, Public: true, Enum: []string{"certification", "attestation", "self-assessment", "membership", "art42", "test"}, Doc: "what it is"},
		{Key: "standard", Kind: TextField, Need: Required, Public: true, Doc: `standard, "ISO/IEC 27001"`},
		{Key: "edition", Kind: TextField, Public: true, Doc: `edition, "2022"`},
		{Key: "holder", Kind: IDField, Register: "sub-processors", Enum: []string{"self"}, Need: Required, Public: true, Doc: "self, or the sub-processor that holds it"},
		{Key: "issuer", Kind: TextField, Need: Conditional, When: func(f Fields) bool { return f.Has("kind") && f.Text("kind") != "self-assessment" }, Because: "only a self-assessment has none", Public: true, Doc: "who issued it"},
		{Key: "accreditation", Kind: TextField, Need: Conditional, When: isCertification, Because: "a certification is issued under an accreditation", Public: true, Doc: "accreditation of the issuer"},
		{Key: "number", Kind: TextField, Need: Conditional, When: isCertification, Because: "a certification has a number", Public: true, Doc: "number of the certificate"},
		{Key: "issued", Kind: DateField, Need: Required, Public: true, Doc: "day of issue"},
		{Key: "type", Kind: EnumField, Enum: []string{"I", "II"}, Need: Conditional, When: isSOC, Because: "a SOC report is of type I or II", Public: true, Doc: "type of a SOC report"},
		{Key: "period_start", Kind: DateField, Need: Conditional, When: isTypeII, Because: "a report of type II covers a period", Public: true, Doc: "first day of the period"},
		{Key: "period_end", Kind: DateField, Need: Conditional, When: isTypeII, Because: "a report of type II covers a period", Public: true, Doc: "last day of the period"},
		{Key: "valid_from", Kind: DateField, Need: Conditional, When: isCertification, Because: "a certification is valid for a time", Public: true, Doc: "first day"},
		{Key: "valid_until", Kind: DateField, Need: Conditional, When: isCertification, Because: "a certification is valid for a time", Public: true, Doc: "last day"},
		{Key: "bridge_until", Kind: DateField, Public: true, Doc: "end of the bridge letter"},
		{Key: "next_audit", Kind: DateField, Public: true, Doc: "next audit"},
		{Key: "withdrawn", Kind: DateField, Public: true, Doc: "day of withdrawal"},
		{Key: "products", Kind: IDField, Register: "products", Many: true, Public: true, Doc: "products it covers; all if not given"},
		{Key: "locations", Kind: IDField, Many: true, Public: true, Doc: "places it covers"},
		{Key: "verify_url", Kind: URLField, Public: true, Doc: "where the issuer confirms it"},
		{Key: "document", Kind: PathField, Public: true, Doc: "the document, under static/"},
		{Key: "access", Kind: EnumField, Need: Required, Public: true, Enum: []string{"public", "on-request", "none"}, Doc: "who may have the document"},
		{Key: "logo", Kind: PathField, Public: true, Doc: "the mark, under static/; shown only while valid"},
		{Key: "status", Kind: TextField, Need: Computed, Public: true, Doc: "planned, valid, expiring, expired or withdrawn on a day"},
		{Key: "title", Kind: TextField, Words: true, Need: Required, Public: true, Doc: "name"},
		{Key: "scope", Kind: TextField, Words: true, Need: Required, Public: true, Doc: "what it covers"},
		{Key: "access_text", Kind: TextField, Words: true, Need: Conditional, When: func(f Fields) bool { return f.Text("access") == "on-request" }, Because: "the document is given on request", Public: true, Doc: "how to ask for the document"},
		{Key: "logo_alt", Kind: TextField, Words: true, Need: Conditional, When: func(f Fields) bool { return f.Has("logo") }, Because: "the mark is an image", Public: true, Doc: "alternative text of the mark"},
	},
}

func isCertification(f Fields) bool { return f.Text("kind") == "certification" }

// isSOC tells whether the record is a report whose type must be told: SOC 1 and
// SOC 2 exist in two types, SOC 3 does not.
func isSOC(f Fields) bool {
	name := strings.ReplaceAll(strings.ToUpper(f.Text("standard")), " ", "")
	return f.Text("kind") == "attestation" && (strings.HasPrefix(name, "SOC1") || strings.HasPrefix(name, "SOC2"))
}

func isTypeII(f Fields) bool { return f.Text("type") == "II" }

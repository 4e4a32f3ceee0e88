package content

import (
	"slices"

	"annex/internal/law"
)

// subProcessors is the register of sub-processors. Name, address and contact
// person of every sub-processor: EDPB Opinion 22/2024; SCC, Annex III.
var subProcessors = Schema{
	Name:  "sub-processors",
	check: checkSubProcessor,
	Fields: []Field{
		{Key: "name", Kind: TextField, Need: Required, Public: true, Doc: "short name"},
		{Key: "legal_name", Kind: TextField, Need: Required, Public: true, Doc: "name in the register of companies"},
		{Key: "entity", Kind: EnumField, Default: "third-party", Public: true, Enum: []string{"third-party", "affiliate", "sub-sub-processor"}, Doc: "how it stands to the publisher"},
		{Key: "parent", Kind: IDField, Register: "sub-processors", Need: Conditional, When: isSubSub, Because: `a sub-sub-processor names the one it works for`, Public: true, Doc: "for a sub-sub-processor: the sub-processor it works for"},
		{Key: "address", Kind: TextField, Need: Required, Public: true, Doc: "postal address"},
		{Key: "country", Kind: CountryField, Need: Required, Public: true, Doc: "seat, not the place of processing"},
		{Key: "group_country", Kind: CountryField, Public: true, Doc: "seat of the ultimate parent"},
		{Key: "contact", Kind: TableField, Need: Wanted, Public: true, Of: []Field{
			{Key: "name", Kind: TextField, Public: true, Doc: "person or office"},
			{Key: "email", Kind: EmailField, Public: true, Doc: "e-mail address"},
			{Key: "url", Kind: URLField, Public: true, Doc: "contact form"},
		}, Doc: "contact person for data protection"},
		{Key: "website", Kind: URLField, Public: true, Doc: "home page"},
		{Key: "privacy_url", Kind: URLField, Public: true, Doc: "privacy notice"},
		{Key: "dpa_url", Kind: URLField, Public: true, Doc: "data processing agreement"},
		{Key: "security_url", Kind: URLField, Public: true, Doc: "security page"},
		{Key: "onward_url", Kind: URLField, Public: true, Doc: "its own list of sub-processors"},
		{Key: "role", Kind: EnumField, Default: "processor", Public: true, Enum: []string{"processor", "independent-controller", "joint-controller"}, Doc: "others than processors are recipients and never appear in the list"},
		{Key: "category", Kind: EnumField, Need: Required, Public: true, Enum: []string{"hosting", "cdn", "email", "sms", "support", "analytics", "payment", "monitoring", "ai", "identity", "storage", "video", "professional-services", "other"}, Doc: "kind of service"},
		{Key: "data", Kind: VocabularyField, Group: "data", Many: true, Need: Required, Public: true, Doc: "kinds of data"},
		{Key: "subjects", Kind: VocabularyField, Group: "subjects", Many: true, Public: true, Doc: "kinds of data subjects"},
		{Key: "locations", Kind: TableField, Many: true, Need: Required, Public: true, Of: locationFields, Doc: "where data is processed"},
		{Key: "transfers", Kind: TableField, Many: true, Public: true, Of: transferFields, Doc: "on what basis data leaves the area of a regime"},
		{Key: "products", Kind: IDField, Register: "products", Many: true, Public: true, Doc: "products it works for; all if not given"},
		{Key: "editions", Kind: IDField, Many: true, Public: true, Doc: "editions it works for"},
		{Key: "regions", Kind: IDField, Many: true, Public: true, Doc: "regions it works for"},
		{Key: "certificates", Kind: IDField, Register: "certificates", Many: true, Public: true, Doc: "its certificates in the register"},
		{Key: "optional", Kind: BoolField, Public: true, Doc: "only if the customer switches it on"},
		{Key: "special", Kind: BoolField, Public: true, Doc: "special categories of data, Article 9"},
		{Key: "announced", Kind: DateField, Public: true, Doc: "day of the announcement"},
		{Key: "effective", Kind: DateField, Need: Required, Public: true, Doc: "first day for new customers"},
		{Key: "effective_existing", Kind: DateField, Public: true, Doc: "first day for existing customers, where later"},
		{Key: "contract_signed", Kind: DateField, Doc: "day of the contract with it; never shown"},
		{Key: "removal_announced", Kind: DateField, Public: true, Doc: "day on which its removal was announced"},
		{Key: "removed", Kind: DateField, Public: true, Doc: "first day without it"},
		{Key: "data_deleted", Kind: DateField, Public: true, Doc: "day on which its copies were deleted"},
		{Key: "emergency", Kind: BoolField, Public: true, Doc: "engaged at shorter notice"},
		{Key: "replaces", Kind: IDField, Register: "sub-processors", Public: true, Doc: "the sub-processor it takes the place of"},
		{Key: "replaced_by", Kind: IDField, Register: "sub-processors", Public: true, Doc: "the sub-processor that takes its place"},
		{Key: "reviewed", Kind: DateField, Need: Required, Public: true, Doc: "last review of this record"},
		{Key: "visibility", Kind: EnumField, Default: "public", Enum: []string{"public", "internal"}, Doc: "internal records leave in no format"},
		{Key: "status", Need: Computed, Kind: TextField, Public: true, Doc: "announced, active, leaving or removed on a day"},
		{Key: "objection_until", Need: Computed, Kind: DateField, Public: true, Doc: "announced and the notice period"},
		{Key: "purpose", Kind: TextField, Words: true, Need: Required, Public: true, Doc: "what it does for the customer, in one sentence"},
		{Key: "condition", Kind: TextField, Words: true, Need: Conditional, When: func(f Fields) bool { return f.Get("optional").Bool }, Because: "the sub-processor is optional", Public: true, Doc: "when it is used"},
		{Key: "emergency_text", Kind: TextField, Words: true, Need: Conditional, When: func(f Fields) bool { return f.Get("emergency").Bool }, Because: "the sub-processor was engaged in an emergency", Public: true, Doc: "the reason for shorter notice"},
		{Key: "supplementary", Kind: TextField, Words: true, Public: true, Doc: "supplementary measures of a transfer"},
		{Key: "location_note", Kind: TextField, Words: true, Public: true, Doc: "a remark on the places"},
	},
}

var locationFields = []Field{
	{Key: "country", Kind: CountryField, Need: Required, Public: true, Doc: "country"},
	{Key: "region", Kind: TextField, Public: true, Doc: "region"},
	{Key: "city", Kind: TextField, Public: true, Doc: "town"},
	{Key: "access", Kind: EnumField, Need: Wanted, Public: true, Enum: []string{"storage", "processing", "remote"}, Doc: "what happens there"},
}

// mechanisms are the bases of a transfer; which belongs to which regime is
// known to package law.
var mechanisms = []string{
	"adequacy", "adequacy-dpf", "scc", "bcr", "code-of-conduct", "certification", "ad-hoc-clauses", "derogation",
	"uk-idta", "uk-addendum", "uk-bridge", "ch-scc", "ch-dpf",
}

var transferFields = []Field{
	{Key: "regime", Kind: EnumField, Need: Required, Public: true, Enum: regimeNames, Doc: "whose rules"},
	{Key: "to", Kind: CountryField, Need: Required, Public: true, Doc: "country"},
	{Key: "mechanism", Kind: EnumField, Need: Required, Public: true, Enum: mechanisms, Doc: "basis"},
	{Key: "modules", Kind: IntField, Many: true, Min: 1, Max: 4, Need: Conditional, When: uses("scc"), Because: "standard contractual clauses have modules (Decision (EU) 2021/914)", Public: true, Doc: "modules of the standard contractual clauses"},
	{Key: "letter", Kind: EnumField, Need: Conditional, When: uses("derogation"), Because: "a derogation stands in one of the points of Article 49(1)", Public: true, Enum: []string{"a", "b", "c", "d", "e", "f", "g"}, Doc: "point of Article 49(1)"},
	{Key: "dpf", Kind: TableField, Need: Conditional, When: uses("adequacy-dpf"), Because: "only entries of the Data Privacy Framework list are covered", Public: true, Of: []Field{
		{Key: "name", Kind: TextField, Need: Required, Public: true, Doc: "the entry's own name"},
		{Key: "checked", Kind: DateField, Need: Required, Public: true, Doc: "day on which the list was looked at"},
		{Key: "hr", Kind: BoolField, Public: true, Doc: "covers data of staff"},
	}, Doc: "entry in the Data Privacy Framework list"},
	{Key: "assessed", Kind: DateField, Public: true, Doc: "day of the transfer impact assessment"},
	{Key: "copy_url", Kind: URLField, Public: true, Doc: "where a copy of the safeguards can be had"},
}

func isSubSub(f Fields) bool { return f.Text("entity") == "sub-sub-processor" }

// uses gives the condition that a transfer rests on a mechanism.
func uses(mechanism string) func(Fields) bool {
	return func(f Fields) bool { return f.Text("mechanism") == mechanism }
}

// checkSubProcessor judges the contact, the transfers and the order of dates.
// An emergency may be announced after the fact: its reason is published.
func checkSubProcessor(c *recordCheck) {
	if contact := c.Get("contact"); !contact.IsZero() && !contact.Fields.Has("email") && !contact.Fields.Has("url") {
		c.reader.add("record-field", contact.Span, "contact of %s has neither email nor url", c.ID)
	}
	for _, transfer := range c.List("transfers") {
		c.transfer(transfer)
	}
	if !c.Bool("emergency") {
		c.before("announced", "effective")
	}
	c.before("effective", "effective_existing")
	c.before("effective", "removed")
	c.before("removal_announced", "removed")
	c.before("removed", "data_deleted")
	c.before("effective", "data_deleted")
	for _, key := range []string{"parent", "replaces", "replaced_by"} {
		c.notSelf(key)
	}
}

// transfer sees to it that a mechanism belongs to the regime.
func (c *recordCheck) transfer(t Value) {
	regime, mechanism := t.Field("regime"), t.Field("mechanism")
	if regime.IsZero() || mechanism.IsZero() {
		return
	}
	known := law.MechanismsOf(regime.Text)
	if len(known) > 0 && !slices.Contains(known, mechanism.Text) {
		c.reader.bad(mechanism.Span, "mechanism %q does not exist in the regime %q", mechanism.Text, regime.Text).
			Hint("write one of %s", joined(known))
	}
}

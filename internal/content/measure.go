package content

// measures is the register of technical and organisational measures.
var measures = Schema{
	Name:  "measures",
	check: func(c *recordCheck) { c.notSelf("supersedes") },
	Fields: []Field{
		{Key: "kind", Kind: EnumField, Need: Required, Public: true, Enum: []string{"technical", "organisational", "physical", "legal"}, Doc: "kind of measure"},
		{Key: "art32", Kind: EnumField, Many: true, Need: Required, Public: true, Enum: []string{"a", "b", "c", "d"}, Doc: "points of Article 32(1)"},
		{Key: "goals", Kind: EnumField, Many: true, Public: true, Enum: []string{"confidentiality", "integrity", "availability", "resilience", "recoverability", "review", "pseudonymisation", "encryption", "minimisation", "transparency"}, Doc: "what it protects"},
		{Key: "bdsg8", Kind: EnumField, Many: true, Public: true, Enum: []string{"physical-access", "system-access", "data-access", "transmission", "input", "commissioned", "availability", "separation"}, Doc: "the eight controls of the former annex to § 9 BDSG"},
		{Key: "scc2", Kind: IntField, Min: 1, Max: 17, Many: true, Public: true, Doc: "examples of Annex II of the standard contractual clauses"},
		{Key: "frameworks", Kind: TableField, Many: true, Public: true, Of: []Field{
			{Key: "name", Kind: TextField, Need: Required, Public: true, Doc: "framework"},
			{Key: "edition", Kind: TextField, Public: true, Doc: "edition"},
			{Key: "control", Kind: TextField, Public: true, Doc: "control"},
		}, Doc: "controls of frameworks it meets"},
		{Key: "oscal", Kind: TableField, Public: true, Of: []Field{
			{Key: "catalog", Kind: TextField, Need: Required, Public: true, Doc: "catalog"},
			{Key: "control", Kind: TextField, Need: Required, Public: true, Doc: "control"},
		}, Doc: "control of an OSCAL catalog"},
		{Key: "dpv", Kind: URLField, Many: true, Public: true, Doc: "IRIs of the Data Privacy Vocabulary"},
		{Key: "products", Kind: IDField, Register: "products", Many: true, Public: true, Doc: "products it holds for; all if not given"},
		{Key: "locations", Kind: IDField, Many: true, Public: true, Doc: "places it holds for"},
		{Key: "environments", Kind: IDField, Many: true, Public: true, Doc: "environments it holds for"},
		{Key: "responsible", Kind: EnumField, Default: "own", Public: true, Enum: []string{"own", "sub-processor", "customer", "shared"}, Doc: "who sees to it"},
		{Key: "sub_processor", Kind: IDField, Register: "sub-processors", Need: Conditional, When: byOthers, Because: "a sub-processor is responsible for it or shares in it", Public: true, Doc: "the sub-processor that sees to it"},
		{Key: "state", Kind: EnumField, Default: "in-place", Public: true, Enum: []string{"in-place", "partial", "planned"}, Doc: "planned measures never appear in the annex of a contract"},
		{Key: "visibility", Kind: EnumField, Default: "public", Enum: []string{"public", "annex", "internal"}, Doc: "who may read it"},
		{Key: "reviewed", Kind: DateField, Need: Required, Public: true, Doc: "last review of this record"},
		{Key: "since", Kind: DateField, Public: true, Doc: "in place since"},
		{Key: "evidence", Kind: IDField, Many: true, Public: true, Doc: "ids of what proves it"},
		{Key: "supersedes", Kind: IDField, Register: "measures", Public: true, Doc: "the measure it takes the place of"},
		{Key: "title", Kind: TextField, Words: true, Need: Required, Public: true, Doc: "name"},
		{Key: "text", Kind: MarkdownField, Words: true, Need: Required, Public: true, Doc: "what is done, as one clause"},
	},
}

func byOthers(f Fields) bool {
	return f.Text("responsible") == "sub-processor" || f.Text("responsible") == "shared"
}

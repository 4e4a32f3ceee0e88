package content

// processing is the register of processing activities
// (Articles 28(3) and 30 GDPR).
var processing = Schema{
	Name:  "processing",
	check: func(c *recordCheck) { c.before("since", "until") },
	Fields: []Field{
		{Key: "role", Kind: EnumField, Need: Required, Public: true, Enum: []string{"processor", "controller", "joint"}, Doc: "which pages show it"},
		{Key: "data", Kind: VocabularyField, Group: "data", Many: true, Need: Required, Public: true, Doc: "kinds of data"},
		{Key: "subjects", Kind: VocabularyField, Group: "subjects", Many: true, Need: Required, Public: true, Doc: "kinds of data subjects"},
		{Key: "special", Kind: EnumField, Many: true, Public: true, Enum: []string{"race", "politics", "religion", "union", "genetic", "biometric", "health", "sex-life", "criminal"}, Doc: "special categories, Articles 9 and 10"},
		{Key: "basis", Kind: EnumField, Many: true, Need: Conditional, When: func(f Fields) bool { return f.Text("role") == "controller" }, Because: "a controller names the legal basis, Article 6(1)", Public: true, Enum: []string{"6-1-a", "6-1-b", "6-1-c", "6-1-d", "6-1-e", "6-1-f"}, Doc: "legal basis"},
		{Key: "retention", Kind: FactField, Public: true, Doc: "the fact that holds the period of storage"},
		{Key: "recipients", Kind: IDField, Register: "sub-processors", Many: true, Public: true, Doc: "sub-processors that take part"},
		{Key: "sources", Kind: EnumField, Many: true, Public: true, Enum: []string{"data-subject", "customer", "website", "interface", "third-party"}, Doc: "where the data comes from, Article 14(2)(f)"},
		{Key: "products", Kind: IDField, Register: "products", Many: true, Public: true, Doc: "products it belongs to; all if not given"},
		{Key: "regimes", Kind: EnumField, Many: true, Public: true, Enum: regimeNames, Doc: "regimes it falls under"},
		{Key: "visibility", Kind: EnumField, Default: "public", Enum: []string{"public", "internal"}, Doc: "internal records leave in no format"},
		{Key: "since", Kind: DateField, Public: true, Doc: "first day"},
		{Key: "until", Kind: DateField, Public: true, Doc: "last day"},
		{Key: "reviewed", Kind: DateField, Need: Required, Public: true, Doc: "last review of this record"},
		{Key: "title", Kind: TextField, Words: true, Need: Required, Public: true, Doc: "name"},
		{Key: "purpose", Kind: TextField, Words: true, Need: Required, Public: true, Doc: "what it is for"},
		{Key: "nature", Kind: TextField, Words: true, Need: Required, Public: true, Doc: "what is done with the data"},
		{Key: "subject_matter", Kind: TextField, Words: true, Need: Conditional, When: asProcessor, Because: "an agreement sets out the subject-matter, Article 28(3)", Public: true, Doc: "subject-matter of the processing"},
		{Key: "duration", Kind: TextField, Words: true, Need: Conditional, When: asProcessor, Because: "an agreement sets out the duration, Article 28(3)", Public: true, Doc: "duration of the processing"},
		{Key: "interest", Kind: TextField, Words: true, Need: Conditional, When: func(f Fields) bool { return f.Contains("basis", "6-1-f") }, Because: "Article 13(1)(d) asks for the legitimate interest", Public: true, Doc: "the legitimate interest"},
	},
}

func asProcessor(f Fields) bool { return f.Text("role") == "processor" }

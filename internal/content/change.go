package content

// changes is the register of written change entries. Most
// entries are computed from versions and registers and stand nowhere.
var changes = Schema{
	Name: "changes",
	check: func(c *recordCheck) {
		c.before("date", "deadline")
		c.notSelf("corrects")
	},
	Fields: []Field{
		{Key: "date", Kind: DateField, Need: Required, Public: true, Doc: "day"},
		{Key: "kind", Kind: EnumField, Need: Required, Public: true, Enum: []string{"incident", "notice", "correction", "other"}, Doc: "what it is"},
		{Key: "material", Kind: BoolField, Need: Required, Public: true, Doc: "whether it changes rights or risks"},
		{Key: "object", Kind: TextField, Public: true, Doc: "id of the page or record it is about"},
		{Key: "products", Kind: IDField, Register: "products", Many: true, Public: true, Doc: "products it concerns; all if not given"},
		{Key: "regimes", Kind: EnumField, Many: true, Public: true, Enum: regimeNames, Doc: "regimes it concerns"},
		{Key: "action", Kind: EnumField, Default: "none", Public: true, Enum: []string{"none", "object", "accept", "inform"}, Doc: "what customers may or must do"},
		{Key: "deadline", Kind: DateField, Need: Conditional, When: asksAction, Because: "customers are asked to act", Public: true, Doc: "until when"},
		{Key: "corrects", Kind: IDField, Register: "changes", Need: Conditional, When: func(f Fields) bool { return f.Text("kind") == "correction" }, Because: "published entries are never edited, but corrected by another one", Public: true, Doc: "the entry it corrects"},
		{Key: "feed_id", Kind: TextField, Need: Computed, Public: true, Doc: "id in feeds"},
		{Key: "link", Kind: TextField, Need: Computed, Public: true, Doc: "address"},
		{Key: "before", Kind: TextField, Need: Computed, Public: true, Doc: "value before"},
		{Key: "after", Kind: TextField, Need: Computed, Public: true, Doc: "value after"},
		{Key: "title", Kind: TextField, Words: true, Need: Required, Public: true, Doc: "headline"},
		{Key: "summary", Kind: MarkdownField, Words: true, Need: Required, Public: true, Doc: "what happened"},
		{Key: "action_text", Kind: TextField, Words: true, Need: Conditional, When: asksAction, Because: "customers are asked to act", Public: true, Doc: "what to do"},
	},
}

func asksAction(f Fields) bool { return f.Has("action") && f.Text("action") != "none" }

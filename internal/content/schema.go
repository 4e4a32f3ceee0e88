package content

// FieldKind says what values a field takes.
type FieldKind uint8

const (
	TextField FieldKind = iota + 1
	DateField
	CountryField
	BoolField
	IntField
	EnumField
	URLField // https only
	EmailField
	IDField         // id of a record of Field.Register, or of a product (Register "products")
	VocabularyField // id of the vocabulary group Field.Group: "data" or "subjects"
	PathField       // path under static/
	FactField       // name of a fact
	TableField      // inline table with Field.Of
	MarkdownField   // words only: our Markdown
)

// Need says whether a field must be set.
type Need uint8

const (
	Optional    Need = iota
	Required         // its absence is record-field, an error
	Wanted           // its absence is record-field, a warning
	Conditional      // Field.When decides
	Computed         // writing it is an error
)

// Field is one field of a record.
type Field struct {
	Key      string
	Kind     FieldKind
	Many     bool // a list of the kind
	Need     Need
	When     func(Fields) bool // Conditional: whether these facts ask for the field
	Because  string            // Conditional: the condition in words, "optional is true"
	Words    bool              // translated: stands in content/<lang>/<register>.toml
	Public   bool              // leaves the house in JSON and CSV
	Default  string            // what holds where the field is not set; "" for none
	Enum     []string          // EnumField; IDField: words allowed beside ids
	Min, Max int64             // IntField
	Group    string            // VocabularyField
	Register string            // IDField: where the id must exist; "" if it names nothing of ours
	Of       []Field           // TableField
	Doc      string            // one line for people
}

// Schema is the field list of a register. A new kind of record is one file with
// its Schema and one line in Schemas.
type Schema struct {
	Name   string // "sub-processors"
	Fields []Field

	check func(*recordCheck) // what a field list cannot say; nil for none
}

// Schemas lists the registers. Their names are reserved: content/<name>.toml is
// the register.
var Schemas = []*Schema{&subProcessors, &measures, &certificates, &processing, &changes}

// FindSchema gives the register with the name, nil if there is none.
func FindSchema(name string) *Schema {
	for _, s := range Schemas {
		if s.Name == name {
			return s
		}
	}
	return nil
}

// Field gives the field with the key, nil if there is none.
func (s *Schema) Field(key string) *Field { return findField(s.Fields, key) }

func findField(fields []Field, key string) *Field {
	for i := range fields {
		if fields[i].Key == key {
			return &fields[i]
		}
	}
	return nil
}

// asks tells whether a record with these facts must have the field.
func (f *Field) asks(facts Fields) bool {
	return f.Need == Required || f.Need == Conditional && f.When != nil && f.When(facts)
}

// Asks tells whether the record must have the field. It is for words, which
// stand in other files; Parse has judged the facts.
func (f *Field) Asks(r *Record) bool { return f.asks(r.Fields) }

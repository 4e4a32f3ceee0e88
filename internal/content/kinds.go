package content

import "annex/internal/source"

// kindName says what a TOML value is, for messages.
func kindName(k source.ValueKind) string {
	switch k {
	case source.String:
		return "a text"
	case source.Integer:
		return "a whole number"
	case source.Float:
		return "a number with decimals"
	case source.Boolean:
		return "a truth value"
	case source.Date:
		return "a date"
	case source.List:
		return "a list"
	case source.TableValue:
		return "a table"
	}
	return "a time"
}

// wanted says what TOML value a kind of field takes, in the words of findings.
func (k FieldKind) wanted() (kind source.ValueKind, words string) {
	switch k {
	case DateField:
		return source.Date, "a date, such as 2026-03-24"
	case BoolField:
		return source.Boolean, "true or false"
	case IntField:
		return source.Integer, "a whole number"
	case TableField:
		return source.TableValue, "a table"
	}
	return source.String, "a text in quotes"
}

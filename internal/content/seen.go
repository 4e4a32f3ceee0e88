package content

import "slices"

// seen finds what stands twice in a list. The zero seen is ready. Lists are short
// as a rule; a long one must not cost its square.
type seen struct {
	few  []string
	many map[string]bool
}

// before tells whether it was asked for the text before.
func (s *seen) before(text string) bool {
	const few = 16
	switch {
	case s.many != nil:
		if s.many[text] {
			return true
		}
		s.many[text] = true
	case slices.Contains(s.few, text):
		return true
	default:
		s.few = append(s.few, text)
		if len(s.few) == few {
			s.many = make(map[string]bool, 2*few)
			for _, one := range s.few {
				s.many[one] = true
			}
		}
	}
	return false
}

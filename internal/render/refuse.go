package render

import (
	"strings"
	"text/template/parse"
)

// scanner reads the texts of a layout in order and knows what an action between
// them would be part of. It is a sieve, not a parser: what it lets through still
// goes through html/template.
type scanner struct {
	element string // "script" or "style" while inside one
	tag     string // text of the open tag so far, "" outside of tags
	quote   byte   // the quotation mark of the open attribute value, 0 outside
}

// walk visits the nodes of a tree in the order of the text and tells of actions
// in forbidden places.
func (s *scanner) walk(n parse.Node, found func(n parse.Node, where string)) {
	switch n := n.(type) {
	case *parse.ListNode:
		if n != nil {
			for _, c := range n.Nodes {
				s.walk(c, found)
			}
		}
	case *parse.TextNode:
		s.read(string(n.Text))
	case *parse.IfNode:
		s.branch(&n.BranchNode, found)
	case *parse.RangeNode:
		s.branch(&n.BranchNode, found)
	case *parse.WithNode:
		s.branch(&n.BranchNode, found)
	case *parse.CommentNode, nil:
	default:
		if where := s.forbidden(); where != "" {
			found(n, where)
		}
	}
}

func (s *scanner) branch(n *parse.BranchNode, found func(n parse.Node, where string)) {
	if where := s.forbidden(); where != "" {
		found(n, where)
	}
	s.walk(n.List, found)
	s.walk(n.ElseList, found)
}

func (s *scanner) read(text string) {
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case s.element != "":
			end := strings.Index(strings.ToLower(text[i:]), "</"+s.element)
			if end < 0 {
				return
			}
			s.element, i = "", i+end+1
		case s.tag == "":
			start := strings.IndexByte(text[i:], '<')
			if start < 0 {
				return
			}
			s.tag, i = "<", i+start
		case s.quote != 0:
			s.tag += string(c)
			if c == s.quote {
				s.quote = 0
			}
		case c == '>':
			s.element, s.tag = program(s.tag), ""
		default:
			if (c == '"' || c == '\'') && strings.HasSuffix(strings.TrimRight(s.tag, " \t\n"), "=") {
				s.quote = c
			}
			s.tag += string(c)
		}
	}
}

// open says what is still open at the end of a layout, "" if nothing is.
func (s *scanner) open() string {
	switch {
	case s.quote != 0:
		return "an attribute's quotation mark"
	case s.element != "":
		return "<" + s.element + ">"
	case s.tag != "":
		return "a tag"
	}
	return ""
}

// program gives the element whose content is a program, "" for others.
func program(tag string) string {
	fields := strings.Fields(strings.ToLower(strings.TrimPrefix(tag, "<")))
	if len(fields) > 0 && (fields[0] == "script" || fields[0] == "style") {
		return fields[0]
	}
	return ""
}

// forbidden says what an action here would be part of, "" where it may stand.
func (s *scanner) forbidden() string {
	if s.element != "" {
		return "<" + s.element + ">"
	}
	tag := strings.ToLower(s.tag)
	if strings.HasPrefix(tag, "<meta") && strings.Contains(tag, "refresh") {
		return "a meta refresh"
	}
	name, open := s.openAttribute(tag)
	switch {
	case !open:
		return ""
	case strings.HasPrefix(name, "on"):
		return "an event handler"
	case name == "srcdoc" || name == "style":
		return "the attribute " + name
	}
	return ""
}

// openAttribute gives the attribute whose value a tag ends in.
func (s *scanner) openAttribute(tag string) (name string, open bool) {
	eq := strings.LastIndexByte(tag, '=')
	if s.quote != 0 {
		for eq > 0 && !strings.HasPrefix(strings.TrimLeft(tag[eq+1:], " \t\n"), string(s.quote)) {
			eq = strings.LastIndexByte(tag[:eq], '=')
		}
	} else if eq < 0 || strings.ContainsAny(strings.TrimLeft(tag[eq+1:], " \t\n"), " \t\n\"'") {
		return "", false
	}
	fields := strings.Fields(tag[:max(eq, 0)])
	if len(fields) == 0 {
		return "", false
	}
	return fields[len(fields)-1], true
}

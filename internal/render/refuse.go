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
	for i := 0; i < len(text); {
		rest := text[i:]
		switch {
		case s.element != "":
			end := strings.Index(strings.ToLower(rest), "</"+s.element)
			if end < 0 {
				return
			}
			s.element, i = "", i+end+2
		case s.tag != "":
			end := strings.IndexByte(rest, '>')
			if end < 0 {
				s.tag += rest
				return
			}
			s.tag += rest[:end]
			s.element = program(s.tag)
			s.tag, i = "", i+end+1
		default:
			start := strings.IndexByte(rest, '<')
			if start < 0 {
				return
			}
			s.tag, i = "<", i+start+1
		}
	}
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
	name, open := openAttribute(tag)
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
func openAttribute(tag string) (name string, open bool) {
	eq := strings.LastIndexByte(tag, '=')
	if eq < 0 {
		return "", false
	}
	value := strings.TrimLeft(tag[eq+1:], " \t\n")
	if value != "" && (value[0] == '"' || value[0] == '\'') && strings.IndexByte(value[1:], value[0]) >= 0 {
		return "", false
	}
	fields := strings.Fields(tag[:eq])
	if len(fields) == 0 {
		return "", false
	}
	return fields[len(fields)-1], true
}

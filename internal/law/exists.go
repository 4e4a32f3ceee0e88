package law

import (
	"strconv"
	"strings"
)

// exists judges a reference by what was read of its act.
func exists(a act, r Ref) Problem {
	if r.Article == "" || a.articles == 0 {
		return Problem{}
	}
	n, ok := number(r.Article)
	if !ok && a.key != "gdpr" {
		return Problem{} // amended acts have articles such as 6a
	}
	if !ok || n < 1 || n > a.articles {
		return Problem{
			Message: a.key + " has no " + a.unit + " " + quote(r.Article),
			Hint:    a.key + " has " + a.unit + "s 1 to " + strconv.Itoa(a.articles),
		}
	}
	if a.key != "gdpr" {
		return Problem{}
	}
	if n == 4 {
		return definition(r)
	}
	return paragraph(n, r)
}

// definition judges a point of Article 4 of the GDPR: "gdpr/4/8", "gdpr/4/16/a".
func definition(r Ref) Problem {
	if r.Point == "" {
		return Problem{}
	}
	n, ok := number(r.Point)
	if !ok || n < 1 || n > gdprDefinitions {
		return Problem{Message: "article 4 has no point " + quote(r.Point), Hint: "Article 4 has points (1) to (" + strconv.Itoa(gdprDefinitions) + ")"}
	}
	if r.Subpoint == "" {
		return Problem{}
	}
	return letter("Article 4("+r.Point+")", r.Subpoint, gdprDefinitionLetters[n])
}

// paragraph judges paragraph and point of another article of the GDPR.
func paragraph(article int, r Ref) Problem {
	name := "Article " + r.Article
	count := gdprParagraphs[article-1]
	n := 0
	if r.Paragraph != "" {
		ok := false
		if n, ok = number(r.Paragraph); !ok || n < 1 || n > count {
			return Problem{Message: lower(name) + " has no paragraph " + quote(r.Paragraph), Hint: paragraphHint(name, article, count)}
		}
		name += "(" + r.Paragraph + ")"
	}
	if r.Subpoint != "" {
		return Problem{Message: "the points of " + lower(name) + " have no points of their own", Hint: "cite the point: law:gdpr/" + strings.Join(r.Numbers()[:len(r.Numbers())-1], "/")}
	}
	if r.Point == "" {
		return Problem{}
	}
	if last := gdprLastPoint[place{article, n}]; last != 0 || n > 0 {
		return letter(name, r.Point, last)
	}
	if count > 0 {
		return Problem{Message: lower(name) + " has paragraphs, and its points stand under them", Hint: paragraphHint(name, article, count)}
	}
	return letter(name, r.Point, 0)
}

// letter judges a point by the last one there is; 0 = there are none.
func letter(name, point string, last byte) Problem {
	if len(point) == 1 && point[0] >= 'a' && point[0] <= last {
		return Problem{}
	}
	p := Problem{Message: lower(name) + " has no point " + quote(point), Hint: name + " has no points"}
	if last != 0 {
		p.Hint = name + " has points (a) to (" + string(rune(last)) + ")"
	}
	return p
}

func paragraphHint(name string, article, count int) string {
	switch last := gdprLastPoint[place{article, 0}]; {
	case last != 0:
		return name + " has points (a) to (" + string(rune(last)) + ") and no paragraphs"
	case count == 0:
		return name + " has no paragraphs"
	}
	return name + " has paragraphs 1 to " + strconv.Itoa(count)
}

func recitalHint(a act) string {
	if a.recitals == 0 {
		return "write it like law:gdpr/recital/26"
	}
	return a.key + " has recitals 1 to " + strconv.Itoa(a.recitals)
}

func lower(name string) string { return "a" + strings.TrimPrefix(name, "A") }

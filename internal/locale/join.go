package locale

import "strings"

// joiner writes lists: "a, b and c".
type joiner struct{ comma, last string }

// joiners are the words between list items, all without a comma before the last
// (CLDR list patterns, standard width).
var joiners = map[string]joiner{
	"ar": {" و", " و"},
	"bg": {", ", " и "},
	"ca": {", ", " i "},
	"cs": {", ", " a "},
	"da": {", ", " og "},
	"de": {", ", " und "},
	"el": {", ", " και "},
	"en": {", ", " and "},
	"es": {", ", " y "},
	"et": {", ", " ja "},
	"fi": {", ", " ja "},
	"fr": {", ", " et "},
	"ga": {", ", " agus "},
	"he": {", ", " ו"},
	"hr": {", ", " i "},
	"hu": {", ", " és "},
	"is": {", ", " og "},
	"it": {", ", " e "},
	"ja": {"、", "、"},
	"ko": {", ", " 및 "},
	"lt": {", ", " ir "},
	"lv": {", ", " un "},
	"mt": {", ", " u "},
	"nb": {", ", " og "},
	"nl": {", ", " en "},
	"nn": {", ", " og "},
	"no": {", ", " og "},
	"pl": {", ", " i "},
	"pt": {", ", " e "},
	"ro": {", ", " și "},
	"ru": {", ", " и "},
	"sk": {", ", " a "},
	"sl": {", ", " in "},
	"sv": {", ", " och "},
	"tr": {", ", " ve "},
	"uk": {", ", " і "},
	"zh": {"、", "和"},
}

func joinerOf(base string) joiner {
	if j, ok := joiners[base]; ok {
		return j
	}
	return joiners["en"]
}

// Join writes a list out: "a, b and c".
func (l *Language) Join(items []string) string {
	n := len(items)
	if n < 2 {
		return strings.Join(items, "")
	}
	last := l.join.last
	if l.base == "es" && spanishI(items[n-1]) {
		last = " e "
	}
	return strings.Join(items[:n-1], l.join.comma) + last + items[n-1]
}

// spanishI tells whether a word begins with the sound i, before which Spanish
// says "e" for "y": "datos e imágenes", but "cobre y hierro".
func spanishI(word string) bool {
	w := strings.ToLower(word)
	w = strings.TrimPrefix(w, "h")
	if strings.HasPrefix(w, "í") {
		return true
	}
	return strings.HasPrefix(w, "i") && !(len(w) > 1 && strings.ContainsRune("aeou", rune(w[1])))
}

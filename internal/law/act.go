package law

import "slices"

// act is what is known about one law.
type act struct {
	key      string
	eli      string // official identifier
	celex    string // for EUR-Lex; "" = not there
	articles int    // number of its articles or clauses; 0 = not read, any is accepted
	recitals int    // 0 = not read
	unit     string // what its first level is called in a message
}

// acts in the order of their keys. The article counts of acts other than the
// GDPR are those of the official texts as published; what stands inside an
// article was not read.
var acts = []act{
	{key: "ai-act", eli: "http://data.europa.eu/eli/reg/2024/1689/oj", celex: "32024R1689", articles: 113, recitals: 180, unit: "article"},
	{key: "bdsg", unit: "section"},
	{key: "controller-processor-clauses", eli: "http://data.europa.eu/eli/dec_impl/2021/915/oj", celex: "32021D0915", unit: "clause"},
	{key: "data-act", eli: "http://data.europa.eu/eli/reg/2023/2854/oj", celex: "32023R2854", articles: 50, recitals: 119, unit: "article"},
	{key: "dora", eli: "http://data.europa.eu/eli/reg/2022/2554/oj", celex: "32022R2554", articles: 64, recitals: 106, unit: "article"},
	{key: "eprivacy", eli: "http://data.europa.eu/eli/dir/2002/58/oj", celex: "32002L0058", unit: "article"},
	{key: "fadp", unit: "article"},
	{key: "gdpr", eli: "http://data.europa.eu/eli/reg/2016/679/oj", celex: "32016R0679", articles: 99, recitals: gdprRecitals, unit: "article"},
	{key: "nis2", eli: "http://data.europa.eu/eli/dir/2022/2555/oj", celex: "32022L2555", articles: 46, recitals: 144, unit: "article"},
	{key: "scc", eli: "http://data.europa.eu/eli/dec_impl/2021/914/oj", celex: "32021D0914", articles: 18, unit: "clause"},
	{key: "uk-gdpr", unit: "article"},
}

func findAct(key string) (act, bool) {
	i := slices.IndexFunc(acts, func(a act) bool { return a.key == key })
	if i < 0 {
		return act{}, false
	}
	return acts[i], true
}

// Keys gives the keys of all acts in order.
func Keys() []string {
	keys := make([]string, len(acts))
	for i, a := range acts {
		keys[i] = a.key
	}
	return keys
}

package markdown

import "strings"

// months are the names of months in the languages of the Union and its
// neighbours, in the cases that follow a day. A line of running text that
// begins with "12. October" is read as a list by every Markdown engine.
var months = func() map[string]bool {
	const names = `
		january february march april may june july august september october november december
		januar jänner februar feber märz mai juni juli oktober dezember
		januari februari maart mei augustus marts februari mars maj augusti desember
		janvier février avril juin juillet août septembre octobre novembre décembre
		enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre
		janeiro fevereiro março maio junho julho setembro outubro novembro dezembro
		gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre
		stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
		styczeń luty marzec kwiecień czerwiec lipiec sierpień wrzesień październik listopad grudzień
		ledna února března dubna května června července srpna září října listopadu prosince
		leden únor březen duben květen červen červenec srpen říjen prosinec
		januára februára apríla mája júna júla augusta septembra októbra novembra decembra
		január február apríl máj jún júl október
		március április május június július augusztus szeptember november
		januarja februarja aprila junija julija avgusta oktobra avgust
		siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna studenoga studenog prosinca
		ianuarie februarie martie aprilie iunie iulie septembrie octombrie noiembrie decembrie
		tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta
		jaanuar veebruar märts aprill juuni juuli detsember
		janvāris janvārī februāris februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī decembrī
		sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio
		ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου
		януари февруари март април май юни юли август септември октомври ноември декември
		января февраля марта апреля мая июня июля августа сентября октября ноября декабря
		січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
		ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
		janúar febrúar apríl maí júní júlí ágúst nóvember`
	m := map[string]bool{}
	for name := range strings.FieldsSeq(names) {
		m[name] = true
	}
	return m
}()

// unsure are months that are common words or names too, also in other languages
// (a marca is a brand in Spanish): with them a year or the end of the line must
// follow.
var unsure = func() map[string]bool {
	m := map[string]bool{}
	for name := range strings.FieldsSeq("may march mai maj maja mars marts mart mei marca augusta kovo ekim luty") {
		m[name] = true
	}
	return m
}()

// dateItem reports an item that was meant as a date or a year. Its number is no
// number then, and nor is the list's that begins with it.
func (c *converter) dateItem(item int32, markerEnd int, first bool) {
	b := &c.d.Blocks[item]
	if b.Next == item+1 || b.Number < 1 || b.Number > 31 && (b.Number < 1900 || b.Number > 2199 || !first) {
		return
	}
	p := &c.d.Blocks[item+1]
	if p.Kind != Paragraph {
		return
	}
	line, _, _ := strings.Cut(c.d.Source(p.Start, p.End), "\n")
	word := firstWord(line)
	if b.Number > 31 || isMonth(word, line[len(word):]) {
		c.listDate(b.Start, c.at(markerEnd), word)
		b.Number = -1
		if first {
			c.d.Blocks[b.Parent].Number = -1
		}
	}
}

func firstWord(line string) string {
	if n := strings.IndexAny(line, " \t\r,.;:)*_{("); n >= 0 {
		return line[:n]
	}
	return line
}

func isMonth(word, rest string) bool {
	const longest = 32
	if len(word) < 3 || len(word) > longest {
		return false
	}
	name := strings.ToLower(word)
	if !months[name] {
		return false
	}
	rest = strings.TrimLeft(rest, " \t.,")
	return !unsure[name] || rest == "" || '0' <= rest[0] && rest[0] <= '9'
}

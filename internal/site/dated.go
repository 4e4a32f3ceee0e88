package site

import "annex/internal/locale"

// dated says an interface string with a date in it.
func (v *viewer) dated(id string, d locale.Date) Line {
	return Line{Text: v.lang.String(id, "date", v.lang.Speaking(id).Date(d)), ISO: d.String()}
}

// lifeLines say where a sub-processor stands, with the dates behind it.
func lifeLines(v *viewer, rec *Record) []Line {
	var lines []Line
	switch rec.Status {
	case "announced":
		lines = append(lines, v.dated("announced_from", rec.Date("effective")))
	case "active":
		lines = append(lines, v.dated("active_since", rec.Date("effective")))
	case "leaving":
		lines = append(lines, v.dated("active_since", rec.Date("effective")))
		if d := rec.Date("removed"); !d.IsZero() {
			lines = append(lines, v.dated("leaving_on", d))
		}
	case "removed":
		lines = append(lines, v.dated("removed_on", rec.Date("removed")))
	}
	if d := rec.Date("effective_existing"); !d.IsZero() && d.Compare(v.site.Today) > 0 {
		lines = append(lines, v.dated("existing_customers_from", d))
	}
	return lines
}

// certificateLines give the title and the standard with its edition.
func certificateLines(v *viewer, rec *Record) []Line {
	standard := rec.Text("standard")
	if edition := rec.Text("edition"); edition != "" {
		standard += ":" + edition
	}
	if t := rec.Text("type"); t != "" {
		standard += " (" + v.lang.String("col_type") + " " + t + ")"
	}
	return []Line{{Text: v.title(rec)}, {Text: standard}}
}

// holderLines name whose certificate it is: a host's is never shown as one's own.
func holderLines(v *viewer, rec *Record) []Line {
	holder := rec.Text("holder")
	if holder == "self" {
		return []Line{{Text: v.in.Config.Organisation.LegalName}}
	}
	if sub := v.subProcessor(holder); sub != nil {
		return []Line{{Text: sub.Text("legal_name")}}
	}
	return nil
}

func issuerLines(v *viewer, rec *Record) []Line {
	var lines []Line
	if issuer := rec.Text("issuer"); issuer != "" {
		lines = append(lines, Line{Text: issuer, Note: rec.Text("accreditation")})
	}
	if number := rec.Text("number"); number != "" {
		lines = append(lines, Line{Text: v.lang.String("col_number") + " " + number, URL: rec.Text("verify_url")})
	}
	return lines
}

// validityLines never show a certificate as valid that is not, or not yet.
func validityLines(v *viewer, rec *Record) []Line {
	var lines []Line
	if start, end := rec.Date("period_start"), rec.Date("period_end"); !start.IsZero() && !end.IsZero() {
		speaking := v.lang.Speaking("period")
		lines = append(lines, Line{Text: v.lang.String("period", "from", speaking.Date(start), "until", speaking.Date(end))})
	}
	until := rec.Date("valid_until")
	switch {
	case rec.Status == "withdrawn":
		lines = append(lines, v.dated("withdrawn_on", rec.Date("withdrawn")))
	case rec.Status == "planned" && !rec.Date("valid_from").IsZero():
		lines = append(lines, v.dated("valid_from", rec.Date("valid_from")))
	case rec.Status == "expired":
		lines = append(lines, v.dated("expired_on", until))
	case !until.IsZero():
		lines = append(lines, v.dated("valid_until", until))
	case !rec.Date("issued").IsZero():
		lines = append(lines, v.dated("issued_on", rec.Date("issued")))
	}
	return lines
}

func accessLines(v *viewer, rec *Record) []Line {
	lines := v.word(rec, "access_text")
	if doc := rec.Text("document"); doc != "" && rec.Text("access") == "public" {
		return append(lines, Line{Text: v.lang.Label("access", "public"), URL: v.in.Config.BasePath + "/" + escapePath(doc)})
	}
	if lines == nil {
		lines = []Line{{Text: v.lang.Label("access", rec.Text("access"))}}
	}
	return lines
}

// basisLines name the legal basis of one's own processing, with the interest
// where Article 6(1)(f) GDPR is it.
func basisLines(v *viewer, rec *Record) []Line {
	var lines []Line
	for _, b := range rec.Texts("basis") {
		lines = append(lines, Line{Text: v.lang.Label("basis", b)})
	}
	return append(lines, v.word(rec, "interest")...)
}

func recipientLines(v *viewer, rec *Record) []Line {
	var lines []Line
	for _, id := range rec.Texts("recipients") {
		if sub := v.subProcessor(id); sub != nil && sub.Status != "removed" {
			lines = append(lines, Line{Text: sub.Text("name")})
		}
	}
	return lines
}

// subProcessor gives a sub-processor that may be shown, nil if there is none of
// that id.
func (v *viewer) subProcessor(id string) *Record {
	if reg := v.site.Register("sub-processors"); reg != nil {
		return reg.Record(id)
	}
	return nil
}

func retentionLines(v *viewer, rec *Record) []Line {
	if words := v.filled[v.lang.Tag()][rec.Text("retention")]; words != "" {
		return []Line{{Text: words}}
	}
	return nil
}

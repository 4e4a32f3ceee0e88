package output

// lowered writes a short name in lower case into room, so that it can be looked
// up without an allocation; "" for a name too long to be one of ours.
func lowered(name []byte, room *[16]byte) []byte {
	if len(name) > len(room) {
		return nil
	}
	for i, c := range name {
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		room[i] = c
	}
	return room[:len(name)]
}

func tagNamed(name []byte) tag {
	var room [16]byte
	switch string(lowered(name, &room)) {
	case "a":
		return tagA
	case "area":
		return tagArea
	case "base":
		return tagBase
	case "form":
		return tagForm
	case "iframe", "frame", "embed", "object":
		return tagFrame
	case "image", "feimage":
		return tagImage
	case "img":
		return tagImg
	case "input":
		return tagInput
	case "link":
		return tagLink
	case "video", "audio", "track":
		return tagMedia
	case "meta":
		return tagMeta
	case "source":
		return tagPicture
	case "script":
		return tagScript
	case "style":
		return tagStyle
	case "use":
		return tagUse
	}
	return tagOther
}

// rawEnd gives the end tag that closes an element whose content is text, "" for
// all others.
func rawEnd(name []byte) string {
	var room [16]byte
	switch string(lowered(name, &room)) {
	case "script":
		return "script"
	case "style":
		return "style"
	case "textarea":
		return "textarea"
	case "title":
		return "title"
	case "xmp":
		return "xmp"
	case "iframe":
		return "iframe"
	case "noembed":
		return "noembed"
	case "noframes":
		return "noframes"
	}
	return ""
}

// set keeps an attribute that facts look at. The first of two with one name
// counts.
func (a *attributes) set(name, value []byte) {
	var room [16]byte
	low := lowered(name, &room)
	var field *[]byte
	switch string(low) {
	case "id":
		field = &a.id
	case "name":
		field = &a.name
	case "href", "xlink:href":
		field = &a.href
	case "src":
		field = &a.src
	case "srcset", "imagesrcset":
		field = &a.srcset
	case "rel":
		field = &a.rel
	case "type":
		field = &a.kind
	case "poster":
		field = &a.poster
	case "data":
		field = &a.data
	case "http-equiv":
		field = &a.equiv
	case "content":
		field = &a.content
	case "style":
		a.style = true
		return
	default:
		a.handler = a.handler || len(low) > 2 && low[0] == 'o' && low[1] == 'n'
		return
	}
	if *field == nil {
		*field = value
	}
}

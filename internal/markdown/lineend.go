package markdown

import (
	"slices"
	"strings"
)

// unixLines copies a body for goldmark, its lines ended by "\n" alone: with
// "\r\n" goldmark takes an empty list item for text, and a text would have other
// numbers on Windows. returns are the offsets in the copy of each "\n" that has
// lost its "\r".
func unixLines(body string) (src []byte, returns []int32) {
	if !strings.Contains(body, "\r\n") {
		return []byte(body), nil
	}
	src = make([]byte, 0, len(body))
	for {
		i := strings.Index(body, "\r\n")
		if i < 0 {
			return append(src, body...), returns
		}
		src = append(src, body[:i]...)
		returns = append(returns, int32(len(src)))
		src = append(src, '\n')
		body = body[i+2:]
	}
}

// returnsBefore gives the number of carriage returns the copy has lost before
// an offset. The end of a line is before its own.
func returnsBefore(returns []int32, offset int) int {
	if len(returns) == 0 {
		return 0
	}
	n, _ := slices.BinarySearch(returns, int32(offset))
	return n
}

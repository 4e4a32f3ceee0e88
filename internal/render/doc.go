// Package render turns a resolved page and the layouts into a finished HTML page.
//
// In: the files of layouts/ and a site.Site. Out: the bytes of a page. It must
// never know files, addresses of publication, Markdown sources or what a finding
// is worth. Invariants: the same page gives the same bytes; nothing that a
// writer, translator or record says reaches a page unescaped; a page has no
// inline script, no inline style and no event handler.
//
// # For authors of themes
//
// Most sites need no layout of their own: colours, logo and measure are set
// under [theme] in site.toml. To change more, put a file of the same name into
// the site's own layouts/: it takes the place of the built-in one. Nothing else
// is looked up or merged. The files are html/template; what a value is and where
// it comes from is said at View and Edition. Begin with a copy of the built-in
// file.
//
//	base.html       the whole page from <!doctype html> on; calls the others
//	head.html       inside <head>: title, description, addresses, style sheet
//	header.html     site name, main navigation, languages
//	footer.html     organisation, address, contact, links; made once per language
//	signature.html  places to sign below an agreement
//	cards.html      a list of pages with summary and state
//
// These say what stands inside <main>, each in {{define "main"}} … {{end}}:
//
//	page.html       every page with a text, unless one of the next fits
//	home.html       the start page of a language
//	section.html    the index page of a folder
//	chooser.html    "/", the choice of languages
//	404.html        said where there is no page
//
// A page's layout is found in one step: layouts/KIND/ID.html if it is there, else
// layouts/KIND.html, else page.html. Each of these defines "main", and prints
// .Body, the text of the page: a layout that does not is a finding. KIND is agreement, notice, policy, annex,
// page, section or home; ID is the page's id, such as dpa. Any other file of
// layouts/ is a part to be called by its name: {{template "parts/logo" .}}.
//
// Values are escaped by html/template for the place where they stand. Values of
// type template.HTML are finished pieces, written tight; they are complete
// elements or empty, so that {{.Contents}} needs no {{if}} around it. Scripts
// and styles belong into static/: an action inside <script>, <style>, an on…
// attribute, srcdoc or a meta refresh is refused. Own scripts and style sheets
// carry the sum of their bytes in the attribute integrity: a host that changes
// them on the way breaks them, and nobody else can.
//
// Layouts are minified when they are read. Line breaks between elements cost
// nothing; between two actions write {{- to be rid of them.
package render

package check

var minifyDiffers = Rule{
	ID:    "minify-differs",
	Title: "minifying would change what a page says",
	Why: `
Pages are made smaller before they are published, and compared with what they said before. Where a word, a
blank or an attribute would be lost, the page is published as it is, since a legal text that a tool has
changed is worth nothing. It is larger than need be, so the cause should be found: mostly a comment or a
noscript element in a layout of the site.
`,
	Bad: `
-- layouts/footer.html --
<footer class="site">
<p>This site works <noscript> also </noscript> without scripts.</p>
</footer>
`,
	Good: `
-- layouts/footer.html --
<footer class="site">
<p>This site works also without scripts.</p>
</footer>
`,
}

// Looks at finished pages in Chromium and writes one line for each thing that is
// wrong. On standard input: {"base": "http://127.0.0.1:1234", "browser": "/path",
// "pages": ["/en/"], "kinds": ["/en/"]}. Every page is opened; those of kinds, one
// for each kind of page, are looked at closely.
import { chromium } from "playwright-core"
import { readFileSync } from "node:fs"

const { base, browser: executablePath, pages, kinds } = JSON.parse(readFileSync(0, "utf8"))
const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] })
let wrong = 0
const report = (path, what) => {
  wrong++
  console.log(`${path}: ${what}`)
}

// Which features of Permissions-Policy a browser knows depends on its system.
const unknownFeature = /^Error with Permissions-Policy header: Unrecognized feature/

// open opens a page and reports whatever it says, breaks or loads from elsewhere.
async function open(context, path, status = 200) {
  const page = await context.newPage()
  page.on("console", (m) => unknownFeature.test(m.text()) || report(path, `console ${m.type()}: ${m.text()}`))
  page.on("pageerror", (e) => report(path, `script: ${e.message}`))
  page.on("requestfailed", (r) => report(path, `failed to load ${r.url()}`))
  page.on("request", (r) => r.url().startsWith(base + "/") || report(path, `asks another host: ${r.url()}`))
  const response = await page.goto(base + path, { waitUntil: "load" })
  if (response.status() !== status) report(path, `status ${response.status()}`)
  return page
}

async function narrow() {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  for (const path of pages) {
    const page = await open(context, path)
    const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth])
    if (wide > room) report(path, `scrolls sideways: ${wide} of ${room} pixels`)
    const stored = await page.evaluate(() => localStorage.length + sessionStorage.length)
    if (stored > 0) report(path, "keeps something in the browser")
    await page.close()
  }
  if ((await context.cookies()).length > 0) report("/", "sets cookies")
  await context.close()
}

// without compares what a page says with and without script.
async function without() {
  const plain = await browser.newContext({ javaScriptEnabled: false })
  const script = await browser.newContext()
  for (const path of kinds) {
    const [a, b] = [await open(plain, path), await open(script, path)]
    const [said, wanted] = [await a.innerText("body"), await b.innerText("body")]
    if (said !== wanted) report(path, "says something else without script")
    if ((await a.locator("h1:visible").count()) !== 1) report(path, "does not show one title")
    await a.close()
    await b.close()
  }
  await plain.close()
  await script.close()
}

// print makes a PDF of each kind of page: what can be printed has text and no
// navigation.
async function print() {
  const context = await browser.newContext()
  for (const path of kinds) {
    const page = await open(context, path)
    const pdf = await page.pdf({ format: "A4" })
    if (pdf.subarray(0, 5).toString() !== "%PDF-" || pdf.length < 5000) report(path, "cannot be printed")
    await page.emulateMedia({ media: "print" })
    if ((await page.locator("header nav:visible").count()) > 0) report(path, "prints its navigation")
    await page.close()
  }
  await context.close()
}

// change follows the language links from a clause: the clause stays.
async function change() {
  const context = await browser.newContext()
  const page = await open(context, "/en/dpa/#audit")
  await page.locator(".languages summary").click()
  await page.locator('.languages a[hreflang="de"]').click()
  await page.waitForURL("**/de/**")
  if (!page.url().endsWith("#audit") || (await page.locator("#audit").count()) !== 1) report("/en/dpa/#audit", `the other language is at ${page.url()}`)
  await context.close()
}

for (const step of [narrow, without, print, change]) await step()
await browser.close()
process.exit(wrong > 0 ? 1 : 0)

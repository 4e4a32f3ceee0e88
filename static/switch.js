// Keeps the clause when the reader changes the language: ids are the same in all
// languages. Without this script the links lead to the top of the page.
for (const link of document.querySelectorAll(".languages a")) {
  const keep = () => { link.hash = location.hash }
  link.addEventListener("pointerdown", keep)
  link.addEventListener("focus", keep)
  link.addEventListener("click", keep)
}

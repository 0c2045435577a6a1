import { moveTiles } from "./move-tiles.ts"

/** Sends what was chosen with a pointer at once; arrow keys choose on their way to what is meant. */
const sendWhenChosen = (form: HTMLFormElement): void => {
  let byPointer = false
  form.addEventListener("pointerdown", () => {
    byPointer = true
  })
  form.addEventListener("keydown", () => {
    byPointer = false
  })
  form.addEventListener("change", () => {
    if (byPointer) form.requestSubmit()
  })
}

const main = document.getElementById("main")
const stages = document.getElementById("stages")
const said = document.getElementById("said")
const form = document.getElementById("filters")
if (form instanceof HTMLFormElement) sendWhenChosen(form)
if (main && stages && said) moveTiles(main, stages, said)

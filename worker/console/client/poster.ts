import { morph } from "./morph.ts"
import { parsePage } from "./trusted-html.ts"

/** Shorter than a pause between words, longer than between letters. */
const TYPING_PAUSE_MS = 250

const form = document.querySelector<HTMLFormElement>("form.poster-form")
const preview = document.getElementById("preview")

const addressOf = (from: HTMLFormElement): string => {
  const query = new URLSearchParams()
  for (const [name, value] of new FormData(from)) {
    if (typeof value === "string" && value !== "") query.append(name, value)
  }
  return `${from.action}?${query}`
}

/** The button needs a script, so it is hidden until there is one, and after each new preview. */
const offerPrinting = (): void => {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-prints]")) {
    button.hidden = false
  }
}

/** The sheets follow what is chosen and typed; the address follows too, so that a reload shows the same. */
const keepPreviewed = (from: HTMLFormElement, shown: HTMLElement): void => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let latest = 0
  const show = async () => {
    const mine = ++latest
    const address = addressOf(from)
    try {
      const answer = await fetch(address)
      const page = answer.ok && !answer.redirected ? parsePage(await answer.text()) : undefined
      const next = page?.getElementById("preview")
      if (!next) throw new Error("no such preview")
      if (mine !== latest) return
      history.replaceState(null, "", address)
      morph(shown, next)
      for (const field of ["question", "call"]) {
        const placeholder = page?.getElementById(field)?.getAttribute("placeholder")
        if (placeholder) document.getElementById(field)?.setAttribute("placeholder", placeholder)
      }
      offerPrinting()
    } catch {
      // The long way round says what is wrong.
      if (mine === latest) from.requestSubmit()
    }
  }
  from.addEventListener("input", (event) => {
    clearTimeout(timer)
    const typing = event instanceof InputEvent
    timer = setTimeout(show, typing ? TYPING_PAUSE_MS : 0)
  })
}

document.addEventListener("click", ({ target }) => {
  if (target instanceof Element && target.closest("button[data-prints]")) print()
})
offerPrinting()
if (form && preview) keepPreviewed(form, preview)

import { offerCopying } from "./offer-copying.ts"
import { parsePage } from "./trusted-html.ts"

/** Shorter than a pause between words, longer than between letters. */
const TYPING_PAUSE_MS = 250
/** Of a preview: what a phone shows of it at once. */
const FRAME_HEIGHT_MAX_PX = 900

const frames = [...document.querySelectorAll<HTMLIFrameElement>("iframe[data-preview]")]

/** Each frame is as tall as what it shows. */
const makeTall = (frame: HTMLIFrameElement): void => {
  const tall = frame.contentDocument?.body?.getBoundingClientRect().height ?? 0
  if (tall > 0) frame.height = `${Math.min(Math.ceil(tall), FRAME_HEIGHT_MAX_PX)}`
}

for (const frame of frames) {
  frame.addEventListener("load", () => makeTall(frame))
  makeTall(frame)
}
addEventListener("resize", () => frames.forEach(makeTall))

/** What stands in the page with the typed words, and what is taken along. */
const show = (form: HTMLFormElement, query: URLSearchParams, page: Document): void => {
  for (const id of ["email-html", "email-text"]) {
    const here = document.querySelector<HTMLTextAreaElement>(`textarea#${id}`)
    if (here) here.value = page.querySelector<HTMLTextAreaElement>(`textarea#${id}`)?.value ?? here.value
  }
  const download = page.getElementById("email-html-download")?.getAttribute("href")
  if (download) document.getElementById("email-html-download")?.setAttribute("href", download)
  for (const frame of frames) {
    const { preview = "", scheme = "" } = frame.dataset
    frame.src = `${preview}?${new URLSearchParams([...query, ["scheme", scheme]])}`
  }
  history.replaceState(null, "", `${form.action}?${query}`)
}

/** The e-mail shows what is typed, a moment later. The newest words win, whichever answer comes first. */
const keepShown = (form: HTMLFormElement): void => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0
  const refresh = async () => {
    const query = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === "string") query.append(name, value)
    const turn = ++asked
    try {
      const answer = await fetch(`${form.action}?${query}`)
      if (answer.ok && turn === asked) show(form, query, parsePage(await answer.text()))
    } catch {
      // The button shows it by the long way round.
    }
  }
  form.addEventListener("input", () => {
    clearTimeout(timer)
    timer = setTimeout(refresh, TYPING_PAUSE_MS)
  })
}

const words = document.querySelector<HTMLFormElement>("form[data-words]")
if (words) keepShown(words)
for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copies]")) offerCopying(button)

import { offerCopying } from "./offer-copying.ts"
import { parsePage } from "./trusted-html.ts"

/** Shorter than a pause between words, longer than between letters. */
const TYPING_PAUSE_MS = 250
/** Of a preview: what a phone shows of it at once. */
const FRAME_HEIGHT_MAX_PX = 900
/** What a short question takes: nothing below moves when it comes. */
const FRAME_HEIGHT_MIN_PX = 264

const form = document.querySelector<HTMLFormElement>("form.asking-form")
const frames = [...document.querySelectorAll<HTMLIFrameElement>("iframe.preview")]

const draftOf = (from: HTMLFormElement): URLSearchParams => {
  const draft = new URLSearchParams()
  for (const [name, value] of new FormData(from)) if (typeof value === "string") draft.append(name, value)
  return draft
}

/** The frames have no origin of their own to name; there is nothing secret in what they get. */
const tellFrames = (from: HTMLFormElement): void => {
  for (const { contentWindow } of frames) contentWindow?.postMessage(`${draftOf(from)}`, "*")
}

/** Each frame is as tall as what it shows. */
const fitFrames = (): void =>
  addEventListener("message", ({ source, data }) => {
    const frame = frames.find(({ contentWindow }) => contentWindow === source)
    if (!frame || typeof data !== "number") return
    // It speaks first when it is there: then it hears what was typed before that.
    if (form && !frame.dataset.ready) tellFrames(form)
    frame.dataset.ready = "yes"
    frame.height = `${Math.min(Math.max(Math.ceil(data), FRAME_HEIGHT_MIN_PX), FRAME_HEIGHT_MAX_PX)}`
  })

/** The previews show what is typed, a moment later. */
const keepPreviewed = (from: HTMLFormElement): void => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const state = document.getElementById("save-state")
  const soon = () => {
    if (state) state.textContent = state.dataset.typed ?? ""
    clearTimeout(timer)
    timer = setTimeout(() => tellFrames(from), TYPING_PAUSE_MS)
  }
  from.addEventListener("input", soon)
  from.addEventListener("asking:changed", soon)
}

/**
 * Adding, removing and moving reasons: without this script the server answers with the page as it then stands; with it,
 * only the fields in question are taken from that answer.
 */
const keepReasonsInPlace = (from: HTMLFormElement): void => {
  from.addEventListener("submit", async (event) => {
    const { submitter } = event
    if (!(submitter instanceof HTMLButtonElement) || submitter.name !== "do") return
    const fields = submitter.closest("fieldset")
    if (!fields) return
    event.preventDefault()
    const body = draftOf(from)
    body.append(submitter.name, submitter.value)
    try {
      const answer = await fetch(from.action, { method: "POST", body })
      const next = answer.ok && parsePage(await answer.text()).getElementById(fields.id)
      if (!next) throw new Error("no such fields")
      fields.replaceWith(next)
      next.querySelector<HTMLElement>("[autofocus]")?.focus()
      from.dispatchEvent(new Event("asking:changed"))
    } catch {
      // The long way round says what is wrong.
      const plain = document.createElement("input")
      plain.type = "hidden"
      plain.name = submitter.name
      plain.value = submitter.value
      from.append(plain)
      from.requestSubmit()
    }
  })
}

/** What was typed and not saved is not left behind unasked: by a link, or by one of the page's other forms. */
const keepUnsaved = (from: HTMLFormElement): void => {
  const saved = from.dataset.unsaved === undefined ? `${draftOf(from)}` : undefined
  let saving = false
  from.addEventListener("submit", ({ defaultPrevented }) => {
    saving = !defaultPrevented
  })
  addEventListener("beforeunload", (event) => {
    if (!saving && `${draftOf(from)}` !== saved) event.preventDefault()
  })
}

fitFrames()
if (form) {
  keepPreviewed(form)
  keepReasonsInPlace(form)
  keepUnsaved(form)
}
for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copies]")) offerCopying(button)

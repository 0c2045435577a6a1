import { offerCopying } from "./offer-copying.ts"
import { waitMs } from "./pace.ts"
import { parsePage } from "./trusted-html.ts"

/** An answer later than this comes too late to matter; the next one may not. */
const ANSWER_MAX_MS = 10_000

for (const button of document.querySelectorAll<HTMLButtonElement>("[data-copies]")) offerCopying(button)

const said = document.getElementById("said")

/** Draws what has come in since. @returns whether anything is still waited for */
const draw = (html: string): boolean => {
  let waiting = false
  for (const next of parsePage(html).querySelectorAll<HTMLElement>("[data-arrival]")) {
    if (next.dataset.state === "waiting") waiting = true
    for (const shown of document.querySelectorAll<HTMLElement>(
      `[data-arrival="${next.dataset.arrival ?? ""}"]`,
    )) {
      if (shown.textContent === next.textContent) continue
      shown.replaceChildren(...[...next.childNodes].map((node) => node.cloneNode(true)))
      shown.dataset.state = next.dataset.state ?? ""
      if (said) said.textContent = next.dataset.say ?? ""
    }
  }
  return waiting
}

/** Asks whether a vote has come, while any is waited for and the page is looked at. */
const watch = (address: string): void => {
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const began = Date.now()
  const turn = async () => {
    let waiting = true
    try {
      const answer = await fetch(address, { redirect: "manual", signal: AbortSignal.timeout(ANSWER_MAX_MS) })
      if (!answer.ok) throw new Error(`unexpected status ${answer.status}`)
      failures = 0
      waiting = draw(await answer.text())
    } catch {
      failures++
    }
    if (waiting && !document.hidden)
      timer = setTimeout(turn, waitMs(failures, Date.now() - began, Math.random()))
  }
  document.addEventListener("visibilitychange", () => {
    clearTimeout(timer)
    if (!document.hidden) void turn()
  })
  void turn()
}

const page = document.querySelector<HTMLElement>("[data-arrived-at]")
if (page?.dataset.arrivedAt) {
  for (const button of document.querySelectorAll<HTMLElement>("[data-asks-by-itself]")) button.hidden = true
  watch(page.dataset.arrivedAt)
}

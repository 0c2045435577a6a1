import { waitMs } from "./pace.ts"
import { parsePage } from "./trusted-html.ts"

/** An answer later than this comes too late to matter; the next one may not. */
const ANSWER_MAX_MS = 10_000

const page = document.querySelector<HTMLElement>("[data-pairing]")

/** Asks whether the kiosk has come, until it has, or its code is over. */
const watch = (address: string): void => {
  let failures = 0
  const turn = async () => {
    try {
      const answer = await fetch(address, { redirect: "manual", signal: AbortSignal.timeout(ANSWER_MAX_MS) })
      if (!answer.ok) throw new Error(`unexpected status ${answer.status}`)
      failures = 0
      const next = parsePage(await answer.text()).getElementById("pairing-state")
      const shown = document.getElementById("pairing-state")
      if (next && shown && next.textContent !== shown.textContent) shown.replaceChildren(...next.childNodes)
      if (next && shown) shown.dataset.state = next.dataset.state ?? ""
      if (next?.dataset.state !== "waiting") return
    } catch {
      failures++
    }
    setTimeout(turn, waitMs(failures, 0, Math.random()))
  }
  void turn()
}

if (page?.dataset.pairing) watch(page.dataset.pairing)

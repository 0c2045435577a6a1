import { morph } from "./morph.ts"
import { waitMs } from "./pace.ts"
import { parsePage } from "./trusted-html.ts"

/** What the mark in the header says, in the page's language: it has a `data-` attribute for each. */
type State = "live" | "paused" | "waiting" | "out"

/** A burst of votes is announced once, not a hundred times. */
const SAY_EVERY_MS = 10_000
/** An answer later than this is not live; the next one may be. */
const ANSWER_MAX_MS = 10_000
const FLASH_MS = 900

/** Boxes without a value of their own say “on”, and had none at first. */
const TYPED_INTO = "textarea, input:not([type=checkbox], [type=radio])"
/** Whether something stands in a field that was not there at first. */
const isTypedInto = (): boolean =>
  [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(TYPED_INTO)].some(
    ({ value, defaultValue }) => value !== defaultValue,
  )

/** Keeps the page as new as its data: asks with the version it has and draws only what moved. */
const keepLive = (main: HTMLElement, mark: HTMLElement, said: HTMLElement): void => {
  let failures = 0
  let movedAt = Date.now()
  let saidAt = 0
  let saying: ReturnType<typeof setTimeout> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let asking = false

  const show = (state: State) => {
    mark.hidden = false
    mark.dataset.state = state
    const says = mark.dataset[state] ?? ""
    if (mark.textContent !== says) mark.textContent = says
  }

  const say = () => {
    if (saying !== undefined) return
    const speak = () => {
      saying = undefined
      saidAt = Date.now()
      said.textContent = main.dataset.say ?? ""
    }
    saying = setTimeout(speak, Math.max(0, saidAt + SAY_EVERY_MS - Date.now()))
  }

  const draw = (html: string) => {
    // Somebody holds a part of the page: what is new is asked for again.
    if (main.dataset.busy !== undefined) return
    const next = parsePage(html).querySelector("main")
    if (!next) return
    const changed = morph(main, next)
    if (changed.length === 0) return
    movedAt = Date.now()
    say()
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return
    for (const { parentElement } of changed) {
      parentElement
        ?.closest("big")
        ?.animate({ opacity: [0.35, 1] }, { duration: FLASH_MS, easing: "ease-out" })
    }
  }

  const ask = async (): Promise<boolean> => {
    const { href } = location
    const { version = "" } = main.dataset
    const answer = await fetch(href, {
      headers: { "If-None-Match": version },
      redirect: "manual",
      signal: AbortSignal.timeout(ANSWER_MAX_MS),
    })
    if (answer.type === "opaqueredirect" || answer.status === 404) {
      show("out")
      // Who is at something finds out by sending it, and loses nothing.
      if (main.dataset.busy === undefined && !isTypedInto()) location.reload()
      return false
    }
    if (answer.status === 200) {
      const html = await answer.text()
      // What a move has drawn meanwhile is newer than what was asked for before it.
      if (href === location.href && version === (main.dataset.version ?? "")) draw(html)
    } else if (answer.status !== 304) throw new Error(`unexpected status ${answer.status}`)
    failures = 0
    show("live")
    return true
  }

  const turn = async () => {
    if (asking) return
    asking = true
    clearTimeout(timer)
    let goOn = true
    try {
      goOn = await ask()
    } catch {
      failures++
      show("waiting")
    }
    asking = false
    if (document.hidden) show("paused")
    else if (goOn) timer = setTimeout(turn, waitMs(failures, Date.now() - movedAt, Math.random()))
  }

  const wake = () => {
    const idle = waitMs(0, Date.now() - movedAt, 0) > waitMs(0, 0, 0)
    movedAt = Date.now()
    if (idle && !document.hidden) void turn()
  }
  for (const event of ["pointermove", "pointerdown", "keydown", "scroll"]) {
    addEventListener(event, wake, { passive: true })
  }
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
      clearTimeout(timer)
      show("paused")
    } else {
      void turn()
    }
  })
  show("live")
  if (!document.hidden) void turn()
}

const [main, mark, said] = ["main", "live", "said"].map((id) => document.getElementById(id))
if (main && mark && said) keepLive(main, mark, said)

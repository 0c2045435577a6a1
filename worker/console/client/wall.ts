import { morph } from "./morph.ts"
import { parsePage } from "./trusted-html.ts"
import { backoffMs, breathe, lookAgainMs } from "./wall-pace.ts"

/** An answer later than this is lost; the next one may not be. */
const ANSWER_MAX_MS = 8_000
/** So many failures in a row, and the screen says so. One lost answer is nobody's business. */
const LOST_AFTER_FAILURES = 2
/** A page of several is read in so long. */
const PAGE_MS = 20_000
/** A screen loads itself anew when what it loaded has changed, yet never again and again while a deploy is under way. */
const RELOAD_AFTER_MS = 5 * 60_000
/** And once a day, whatever happens: it is on for weeks. */
const RELOAD_EVERY_MS = 24 * 3_600_000
/** So that no edge burns in: every so often all moves by a few pixels. */
const SHIFT_EVERY_MS = 3 * 60_000
const SHIFTS = ["0 0", "4px 0", "4px 4px", "0 4px", "-4px 4px", "-4px 0", "-4px -4px", "0 -4px"]
/** Whoever points at a page reads it; a pointer that was left lying there doesn't, and is not shown any more. */
const POINTED_FOR_MS = 15_000
const FACE_MS = 1_100
const TICK_MS = 1_000

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches

/** Counts by touchpoint, to know whose face answers. */
const countsIn = (main: Element): Map<string, { love: number; hate: number }> =>
  new Map(
    [...main.querySelectorAll<HTMLElement>("[data-love]")].map(({ dataset }) => [
      dataset.key ?? "",
      { love: Number(dataset.love), hate: Number(dataset.hate) },
    ]),
  )

const answerWithFaces = (main: Element, before: ReturnType<typeof countsIn>): void => {
  if (calm()) return
  for (const [key, counts] of countsIn(main)) {
    const was = before.get(key)
    if (!was) continue
    for (const face of ["love", "hate"] as const) {
      if (counts[face] <= was[face]) continue
      main
        .querySelector(`[data-key="${CSS.escape(key)}"] .face.${face}`)
        ?.animate(
          { transform: ["none", "translateY(-18%) scale(2.1)", "scale(0.9)", "none"] },
          { duration: FACE_MS, easing: "ease-out" },
        )
    }
  }
}

const run = (main: HTMLElement, state: HTMLElement, clock: HTMLElement, said: HTMLElement): void => {
  const { locale, zone, updated, lost, paused } = state.dataset
  const time = new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone: zone ?? "UTC" })
  let failures = 0
  let heardAt = Date.now()
  let movedAt = Date.now()
  let page = Number(main.dataset.page)
  let turnedAt = Date.now()
  let pointedAt = Number.NEGATIVE_INFINITY
  let held = false
  let asking = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const address = () => `${location.pathname}?page=${page}`

  const show = () => {
    clock.textContent = time.format(Date.now())
    document.body.classList.toggle("unwatched", Date.now() - pointedAt > POINTED_FOR_MS)
    const is = document.hidden ? "paused" : failures >= LOST_AFTER_FAILURES ? "lost" : "live"
    const seconds = Math.max(0, Math.round((Date.now() - heardAt) / TICK_MS))
    const text = {
      live: updated?.replace("{seconds}", String(seconds)),
      lost: lost?.replace("{time}", time.format(heardAt)),
      paused,
    }[is]
    if (state.textContent !== text) state.textContent = text ?? ""
    if (state.dataset.state === is) return
    if (is === "lost" || state.dataset.state === "lost") said.textContent = text ?? ""
    state.dataset.state = is
  }

  const offerHolding = () => {
    const button = document.getElementById("hold")
    if (!(button instanceof HTMLButtonElement)) return
    button.hidden = false
    button.setAttribute("aria-pressed", String(held))
  }

  const draw = (html: string) => {
    const next = parsePage(html).querySelector<HTMLElement>("main.wall")
    if (!next) return
    const turned = next.dataset.page !== main.dataset.page
    const before = countsIn(main)
    const changed = morph(main, next)
    offerHolding()
    if (changed.length > 0) movedAt = Date.now()
    if (!turned) answerWithFaces(main, before)
    else if (!calm()) main.animate({ opacity: [0, 1] }, { duration: FACE_MS, easing: "ease-out" })
  }

  const reload = () => {
    const open = performance.now()
    const other = main.dataset.build !== build
    if ((other && open > RELOAD_AFTER_MS) || open > RELOAD_EVERY_MS) location.reload()
  }
  const { build } = main.dataset

  const ask = async () => {
    const answer = await fetch(address(), {
      headers: { "If-None-Match": main.dataset.version ?? "" },
      signal: AbortSignal.timeout(ANSWER_MAX_MS),
    })
    // The link holds no longer: the page that says so is the answer.
    if (answer.status === 404 || answer.status === 410) return location.reload()
    if (answer.status === 200) draw(await answer.text())
    else if (answer.status !== 304) throw new Error(`unexpected status ${answer.status}`)
    failures = 0
    heardAt = Date.now()
    reload()
  }

  const turnPage = () => {
    const pages = Number(main.dataset.pages)
    const busy = held || Date.now() - pointedAt < POINTED_FOR_MS || main.querySelector(":focus-visible")
    if (pages < 2 || busy || Date.now() - turnedAt < PAGE_MS) return
    page = (page % pages) + 1
    turnedAt = Date.now()
  }

  const look = async () => {
    if (asking) return
    asking = true
    clearTimeout(timer)
    turnPage()
    try {
      await ask()
    } catch {
      failures++
    }
    asking = false
    show()
    if (document.hidden) return
    const wait = failures > 0 ? backoffMs(failures, Math.random()) : lookAgainMs(Date.now() - movedAt)
    timer = setTimeout(look, wait)
  }

  document.addEventListener("visibilitychange", () => {
    if (document.hidden) clearTimeout(timer)
    else void look()
    show()
  })
  addEventListener("pointermove", () => {
    pointedAt = Date.now()
  })
  addEventListener("online", () => void look())
  main.addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || event.target.id !== "hold") return
    held = !held
    offerHolding()
  })
  state.hidden = false
  clock.hidden = false
  offerHolding()
  setInterval(show, TICK_MS)
  breathe(SHIFTS, SHIFT_EVERY_MS, (shift) => {
    document.body.style.translate = shift
  })
  show()
  timer = setTimeout(look, lookAgainMs(0))
}

const [main, state, clock, said] = ["main", "state", "clock", "said"].map((id) => document.getElementById(id))
if (main && state && clock && said) run(main, state, clock, said)

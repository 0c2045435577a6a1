import { isBusy } from "./is-busy.ts"
import { perPageView } from "./page-view.ts"
import { isDue, type Seen, type When } from "./when.ts"

/** Whether a card has opened by itself: no second one does. */
const openings = perPageView(() => ({ opened: false }))

const TICK_MS = 500
/** Who leaves sooner has not been there. */
const LEAVE_AFTER_MS = 3000
/** A scrolled box this much lower than the window is a list in a page, not what is read. */
const READ_BOX_MIN_SHARE = 0.5

const waiting = new WeakMap<HTMLElement, () => void>()
/** Nothing of a page's that waits keeps a host: once its page has let go of it, whatever listens for it goes too. */
const gone = new FinalizationRegistry<AbortController>((listening) => listening.abort())

/** How far down its way a box is; `undefined` when it has hardly any. */
const scrolledShare = (box: Element): number | undefined => {
  const way = box.scrollHeight - box.clientHeight
  return way > box.clientHeight / 10 ? box.scrollTop / way : undefined
}

/** Answers whether it came too late, in a page view that has had its question. */
type Knock = (sinceLastKeyMs: number) => boolean

/** Listens to the page, and knocks when the question is due: as often as it takes. */
const listen = (when: When, { signal }: AbortController, knock: Knock): void => {
  const seen: Seen = { visibleMs: 0, scrolled: undefined, left: false, heard: false }
  /** When the customer came; a page may have been opened behind another. */
  let since = document.hidden ? Number.POSITIVE_INFINITY : performance.now()
  let lastKey = 0
  let timer: ReturnType<typeof setInterval> | undefined
  const on = (target: EventTarget, name: string, hear: (event: Event) => void) =>
    target.addEventListener(name, hear, { capture: true, passive: true, signal })
  const look = () => {
    if (!isDue(when, seen)) return
    // From now on it is asked again and again whether the moment is a decent one.
    tick()
    const isTooLate = knock(performance.now() - lastKey)
    // In the next page view it has to become due again.
    if (isTooLate)
      Object.assign(seen, { visibleMs: 0, scrolled: seen.scrolled && 0, left: false, heard: false })
  }
  const tick = () => {
    timer ??= setInterval(() => {
      if (!document.hidden) seen.visibleMs += TICK_MS
      // What was short a moment ago may have got its content by now.
      if (when.kind === "scroll") read(document.scrollingElement)
      look()
    }, TICK_MS)
  }
  const leave = () => {
    seen.left ||= performance.now() - since > LEAVE_AFTER_MS
    look()
  }
  const read = (box: Element | null) => {
    const share = box && box.clientHeight >= innerHeight * READ_BOX_MIN_SHARE ? scrolledShare(box) : undefined
    if (share !== undefined) seen.scrolled = Math.max(share, seen.scrolled ?? 0)
  }

  signal.addEventListener("abort", () => clearInterval(timer))
  for (const name of ["keydown", "input", "focusin"])
    on(document, name, () => {
      lastKey = performance.now()
    })
  switch (when.kind) {
    case "now":
      break
    case "after":
      tick()
      break
    case "scroll":
      tick()
      on(document, "scroll", ({ target }) => {
        read(target instanceof Element ? target : document.scrollingElement)
        look()
      })
      break
    case "leave":
      // A pointer that goes out at the top is on its way to the tabs or the address.
      on(document, "mouseout", (event) => {
        if (event instanceof MouseEvent && !event.relatedTarget && event.clientY <= 0) leave()
      })
      // Fingers leave no such trace, and scrolling up quickly means reading again as often as leaving: who was away
      // and is back is asked, and disturbed in nothing.
      on(document, "visibilitychange", () => {
        if (document.hidden) return
        if (since < Number.POSITIVE_INFINITY) leave()
        else since = performance.now()
      })
      break
    case "event":
      on(window, when.name, () => {
        seen.heard = true
        look()
      })
  }
  look()
}

const knockAt =
  (ref: WeakRef<HTMLElement>, listening: AbortController, opens: boolean): Knock =>
  (sinceLastKeyMs) => {
    const host = ref.deref()
    if (!host?.isConnected) return false
    if (opens) {
      const view = openings()
      if (view.opened) return true
      if (isBusy(host, sinceLastKeyMs)) return false
      view.opened = true
    }
    listening.abort()
    waiting.get(host)?.()
    return false
  }

/**
 * Resolves when the question is due; where it `opens` by itself, not before it disturbs nobody, and only once in a page
 * view. No function in here may be one that could see `host`, or what listens to the page would keep it.
 */
export const waitUntilDue = (host: HTMLElement, when: When, opens: boolean): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const listening = new AbortController()
  waiting.set(host, resolve)
  gone.register(host, listening)
  listen(when, listening, knockAt(new WeakRef(host), listening, opens))
  return promise
}

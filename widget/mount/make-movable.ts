import { openNotes } from "./notes.ts"
import { stackIn } from "./stack.ts"
import { nextCorner, parseCorner, parseSpot, restingSpot, type Spot, stepCorner } from "./where.ts"

/** A finger that taps slips by less. */
const DRAG_FROM_PX = 8
/** A press that lasts so long without a move is no tap: the tab goes to the next corner. */
const LONG_PRESS_MS = 600
const MOVE_MS = 180

/** For as long as the browser's tab is open: the next pages of the visit have it where the customer put it. */
const spots = openNotes("lovetap-where", () => sessionStorage)

/** Puts a tab in its place, in a short glide from where it is. */
const moveTo = (host: HTMLElement, tab: HTMLElement, { corner, lift }: Spot): void => {
  const from = tab.getBoundingClientRect()
  tab.style.translate = ""
  host.setAttribute("where", corner)
  stackIn(host, lift)
  const to = tab.getBoundingClientRect()
  const glide = [{ translate: `${from.x - to.x}px ${from.y - to.y}px` }, { translate: "0" }]
  if (!matchMedia("(prefers-reduced-motion: reduce)").matches)
    tab.animate(glide, { duration: MOVE_MS, easing: "ease-out" })
}

/** Where the customer has put the tab of this touchpoint, in this visit. */
const spotOf = (host: Element): Spot | undefined =>
  parseSpot(spots.read(host.getAttribute("touchpoint") ?? ""))

/**
 * A tab may lie where the page has something else: pressed and moved, it rests where it is let go; a long press (for who
 * can't drag) or the arrow keys take it from corner to corner. All listeners are the tab's, and go with it.
 */
const makeMovable = (host: HTMLElement, tab: HTMLElement): void => {
  /** Where the press began, and when it will have been a long one. */
  let press: { x: number; y: number; timer: ReturnType<typeof setTimeout> } | undefined
  /** The tab has left its place in this press; its click, if there is one, opens nothing. */
  let isMoved = false

  const corner = () => parseCorner(host.getAttribute("where") ?? "")
  const isRtl = () => getComputedStyle(tab).direction === "rtl"
  const move = (spot: Spot) => {
    moveTo(host, tab, spot)
    spots.write(host.getAttribute("touchpoint") ?? "", `${spot.corner} ${spot.lift}`)
  }
  const release = () => {
    clearTimeout(press?.timer)
    press = undefined
  }

  tab.addEventListener("pointerdown", ({ button, isTrusted, clientX: x, clientY: y, pointerId }) => {
    isMoved = false
    if (button || !isTrusted) return
    release()
    const timer = setTimeout(() => {
      isMoved = true
      release()
      move({ corner: nextCorner(corner()), lift: 0 })
    }, LONG_PRESS_MS)
    press = { x, y, timer }
    tab.setPointerCapture(pointerId)
  })
  tab.addEventListener("pointermove", ({ clientX, clientY }) => {
    if (!press) return
    const [x, y] = [clientX - press.x, clientY - press.y]
    if (!isMoved && Math.hypot(x, y) < DRAG_FROM_PX) return
    clearTimeout(press.timer)
    isMoved = true
    tab.style.translate = `${x}px ${y}px`
  })
  tab.addEventListener("pointerup", () => {
    if (press && isMoved) move(restingSpot(tab.getBoundingClientRect(), innerWidth, innerHeight, isRtl()))
    release()
  })
  tab.addEventListener("pointercancel", () => {
    tab.style.translate = ""
    release()
  })
  tab.addEventListener("contextmenu", (event) => {
    // What Android makes of a long press.
    if (press || isMoved) event.preventDefault()
  })
  tab.addEventListener("click", (event) => {
    if (isMoved) event.preventDefault()
    isMoved = false
  })
  tab.addEventListener("keydown", (event) => {
    const next = stepCorner(corner(), event.key, isRtl())
    if (!next || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    move({ corner: next, lift: 0 })
  })
  tab.setAttribute("aria-keyshortcuts", "ArrowUp ArrowDown ArrowLeft ArrowRight")

  const spot = spotOf(host)
  if (spot) host.setAttribute("where", spot.corner)
  stackIn(host, spot?.lift ?? 0)
}

export default makeMovable

const SHEET = new CSSStyleSheet()
SHEET.replaceSync(`
:host { display: block; position: relative }
.pad { position: absolute; inset: 0; touch-action: pan-y; border-radius: 6px; outline: none }
.pad:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px }
.ring, .told { position: absolute; top: 0; left: 0; pointer-events: none; visibility: hidden }
.shown .ring, .shown .told { visibility: visible }
.ring { border: 2px solid var(--ink); border-radius: 7px; box-sizing: border-box }
.told { width: max-content; max-width: 100%; padding: 8px 12px; border-radius: 8px; z-index: 1;
  background: var(--ink); color: var(--card); font-size: 13px; line-height: 1.45; white-space: pre-line }
.told::first-line { font-weight: 650 }
@media (forced-colors: active) { .told, .ring { border: 2px solid CanvasText; background: Canvas; color: CanvasText } .ring { background: none } }
@media print { .ring, .told { display: none } }
`)

/** From the place that is read to the box that tells it. CSS pixels. */
const GAP = 10
const RING_AROUND = 5
/** A step sideways counts so much more than the way ahead when an arrow key looks for the next place. */
const SIDEWAYS = 4

const KEYS: Record<string, readonly [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

const middleOf = ({ left, right, top, bottom }: DOMRect): readonly [x: number, y: number] => [
  (left + right) / 2,
  (top + bottom) / 2,
]

/** How far a point is from a box; nought within it. */
const distance = ({ left, right, top, bottom }: DOMRect, x: number, y: number): number =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom))

/**
 * Tells the exact values of the chart in it, where one points, taps, or goes with the arrow keys. What can be read are
 * its `data-read` elements: each has a `title`, and may have a circle where its value lies. All that this adds is in its
 * shadow, which live updates leave alone: focus and box stay when the chart is drawn anew.
 */
class ChartReader extends HTMLElement {
  readonly #pad = document.createElement("div")
  readonly #ring = document.createElement("div")
  readonly #told = document.createElement("div")
  #at = -1

  constructor() {
    super()
    const shadow = this.attachShadow({ mode: "open" })
    shadow.adoptedStyleSheets = [SHEET]
    this.#pad.className = "pad"
    this.#pad.tabIndex = 0
    this.#pad.setAttribute("role", "slider")
    this.#ring.className = "ring"
    this.#told.className = "told"
    this.#told.setAttribute("aria-hidden", "true")
    this.#pad.append(this.#ring, this.#told)
    shadow.append(document.createElement("slot"), this.#pad)
    this.#pad.addEventListener("pointermove", (event) => this.#point(event))
    this.#pad.addEventListener("pointerdown", (event) => this.#point(event))
    this.#pad.addEventListener("pointerleave", ({ pointerType }) => {
      // A finger leaves when it lifts: what it found stays until another place is touched.
      if (pointerType !== "touch" && !this.#pad.matches(":focus-visible")) this.#hide()
    })
    this.#pad.addEventListener("focus", () => {
      if (this.#pad.matches(":focus-visible")) this.#show(this.#at)
    })
    this.#pad.addEventListener("blur", () => this.#hide())
    this.#pad.addEventListener("keydown", (event) => this.#key(event))
    new MutationObserver(() => this.#refresh()).observe(this, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    })
    new ResizeObserver(() => this.#refresh()).observe(this)
  }

  connectedCallback(): void {
    this.#refresh()
  }

  get #places(): Element[] {
    return [...this.querySelectorAll("[data-read]")]
  }

  /** Says how things stand to those who hear it, and draws again what is shown. */
  #refresh(): void {
    const places = this.#places
    this.#at = this.#at < 0 ? places.length - 1 : Math.min(this.#at, places.length - 1)
    this.#pad.setAttribute("aria-label", this.dataset.label ?? "")
    this.#pad.setAttribute("aria-valuemin", "1")
    this.#pad.setAttribute("aria-valuemax", `${places.length}`)
    this.#pad.hidden = places.length === 0
    this.#say(places[this.#at])
    if (this.#pad.classList.contains("shown")) this.#show(this.#at)
  }

  #say(place: Element | undefined): void {
    const text = place?.querySelector("title")?.textContent ?? ""
    this.#told.textContent = text
    this.#pad.setAttribute("aria-valuenow", `${this.#at + 1}`)
    this.#pad.setAttribute("aria-valuetext", text.replaceAll("\n", ", "))
  }

  #hide(): void {
    this.#pad.classList.remove("shown")
  }

  #show(at: number): void {
    const place = this.#places[at]
    if (!place) {
      this.#hide()
      return
    }
    this.#at = at
    this.#say(place)
    this.#pad.classList.add("shown")
    const here = this.getBoundingClientRect()
    // Screens on a wall are zoomed: what is measured and what is set differ by that.
    const zoom = here.width / this.offsetWidth || 1
    const dot = place.querySelector("circle")
    const target = (dot ?? place).getBoundingClientRect()
    const around = dot ? RING_AROUND : 1
    const [left, top, width, height] = [
      (target.left - here.left) / zoom - around,
      (target.top - here.top) / zoom - around,
      target.width / zoom + 2 * around,
      target.height / zoom + 2 * around,
    ]
    this.#ring.style.borderRadius = dot ? "50%" : ""
    this.#ring.style.translate = `${left}px ${top}px`
    this.#ring.style.width = `${width}px`
    this.#ring.style.height = `${height}px`
    const { offsetWidth, offsetHeight } = this.#told
    const x = Math.max(0, Math.min(left + (width - offsetWidth) / 2, this.offsetWidth - offsetWidth))
    const above = top - offsetHeight - GAP
    this.#told.style.translate = `${x}px ${above < -offsetHeight / 2 ? top + height + GAP : above}px`
  }

  #point({ clientX, clientY }: PointerEvent): void {
    const distances = this.#places.map((place) => distance(place.getBoundingClientRect(), clientX, clientY))
    this.#show(distances.indexOf(Math.min(...distances)))
  }

  /** The nearest place in a direction. */
  #next([dx, dy]: readonly [x: number, y: number]): number {
    const boxes = this.#places.map((place) => middleOf(place.getBoundingClientRect()))
    const [x, y] = boxes[this.#at] ?? [0, 0]
    let best = { at: this.#at, cost: Infinity }
    for (const [at, box] of boxes.entries()) {
      const [right, down] = [box[0] - x, box[1] - y]
      const ahead = right * dx + down * dy
      const cost = ahead + SIDEWAYS * Math.abs(right * dy + down * dx)
      if (ahead > 1 && cost < best.cost) best = { at, cost }
    }
    return best.at
  }

  #key(event: KeyboardEvent): void {
    const { key } = event
    const way = KEYS[key]
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (key === "Escape") this.#hide()
    else if (key === "Home") this.#show(0)
    else if (key === "End") this.#show(this.#places.length - 1)
    else if (way) this.#show(this.#next(way))
    else return
    event.preventDefault()
  }
}

customElements.define("chart-reader", ChartReader)

document.addEventListener("click", ({ target }) => {
  if (target instanceof Element && target.closest("[data-print]")) print()
})

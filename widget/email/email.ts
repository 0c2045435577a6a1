/**
 * The script of the page under an e-mail's link: says that the page was opened where scripts run, and by whose hand a
 * form of it is sent. The page does without it; whatever goes wrong here, the tap goes out.
 */

/** A person's finger leaves a mouse button later; so do touchpads, mostly. */
const PRESS_MIN_MS = 40
/** A hand arrives by way of somewhere; a machine's pointer is there at once. */
const MOVES_MIN = 2

const field = (form: HTMLFormElement, name: string): HTMLInputElement | undefined => {
  const found = form.elements.namedItem(name)
  return found instanceof HTMLInputElement ? found : undefined
}

let moves = 0
let pressedAt = 0
/** Whether the latest click was a person's, as far as can be told. */
let byPerson = false

addEventListener(
  "pointermove",
  ({ isTrusted }) => {
    if (isTrusted) moves += 1
  },
  true,
)
addEventListener(
  "pointerdown",
  ({ isTrusted, timeStamp }) => {
    if (isTrusted) pressedAt = timeStamp
  },
  true,
)
addEventListener(
  "click",
  (event) => {
    const isMouse = event instanceof PointerEvent && event.pointerType === "mouse"
    // Keys, fingers and assistive software press in ways of their own: nothing but trust is asked of them.
    const isSudden = isMouse && moves < MOVES_MIN && event.timeStamp - pressedAt < PRESS_MIN_MS
    byPerson = event.isTrusted && !isSudden && !navigator.webdriver
  },
  true,
)
addEventListener(
  "submit",
  ({ target }) => {
    const hand = target instanceof HTMLFormElement ? field(target, "hand") : undefined
    if (hand) hand.value = byPerson ? "person" : "machine"
    byPerson = false
  },
  true,
)

const tellOpened = (): void => {
  const form = document.forms[0]
  const made = form && field(form, "made")?.value
  if (!made) return
  const { pathname, search } = location
  // Without its id a vote that is nobody's could not be told from another.
  const id = field(form, "id")?.value
  fetch(`${pathname}/opened${search}`, {
    method: "POST",
    body: id ? `${made} ${id}` : made,
    keepalive: true,
  }).catch(() => {})
}

// A page that a browser made beforehand was opened by nobody yet.
if ("prerendering" in document && document.prerendering) {
  document.addEventListener("prerenderingchange", tellOpened, { once: true })
} else tellOpened()

export {}

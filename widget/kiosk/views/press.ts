/** A click within this of a pointer's last event is that pointer's own: it has been answered already. */
const SAME_TAP_MS = 1000

let pointedAt = Number.NEGATIVE_INFINITY
let pressed: EventTarget | null = null
const notePointer = (event: Event) => {
  pointedAt = event.timeStamp
  if (event.type === "pointerdown") pressed = event.target
}

/** Clicks without a pointer before them come from keyboards, switches and screen readers. */
const isByPointer = (event: Event) => event.timeStamp - pointedAt < SAME_TAP_MS

export const followPointers = (): void => {
  for (const type of ["pointerdown", "pointerup", "pointercancel"])
    addEventListener(type, notePointer, { capture: true })
}

/** A key that is held down says nothing twice. */
const onKeyDown = (event: KeyboardEvent) => {
  if (event.repeat && (event.key === "Enter" || event.key === " ")) event.preventDefault()
}

const onClick = (go: () => void) => (event: MouseEvent) => {
  if (event.detail === 0 || !isByPointer(event)) go()
}

/**
 * Answers as soon as a finger comes down, so that a palm, a long press and a sliding hand are taps, too. Of several
 * fingers only the first counts: a hand on both faces is one tap.
 */
export const onTouch = (go: () => void) => ({
  onPointerDown: (event: PointerEvent) => {
    if (event.isPrimary && event.button === 0) go()
  },
  onClick: onClick(go),
  onKeyDown,
})

/** Answers when the finger goes up where it came down: the hand may be scrolling instead. */
export const onRelease = (go: () => void) => ({
  onPointerUp: (event: PointerEvent) => {
    const isSame =
      event.currentTarget instanceof Node && pressed instanceof Node && event.currentTarget.contains(pressed)
    if (event.isPrimary && event.button === 0 && isSame) go()
  },
  onClick: onClick(go),
  onKeyDown,
})

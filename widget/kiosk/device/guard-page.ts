/** Keys by which a browser zooms, prints, searches, or shows what is behind the page. */
const BROWSER_KEYS = /^(?:[-+=0psfgu]|F[1-9]|F1[0-2])$/i

const isField = (target: EventTarget | null) =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement

/**
 * Takes away what a page can do by itself under many hands: menus, dragging, zooming. What the browser keeps to itself
 * (leaving the app, other tabs) is for the tablet's own kiosk mode or screen pinning.
 */
export const guardPage = (): void => {
  const refuse = (event: Event) => event.preventDefault()
  const refuseOutsideFields = (event: Event) => {
    if (!isField(event.target)) event.preventDefault()
  }
  const options = { passive: false, capture: true }
  addEventListener("contextmenu", refuseOutsideFields, options)
  addEventListener("selectstart", refuseOutsideFields, options)
  addEventListener("dragstart", refuse, options)
  // Safari's pinch.
  addEventListener("gesturestart", refuse, options)
  addEventListener("wheel", (event) => event.ctrlKey && event.preventDefault(), options)
  addEventListener(
    "keydown",
    (event) => {
      const withControl = event.ctrlKey || event.metaKey
      if (!event.isComposing && (withControl || event.key.length > 1) && BROWSER_KEYS.test(event.key))
        event.preventDefault()
    },
    options,
  )
}

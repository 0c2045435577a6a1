import { removeOwn } from "./own-host.ts"

/** Screen readers tell what changes in a live region once they know the region. */
const KNOWN_AFTER_MS = 300

/**
 * Opens the card as soon as there is one, without its tab, and leaves nothing once it is closed. Who is busy elsewhere
 * keeps the focus: the question is read aloud instead, and a keyboard reaches the card where the host stands, mostly at
 * the page's end. A framework's host stays: it would be missed.
 */
export const openQuietly = (host: HTMLElement, shadow: ShadowRoot): void => {
  new MutationObserver((_, observer) => {
    observer.disconnect()
    const card = shadow.querySelector<HTMLElement>(".card")
    shadow.querySelector(".tab")?.remove()
    if (!card || !host.isConnected) return
    card.autofocus = false
    card.showPopover()
    host.addEventListener("lovetap:dismiss", () => {
      shadow.replaceChildren()
      removeOwn(host)
    })
    setTimeout(() => {
      const status = shadow.querySelector("[role=status]")
      status?.append(...status.childNodes)
    }, KNOWN_AFTER_MS)
  }).observe(shadow, { childList: true })
}

import type { KioskConfig } from "../../shared/kiosk.ts"

/** What lies around the screen: language, direction and light of the whole page, for whoever reads it aloud. */
export const dressPage = (look: KioskConfig["look"]): void => {
  const page = document.documentElement
  const main = document.querySelector("main")
  page.lang = main?.lang || "en"
  page.dir = main?.dir || "ltr"
  page.dataset.look = look
}

let shown: string | undefined

/**
 * A screen that has changed begins at its heading, for keyboards and screen readers; unless the focus stands where it
 * stood, on something that is still there.
 */
export const keepFocus = (root: HTMLElement): void => {
  const screen = root.querySelector("main")?.dataset.screen
  if (screen === shown) return
  shown = screen
  const focused = document.activeElement
  if (focused && focused !== document.body && root.contains(focused)) return
  root.querySelector<HTMLElement>("input, h1[tabindex]")?.focus({ preventScroll: true })
}

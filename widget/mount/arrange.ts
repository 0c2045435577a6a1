import { THUMBS } from "../looks/thumbs.ts"
import { wearIcon } from "../looks/wear-icon.ts"
import arrangeCss from "../styles/arrange.css?raw"
import { makeSheet } from "../styles/make-sheet.ts"
import { loadBeside } from "./arrange-parts.ts"
import type { Arrange } from "./arranged.ts"
import { isRepeated, removeOwn } from "./own-host.ts"
import { readAttribute } from "./read-attribute.ts"

const sheet = makeSheet(arrangeCss)

/** A promise of its own each time: a shared one would keep every host that waits for it. */
const never = () => new Promise<never>(() => {})

/** Gives the tab its place, and a hand to move it, before it is painted. Out of reach, it stays in its corner. */
const moveTab = async (host: HTMLElement, shadow: ShadowRoot): Promise<void> => {
  const makeMovable = await loadBeside("arrange-where").catch(() => undefined)
  new MutationObserver((_, observer) => {
    observer.disconnect()
    const tab = shadow.querySelector<HTMLElement>(".tab")
    if (tab) makeMovable?.(host, tab)
  }).observe(shadow, { childList: true })
}

const arrange: Arrange = async (host) => {
  const shadow = host.shadowRoot
  if (!shadow) return undefined
  if (isRepeated(host)) {
    removeOwn(host)
    return never()
  }
  const read = (name: string) => readAttribute(host, name)
  const selector = read("for")
  if (selector) {
    const attachTo = await loadBeside("arrange-for")
    attachTo(host, selector)
    // Another one stands on the page for this one.
    return never()
  }
  shadow.adoptedStyleSheets.push(sheet)
  const ready = [wearIcon(shadow, "love", read("look-love")), wearIcon(shadow, "hate", read("look-hate"))]
  let hasTab = host.hasAttribute("where") && read("mode") === "floating"
  if (/when/.test(`${host.getAttributeNames()}`)) {
    const waitForMoment = await loadBeside("arrange-when")
    if (await waitForMoment(host)) hasTab = false
  }
  if (hasTab) ready.push(moveTab(host, shadow))
  await Promise.all(ready)
  return /\bthumbs\b/i.test(read("look") ?? "") ? THUMBS : undefined
}

export default arrange

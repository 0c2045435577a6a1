import { makeElement } from "../make-element.ts"

/** One observer for the whole page, whatever the number of questions that wait for an element. */
interface Wish {
  host: WeakRef<HTMLElement>
  selector: string
}

const wishes = new Set<Wish>()
/** What stands on the page for each host, with its vote: it goes and comes back with its target. */
const standIns = new WeakMap<HTMLElement, HTMLElement>()

/** The attributes a selector looks at: all that could make an element match which did not. */
const attributesIn = (selector: string): string[] => [
  ...Array.from(selector.matchAll(/\[\s*([\w-]+)/g), ([, name = ""]) => name),
  ...(selector.includes("#") ? ["id"] : []),
  ...(selector.includes(".") ? ["class"] : []),
]

/** A copy, which may stand anywhere: a host that a framework put on the page must stay where the framework looks for it. */
const makeStandIn = (host: HTMLElement): HTMLElement => {
  const attributes: Record<string, string> = {}
  for (const { name, value } of host.attributes)
    if (!/^(for|mode|id|open)$/.test(name)) attributes[name] = value
  const standIn = makeElement("love-tap", attributes)
  standIns.set(host, standIn)
  return standIn
}

const grant = ({ host: ref, selector }: Wish): boolean => {
  const host = ref.deref()
  if (!host) return false
  const found = host.isConnected ? document.querySelector(selector) : null
  // A question after a question would move on for ever; after the root element nothing can stand.
  const target = found?.localName === "love-tap" || !found?.parentElement ? null : found
  const standIn = standIns.get(host)
  const neighbour = target?.nextElementSibling
  if (target && neighbour === standIn && standIn) return true
  // One question is enough for one element: the next one's turn comes when this one is gone.
  if (target && !neighbour?.matches("love-tap:not([for])")) target.after(standIn ?? makeStandIn(host))
  else standIn?.remove()
  return true
}

let frame = 0
const grantAll = () => {
  frame = 0
  for (const wish of wishes) if (!grant(wish)) wishes.delete(wish)
  if (wishes.size === 0) observer.disconnect()
}

const observer = new MutationObserver(() => {
  // Once a frame, before it is painted: nobody sees a question without what it asks about.
  if (!frame) frame = requestAnimationFrame(grantAll)
})

/** Shows the question right after the first element that matches, for as long as there is one on the page. */
const attachTo = (host: HTMLElement, selector: string): void => {
  try {
    document.querySelector(selector)
  } catch {
    return
  }
  wishes.add({ host: new WeakRef(host), selector })
  const attributeFilter = [...wishes].flatMap((wish) => attributesIn(wish.selector))
  observer.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter })
  grantAll()
}

export default attachTo

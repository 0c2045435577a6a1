import { parseCorner, stackTabs } from "./where.ts"

/** How high each host wants its tab; the customer's own wish, if there is one. */
const wished = new WeakMap<Element, number>()

const tabOf = ({ shadowRoot }: Element): HTMLElement | null => shadowRoot?.querySelector(".tab") ?? null

/** The tabs of the page, movable or not. */
const hostsWithTab = () => [...document.querySelectorAll("love-tap")].filter(tabOf)

/** Lets the tabs that share a corner stand one above the other. */
const restack = () => {
  const corners = Object.groupBy(
    hostsWithTab().filter((host) => tabOf(host)?.offsetHeight),
    (host) => parseCorner(host.getAttribute("where") ?? ""),
  )
  for (const hosts of Object.values(corners)) {
    // Those that can't be moved come first.
    const sorted = hosts.toSorted((a, b) => Number(wished.has(a)) - Number(wished.has(b)))
    const lifts = stackTabs(
      sorted.map((host) => ({ lift: wished.get(host) ?? 0, height: tabOf(host)?.offsetHeight ?? 0 })),
    )
    for (const [index, host] of sorted.entries())
      if (wished.has(host)) tabOf(host)?.parentElement?.style.setProperty("--lift", `${lifts[index]}px`)
  }
}

/** Tells of tabs that grow, are hidden, shown again or leave the page; what leaves is not kept. */
const sizes = new ResizeObserver(restack)
/** To observe anew is to be told anew, without end. */
const observed = new WeakSet<Element>()

/** Gives a host's tab its place among the others, now and whenever one of them comes or goes. */
export const stackIn = (host: Element, lift: number): void => {
  wished.set(host, lift)
  for (const tab of hostsWithTab().map(tabOf))
    if (tab && !observed.has(tab)) {
      observed.add(tab)
      sizes.observe(tab)
    }
  restack()
}

/** What a tag puts on the page stands beside the body. Every other host is the page's, and stays where the page put it. */
const isOwn = (host: Element): boolean => host.parentNode === document.documentElement

/** Takes a host away that will not ask any more, so that a tag which runs again may ask. */
export const removeOwn = (host: Element): void => {
  if (isOwn(host)) host.remove()
}

const nameOf = (host: Element): string =>
  ["key", "touchpoint", "place"].map((name) => host.getAttribute(name)).join()

/** Whether a tag has run before, as on every route of some single-page applications. Code that asks is not a tag. */
export const isRepeated = (host: Element): boolean => {
  if (!isOwn(host) || host.hasAttribute("open")) return false
  let earlier = host.previousElementSibling
  while (earlier) {
    if (earlier.localName === "love-tap" && !earlier.hasAttribute("open") && nameOf(earlier) === nameOf(host))
      return true
    earlier = earlier.previousElementSibling
  }
  return false
}

/** `data-when-again` on a script tag arrives as `whenagain`: a data set's names have no dashes. */
export const readAttribute = (host: Element, name: string): string | undefined =>
  host.getAttribute(name) ?? host.getAttribute(name.replace("-", "")) ?? undefined

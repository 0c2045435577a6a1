const keyOf = (node: Node): string | null => (node instanceof Element ? node.getAttribute("data-key") : null)

const alike = (a: Node, b: Node): boolean =>
  a.nodeType === b.nodeType && a.nodeName === b.nodeName && keyOf(a) === keyOf(b)

const syncAttributes = (from: Element, to: Element): void => {
  for (const { name } of [...from.attributes]) {
    // Whether details are open is the reader's choice.
    if (!to.hasAttribute(name) && name !== "open") from.removeAttribute(name)
  }
  for (const { name, value } of to.attributes) {
    if (from.getAttribute(name) !== value) from.setAttribute(name, value)
  }
}

const findAhead = (from: Node | null, wanted: Node): Node | null => {
  for (let node = from; node; node = node.nextSibling) if (alike(node, wanted)) return node
  return null
}

/**
 * Changes `from` until it equals `to`, touching only what differs: focus, selection, scroll and opened details stay,
 * because their nodes do. Children with a `data-key` move with it.
 *
 * @returns the text nodes that read differently now
 */
export const morph = (from: Element, to: Element): Text[] => {
  const changed: Text[] = []
  syncAttributes(from, to)
  let current = from.firstChild
  for (const wanted of [...to.childNodes]) {
    const match = findAhead(current, wanted)
    if (!match) {
      from.insertBefore(wanted, current)
      continue
    }
    if (match === current) current = current.nextSibling
    else from.insertBefore(match, current)
    if (match instanceof Element && wanted instanceof Element) {
      if (!match.isEqualNode(wanted)) changed.push(...morph(match, wanted))
    } else if (match instanceof Text && match.data !== wanted.textContent) {
      match.data = wanted.textContent ?? ""
      changed.push(match)
    }
  }
  while (current) {
    const next: ChildNode | null = current.nextSibling
    current.remove()
    current = next
  }
  return changed
}

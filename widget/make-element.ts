/**
 * An element of the page, or of a drawing, with its attributes and children. Built node by node: parsing markup is
 * forbidden on pages that require Trusted Types.
 */
export function makeElement<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string | undefined>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag]
export function makeElement(
  tag: "svg" | "path",
  attributes: Record<string, string | undefined>,
  ...children: Node[]
): SVGElement
export function makeElement(
  tag: string,
  attributes: Record<string, string | undefined>,
  ...children: (Node | string)[]
): Element {
  const space = attributes.d || attributes.viewBox ? "2000/svg" : "1999/xhtml"
  const element = document.createElementNS(`http://www.w3.org/${space}`, tag)
  for (const name in attributes) element.setAttribute(name, attributes[name] ?? "")
  // Whatever has a class is a part that the page may style.
  element.setAttribute("part", attributes.class ?? "")
  element.append(...children)
  return element
}

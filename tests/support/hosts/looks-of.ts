import type { Locator } from "@playwright/test"

/**
 * Everything the browser computed for everything inside a question, a line each: two questions that look alike have the
 * same lines. Left out: the room that the page gives, which only the outermost element takes, and names of the page's own.
 */
export const looksOf = (question: Locator): Promise<string[]> =>
  question.evaluate(async (host) => {
    const ROOM = /^(min-.*|(max-)?(width|inline-size)|perspective-origin|transform-origin)$/
    const root = host.shadowRoot
    if (!root) return []
    await Promise.all(root.getAnimations().map(({ finished }) => finished))
    return [...root.querySelectorAll("*")].flatMap((element, index) => {
      const style = getComputedStyle(element)
      const name = `${index} ${element.localName}.${element.getAttribute("class") ?? ""}`
      return [...style]
        .filter((property) => !property.startsWith("--"))
        .filter((property) => element.localName !== "section" || !ROOM.test(property))
        .map((property) => `${name} ${property}: ${style.getPropertyValue(property)}`)
    })
  })

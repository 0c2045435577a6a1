import { type DefaultTreeAdapterTypes, parse } from "parse5"

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** What is typed or shown as it is, not said. */
const TYPED = new Set(["code", "kbd", "pre", "samp", "script", "style", "textarea"])
const READ = new Set(["title", "aria-label", "aria-valuetext", "placeholder", "alt", "label"])
/** Scripts find codes and addresses in these, and words: a word has a capital, or stands beside another. */
const DATA = /^data-\w+$/
const SPOKEN = /^[^\w]*\p{Lu}\p{Ll}|\p{L} \p{L}/u

const isElement = (node: Node): node is Element => "tagName" in node
const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value

const textsOf = (node: Node, found: Set<string>): void => {
  if (isElement(node)) {
    // What has a language of its own is a customer's, or a language's name.
    if (TYPED.has(node.tagName) || (node.tagName !== "html" && attribute(node, "lang") !== undefined)) return
    for (const { name, value } of node.attrs)
      if (READ.has(name) || (DATA.test(name) && SPOKEN.test(value))) found.add(value)
  }
  if (node.nodeName === "#text" && "value" in node) found.add(node.value.trim())
  if ("childNodes" in node) for (const child of node.childNodes) textsOf(child, found)
}

/**
 * Texts of a page with a word that no message of `pseudo-words.ts` has, for none of theirs has plain letters: English,
 * unless it is one of the names and the data that are given.
 */
export const unsaidIn = (html: string, data: readonly RegExp[]): string[] => {
  const found = new Set<string>()
  textsOf(parse(html), found)
  return [...found].filter((text) =>
    /[A-Za-z]{2,}/.test(data.reduce((left, known) => left.replace(known, " "), text)),
  )
}

import { parseSync } from "vite"

/** A message of the code: what is said of many, and of one, where it has a plural. */
export interface Message {
  text: string
  one?: string
}

/** What a source file says to people. */
export interface Said {
  /** By `t`, `tn`, `T` or `m`: the words files have it. */
  messages: Message[]
  /** In English only: no language has it. */
  bare: string[]
}

type Node = Readonly<Record<string, unknown>> & { type: string }

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string"

const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode)

/** The texts that an expression can be, as far as they stand there. */
const textsOf = (node: unknown): string[] => {
  if (!isNode(node)) return []
  if (node.type === "Literal") return typeof node.value === "string" ? [node.value] : []
  if (node.type === "ConditionalExpression") return [...textsOf(node.consequent), ...textsOf(node.alternate)]
  if (node.type === "JSXExpressionContainer" || node.type === "ParenthesizedExpression")
    return textsOf(node.expression)
  if (node.type !== "TemplateLiteral") return []
  const quasis = Array.isArray(node.quasis) ? node.quasis.filter(isNode) : []
  const texts = quasis.map(({ value }) => (value as { cooked: string }).cooked)
  return Array.isArray(node.expressions) && node.expressions.length > 0 ? [texts.join("…")] : texts
}

const nameOf = (node: unknown): string =>
  isNode(node)
    ? String(node.name && typeof node.name === "object" ? nameOf(node.name) : (node.name ?? ""))
    : ""

const attributesOf = (node: Node): Map<string, unknown> => {
  const opening = node.openingElement
  const attributes =
    isNode(opening) && Array.isArray(opening.attributes) ? opening.attributes.filter(isNode) : []
  return new Map(attributes.map((attribute) => [nameOf(attribute.name), attribute.value]))
}

const elementName = (node: Node): string =>
  isNode(node.openingElement) ? nameOf(node.openingElement.name) : ""

const SAID_BY = new Set(["t", "m"])
/** What stands in these is typed, not said. */
const TYPED = new Set(["code", "kbd", "pre", "samp"])
/** Names of things, the same in every language. */
const NAMES =
  /^(?:Lovetap|WordPress|Shopify|Webflow|Google Tag Manager|React|Vue|Mailchimp|Klaviyo|HubSpot|SendGrid|Customer\.io|Brevo|Salesforce.*|English|Deutsch|HTML|CSV|NDJSON|JSON|QR|SVG|PDF|A4|A5|Esc|Ctrl|Strg|Shift|Alt|Enter|Space|Tab)$/
const WORD = /\p{L}{2,}/u
/** A sentence or a label, not a class, a path or a name of the code. */
const SPOKEN = /^[^\w]*\p{Lu}\p{Ll}|\p{L} \p{L}/u
/** Properties that people read. */
const READ = new Set(["message", "hint", "label", "title", "say", "legend", "note"])
const READ_ATTRIBUTES = new Set([
  "title",
  "aria-label",
  "placeholder",
  "alt",
  "label",
  "hint",
  "legend",
  "note",
])

const isBare = (text: string): boolean =>
  WORD.test(text) && !NAMES.test(text.replace(/^\P{L}+|[^\p{L}\p{N}.]+$/gu, ""))

const look = (node: Node, said: Said): void => {
  if (node.type === "CallExpression") {
    const args = Array.isArray(node.arguments) ? node.arguments : []
    const callee = nameOf(node.callee)
    if (SAID_BY.has(callee)) {
      for (const text of textsOf(args[0])) said.messages.push({ text })
      for (const arg of args.slice(1)) if (isNode(arg)) look(arg, said)
      return
    }
    if (callee === "tn") {
      const [one = ""] = textsOf(args[1])
      for (const text of textsOf(args[2])) said.messages.push({ text, one })
      for (const arg of args.slice(3)) if (isNode(arg)) look(arg, said)
      return
    }
  }
  if (node.type === "JSXElement") {
    if (TYPED.has(elementName(node))) return
    if (elementName(node) === "T") {
      const attributes = attributesOf(node)
      const [one] = textsOf(attributes.get("one"))
      for (const text of textsOf(attributes.get("say")))
        said.messages.push(one === undefined ? { text } : { text, one })
      for (const [name, value] of attributes)
        if (name !== "say" && name !== "one" && isNode(value) && value.type !== "Literal") look(value, said)
      return
    }
  }
  if (node.type === "JSXText" && isBare(String(node.value))) said.bare.push(String(node.value).trim())
  if (node.type === "JSXAttribute") {
    if (["autocomplete", "class"].includes(nameOf(node.name))) return
    const [text = ""] = textsOf(node.value)
    if (isBare(text) && (SPOKEN.test(text) || READ_ATTRIBUTES.has(nameOf(node.name)))) said.bare.push(text)
  }
  if (node.type === "JSXExpressionContainer")
    for (const text of textsOf(node.expression)) if (isBare(text) && SPOKEN.test(text)) said.bare.push(text)
  if (node.type === "Property" && READ.has(nameOf(node.key)))
    for (const text of textsOf(node.value)) if (isBare(text) && SPOKEN.test(text)) said.bare.push(text)
  for (const child of childrenOf(node)) look(child, said)
}

/** What a TypeScript source says, by `t` and its kin, and without them. */
export const saidIn = (path: string, source: string): Said => {
  const { program, errors } = parseSync(path, source)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  const said: Said = { messages: [], bare: [] }
  look(program as unknown as Node, said)
  return { messages: said.messages, bare: [...new Set(said.bare)] }
}

/** The names in braces and the tags of a message, sorted: every language must have the same. */
export const placesIn = (message: string): string[] =>
  [...new Set([...message.matchAll(/\{\w+\}|<\/?\w+>/g)].map(([place]) => place))].toSorted()

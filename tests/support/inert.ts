import { type DefaultTreeAdapterTypes, parse } from "parse5"

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** What a page of ours is made of. */
const OURS = new Set(
  `html head meta title link script body main header footer nav section article aside div span p a b i em strong small
   big mark code kbd pre samp q blockquote cite time br hr wbr abbr bdi bdo sub sup s del ins h1 h2 h3 h4 h5 h6 ul ol li dl dt dd
   table caption colgroup col thead tbody tfoot tr th td form fieldset legend label input button select optgroup option textarea
   datalist output progress meter details summary dialog figure figcaption img picture iframe svg g path circle rect line
   polyline polygon ellipse text tspan title desc defs use clipPath pattern linearGradient stop symbol template menu address search
   chart-reader`.split(/\s+/),
)
const ADDRESSES = new Set(["href", "src", "action", "formaction", "xlink:href", "data", "poster", "srcset"])
const HARMLESS_ADDRESS = /^(?:https?:\/\/|mailto:|[/?#.]|[\w-]+$|$|data:image\/svg\+xml)/i

const isElement = (node: Node): node is Element => "tagName" in node

const faultsOf = (element: Element): string[] => {
  const { tagName, attrs } = element
  const faults = OURS.has(tagName) ? [] : [`<${tagName}> is none of ours`]
  for (const { name, value, prefix } of attrs) {
    const whole = prefix ? `${prefix}:${name}` : name
    if (/^on/i.test(name)) faults.push(`<${tagName} ${whole}> runs`)
    if (name === "style" || name === "srcdoc" || name === "http-equiv" || name === "is")
      faults.push(`<${tagName} ${whole}> is none of ours`)
    if (ADDRESSES.has(whole) && !HARMLESS_ADDRESS.test(value.trim()))
      faults.push(`<${tagName} ${whole}="${value}">`)
    if (/["'<>=`\s]/.test(name)) faults.push(`<${tagName}> has the attribute ${name}`)
  }
  if (tagName === "script" && !attrs.some(({ name, value }) => name === "src" && value.startsWith("/")))
    faults.push("a script has no file of ours")
  if (tagName === "link" && attrs.some(({ name, value }) => name === "href" && !value.startsWith("/")))
    faults.push("a style or icon comes from elsewhere")
  if (tagName === "style" || tagName === "base") faults.push(`<${tagName}> is none of ours`)
  return faults
}

const walk = (node: Node, found: string[]): void => {
  if (isElement(node)) found.push(...faultsOf(node))
  if (node.nodeName === "#comment") found.push("a comment")
  if ("childNodes" in node) for (const child of node.childNodes) walk(child, found)
  if (node.nodeName === "template" && "content" in node) walk(node.content, found)
}

/** What of a page is not as we write pages: a text that became markup. Empty: every text is a text. */
export const becomesMarkup = (html: string): string[] => {
  const found: string[] = []
  walk(parse(html), found)
  return [...new Set(found)]
}

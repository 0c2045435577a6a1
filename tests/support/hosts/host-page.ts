/** Where the built widget is to be had. */
export interface Built {
  origin: string
  /** Its current script; what a plain tag loads. */
  src: string
  /** The same bytes at the address of their version, and the hash that pins them. */
  pinned: string
  integrity: string
}

/** A customer's page, as far as it is not a plain one. */
export interface HostPage {
  /** The document instead of the plain one, with the tags in it. */
  document?: (tags: string) => string
  doctype?: string
  /** Attributes of `<html>`. */
  html?: string
  head?: string
  headers?: Record<string, string>
  /** Around the tags. */
  body?: (tags: string) => string
  /** A tag with these attributes, where the script does not come as usual. */
  tag?: (attributes: string) => string
  /** The page is in a frame of another one: this frame. */
  frame?: string
  /** What the browser itself complains of, whatever a page does about it. */
  heard?: string
  /** Before anything is tapped. */
  ready?: string
}

/** One kind of host, by what its page does: "gives its scripts a nonce". */
export type Hosts = Record<string, (built: Built) => HostPage>

const INLINE = 'data-mode="inline" data-touchpoint="checkout"'
// Its corner is named: else the part that stacks tabs would come only where this tag happens to run second.
const FLOATING = 'data-touchpoint="coffee" data-question="And the coffee?" data-where="bottom-end"'

const plainTag = (built: Built) => (attributes: string) =>
  `<script async="" src="${built.src}" data-key="lt_demo" ${attributes}></script>`

/** One question among the page's content, one floating in its corner; the document that shows both. */
export const writePage = (built: Built, page: HostPage): string => {
  const tag = page.tag ?? plainTag(built)
  const tags = `<div>${tag(INLINE)}</div>${tag(FLOATING)}`
  if (page.document) return page.document(tags)
  const { doctype = "<!doctype html>", html = 'lang="en"', head = "", body = (all: string) => all } = page
  return `${doctype}<html ${html}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Café</title>${head}</head><body>${body(tags)}</body></html>`
}

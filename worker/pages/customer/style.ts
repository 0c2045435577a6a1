import type { Env } from "../../env.ts"

/** The style of all customers' pages, and how their policy names it. */
export interface Style {
  css: string
  hash: string
}

const hashOf = async (css: string): Promise<string> => {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(css))
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`
}

/** A page without its style still asks and still takes votes. */
const PLAIN: Style = { css: "", hash: "'none'" }

/** It changes with a deploy only, and a deploy starts new isolates. */
let known: Style | undefined

/** What `npm run build` wrote to dist/public/link/page.css. */
export const readStyle = async (assets: Env["ASSETS"], url: string): Promise<Style> => {
  if (known) return known
  const file = await assets.fetch(new URL("/link/page.css", url).href).catch(() => undefined)
  if (!file?.ok) return PLAIN
  const css = await file.text()
  known = { css, hash: await hashOf(css) }
  return known
}

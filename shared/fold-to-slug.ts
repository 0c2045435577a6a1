import { SLUG_MAX_CHARS } from "./limits.ts"

const PLAIN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** “Leeds / till 3” → “leeds-till-3”, “Café” → “cafe”: what people type where a slug is due. May leave nothing. */
export const foldToSlug = (text: string): string =>
  PLAIN.test(text) ? text.slice(0, SLUG_MAX_CHARS).replace(/-$/, "") : fold(text)

const fold = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, SLUG_MAX_CHARS)
    .replace(/^-|-$/g, "")

import type { VNode } from "preact"
import { renderToString } from "preact-render-to-string"

/** A whole page as text. Preact escapes every text and attribute on the way. */
export const htmlOf = (page: VNode): string => `<!doctype html>${renderToString(page)}`

import { findLanguage } from "../../../shared/languages.ts"

/** What the page around the question looks like; the widget's own look is set on its element. */
const PAGE_CSS = `
  :root { color-scheme: light dark }
  body { margin: 0; padding: 28px; font: 16px/1.6 system-ui, sans-serif; background: light-dark(#fff, #16161a); color: light-dark(#222, #eee) }
  main { max-width: 34rem; margin: auto }
  h1 { font-size: 1.5rem; line-height: 1.2; margin: 0 0 12px }
  #order-done { padding: 12px 16px; border-radius: 10px; background: light-dark(#f1f1f4, #26262c) }
  .line { height: 11px; margin: 0 0 13px; border-radius: 6px; background: light-dark(#ececf0, #28282f) }
  .line:nth-child(3n) { width: 74% }
  .lines { margin: 24px 0 }
  button.event { font: inherit; padding: 8px 14px }
`

const lines = (count: number) => `<div class="lines">${'<div class="line"></div>'.repeat(count)}</div>`

/** Scripts read from right to left, by what the browser knows of the language. */
const directionOf = (tag: string): string => (/^(?:ar|fa|he|ur)$/.test(findLanguage(tag)) ? "rtl" : "ltr")

/** A whole page with the tag on it, for a frame. */
export const previewPage = (
  tag: string,
  language: string,
  css: string,
  moment: string,
): string => `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Your page</title><style>${PAGE_CSS}${css}</style></head><body><main>
<h1>Your page</h1>
<p id="order-done"><bdi dir="ltr">#order-done</bdi></p>
${moment.startsWith("event") ? `<p><button class="event" onclick="document.dispatchEvent(new Event('order-done', { bubbles: true }))">order-done</button></p>` : ""}
${tag}
${lines(moment.startsWith("scroll") ? 60 : 8)}
</main></body></html>`

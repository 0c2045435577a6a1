import { readFileSync } from "node:fs"
import type { Hosts } from "./host-page.ts"

/** As their projects publish it, licence on top. */
const published = (name: string) => readFileSync(new URL(`./${name}.min.css`, import.meta.url), "utf8")

const styled = (css: string, html = 'lang="en"') => ({ html, head: `<style>${css}</style>` })

/** What a page does to everything on it. */
export const STYLES: Hosts = {
  "unsets everything": () => styled("* { all: unset !important } div { display: block !important }"),
  "reverts everything": () => styled("*, *::before, *::after { all: revert !important }"),
  "hides and shrinks everything": () =>
    styled(`body *, love-tap { display: none !important; visibility: hidden !important; opacity: 0 !important;
      font: 3px/1 serif !important; color: lime !important; scale: 0.1 !important; filter: blur(9px) !important }
      div, div > * { display: block !important; opacity: 1 !important; scale: none !important; filter: none !important }`),
  "styles the element by name": () =>
    styled(`love-tap, love-tap * { position: absolute !important; width: 1px !important; height: 1px !important;
      overflow: hidden !important; clip-path: inset(50%) !important; pointer-events: none !important;
      color: red !important; float: left !important; contain: strict !important; content-visibility: hidden !important }`),
  "styles every button, section and text box": () =>
    styled(`button, section, textarea, div, p, small, svg, path, [role=status], [class] { background: red !important;
      border: 9px dotted lime !important; margin: 20px !important; padding: 20px !important; float: right !important;
      max-width: 20px !important; text-transform: uppercase !important; transition: all 9s !important; animation: none !important }
      div { max-width: none !important }`),
  "hands odd type and behaviour down to everything in it": () =>
    styled(`:root { font-size: 62.5% } body { font: italic small-caps 900 30px/3 monospace; letter-spacing: 9px;
      word-spacing: 20px; text-transform: uppercase; text-align: justify; text-indent: 50px; text-shadow: 2px 2px red;
      white-space: pre; word-break: break-all; visibility: hidden; pointer-events: none; user-select: none; cursor: wait;
      -webkit-text-stroke: 2px blue; -webkit-text-fill-color: lime; color: #0000; list-style: square; quotes: none;
      hyphens: auto; writing-mode: horizontal-tb; tab-size: 20; caret-color: lime; accent-color: red }`),
  "writes its own text from top to bottom": () => styled("div { writing-mode: vertical-rl }"),
  "is set in Bootstrap's reboot": () => styled(published("bootstrap-reboot")),
  "is set in Tailwind's preflight": () => styled(published("tailwind-preflight")),
  "lays out its root and its body as grids": () =>
    styled(
      "html, body { display: grid; gap: 50px; place-items: center; min-height: 100vh } body > * { grid-area: 1 / 1 }",
    ),
  "is transformed, filtered and clipped": () =>
    styled(
      "body { transform: translate(5px, 5px); filter: brightness(1); contain: paint; overflow: hidden; will-change: transform; perspective: 1px }",
    ),
  "has its own layers over everything": () =>
    styled(
      "#sheet { position: fixed; inset: 0; z-index: 2147483647; pointer-events: none } body > div { position: relative; z-index: 0; isolation: isolate }",
    ),
  "fades its parts in as views change": () =>
    styled(
      "@view-transition { navigation: auto } * { view-transition-name: none !important; transition: all 2s !important; animation: come 2s !important } @keyframes come { from { opacity: 0 } }",
    ),
}

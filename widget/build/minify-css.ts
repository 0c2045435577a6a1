import type { Plugin } from "vite"

/**
 * Styles travel as strings inside the scripts. Minified here by their spelling alone: Lightning CSS would rewrite
 * large `z-index` values and polyfill `color-scheme`.
 */
export const minifyCss = (): Plugin => ({
  name: "lovetap:minify-css",
  enforce: "post",
  transform(code, id) {
    if (!id.endsWith(".css?raw")) return
    const css = JSON.parse(code.slice(code.indexOf('"'), code.lastIndexOf('"') + 1))
    return { code: `export default ${JSON.stringify(squeeze(css))}`, map: null }
  },
})

export const squeeze = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,>!/]) ?/g, "$1")
    .replace(/: /g, ":")
    .replace(/;}/g, "}")
    .replace(/@media \(/g, "@media(")
    .replace(/="([a-z]+)"]/g, "=$1]")
    .replace(/\b0\./g, ".")
    .trim()

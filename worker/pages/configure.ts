import type { Dataset } from "../../shared/tag-dataset.ts"

/** Text as JavaScript, harmless wherever a script may be put: `<` ends no element, and no line separator a line. */
const literal = (text: string): string =>
  JSON.stringify(text).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  )

/**
 * One line of JavaScript that says it all to the script's own tag, except what the tag says itself. Nothing in it depends
 * on what the page may have changed: no loop, no method.
 */
export const configure = (dataset: Dataset): string => {
  const assignments = Object.entries(dataset).map(([name, value]) => `d.${name}??=${literal(value)}`)
  return `(d=>{${assignments.join(";")}})(document.currentScript?.dataset??{});\n`
}

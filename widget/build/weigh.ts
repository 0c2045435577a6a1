import { brotliBytes } from "./brotli-bytes.ts"
import type { WidgetCode } from "./build-widget.ts"

/** What a page view pays; all of the conversation after a tap; one file of a language's words. Compressed. */
const SCRIPT_MAX_BYTES = 2500
const ALL_MAX_BYTES = 7000
const LANGUAGE_MAX_BYTES = 250

/** Prints what each script weighs. @returns whether all keep to their budgets */
export const weigh = ({ script, parts, languages }: WidgetCode): boolean => {
  const scriptBytes = brotliBytes(script)
  const words = languages.map((name) => ({ name, bytes: brotliBytes(parts[name]) }))
  const longest = words.reduce((most, each) => (each.bytes > most.bytes ? each : most), {
    name: "",
    bytes: 0,
  })
  const weights: [string, number, number?][] = [
    ["w.js", scriptBytes, SCRIPT_MAX_BYTES],
    ["w.js + follow-up", scriptBytes + brotliBytes(parts["follow-up"]), ALL_MAX_BYTES],
    [`longest of ${languages.length} words: ${longest.name}`, longest.bytes, LANGUAGE_MAX_BYTES],
    ["resend", brotliBytes(parts.resend)],
    ...["arrange", "arrange-for", "arrange-when", "arrange-where"].map((name): [string, number] => [
      name,
      brotliBytes(parts[name]),
    ]),
  ]
  for (const [what, weight, most] of weights)
    console.log(`${what.padEnd(33)} ${weight} B${most ? ` of ${most}` : ""} (brotli)`)
  return weights.every(([, weight, most]) => !most || weight <= most)
}

import { brotliCompressSync, constants } from "node:zlib"
import type { WidgetCode } from "./build-widget.ts"

/** What a page view pays; all of the conversation after a tap; one file of a language's words. Compressed. */
const SCRIPT_MAX_BYTES = 2500
const ALL_MAX_BYTES = 7000
const LANGUAGE_MAX_BYTES = 250

const brotliBytes = (code = ""): number =>
  brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length

/** Prints what each script weighs. @returns whether all keep to their budgets */
export const weigh = ({ script, parts, languages }: WidgetCode): boolean => {
  const scriptBytes = brotliBytes(script)
  const longest = Math.max(0, ...languages.map((name) => brotliBytes(parts[name])))
  const weights: [string, number, number?][] = [
    ["w.js", scriptBytes, SCRIPT_MAX_BYTES],
    ["w.js + follow-up", scriptBytes + brotliBytes(parts["follow-up"]), ALL_MAX_BYTES],
    ["longest language", longest, LANGUAGE_MAX_BYTES],
    ["resend", brotliBytes(parts.resend)],
    ["arrange", brotliBytes(parts.arrange)],
  ]
  for (const [what, weight, most] of weights)
    console.log(`${what.padEnd(17)} ${weight} B${most ? ` of ${most}` : ""} (brotli)`)
  return weights.every(([, weight, most]) => !most || weight <= most)
}

import { createHash } from "node:crypto"
import { brotliBytes } from "./brotli-bytes.ts"
import { buildLanguages } from "./build-languages.ts"
import { bundle } from "./bundle.ts"

/** Long enough to tell any two builds of a house apart; each character more is paid for by every page view. */
const HASH_CHARS = 6

/** Stands for the folder of the parts until its name is known. */
const PARTS_FOLDER = "/w/PARTS/"

/** Names of one build that are tried: brotli likes some better than others, by up to ten bytes. */
const HASH_TRIES = 48

/** By the names they are loaded with: see `load/parts.ts` and `mount/arrange-parts.ts`. */
const PARTS = {
  "follow-up": "follow-up/prepare.ts",
  resend: "send/resend.ts",
  arrange: "mount/arrange.ts",
  "arrange-for": "mount/attach-to.ts",
  "arrange-when": "mount/wait-for-moment.ts",
  "arrange-where": "mount/make-movable.ts",
}

export interface WidgetCode {
  /** What the tag loads. */
  script: string
  /** What the script loads later, by name. */
  parts: Record<string, string>
  /** Which of the parts are a language's words. */
  languages: string[]
  /** Of all parts together: the folder they are served from. */
  hash: string
}

export const buildWidget = async (): Promise<WidgetCode> => {
  const words = await buildLanguages()
  const parts: Record<string, string> = { ...words }
  for (const [name, entry] of Object.entries(PARTS)) parts[name] = await bundle(entry, {}, {})
  const content = JSON.stringify(parts)
  // A classic script must not leave names behind on the page. Its flags become 1 and 0: all of them are only asked for
  // their truth, here or in the DOM; Preact's are compared.
  const define = { PARTS_FOLDER: JSON.stringify(PARTS_FOLDER) }
  const code = `(()=>{${await bundle("script.ts", define, { booleans_as_integers: true })}})()`
  const tries = Array.from({ length: HASH_TRIES }, (_, salt) => {
    const hash = createHash("sha256").update(`${salt}${content}`).digest("hex").slice(0, HASH_CHARS)
    return { hash, script: code.replace(PARTS_FOLDER, `/w/${hash}/`) }
  })
  const [best] = tries.toSorted((a, b) => brotliBytes(a.script) - brotliBytes(b.script))
  if (!best) throw new Error("no hash was tried")
  return { ...best, parts, languages: Object.keys(words) }
}

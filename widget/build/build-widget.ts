import { createHash } from "node:crypto"
import { buildLanguages } from "./build-languages.ts"
import { bundle } from "./bundle.ts"

/** Long enough to tell any two builds of a house apart; each character more is paid for by every page view. */
const HASH_CHARS = 6

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
  const hash = createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, HASH_CHARS)
  // A classic script must not leave names behind on the page. Its flags become 1 and 0: all of them are only asked for
  // their truth, here or in the DOM; Preact's are compared.
  const define = { PARTS_FOLDER: JSON.stringify(`/w/${hash}/`) }
  const script = `(()=>{${await bundle("script.ts", define, { booleans_as_integers: true })}})()`
  return { script, parts, languages: Object.keys(words), hash }
}

import { createHash } from "node:crypto"
import { copyFileSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { basename } from "node:path"
import { fileURLToPath } from "node:url"
import { brotliCompressSync, constants } from "node:zlib"
import { bundle } from "./build/bundle.ts"

/** What a page view pays; all of the conversation after a tap; one file of a language's words. Compressed. */
const SCRIPT_MAX_BYTES = 2500
const ALL_MAX_BYTES = 7000
const LANGUAGE_MAX_BYTES = 250
/** Long enough to tell any two builds of a house apart; each character more is paid for by every page view. */
const HASH_CHARS = 6

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const out = folder("../dist/public/")

/** By the names they are loaded with: see `load/parts.ts`. */
const PARTS = {
  "follow-up": "follow-up/prepare.ts",
  resend: "send/resend.ts",
  arrange: "mount/arrange.ts",
}

const brotliBytes = (code: string): number =>
  brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length

/** `de` holds what is read before the tap, `de-form` what is read after it, `de-done` what is read at the end. */
const languages = async (): Promise<Record<string, string>> => {
  const files: Record<string, string> = {}
  for (const file of globSync("locales/languages/*.ts", { cwd: folder(".") })) {
    const { ask, form, done } = await import(folder(file))
    const name = basename(file, ".ts")
    files[name] = `export default${JSON.stringify(ask)}`
    files[`${name}-form`] = `export default${JSON.stringify(form)}`
    files[`${name}-done`] = `export default${JSON.stringify(done)}`
  }
  return files
}

const words = await languages()
const parts: Record<string, string> = { ...words }
for (const [name, entry] of Object.entries(PARTS)) parts[name] = await bundle(entry, {}, {})
const hash = createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, HASH_CHARS)
// A classic script must not leave names behind on the page. Its flags become 1 and 0: all of them are only asked for
// their truth, here or in the DOM; Preact's are compared.
const define = { PARTS_FOLDER: JSON.stringify(`/w/${hash}/`) }
const script = `(()=>{${await bundle("script.ts", define, { booleans_as_integers: true })}})()`

rmSync(`${out}w`, { recursive: true, force: true })
mkdirSync(`${out}w/${hash}`, { recursive: true })
writeFileSync(`${out}w.js`, script)
for (const [name, code] of Object.entries(parts)) writeFileSync(`${out}w/${hash}/${name}.js`, code)
copyFileSync(folder("_headers"), `${out}_headers`)

const { version } = JSON.parse(readFileSync(folder("../package.json"), "utf8"))
writeFileSync(`${out}w/${version}.js`, script)

const bytes = (name: string) => brotliBytes(parts[name] ?? "")
const scriptBytes = brotliBytes(script)
const longest = Math.max(0, ...Object.values(words).map(brotliBytes))
const weights: [string, number, number?][] = [
  ["w.js", scriptBytes, SCRIPT_MAX_BYTES],
  ["w.js + follow-up", scriptBytes + bytes("follow-up"), ALL_MAX_BYTES],
  ["longest language", longest, LANGUAGE_MAX_BYTES],
  ["resend", bytes("resend")],
  ["arrange", bytes("arrange")],
]
for (const [what, weight, most] of weights)
  console.log(`${what.padEnd(17)} ${weight} B${most ? ` of ${most}` : ""} (brotli)`)
if (weights.some(([, weight, most]) => most && weight > most)) {
  console.error("The widget is over its budget.")
  process.exitCode = 1
}

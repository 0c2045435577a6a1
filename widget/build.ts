import { createHash } from "node:crypto"
import { copyFileSync, globSync, mkdirSync, rmSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { brotliCompressSync, constants } from "node:zlib"
import { type CompressOptions, type MinifyOptions, minify } from "terser"
import { build, type Plugin } from "vite"
import { leanPreact } from "./build/lean-preact.ts"
import { minifyCss } from "./build/minify-css.ts"

/** What a page view pays, and what all of it costs after a tap. Compressed, as customers receive it. */
const SCRIPT_MAX_BYTES = 2500
const ALL_MAX_BYTES = 7000
/** Long enough to tell any two builds of a house apart; each character more is paid for by every page view. */
const HASH_CHARS = 6

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const out = folder("../dist/public/")
const preact = folder("../node_modules/preact/src/")

const bundle = async (
  entry: string,
  define: Record<string, string>,
  compress: CompressOptions,
): Promise<string> => {
  const plugins: Plugin[] = [minifyCss(), leanPreact(preact)]
  const built = await build({
    configFile: false,
    logLevel: "warn",
    root: folder("."),
    publicDir: false,
    define,
    plugins,
    resolve: { alias: [{ find: /^preact$/, replacement: `${preact}index.js` }] },
    build: {
      write: false,
      minify: "oxc",
      target: "es2022",
      modulePreload: false,
      rolldownOptions: { input: folder(entry), preserveEntrySignatures: "strict", output: { format: "es" } },
    },
  })
  if (Array.isArray(built) || !("output" in built)) throw new Error("expected one bundle")
  const options: MinifyOptions = {
    module: true,
    ecma: 2020,
    toplevel: true,
    // Preact's private names; ours are public between the two scripts.
    mangle: { properties: { regex: /^_[a-z]/ } },
    compress: {
      passes: 4,
      unsafe: true,
      unsafe_arrows: true,
      pure_getters: true,
      keep_fargs: false,
      sequences: false,
      ...compress,
    },
    format: { comments: false, quote_style: 1 },
  }
  return (await minify(built.output[0].code, options)).code ?? ""
}

const brotliBytes = (code: string): number =>
  brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length

const followUp = await bundle("follow-up/prepare.ts", {}, {})
const hash = createHash("sha256").update(followUp).digest("hex").slice(0, HASH_CHARS)
const followUpFile = `w/follow-up-${hash}.js`
// A classic script must not leave names behind on the page. Its flags become 1 and 0: all of them are only asked for
// their truth, here or in the DOM; Preact's are compared.
const define = { FOLLOW_UP_FILE: JSON.stringify(followUpFile) }
const script = `(()=>{${await bundle("script.ts", define, { booleans_as_integers: true })}})()`

mkdirSync(`${out}w`, { recursive: true })
for (const old of globSync("w/follow-up-*.js", { cwd: out })) if (old !== followUpFile) rmSync(out + old)
writeFileSync(`${out}w.js`, script)
writeFileSync(out + followUpFile, followUp)
copyFileSync(folder("_headers"), `${out}_headers`)

const scriptBytes = brotliBytes(script)
const allBytes = scriptBytes + brotliBytes(followUp)
console.log(`w.js              ${scriptBytes} B of ${SCRIPT_MAX_BYTES} (brotli)`)
console.log(`w.js + follow-up  ${allBytes} B of ${ALL_MAX_BYTES} (brotli)`)
if (scriptBytes > SCRIPT_MAX_BYTES || allBytes > ALL_MAX_BYTES) {
  console.error("The widget is over its budget.")
  process.exitCode = 1
}

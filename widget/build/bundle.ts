import { fileURLToPath } from "node:url"
import { type CompressOptions, type MinifyOptions, minify } from "terser"
import { build, type Plugin } from "vite"
import { leanPreact } from "./lean-preact.ts"
import { minifyCss } from "./minify-css.ts"

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const preact = folder("../../node_modules/preact/src/")

/** One script from one entry (relative to `widget/`), as small as it gets. */
export const bundle = async (
  entry: string,
  define: Record<string, string>,
  compress: CompressOptions,
): Promise<string> => {
  const plugins: Plugin[] = [minifyCss(), leanPreact(preact)]
  const built = await build({
    configFile: false,
    logLevel: "warn",
    root: folder(".."),
    publicDir: false,
    define,
    plugins,
    resolve: { alias: [{ find: /^preact$/, replacement: `${preact}index.js` }] },
    build: {
      write: false,
      minify: "oxc",
      target: "es2022",
      modulePreload: false,
      rolldownOptions: {
        input: folder(`../${entry}`),
        preserveEntrySignatures: "strict",
        output: { format: "es" },
      },
    },
  })
  if (Array.isArray(built) || !("output" in built)) throw new Error("expected one bundle")
  const options: MinifyOptions = {
    module: true,
    ecma: 2020,
    toplevel: true,
    // Preact's private names; ours are public between the scripts.
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

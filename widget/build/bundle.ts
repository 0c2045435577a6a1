import { fileURLToPath } from "node:url"
import { type CompressOptions, type MinifyOptions, minify } from "terser"
import { build, type InlineConfig, type Plugin } from "vite"
import { leanPreact } from "./lean-preact.ts"
import { minifyCss } from "./minify-css.ts"

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const preact = folder("../../node_modules/preact/src/")

const plugins = (): Plugin[] => [minifyCss(), leanPreact(preact)]

const ALWAYS: InlineConfig = {
  configFile: false,
  logLevel: "warn",
  root: folder(".."),
  publicDir: false,
  resolve: { alias: [{ find: /^preact$/, replacement: `${preact}index.js` }] },
}

const shrink = async (code: string, compress: CompressOptions): Promise<string> => {
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
  return (await minify(code, options)).code ?? ""
}

/** One script from one entry (relative to `widget/`), as small as it gets. */
export const bundle = async (
  entry: string,
  define: Record<string, string>,
  compress: CompressOptions,
): Promise<string> => {
  const built = await build({
    ...ALWAYS,
    define,
    plugins: plugins(),
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
  return shrink(built.output[0].code, compress)
}

/**
 * One entry for other bundlers: what it loads later stays apart, in `parts/`. By their paths. `instead` names the files
 * that take the place of others.
 */
export const bundleSplit = async (
  entry: string,
  instead: Record<string, string>,
): Promise<Record<string, string>> => {
  const swap: Plugin = {
    name: "lovetap:instead",
    enforce: "pre",
    load: (id) => {
      const other = Object.entries(instead).find(([path]) => id === folder(`../${path}`))?.[1]
      return other && `export * from ${JSON.stringify(folder(`../${other}`))}`
    },
  }
  const built = await build({
    ...ALWAYS,
    plugins: [swap, ...plugins()],
    build: {
      write: false,
      minify: "oxc",
      target: "es2022",
      lib: { entry: folder(`../${entry}`), formats: ["es"] },
      rolldownOptions: {
        output: { entryFileNames: "[name].js", chunkFileNames: "parts/[name].js" },
      },
    },
  })
  const files: Record<string, string> = {}
  for (const { output } of Array.isArray(built) ? built : "output" in built ? [built] : [])
    for (const file of output) if (file.type === "chunk") files[file.fileName] = await shrink(file.code, {})
  return files
}

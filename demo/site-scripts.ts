import { fileURLToPath } from "node:url"
import { build } from "vite"

const FOLDER = fileURLToPath(new URL("site/scripts/", import.meta.url))

/** The site's own scripts by their addresses, and the files they are made of. */
const SCRIPTS: Readonly<Record<string, string>> = { "/widget.js": "widget.ts" }

const bundle = async (entry: string): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: "error",
    root: FOLDER,
    publicDir: false,
    build: {
      write: false,
      target: "es2022",
      lib: { entry: FOLDER + entry, formats: ["es"], fileName: "script" },
    },
  })
  const [output] = Array.isArray(built) ? built : []
  return output?.output[0].code ?? ""
}

const made = new Map<string, Promise<string>>()

/** A script of the site, made when it is first asked for; undefined where there is none. */
export const scriptAt = (path: string): Promise<string> | undefined => {
  const entry = SCRIPTS[path]
  if (entry === undefined) return undefined
  const script = made.get(path) ?? bundle(entry)
  made.set(path, script)
  return script
}

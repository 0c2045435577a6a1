import { createHash } from "node:crypto"
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { build } from "vite"
import { brotliBytes } from "../build/brotli-bytes.ts"
import { drawIcon } from "./build/draw-icon.ts"
import { readSpoken } from "./build/read-spoken.ts"

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const OUT = folder("../../dist/public/")

/** The app in all: script, styles, page and service worker, compressed. It is fetched once, and again at an update. */
const APP_MAX_BYTES = 40_000
const HASH_CHARS = 8
/** Stands for the build's own name until it is known: it is made of everything else. */
const HASH_PLACE = "BUILDHSH"
/** Launchers cut a maskable icon to a circle of four fifths. */
const MASKABLE_MARGIN = 0.16
const PLAIN_MARGIN = 0.04

/** Browsers that know `light-dark()`, so that Lightning CSS leaves it as it is written. */
const CSS_TARGET = ["chrome123", "firefox120", "safari17.5"]

const bundle = async (entry: string, format: "es" | "iife", define: Record<string, string>) => {
  const built = await build({
    configFile: false,
    root: folder("."),
    logLevel: "warn",
    publicDir: false,
    define,
    build: {
      write: false,
      target: "es2022",
      cssTarget: CSS_TARGET,
      modulePreload: false,
      rolldownOptions: {
        input: folder(entry),
        output: { format, entryFileNames: "[name].js", assetFileNames: "[name][extname]" },
      },
    },
  })
  if (Array.isArray(built) || !("output" in built)) throw new Error("expected one bundle")
  let script = ""
  let styles = ""
  for (const file of built.output) {
    if (file.type === "chunk") script += file.code
    else if (file.fileName.endsWith(".css")) styles += file.source
  }
  return { script, styles }
}

const MANIFEST = {
  id: "/kiosk",
  name: "Lovetap kiosk",
  short_name: "Lovetap",
  description: "One tap, love or hate, where your customers stand.",
  start_url: "/kiosk",
  scope: "/kiosk",
  display: "fullscreen",
  display_override: ["fullscreen", "standalone"],
  orientation: "any",
  background_color: "#fbfaf6",
  theme_color: "#fbfaf6",
  icons: [
    { src: "/kiosk/icon-192.png", sizes: "192x192", type: "image/png" },
    { src: "/kiosk/icon-512.png", sizes: "512x512", type: "image/png" },
    { src: "/kiosk/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
  ],
}

/** Builds dist/public/kiosk.html and what it loads into dist/public/kiosk, and touches nothing beside them. */
const buildKiosk = async (): Promise<void> => {
  const { version } = JSON.parse(readFileSync(folder("../../package.json"), "utf8"))
  const spoken = await readSpoken()
  const app = await bundle("kiosk.tsx", "es", {
    KIOSK_SPOKEN: JSON.stringify(spoken),
    KIOSK_VERSION: JSON.stringify(`${version}+${HASH_PLACE}`),
  })
  if (!app.styles.includes("light-dark(")) throw new Error("the kiosk's styles lost light-dark() on the way")
  const sw = await bundle("serve-offline.ts", "iife", {
    SHELL_VERSION: JSON.stringify(HASH_PLACE),
    SHELL_FILES: JSON.stringify([
      "/kiosk",
      `/kiosk/app-${HASH_PLACE}.js`,
      `/kiosk/app-${HASH_PLACE}.css`,
      "/kiosk/app.webmanifest",
      "/kiosk/icon-192.png",
    ]),
  })
  const page = readFileSync(folder("kiosk.html"), "utf8")
    .replace("STYLES", `/kiosk/app-${HASH_PLACE}.css`)
    .replace("SCRIPT", `/kiosk/app-${HASH_PLACE}.js`)
  const all = JSON.stringify([app, sw, page, MANIFEST])
  const hash = createHash("sha256").update(all).digest("hex").slice(0, HASH_CHARS)
  const named = (text: string) => text.replaceAll(HASH_PLACE, hash)
  const files: Record<string, string> = {
    "kiosk.html": named(page),
    [`kiosk/app-${hash}.js`]: named(app.script),
    [`kiosk/app-${hash}.css`]: named(app.styles),
    "kiosk/sw.js": named(sw.script),
    "kiosk/app.webmanifest": JSON.stringify(MANIFEST),
  }

  rmSync(`${OUT}kiosk`, { recursive: true, force: true })
  mkdirSync(`${OUT}kiosk`, { recursive: true })
  for (const [path, content] of Object.entries(files)) writeFileSync(OUT + path, content)
  writeFileSync(`${OUT}kiosk/icon-192.png`, drawIcon(192, PLAIN_MARGIN))
  writeFileSync(`${OUT}kiosk/icon-512.png`, drawIcon(512, PLAIN_MARGIN))
  writeFileSync(`${OUT}kiosk/icon-maskable-512.png`, drawIcon(512, MASKABLE_MARGIN))

  const bytes = Object.values(files).reduce((sum, content) => sum + brotliBytes(content), 0)
  console.log(`${"kiosk".padEnd(33)} ${bytes} B of ${APP_MAX_BYTES} (brotli)`)
  if (bytes > APP_MAX_BYTES) {
    console.error("The kiosk is over its budget.")
    process.exitCode = 1
  }
}

if (import.meta.main) await buildKiosk()

import { copyFile, mkdir, readFile } from "node:fs/promises"
import { build } from "vite"

const HERE = new URL(".", import.meta.url).pathname
const OUT = new URL("../../dist/public/console/", import.meta.url).pathname

/** Browsers that know `light-dark()`, so that Lightning CSS leaves it and `color-scheme` as they are written. */
const CSS_TARGET = ["chrome123", "firefox120", "safari17.5"]

/** Builds what console pages load into dist/public/console, and touches nothing beside it. */
const buildConsole = async (): Promise<void> => {
  await build({
    configFile: false,
    root: HERE,
    logLevel: "warn",
    publicDir: false,
    build: {
      outDir: OUT,
      emptyOutDir: true,
      target: "es2023",
      cssTarget: CSS_TARGET,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: { live: `${HERE}client/live.ts`, console: `${HERE}console.css` },
        output: { entryFileNames: "[name].js", assetFileNames: "[name][extname]" },
      },
    },
  })
  const css = await readFile(`${OUT}console.css`, "utf8")
  if (!css.includes("light-dark(")) throw new Error("console.css lost its light-dark() colours on the way")
  await mkdir(OUT, { recursive: true })
  await copyFile(`${HERE}favicon.svg`, `${OUT}favicon.svg`)
}

if (import.meta.main) await buildConsole()

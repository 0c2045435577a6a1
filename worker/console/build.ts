import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises"
import { build } from "vite"
import { ConsoleLanguage } from "../../shared/console-language.ts"
import { allWords } from "../frame/build/all-words.ts"
import { wordsPath } from "../frame/read-words.ts"
import { SIZE_NAMES } from "./poster/sizes.ts"
import { TEMPLATES } from "./setup/templates/all-templates.ts"
import { templatePath } from "./setup/templates/read-template.ts"
import { offered } from "./setup/templates/template.ts"
import { TRADES } from "./setup/templates/trades.ts"

const HERE = new URL(".", import.meta.url).pathname
const PUBLIC = new URL("../../dist/public", import.meta.url).pathname
const OUT = `${PUBLIC}/console/`

/** Browsers that know `light-dark()`, so that Lightning CSS leaves it and `color-scheme` as they are written. */
const CSS_TARGET = ["chrome123", "firefox120", "safari17.5"]

/** A sheet of its own for each size: a page can be printed in one size only. */
const POSTER_SIZES = Object.fromEntries(
  SIZE_NAMES.map((name) => [`poster-${name}`, `${HERE}poster/sizes/${name}.css`]),
)

/** A preview has no origin, so it can't load modules of ours: its script is a classic one, whole in one file. */
const buildPreview = () =>
  build({
    configFile: false,
    root: HERE,
    logLevel: "warn",
    publicDir: false,
    build: {
      outDir: OUT,
      emptyOutDir: false,
      target: "es2023",
      rolldownOptions: {
        input: { preview: `${HERE}client/preview.ts` },
        output: { entryFileNames: "[name].js", format: "iife" },
      },
    },
  })

/** What the console says in the languages that do not stand in the code, a file for each. */
const writeWords = async (): Promise<void> => {
  await mkdir(`${OUT}words`, { recursive: true })
  for (const language of ConsoleLanguage.options) {
    if (language === "en") continue
    await writeFile(PUBLIC + wordsPath(language), JSON.stringify(await allWords(language)))
  }
}

/** Ready journeys, a file for each trade and language. */
const writeTemplates = async (): Promise<void> => {
  await mkdir(`${OUT}templates`, { recursive: true })
  for (const trade of TRADES)
    for (const language of ConsoleLanguage.options)
      await writeFile(
        PUBLIC + templatePath(trade, language),
        JSON.stringify(offered(TEMPLATES[trade], language)),
      )
}

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
      modulePreload: false,
      rolldownOptions: {
        input: {
          live: `${HERE}client/live.ts`,
          journey: `${HERE}client/journey.ts`,
          "chart-reader": `${HERE}client/chart-reader.ts`,
          asking: `${HERE}client/asking.ts`,
          email: `${HERE}client/email.ts`,
          export: `${HERE}client/export.ts`,
          copying: `${HERE}client/copying.ts`,
          pairing: `${HERE}client/pairing.ts`,
          comments: `${HERE}client/comments.ts`,
          setup: `${HERE}client/setup.ts`,
          install: `${HERE}client/install.ts`,
          once: `${HERE}client/once.ts`,
          passkeys: `${HERE}client/passkeys.ts`,
          console: `${HERE}console.css`,
          preview: `${HERE}preview.css`,
          keys: `${HERE}client/keys.ts`,
          wall: `${HERE}client/wall.ts`,
          "wall-page": `${HERE}wall.css`,
          poster: `${HERE}client/poster.ts`,
          "poster-page": `${HERE}poster.css`,
          ...POSTER_SIZES,
        },
        // One name each, whatever else the build splits off.
        output: {
          entryFileNames: "[name].js",
          chunkFileNames: "[name].js",
          assetFileNames: "[name][extname]",
        },
      },
    },
  })
  await buildPreview()
  const css = await readFile(`${OUT}console.css`, "utf8")
  if (!css.includes("light-dark(")) throw new Error("console.css lost its light-dark() colours on the way")
  await writeWords()
  await writeTemplates()
  await copyFile(`${HERE}favicon.svg`, `${OUT}favicon.svg`)
}

if (import.meta.main) await buildConsole()

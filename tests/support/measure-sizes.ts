import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { brotliCompressSync, constants } from "node:zlib"
import { CAFE_LUMEN } from "../../demo/business.ts"
import { checkout } from "../../demo/touchpoints/checkout.ts"
import { datasetOf } from "../../shared/tag-dataset.ts"
import { configure } from "../../worker/pages/configure.ts"
import { ROOT } from "./house-files.ts"

const PUBLIC = join(ROOT, "dist/public")
/** As a CDN compresses what it keeps. */
const BROTLI_QUALITY = 11

/** What a visitor downloads, in bytes as compressed, and what it may weigh. */
export interface Size {
  /** The name that marks its figure in the README. */
  name: string
  what: string
  bytes: number
  budgetBytes: number
}

/** @returns the bytes of a file or text after brotli at its best */
export const brotliBytes = (content: Buffer | string): number =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }).length

const weigh = (folder: string, matches: RegExp): number => {
  const files = readdirSync(join(PUBLIC, folder)).filter((name) => matches.test(name))
  if (files.length === 0)
    throw new Error(`nothing like ${matches} in dist/public/${folder}: run npm run build`)
  return files.reduce((sum, name) => sum + brotliBytes(readFileSync(join(PUBLIC, folder, name))), 0)
}

/** The present build's follow-up only: those of released versions lie beside it. */
const weighFollowUp = (): number => {
  const script = readFileSync(join(PUBLIC, "w.js"), "utf8")
  const folder = /\/w\/\w+\//.exec(script)?.[0]
  if (!folder) throw new Error("w.js names no folder of parts")
  return brotliBytes(readFileSync(join(PUBLIC, folder, "follow-up.js")))
}

/** The script with the settings inside, as the demo's till has it: the words come along that a tag would hold. */
const weighConfigured = (): number => {
  const { slug, question } = checkout.setup
  const settings = configure({ key: CAFE_LUMEN.siteKey, touchpoint: slug, ...datasetOf(question) })
  return brotliBytes(settings + readFileSync(join(PUBLIC, "w.js"), "utf8"))
}

/** A file's compressed bytes, by what stands in it: a hundred pages name the same files. */
const known = new Map<string, number>()

const weighText = (text: string): number => {
  const bytes = known.get(text) ?? brotliBytes(text)
  known.set(text, bytes)
  return bytes
}

/** A page of the console, with the styles and scripts that it names and all that these import. */
export const weighPage = (html: string): number => {
  const files = new Set(
    [...html.matchAll(/"\/console\/([\w-]+\.(?:css|js))"/g)].map(([, name]) => name ?? ""),
  )
  for (const name of files) {
    const text = readFileSync(join(PUBLIC, "console", name), "utf8")
    // A set grows while it is walked.
    if (name.endsWith(".js"))
      for (const [, other = ""] of text.matchAll(/(?:from|import)"\.\/([\w-]+\.js)"/g)) files.add(other)
  }
  const bytes = [...files].map((name) => weighText(readFileSync(join(PUBLIC, "console", name), "utf8")))
  return bytes.reduce((sum, each) => sum + each, brotliBytes(html))
}

/** Measures dist/public. @throws when it has not been built */
export const measureSizes = (): Size[] => {
  const beforeTap = weigh(".", /^w\.js$/)
  return [
    { name: "before-tap", what: "widget, page view", bytes: beforeTap, budgetBytes: 2500 },
    {
      name: "configured",
      what: "with the site's configuration inside",
      bytes: weighConfigured(),
      budgetBytes: 2600,
    },
    {
      name: "after-tap",
      what: "widget, all after a tap",
      bytes: beforeTap + weighFollowUp(),
      budgetBytes: 7000,
    },
    {
      name: "console",
      what: "console, styles",
      bytes: weigh("console", /^console\.css$/),
      // Of the 30,000 that a page may weigh in all (tests/worker/page-weights.test.ts).
      budgetBytes: 15_000,
    },
  ]
}

/** 2431 → "2,431 B". */
export const sayBytes = (bytes: number): string => `${bytes.toLocaleString("en-GB")} B`

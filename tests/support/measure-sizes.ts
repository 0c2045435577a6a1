import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { brotliCompressSync, constants } from "node:zlib"
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

/** The newest build's follow-up only: an earlier build may have left another beside it. */
const weighFollowUp = (): number => {
  const script = readFileSync(join(PUBLIC, "w.js"), "utf8")
  const name = /follow-up-[\w-]+\.js/.exec(script)?.[0]
  if (!name) throw new Error("w.js names no follow-up script")
  return brotliBytes(readFileSync(join(PUBLIC, "w", name)))
}

/** Every page of the console loads these. */
export const weighConsole = (): number => weigh("console", /\.(?:css|js)$/)

/** Measures dist/public. @throws when it has not been built */
export const measureSizes = (): Size[] => {
  const beforeTap = weigh(".", /^w\.js$/)
  return [
    { name: "before-tap", what: "widget, page view", bytes: beforeTap, budgetBytes: 2500 },
    {
      name: "after-tap",
      what: "widget, all after a tap",
      bytes: beforeTap + weighFollowUp(),
      budgetBytes: 7000,
    },
    {
      name: "console",
      what: "console styles and scripts",
      bytes: weighConsole(),
      budgetBytes: 30_000,
    },
  ]
}

/** 2431 → "2,431 B". */
export const sayBytes = (bytes: number): string => `${bytes.toLocaleString("en-GB")} B`

import type { Fetcher } from "@cloudflare/workers-types"
import type { ConsoleLanguage } from "../../shared/console-language.ts"
import type { Words } from "./setting.ts"

/** Where the console's build puts a language's words. English stands in the code. */
export const wordsPath = (language: ConsoleLanguage): string => `/console/words/${language}.json`

const NONE: Words = {}

/** As they were read: they change with a deploy only, which starts new isolates. */
const known = new Map<ConsoleLanguage, Words>([["en", NONE]])

/** What the console says in this language; nothing, which is English, where the words can't be had. */
export const readWords = async (assets: Fetcher, language: ConsoleLanguage): Promise<Words> => {
  const remembered = known.get(language)
  if (remembered) return remembered
  try {
    // Assets have no origin: any will do.
    const file = await assets.fetch(`https://assets.invalid${wordsPath(language)}`)
    if (!file.ok) throw new Error(`dist/public has no console words for ${language}: ${file.status}`)
    const words: Words = await file.json()
    known.set(language, words)
    return words
  } catch (error) {
    console.error("no words:", error instanceof Error ? error.message : error)
    return NONE
  }
}

import type { Fetcher } from "@cloudflare/workers-types"
import type { Language } from "../../../shared/languages.ts"
import * as tapEnglish from "../../../widget/locales/languages/en.ts"
import { page } from "./languages/en.ts"
import type { Speech } from "./speech.ts"

/** Travels with the Worker: whatever happens, a page says something. */
const ENGLISH: Speech = { language: "en", dir: "ltr", ...tapEnglish, page }

/** Where `build.ts` puts a language's words. All of them in the Worker would be a fifth of it. */
export const wordsPath = (language: Language): string => `/words/${language}.json`

/** As they were read: they change with a deploy only, which starts new isolates. */
const known = new Map<Language, Speech>([["en", ENGLISH]])

/** The words of one language; English where they can't be had. */
export const readSpeech = async (assets: Fetcher, language: Language): Promise<Speech> => {
  const remembered = known.get(language)
  if (remembered) return remembered
  try {
    // Assets have no origin: any will do.
    const file = await assets.fetch(`https://assets.invalid${wordsPath(language)}`)
    if (!file.ok) throw new Error(`dist/public has no words for ${language}: ${file.status}`)
    const speech: Speech = await file.json()
    known.set(language, speech)
    return speech
  } catch (error) {
    console.error("no words:", error instanceof Error ? error.message : error)
    return ENGLISH
  }
}

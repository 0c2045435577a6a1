import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { LANGUAGES } from "../../shared/languages.ts"
import { speechIn } from "./words/all-speech.ts"
import { wordsPath } from "./words/read-speech.ts"

const OUT = fileURLToPath(new URL("../../dist/public", import.meta.url))

/** Writes what customers' pages say, a file for each language, as `read-speech.ts` reads it. */
const buildWords = (): void => {
  rmSync(`${OUT}/words`, { recursive: true, force: true })
  mkdirSync(`${OUT}/words`, { recursive: true })
  for (const language of LANGUAGES)
    writeFileSync(OUT + wordsPath(language), JSON.stringify(speechIn(language)))
}

if (import.meta.main) buildWords()

import { readdir } from "node:fs/promises"
import type { ConsoleLanguage } from "../../../shared/console-language.ts"
import type { Words } from "../setting.ts"

/** A language's files lie side by side, one for each room of the console. */
export const allWords = async (language: ConsoleLanguage): Promise<Words> => {
  const folder = new URL(`../words/${language}/`, import.meta.url)
  const words: Record<string, Words[string]> = {}
  for (const file of (await readdir(folder)).toSorted()) {
    const room: { WORDS: Words } = await import(new URL(file, folder).href)
    for (const [message, said] of Object.entries(room.WORDS)) {
      if (message in words && JSON.stringify(words[message]) !== JSON.stringify(said))
        throw new Error(`${language} says “${message}” in two ways: ${file} and another`)
      words[message] = said
    }
  }
  return words
}

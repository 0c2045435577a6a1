import type { DoneTexts, FormTexts } from "../locales/texts.ts"

/** What the follow-up says, and in which language: as a BCP 47 tag, or what the page takes for one. */
export type Speech = readonly [form: FormTexts, done: DoneTexts, language: string]

/** Letter by letter: `$&` in a label is not a pattern. */
export const fill = (text: string, value: string): string => text.replace("{}", () => value)

/** “3 November 2026”; the day as it is where the page's language is none, not even one misspelt `en_GB`. */
export const sayDay = (day: string, language: string): string => {
  try {
    return new Date(day).toLocaleDateString(language.replace("_", "-"), {
      dateStyle: "long",
      timeZone: "UTC",
    })
  } catch {
    return day
  }
}

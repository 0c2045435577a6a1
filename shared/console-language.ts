import * as v from "valibot"

/**
 * What the console speaks. A further language is one line here and one folder in `words/`; `build.ts` of the console
 * writes it out.
 */
export const CONSOLE_LANGUAGES = {
  en: { name: "English", locale: "en-GB" },
  de: { name: "Deutsch", locale: "de-DE" },
} as const

export const ConsoleLanguage = v.picklist(["en", "de"] satisfies (keyof typeof CONSOLE_LANGUAGES)[])
export type ConsoleLanguage = v.InferOutput<typeof ConsoleLanguage>

export const DEFAULT_CONSOLE_LANGUAGE: ConsoleLanguage = "en"

/** The first of the wanted languages (BCP 47, most wanted first) that the console speaks. */
export const consoleLanguageOf = (wanted: readonly string[]): ConsoleLanguage => {
  for (const tag of wanted) {
    const found = v.safeParse(ConsoleLanguage, tag.toLowerCase().split("-")[0])
    if (found.success) return found.output
  }
  return DEFAULT_CONSOLE_LANGUAGE
}

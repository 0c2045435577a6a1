import { wantedLanguages } from "../../../shared/accept-language.ts"
import type { Language } from "../../../shared/languages.ts"
import { findLanguage } from "../../../shared/languages.ts"
import type { TapTexts } from "./all-tap-texts.ts"
import type { PageTexts } from "./page-texts.ts"

/** All that a customer's page says in one language, beside the business's own words. */
export interface Speech extends TapTexts {
  language: Language
  dir: "ltr" | "rtl"
  page: PageTexts
}

/** Letter by letter: `$&` in a label is not a pattern. */
export const fill = (text: string, value: string): string => text.replace("{}", () => value)

const isWritten = (tag: string): boolean => findLanguage(tag) !== "en" || /^en(?![a-z])/i.test(tag.trim())

/**
 * The language to speak: what the address asks for (`?lang=`), else the first that the browser accepts and somebody has
 * written, else the business's own, else English.
 */
export const chooseLanguage = (
  asked: string | undefined,
  accepted: string | undefined,
  own: Language = "en",
): Language => {
  const tag = [...(asked ? [asked] : []), ...wantedLanguages(accepted ?? "")].find(isWritten)
  return tag === undefined ? own : findLanguage(tag.trim())
}

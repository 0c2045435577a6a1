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

/** What may be tried of a header: browsers list a handful, and whoever writes more has no customer behind it. */
const RANGES_MAX = 20

const isWritten = (tag: string): boolean => findLanguage(tag) !== "en" || /^en(?![a-z])/i.test(tag.trim())

/** The languages of an `Accept-Language`, the most wanted first; those of weight 0 are not wanted at all. */
const wantedIn = (header: string): string[] =>
  header
    .split(",")
    .slice(0, RANGES_MAX)
    .map((part) => {
      const [tag = "", ...options] = part.split(";").map((piece) => piece.trim())
      const weight = options.find((option) => option.startsWith("q="))?.slice(2)
      return { tag, weight: weight === undefined ? 1 : Number(weight) || 0 }
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag)

/**
 * The language to speak: what the address asks for (`?lang=`), else the first that the browser accepts and somebody has
 * written, else English.
 */
export const chooseLanguage = (asked: string | undefined, accepted: string | undefined): Language => {
  const tag = [...(asked ? [asked] : []), ...wantedIn(accepted ?? "")].find(isWritten)
  return tag === undefined ? "en" : findLanguage(tag.trim())
}

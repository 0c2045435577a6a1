import type { Slug } from "../../../shared/ids.ts"
import type { Language } from "../../../shared/languages.ts"

/** The page of a touchpoint's words in one language; its form is posted there. */
export const translationPath = (slug: Slug, language: Language): string =>
  `/touchpoints/${slug}/asking/in/${language}`

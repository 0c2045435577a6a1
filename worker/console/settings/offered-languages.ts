import { LANGUAGES, type Language } from "../../../shared/languages.ts"

/** Every language to choose from, those that the business speaks first. */
export const offeredLanguages = (own: readonly Language[]): readonly Language[] => [
  ...own,
  ...LANGUAGES.filter((language) => !own.includes(language)),
]

import type { Language } from "./languages.ts"

/** “Deutsch” for `de` in its own language, “German” in English; its code where nobody has a name for it. */
export const languageName = (language: Language, inLanguage: Language = language): string =>
  new Intl.DisplayNames([inLanguage], { type: "language" }).of(language) ?? language

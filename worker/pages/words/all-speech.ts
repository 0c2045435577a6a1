import type { Language } from "../../../shared/languages.ts"
import { PAGE_TEXTS } from "./all-page-texts.ts"
import { TAP_TEXTS } from "./all-tap-texts.ts"
import type { Speech } from "./speech.ts"

/** The words of every language at once: for the build, which writes each to a file of its own. */
export const speechIn = (language: Language): Speech => {
  const texts = TAP_TEXTS[language]
  return { language, dir: texts.ask[5] ?? "ltr", ...texts, page: PAGE_TEXTS[language] }
}

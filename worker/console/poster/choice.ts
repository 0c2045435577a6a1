import * as v from "valibot"
import { Slug } from "../../../shared/ids.ts"
import { LANGUAGES, type Language } from "../../../shared/languages.ts"
import { NAME_MAX_CHARS, SENTENCE_MAX_CHARS } from "../../../shared/limits.ts"
import { SIZE_NAMES } from "./sizes.ts"

/** Sheets of one print: an office printer's tray. */
export const SHEETS_MAX = 100

const words = (maxChars: number) =>
  v.fallback(
    v.pipe(
      v.string(),
      v.trim(),
      v.transform((text) => text.slice(0, maxChars)),
    ),
    "",
  )

/** What was chosen, as an address says it; what is missing or wrong there is as usual. */
const Choice = v.object({
  size: v.fallback(v.picklist(SIZE_NAMES), "a4"),
  /** Null: none was chosen. */
  language: v.fallback(v.nullable(v.picklist(LANGUAGES)), null),
  /** Empty: as customers are asked. */
  question: words(SENTENCE_MAX_CHARS),
  /** Empty: the usual one of the language. */
  call: words(NAME_MAX_CHARS),
  /** One sheet each; none: one sheet that says no place. */
  places: v.pipe(
    v.array(v.fallback(v.nullable(Slug), null)),
    v.transform((slugs) => [...new Set(slugs.filter((slug) => slug !== null))].slice(0, SHEETS_MAX)),
  ),
})
export type Choice = v.InferOutput<typeof Choice> & { language: Language }

/** @param usual the language where none was chosen */
export const choiceIn = (query: URLSearchParams, usual: Language = "en"): Choice => {
  const read = v.parse(Choice, {
    size: query.get("size"),
    language: query.get("lang"),
    question: query.get("question") ?? "",
    call: query.get("call") ?? "",
    places: query.getAll("p").filter((slug) => slug !== ""),
  })
  return { ...read, language: read.language ?? usual }
}

import type { Language } from "../../../shared/languages.ts"
import type { Question } from "../../../shared/touchpoint.ts"
import { wordingIn } from "../../../shared/wording-in.ts"
import type { Speech } from "../../pages/words/speech.ts"
import { CALLS } from "./calls.ts"

export interface SheetWords {
  language: Language
  dir: "ltr" | "rtl"
  question: string
  love: string
  hate: string
  call: string
}

/** What a sheet says: what was typed for it, else what customers are asked, in their language. */
export const sheetWords = (
  asked: Question,
  { language, dir, ask }: Speech,
  typed: { question: string; call: string } = { question: "", call: "" },
): SheetWords => {
  const own = wordingIn(asked, language)
  return {
    language,
    dir,
    question: typed.question || (own.question ?? ask[0]),
    love: own.love.label ?? ask[1],
    hate: own.hate.label ?? ask[2],
    call: typed.call || CALLS[language],
  }
}

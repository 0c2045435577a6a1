import type { AskedQuestion } from "../../../shared/touchpoint.ts"
import { type WordingIn, wordingIn } from "../../../shared/wording-in.ts"
import type { FoundQuestion } from "../../store/questions.ts"
import { askedQuestion } from "../asked-question.ts"
import type { Speech } from "../words/speech.ts"

const UNWORDED: WordingIn = {
  question: undefined,
  love: { label: undefined, reasons: [] },
  hate: { label: undefined, reasons: [] },
}

/**
 * What a customer is asked, in their language: the business's own words where it has some, else the usual ones. Nothing
 * found: a touchpoint that nobody has set up yet, or a database out of reach; its question is the usual one.
 */
export const inLanguage = (found: FoundQuestion | undefined, { language, ask }: Speech): AskedQuestion => {
  const [question, love, hate] = ask
  const own = found ? wordingIn(found.question, language) : UNWORDED
  return {
    ...(found ? askedQuestion(found) : {}),
    question: own.question ?? question,
    love: { label: own.love.label ?? love, reasons: [...own.love.reasons] },
    hate: { label: own.hate.label ?? hate, reasons: [...own.hate.reasons] },
  }
}

import type { Language } from "./languages.ts"
import { DEFAULT_WORDING, type Question, type Reason } from "./touchpoint.ts"

/** A face in one language. `label` undefined: nobody has worded it, so it is said as everywhere in that language. */
interface FaceIn {
  label: string | undefined
  reasons: readonly Reason[]
}

/** A touchpoint's words in one language. What is undefined nobody has worded: whoever asks has words of their own. */
export interface WordingIn {
  question: string | undefined
  love: FaceIn
  hate: FaceIn
}

const worded = (text: string, unworded: string): string | undefined => (text === unworded ? undefined : text)

/**
 * A touchpoint's words for a customer who reads `language`: its people's own in that language; where there are none, the
 * words they wrote first, in whatever language that is.
 */
export const wordingIn = (question: Question, language: Language): WordingIn => {
  const own = question.translations[language]
  const face = (name: "love" | "hate"): FaceIn => ({
    label: own?.[name].label ?? worded(question[name].label, DEFAULT_WORDING[name].label),
    reasons: question[name].reasons.map(({ slug, label }) => ({
      slug,
      label: own?.[name].reasons[slug] ?? label,
    })),
  })
  return {
    question: own?.question ?? worded(question.question, DEFAULT_WORDING.question),
    love: face("love"),
    hate: face("hate"),
  }
}

import type { KioskConfig } from "../../../shared/kiosk.ts"
import type { Language } from "../../../shared/languages.ts"
import type { Face } from "../../../shared/vote.ts"
import type { Spoken, SpokenLanguages } from "../words/spoken.ts"

export interface FaceWords {
  label: string
  reasons: readonly { slug: string; label: string }[]
}

/** All that is said to customers at a touchpoint in one language. */
export interface Wording {
  language: Language
  question: string
  faces: Record<Face, FaceWords>
  spoken: Spoken
}

/** The business's own words where it has some in that language; else what the language says everywhere. */
export const wordingOf = (
  config: Pick<KioskConfig, "touchpoints" | "reasons">,
  touchpoint: string,
  language: Language,
  languages: SpokenLanguages,
): Wording => {
  const spoken = languages[language]
  const own = config.touchpoints.find(({ slug }) => slug === touchpoint)?.wordings[language]
  const face = (name: Face, usual: string): FaceWords => ({
    label: own?.[name].label ?? usual,
    reasons: config.reasons ? (own?.[name].reasons ?? []) : [],
  })
  return {
    language,
    question: own?.question ?? spoken.question,
    faces: { love: face("love", spoken.love), hate: face("hate", spoken.hate) },
    spoken,
  }
}

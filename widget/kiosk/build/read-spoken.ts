import { LANGUAGES } from "../../../shared/languages.ts"
import type { AskTexts, DoneTexts, FormTexts } from "../../locales/texts.ts"
import { KIOSK_TEXTS, type KioskTexts } from "../words/kiosk-texts.ts"
import type { Spoken } from "../words/spoken.ts"

interface Texts {
  ask: AskTexts
  form: FormTexts
  done: DoneTexts
  kiosk: KioskTexts
}

/** The widget's words as far as a kiosk uses them, and its own. */
export const spokenOf = ({ ask, form, done, kiosk }: Texts): Spoken => {
  const [question, love, hate, , thanks, dir = "ltr"] = ask
  const [whyLove, whyHate, comment, hint, , , send, finish, , undo] = form
  const [thanksForLove, thanksForHate, undone] = done
  const [anonymous, closed, opens, lower, higher, language] = kiosk
  return {
    dir,
    question,
    love,
    hate,
    whyLove,
    whyHate,
    comment,
    hint,
    send,
    done: finish,
    undo,
    thanksForLove,
    thanksForHate,
    undone,
    thanks,
    anonymous,
    closed,
    opens,
    lower,
    higher,
    language,
  }
}

/** Every language that a kiosk can be set to. */
export const readSpoken = async (): Promise<Record<string, Spoken>> => {
  const spoken: Record<string, Spoken> = {}
  for (const language of LANGUAGES) {
    const widget = await import(`../../locales/languages/${language}.ts`)
    spoken[language] = spokenOf({ ...widget, kiosk: KIOSK_TEXTS[language] })
  }
  return spoken
}

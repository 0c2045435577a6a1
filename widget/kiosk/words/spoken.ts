import type { Language } from "../../../shared/languages.ts"

/** All that a kiosk says to customers in one language, but for what the business has worded itself. */
export interface Spoken {
  dir: "ltr" | "rtl"
  question: string
  love: string
  hate: string
  whyLove: string
  whyHate: string
  /** Label of the field for a line of one's own. */
  comment: string
  /** Where comments are masked. */
  hint: string
  send: string
  done: string
  undo: string
  thanksForLove: string
  thanksForHate: string
  undone: string
  /** While the next customer may tap already. */
  thanks: string
  anonymous: string
  closed: string
  /** `{}`: a time, or a day and a time. */
  opens: string
  /** Names of the button that moves the faces within reach of a wheelchair, and back. */
  lower: string
  higher: string
  /** Names the row of languages. */
  language: string
}

/** Every language that a kiosk can be set to travels with it: nothing is fetched when a customer chooses one. */
export type SpokenLanguages = Readonly<Record<Language, Spoken>>

/** “Opens: {}” → “Opens: 08:00”. */
export const fill = (text: string, value: string): string => text.replace("{}", () => value)

/** What a language calls itself: “Deutsch”, “العربية”. A device that does not know gets its tag. */
export const ownName = (language: Language): string => {
  try {
    const name = new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language
    return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
  } catch {
    return language
  }
}

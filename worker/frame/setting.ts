import { AsyncLocalStorage } from "node:async_hooks"
import { type ConsoleLanguage, DEFAULT_CONSOLE_LANGUAGE } from "../../shared/console-language.ts"

/**
 * What is said in one language, by what stands in the code in English: a text, or one text for each plural form of the
 * language (`Intl.PluralRules`).
 */
export type Words = Readonly<Record<string, string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>>>

/** A form as it was sent: where to, and its fields in their order. */
export interface SentForm {
  /** Path and query. */
  action: string
  fields: URLSearchParams
}

/** What the pages of one request are set in. */
export interface Setting {
  language: ConsoleLanguage
  /** Empty: English, which stands in the code. */
  words: Words
  /** Names this answer's own scripts; empty: there are none. */
  nonce: string
  /** Whether who reads this is a member, as far as was asked. */
  signedIn?: boolean
  /** The business that its forms are written in, by number. */
  business?: number | undefined
  /** The form that is answered: of what was written into it nothing may get lost. */
  sent?: SentForm | undefined
}

const OUTSIDE: Setting = { language: DEFAULT_CONSOLE_LANGUAGE, words: {}, nonce: "" }

const settings = new AsyncLocalStorage<Setting>()

/** The request's setting; outside of one, English. */
export const settingNow = (): Setting => settings.getStore() ?? OUTSIDE

/** Does the work, and all that it awaits, in this setting. */
export const inSetting = <Result>(setting: Setting, work: () => Result): Result => settings.run(setting, work)

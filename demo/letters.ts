import * as v from "valibot"
import type { EmailSend } from "../shared/email-send.ts"
import { Slug } from "../shared/ids.ts"

/** A letter that went out, as the café has told the console. */
export interface DemoLetter {
  slug: Slug
  /** 0: the latest. */
  lettersAgo: number
  send: EmailSend
}

const letter = (number: number, lettersAgo: number, sent: number): DemoLetter => ({
  slug: v.parse(Slug, `letter-${number}`),
  lettersAgo,
  send: { name: `Letter Nº ${number}`, system: "mailchimp", language: "en", sent, signedOnly: false },
})

/** The one that lies in the demo's inbox; `letter.html` is the same on the web. */
export const LATEST_LETTER = letter(41, 0, 423)
export const LETTERS: readonly DemoLetter[] = [LATEST_LETTER, letter(40, 1, 417)]

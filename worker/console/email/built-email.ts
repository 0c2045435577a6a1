import type { Letter } from "../../../shared/email/letter.ts"
import { linksOf } from "../../../shared/email/links-of.ts"
import { writeDocument } from "../../../shared/email/write-document.ts"
import { type Scheme, writeSnippet } from "../../../shared/email/write-snippet.ts"
import { writeText } from "../../../shared/email/write-text.ts"
import type { EmailGoal, EmailLinkOf } from "../../../shared/email-link.ts"
import type { SenderSystem } from "../../../shared/email-send.ts"
import type { UsualWords, Words } from "./words-of.ts"

const letterOf = (
  { question, love, hate }: Words,
  { lang, dir }: Pick<UsualWords, "lang" | "dir">,
  linkTo: (goal: EmailGoal) => string,
): Letter => ({ question, labels: { love, hate }, lang, dir, linkTo })

/** A send's e-mail, ready to be taken along. */
export interface BuiltEmail {
  html: string
  text: string
  /** A whole e-mail with nothing else in it. */
  page: string
}

export const buildEmail = (
  words: Words,
  written: Pick<UsualWords, "lang" | "dir">,
  link: EmailLinkOf,
  system: SenderSystem,
): BuiltEmail => {
  const letter = letterOf(words, written, linksOf(link, system))
  return { html: writeSnippet(letter), text: writeText(letter), page: writeDocument(letter) }
}

/** The same to look at: its links lead nowhere, so that nobody's look at it counts as an opening. */
export const previewEmail = (
  words: Words,
  written: Pick<UsualWords, "lang" | "dir">,
  scheme: Scheme,
): string =>
  writeDocument(
    letterOf(words, written, (goal) => `#${goal}`),
    scheme,
  )

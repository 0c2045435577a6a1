import * as v from "valibot"
import { linksOf } from "../shared/email/links-of.ts"
import { SENDERS } from "../shared/email/senders.ts"
import { writeSnippet } from "../shared/email/write-snippet.ts"
import type { EmailLinkOf } from "../shared/email-link.ts"
import { Slug } from "../shared/ids.ts"
import { CAFE_LUMEN } from "./business.ts"
import { LATEST_LETTER } from "./letters.ts"
import { newsletter } from "./touchpoints/newsletter.ts"

/** Subscribers whose inbox can be looked into: each has one vote. */
const READERS_MAX = 99
const Reader = v.fallback(
  v.pipe(v.string(), v.regex(/^[1-9]\d?$/), v.transform(Number), v.maxValue(READERS_MAX)),
  1,
)

/** What the page of an inbox says of its reader, and the question as it came to them. */
export interface Inbox {
  reader: number
  next: number
  question: string
}

/**
 * The letter's question in one subscriber's inbox: the very HTML that the console gives to paste, with the merge tag
 * replaced as Mailchimp does it.
 *
 * @param asked which subscriber, as the page's address says
 */
export const inboxOf = (worker: string, asked: string | null): Inbox => {
  const reader = v.parse(Reader, asked)
  const { slug, question } = newsletter.setup
  const link: EmailLinkOf = {
    worker,
    key: CAFE_LUMEN.siteKey,
    touchpoint: slug,
    send: v.parse(Slug, LATEST_LETTER.slug),
    language: "en",
  }
  const snippet = writeSnippet({
    question: question.question,
    labels: { love: question.love.label, hate: question.hate.label },
    lang: "en",
    dir: "ltr",
    linkTo: linksOf(link, "mailchimp"),
  })
  return {
    reader,
    next: (reader % READERS_MAX) + 1,
    question: snippet.replaceAll(SENDERS.mailchimp.tag, `subscriber-${reader}`),
  }
}

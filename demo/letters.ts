import * as v from "valibot"
import type { EmailSend } from "../shared/email-send.ts"
import { Slug, type VoteId } from "../shared/ids.ts"
import type { Calendar } from "./calendar.ts"
import type { PastEvent, SentVote } from "./doubtful/past-event.ts"
import { mulberry32, type Random } from "./random.ts"
import { isLetterDay } from "./rhythm.ts"
import { newsletter } from "./touchpoints/newsletter.ts"
import { mintVoteId } from "./vote-id.ts"
import type { DemoVote } from "./votes.ts"

const SECOND_MS = 1000
const SEED = 41
/** Days on which a letter is answered. */
const READ_WITHIN_DAYS = 3
/** Of those who open a link, so many leave it at that. */
const LEFT_AT_THAT = 0.18

/** They go out every other week. */
const DAYS_BETWEEN = 14
/** The e-mail is made in the console before it goes out at ten. */
const MADE_AT_HOUR = 9

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

/** One subscriber's copy of a letter, and what was done with it. */
export interface DemoCopy {
  send: Slug
  id: VoteId
  /** Epoch ms. */
  love?: number
  hate?: number
  /** When its page's button was pressed; undefined: it was left at that. */
  tappedAt?: number
  /** The held vote of a machine that pressed it. */
  scannerId?: VoteId
}

const answered = ({ at, reaction, id }: DemoVote, send: Slug, random: Random): DemoCopy => {
  const opened = at - Math.round((4 + 16 * random.next()) * SECOND_MS)
  return { send, id, tappedAt: at, ...(reaction === "love" ? { love: opened } : { hate: opened }) }
}

const leftAtThat = ({ at }: DemoVote, send: Slug, random: Random): DemoCopy => {
  const opened = at + Math.round(1800 * random.next()) * SECOND_MS
  const face = random.next() < 0.7 ? { love: opened } : { hate: opened }
  return { send, id: mintVoteId(random, opened), ...face }
}

const byMachine = ({ id, at }: SentVote, send: Slug, random: Random): DemoCopy => ({
  send,
  id: mintVoteId(random, at),
  love: at - SECOND_MS,
  hate: at - 2 * SECOND_MS,
  tappedAt: at,
  scannerId: id,
})

/** When the letters were made, and the local days on which they went out. */
const wentOut = ({ at, dayOf, last }: Calendar) =>
  LETTERS.map((each) => {
    const daysAgo = last(isLetterDay) + each.lettersAgo * DAYS_BETWEEN
    return { ...each, madeAt: at(daysAgo, MADE_AT_HOUR), day: dayOf(daysAgo) }
  })

/** The café's people name each letter before it goes out. */
export const letters = (calendar: Calendar): PastEvent[] =>
  wentOut(calendar).map(({ slug, send, madeAt }) => ({
    tag: "letter",
    at: madeAt,
    touchpoint: newsletter.setup.slug,
    slug,
    send,
    by: newsletter.owner,
  }))

/**
 * What subscribers did with the last letters, and a scanner with one: of the votes that came by e-mail, so that both
 * tell the same; the same for the same votes.
 *
 * @param scanned held votes of the scanner that went through the latest letter
 */
export const demoCopies = (
  calendar: Calendar,
  votes: readonly DemoVote[],
  scanned: readonly SentVote[],
): DemoCopy[] => {
  const random = mulberry32(SEED)
  return wentOut(calendar).flatMap(({ slug, day: from }) => {
    const ofLetter = ({ touchpoint, channel, day }: DemoVote) =>
      touchpoint === newsletter.setup.slug &&
      channel === "email" &&
      day >= from &&
      day < from + READ_WITHIN_DAYS
    const people = votes
      .filter(ofLetter)
      .flatMap((vote) => [
        answered(vote, slug, random),
        ...(random.next() < LEFT_AT_THAT ? [leftAtThat(vote, slug, random)] : []),
      ])
    return [...people, ...scanned.filter(ofLetter).map((vote) => byMachine(vote, slug, random))]
  })
}

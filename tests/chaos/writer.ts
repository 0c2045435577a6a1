import * as v from "valibot"
import { VotesAnswer } from "../../shared/outcome.ts"
import type { SeededRandom } from "../support/seeded-random.ts"
import { amend, type BookedVote, type Sending, tap, toInput } from "./vote-book.ts"

/** Of all votes sent, this many were sent before; the true share is counted. */
const RESEND_CHANCE = 0.35
const AMEND_CHANCE = 0.15
/** Singles as a widget sends them, batches as a kiosk does. */
const SINGLE_CHANCE = 0.5
const BATCH_MAX_VOTES = 40
/** An answer later than this counts as none: the vote is sent again. */
const ANSWER_TIMEOUT_MS = 15_000

/** What all writers share. */
export interface Crowd {
  key: string
  url: () => Promise<URL>
  book: BookedVote[]
  tally: CrowdTally
  /** Told after every answer that acknowledges something. */
  onAnswer: () => void
  /** Once true, writers tap no more and only deliver what is not acknowledged yet. */
  isOver: () => boolean
}

export interface CrowdTally {
  requests: number
  answered: number
  /** No answer: the connection broke, or none came in time. */
  broken: number
  /** 429 or 503: not stored, and said so. */
  putOff: number
  votesSent: number
  resent: number
  amendments: number
  undos: number
  /** Answers that no valid vote may get. */
  wrongAnswers: string[]
}

const compose = ({ book, tally }: Crowd, random: SeededRandom): Sending[] => {
  const length = random.chance(SINGLE_CHANCE) ? 1 : random.between(2, BATCH_MAX_VOTES)
  return Array.from({ length }, () => {
    const known = book.length > 0
    if (known && random.chance(RESEND_CHANCE)) {
      const vote = random.pick(book)
      tally.resent += 1
      return { vote, rev: random.between(1, vote.revs.length) }
    }
    if (known && random.chance(AMEND_CHANCE)) {
      const sending = amend(random.pick(book), random)
      tally.amendments += 1
      if (sending.vote.revs.at(-1) === "none") tally.undos += 1
      return sending
    }
    const vote = tap(random, Date.now())
    book.push(vote)
    return { vote, rev: 1 }
  })
}

/** @returns whether all of it is acknowledged */
const send = async (crowd: Crowd, sendings: readonly Sending[]): Promise<boolean> => {
  const { tally } = crowd
  const url = new URL("/v1/votes", await crowd.url())
  tally.requests += 1
  tally.votesSent += sendings.length
  let response: Response
  let text: string
  try {
    response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "text/plain" },
      body: JSON.stringify({
        key: crowd.key,
        sentAt: new Date().toISOString(),
        votes: sendings.map(toInput),
      }),
      signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
    })
    text = await response.text()
  } catch {
    tally.broken += 1
    return false
  }
  if (response.status === 503 || response.status === 429) {
    tally.putOff += 1
    return false
  }
  if (response.status !== 201 && response.status !== 200) {
    tally.wrongAnswers.push(`${response.status} ${text}`)
    return true
  }
  const { results } = v.parse(VotesAnswer, JSON.parse(text))
  sendings.forEach(({ vote, rev }, index) => {
    const result = results[index]
    if (result?.id === vote.id && result.outcome !== "rejected") vote.ackedRev = Math.max(vote.ackedRev, rev)
    else tally.wrongAnswers.push(`for ${vote.id}: ${JSON.stringify(result)}`)
  })
  tally.answered += 1
  crowd.onAnswer()
  return true
}

/** Sends votes until it is over, and everything again that nobody acknowledged. */
export const write = async (crowd: Crowd, random: SeededRandom): Promise<void> => {
  let undelivered: Sending[] = []
  while (!crowd.isOver() || undelivered.length > 0) {
    const sendings = undelivered.length > 0 ? undelivered : compose(crowd, random)
    if (undelivered.length > 0) crowd.tally.resent += sendings.length
    undelivered = (await send(crowd, sendings)) ? [] : sendings
  }
}

import * as v from "valibot"
import { type VoteResult, VotesAnswer } from "../../shared/outcome.ts"
import type { SeededRandom } from "../support/seeded-random.ts"
import type { Crowd } from "./crowd.ts"
import { senderHeaders } from "./sender.ts"
import { bookAnswer } from "./told.ts"
import { amend, type Sending, tap, toInput } from "./vote-book.ts"

/** Of all votes sent, this many were sent before; the true share is counted. */
const RESEND_CHANCE = 0.35
const AMEND_CHANCE = 0.15
/** Singles as a widget sends them, batches as a kiosk does. */
const SINGLE_CHANCE = 0.5
const BATCH_MAX_VOTES = 40
/** An answer later than this counts as none: the vote is sent again. */
const ANSWER_TIMEOUT_MS = 15_000
/** Real senders wait as long as they are told; here a moment, or a run would be spent waiting. */
const PUT_OFF_MAX_MS = 50

const compose = ({ books, tally }: Crowd, random: SeededRandom): Sending[] => {
  const [key, book] = random.pick([...books])
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
    const vote = tap(key, random, Date.now())
    book.push(vote)
    return { vote, rev: 1 }
  })
}

/** Every outcome but `rejected` is an acknowledgement: the sender forgets the vote. */
const isAcknowledged = (outcome: VoteResult["outcome"]) => outcome !== "rejected"

const bookResults = ({ told, tally }: Crowd, sendings: readonly Sending[], results: VoteResult[]) => {
  if (results.length !== sendings.length)
    tally.wrongAnswers.push(`${results.length} results for ${sendings.length} votes`)
  sendings.forEach(({ vote, rev }, index) => {
    const result = results[index]
    bookAnswer(told, `${vote.key}/${vote.touchpoint}`, result?.outcome)
    if (result?.id !== vote.id || !isAcknowledged(result.outcome)) {
      tally.wrongAnswers.push(`for ${vote.id}: ${JSON.stringify(result)}`)
      return
    }
    vote.ackedRev = Math.max(vote.ackedRev, rev)
    if (result.outcome === "counted" || result.outcome === "held")
      vote.calledNew[rev - 1] = (vote.calledNew[rev - 1] ?? 0) + 1
  })
}

/** @returns whether all of it is acknowledged */
const send = async (crowd: Crowd, sendings: readonly Sending[], random: SeededRandom): Promise<boolean> => {
  const { tally } = crowd
  const url = new URL("/v1/votes", await crowd.url())
  tally.requests += 1
  tally.votesSent += sendings.length
  let response: Response
  let text: string
  try {
    response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "text/plain", ...senderHeaders(random) },
      body: JSON.stringify({
        key: sendings[0]?.vote.key,
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
    await new Promise((resolve) => setTimeout(resolve, random.between(1, PUT_OFF_MAX_MS)))
    return false
  }
  if (![200, 201, 202].includes(response.status)) {
    tally.wrongAnswers.push(`${response.status} ${text}`)
    return true
  }
  bookResults(crowd, sendings, v.parse(VotesAnswer, JSON.parse(text)).results)
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
    undelivered = (await send(crowd, sendings, random)) ? [] : sendings
  }
}
